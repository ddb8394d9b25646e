import { roles, type Role } from '#kernel';
import { engineers } from './for-engineers';
import type { Line } from './line';
import { table } from './table';

/** What the reach of each role is made of, and what else holds for it. */
const remarks: Readonly<Partial<Record<Role, string>>> = {
  'row-officer': 'Trong đơn vị được giao. Ký xác nhận từng mục; mục thay đổi sau khi ký thì chữ ký không còn hiệu lực.',
  'unit-editor': 'Trong đơn vị được giao. Lập hồ sơ, sửa được mọi mục; không ký.',
  'unit-head': 'Trong đơn vị được giao. Ký, nộp hồ sơ; đề nghị thẩm định lại.',
  'standing-office': 'Theo loại (chính quyền, tổ chức đảng), đơn vị hoặc kỳ được giao.',
  reviewer: 'Các mục của cơ quan mình; xem được cả hồ sơ. Không ai thẩm định hồ sơ mình đã tham gia lập.',
  'appeal-panel': 'Không ai quyết định đề nghị về hồ sơ mình đã lập hoặc thẩm định.',
  'council-secretary': 'Đề xuất mức xếp loại.',
  committee: 'Không ai quyết định hồ sơ mình đã lập hoặc thẩm định.',
  'records-office': 'Công bố kết quả đã có quyết định.',
  'city-administrator':
    'Quy định, kỳ đánh giá, đơn vị, vai trò. Không chấm điểm, không kiêm vai trò có chấm điểm trong cùng địa bàn.',
  'system-operator': 'Chỉ xem tình trạng hệ thống; không có nội dung nghiệp vụ nào; không kiêm vai trò khác.',
  auditor:
    'Theo quyết định có số, cho loại, đơn vị, năm được nêu, có ngày hết hạn. Chỉ xem, không thay đổi gì; không kiêm vai trò khác.',
};

const people = (Object.keys(roles) as Role[]).filter((role) => role !== 'process');
const short = (role: Role) => roles[role].vi;

/** Whether a role may, at the right place. */
const may = ({ may: who }: Line, role: Role) => typeof who === 'string' || who.includes(role);
const isAct = ({ route, may: who }: Line) => route.startsWith('POST') && who !== 'everybody';

const acts = (role: Role) =>
  table
    .filter((line) => isAct(line) && may(line, role))
    .map(({ what }) => what.toLowerCase())
    .join('; ');

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const rows = (headings: readonly string[], body: readonly (readonly string[])[]) =>
  [row(headings), row(headings.map(() => '---')), ...body.map(row)].join('\n');

function sign(line: Line, role: Role): string {
  if (line.may === 'everybody' || !may(line, role)) return line.may === 'everybody' ? '●' : '';
  if (!line.lists) return '●';
  return [...line.lists.to, ...(line.lists.later ?? [])].includes(role) ? '○' : '–';
}

const matrix = (lines: readonly Line[]) =>
  rows(
    ['Việc', 'Địa chỉ', ...people.map(short)],
    lines.map((line) => [line.what, `\`${line.route}\``, ...people.map((role) => sign(line, role))]),
  );

/** The page for officials and engineers, made from the table that the program is tested against. */
export const page = () => `# Vai trò và quyền

<!-- Made from test/rights/table.ts. Do not edit: RENEW=1 npm test -- test/rights-page.spec.ts -->

Mặc định là **không được**: ai được làm gì, xem gì đều do một lần giao vai trò, có văn bản làm căn cứ, có ngày bắt đầu, có thể có ngày hết
hạn, và thu hồi được. Việc đã làm theo vai trò cũ vẫn giữ nguyên. Mỗi lần giao có phạm vi: địa bàn, và nếu nêu thì đơn vị, loại (chính
quyền, tổ chức đảng), cơ quan thẩm định, kỳ đánh giá; riêng đoàn thanh tra, kiểm tra có thể nêu nhiều đơn vị, nhiều loại, các năm. Phần
nào không nêu là toàn bộ phần ấy.

## Mỗi vai trò làm được gì

${rows(
  ['Vai trò', 'Mã', 'Được làm', 'Phạm vi, điều kiện'],
  people.map((role) => [`**${short(role)}**`, `\`${role}\``, acts(role) || 'không thay đổi gì', remarks[role] ?? '']),
)}

## Không kiêm nhiệm

- Người của đơn vị (công chức phụ trách, người lập hồ sơ, người đứng đầu) không thẩm định, không phúc tra, không quyết định về đơn vị mình.
- Người thẩm định không quyết định trong cùng loại và đơn vị.
- Quản trị thành phố không giữ vai trò có chấm điểm, đề xuất, thẩm định hay quyết định trong cùng địa bàn.
- Đoàn thanh tra, kiểm tra và quản trị hệ thống không giữ vai trò nào khác trong cùng địa bàn.
- Trong từng hồ sơ còn xét theo người đã thực làm: ai đã lập thì không thẩm định, ai đã lập hoặc thẩm định thì không quyết định.

## Xem

● được, trong phạm vi · ○ danh sách, chỉ thấy phần trong phạm vi của mình · – danh sách, không có gì cho vai trò này

${matrix(table.filter((line) => !isAct(line)))}

## Làm

${matrix(table.filter(isAct))}

## Khi không được

| Trả lời | Khi nào |
| --- | --- |
| 401 | Chưa đăng nhập, hoặc phiên đăng nhập đã hết. |
| 404 | Không có, **hoặc không được biết là có**: hồ sơ, kỳ, địa bàn ngoài phạm vi được trả lời đúng như không tồn tại, kể cả khi ra lệnh. |
| 403 | Được biết là có, nhưng vai trò không cho làm hoặc xem việc này. Trả lời trước khi nói bất cứ điều gì về hồ sơ. |

Vai trò hết hạn, chưa đến ngày, đã thu hồi, hoặc của địa bàn khác: trả lời như người không có vai trò.

${engineers}`;
