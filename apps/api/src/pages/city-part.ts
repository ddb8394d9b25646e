import { html, type Html } from './html';
import type { City, CityYear, UnitYear } from './published';

/** A city: attainment by year, and its units with their latest results. */
export const cityPart = ({ known, years, units }: City): Html => html`
  <section>
    <h2>${known.name}: tỷ lệ đơn vị đạt theo năm</h2>
    <div class="wide">
      <table>
        <caption>
          Đơn vị đạt danh hiệu trên tổng số đơn vị của năm
        </caption>
        <thead>
          <tr>
            <th scope="col">Năm</th>
            <th scope="col" class="n">Đạt / tổng số</th>
            <th scope="col" class="n">Tỷ lệ</th>
            <th scope="col" class="n">Chỉ tiêu</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          ${years.map(yearRow)}${
            years.length === 0 &&
            html`<tr>
              <td colspan="5" class="soft">Chưa có kỳ đánh giá.</td>
            </tr>`
          }
        </tbody>
      </table>
    </div>
  </section>
  <section>
    <h2>${known.name}: ${units.length} đơn vị</h2>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Các năm gần nhất</th>
          </tr>
        </thead>
        <tbody>
          ${units.map(
            ({ known: unit, latest }) =>
              html`<tr>
                <th scope="row"><a href="/units/${unit.id}">${unit.name}</a></th>
                <td>${latestOf(latest)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>
`;

const yearRow = ({ label, figures }: CityYear) =>
  figures
    ? html`<tr>
        <th scope="row">${label}</th>
        <td class="n">${figures.attained}/${figures.total}</td>
        <td class="n">${figures.percent}</td>
        <td class="n">${figures.target ? `≥ ${figures.target}` : '–'}</td>
        <td>${metOf(figures.met)}</td>
      </tr>`
    : html`<tr>
        <th scope="row">${label}</th>
        <td colspan="4" class="soft">Đang đánh giá</td>
      </tr>`;

function metOf(met: boolean | null): Html {
  if (met === null) return html`<span class="soft">Không có chỉ tiêu</span>`;
  return met ? html`<span class="yes">Đạt chỉ tiêu</span>` : html`<span class="no">Chưa đạt chỉ tiêu</span>`;
}

const latestOf = (years: readonly UnitYear[]): Html =>
  years.length
    ? html`${years.map((year, index) => html`${index > 0 && html`<br />`}${year.label}: ${year.title ? html`<span class="yes">${year.title}</span>` : year.class}`)}`
    : html`<span class="soft">Chưa có kết quả công bố</span>`;
