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
        <caption>
          Năm nào in đậm là năm có danh hiệu; dấu – là chưa có kết quả công bố
        </caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            ${latest(years).map(({ label }) => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${units.map(
            (unit) =>
              html`<tr>
                <th scope="row"><a href="/units/${unit.known.id}">${unit.known.name}</a></th>
                ${latest(years).map(({ label }) => html`<td>${ratingOf(unit.years.find((year) => year.label === label))}</td>`)}
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
        <td class="n">${figures.target ? `≥ ${figures.target}${figures.targetBy ? ` (năm ${figures.targetBy})` : ''}` : '–'}</td>
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

/** The latest periods that have figures for everybody. */
const latest = (years: readonly CityYear[]): readonly CityYear[] => years.filter(({ figures }) => figures).slice(0, 5);

function ratingOf(year: UnitYear | undefined): Html {
  if (!year) return html`<span class="soft">–</span>`;
  return year.title ? html`<span class="yes">${year.class}</span>` : html`${year.class}`;
}
