import { headingOf } from '../heading';
import type { Cell, Row } from '../workbook/page';
import { at, framed, hidden, row } from './cells';
import { columns, form, type SelfScoring } from './self-scoring';

/** Two hidden rows tell whose sheet this is and what its columns are; then what stands on top of the paper. */
export function headOf(of: SelfScoring): Row[] {
  const { regulation, before, period } = of;
  const { issuer, motto } = headingOf(of);
  const whole = [at('code'), at('signature')] as const;
  const names = Object.fromEntries(columns.map((column) => [column, hidden(column)]));
  const { number, issuer: by, title } = regulation.basis;
  const basis = `Theo ${title}${number ? `, văn bản số ${number}` : ''}${by ? ` của ${by}` : ''}`;
  const lines = Math.max(issuer.length, motto.length);
  return [
    row({ ...names, row: hidden(form) }, { hidden: true }),
    row(
      { row: hidden('of'), code: hidden(of.dossier), name: hidden(of.hash), max: hidden(of.unitName), unit: hidden(period) },
      { hidden: true },
    ),
    ...(of.notice ? [row({ code: { look: 'notice', value: of.notice } }, { joined: [whole], height: 18 })] : []),
    ...Array.from({ length: lines }, (_, line) =>
      row(
        {
          code: { look: 'issuer', value: issuer[line] ?? '' },
          share: { look: line === motto.length - 1 ? 'last-motto' : 'motto', value: motto[line] ?? '' },
        },
        {
          joined: [
            [at('code'), at('unit')],
            [at('share'), at('signature')],
          ],
          height: 16,
        },
      ),
    ),
    row({ code: { look: 'title', value: 'BIỂU TỰ CHẤM ĐIỂM' } }, { joined: [whole], height: 26 }),
    row({ code: { look: 'subtitle', value: `${regulation.name.vi}, năm ${period}` } }, { joined: [whole], height: 17 }),
    row({ code: { look: 'subtitle', value: basis } }, { joined: [whole], height: 17 }),
    row({ code: { look: 'guide', value: guide } }, { joined: [whole], height: 30 }),
    ...tableHead(before ? `Số liệu, điểm năm ${before.label}` : 'Số liệu, điểm năm trước', period),
  ];
}

/** Two rows: figures and share stand together as what the points rest on. */
function tableHead(before: string, period: string): Row[] {
  const head = (value: string): Cell => ({ look: 'head', value });
  const [from, to] = [at('unit'), at('share')];
  const upper = columns
    .slice(1)
    .map((column) => at(column))
    .filter((column) => column < from || column > to);
  return [
    row(
      {
        code: head('TT'),
        name: head('Tiêu chí, chỉ tiêu'),
        max: head('Điểm tối đa'),
        unit: head('Căn cứ chấm điểm'),
        figures: head(''),
        share: head(''),
        points: head('Điểm tự chấm'),
        before: head(before),
        reviewed: head('Điểm thẩm định'),
        explanation: head('Lý do, giải trình'),
        signature: head('Chữ ký công chức phụ trách'),
      },
      { height: 18, joined: [...upper.map((column) => [column, column, 2] as const), [from, to]] },
    ),
    row(
      {
        ...framed('head'),
        unit: head('Đơn vị tính'),
        figures: head(`(1) Số liệu thực hiện năm ${period}`),
        share: head('(2) Tỷ lệ đạt'),
      },
      { height: 34 },
    ),
  ];
}

const guide =
  'Chỉ nhập vào ô nền vàng: số liệu, mức đạt được, "Không áp dụng" (nếu mục cho phép, kèm lý do) và giải trình. Không chèn, xóa dòng, cột; không gộp ô; không dùng công thức. ' +
  'Điểm và tỷ lệ do phần mềm tính theo số liệu đã ghi nhận đến lúc lập biểu này; số liệu mới nhập được tính khi tải biểu lên. Tài liệu kiểm chứng được đính kèm trên phần mềm.';

/** Who signs, at the end. */
export function closingOf(of: SelfScoring): Row[] {
  const { signer } = headingOf(of);
  const left = ['NGƯỜI LẬP BIỂU', '(Ký, ghi rõ họ tên)'];
  const right = [...signer, '(Ký tên, đóng dấu)'];
  const note = (words = '') => (words.startsWith('(') ? 'subtitle' : 'closing');
  const two = (one = '', other = '', height = 16) =>
    row(
      { code: { look: note(one), value: one }, before: { look: note(other), value: other } },
      {
        joined: [
          [at('code'), at('unit')],
          [at('before'), at('signature')],
        ],
        height,
      },
    );
  return [
    row({}),
    row(
      { before: { look: 'subtitle', value: '………, ngày …… tháng …… năm ………' } },
      { joined: [[at('before'), at('signature')]], height: 18 },
    ),
    ...right.map((other, line) => two(left[line], other)),
  ];
}
