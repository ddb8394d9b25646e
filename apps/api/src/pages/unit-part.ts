import { html, type Html } from './html';
import type { Published } from './published';

/** One unit: its years with class, title and decision, and how many in a row. */
export const unitPart = ({ city, years, streak }: Awaited<ReturnType<Published['unit']>>): Html => html`
  <section>
    <h2>${city.name}</h2>
    <p>${streak && streak.count > 0 ? streakOf(streak.count, streak.from, streak.to) : 'Chưa có năm liền nào ở mức cao nhất.'}</p>
    <div class="wide">
      <table>
        <caption>
          Kết quả chính quyền đã quyết định và công bố
        </caption>
        <thead>
          <tr>
            <th scope="col">Năm</th>
            <th scope="col">Kết quả</th>
            <th scope="col" class="n">Điểm</th>
            <th scope="col">Quyết định</th>
          </tr>
        </thead>
        <tbody>
          ${years.map(
            (year) =>
              html`<tr>
                <th scope="row">${year.label}</th>
                <td>${year.title ? html`<span class="yes">${year.title}</span>` : year.class}</td>
                <td class="n">${year.total}</td>
                <td>${year.decision}<br /><span class="soft">${year.date}</span></td>
              </tr>`,
          )}${
            years.length === 0 &&
            html`<tr>
              <td colspan="4" class="soft">Chưa có kết quả công bố.</td>
            </tr>`
          }
        </tbody>
      </table>
    </div>
  </section>
  <p><a href="/">← Tất cả đơn vị</a></p>
`;

const streakOf = (count: number, from: number | null, to: number | null) =>
  html`<strong>${count} năm liền</strong> ở mức cao nhất${from !== to ? html` (${from}–${to})` : html` (${to})`}.`;
