import { decimal, exact, type Day } from '#kernel';
import type { Regulation } from '#regulation';
import { cityHeadingOf, partyCommitteeOf, upper } from '../heading';
import { formOn, type DecisionForm } from './form';

/** A unit that is recognised. */
export interface Recognised {
  readonly unitName: string;
  /** Exact; null when it was decided without one. */
  readonly total: string | null;
  readonly className: string | null;
}

/** What a draft decision of recognition (quyết định công nhận) is made of. */
export interface Recognition {
  readonly kind: string;
  readonly jurisdictionName: string;
  readonly period: string;
  readonly regulation: Regulation;
  /** The day it is drafted for: its form and its laws are those of that day. */
  readonly day: Day;
  readonly units: readonly Recognised[];
  readonly notice: string | null;
}

/** The words of a decision, part by part, in the form of its day. Number, day and names are left blank: the records office gives them. */
export interface Decision {
  readonly form: DecisionForm;
  readonly issuer: readonly string[];
  readonly motto: readonly string[];
  readonly number: string;
  readonly place: string;
  readonly subject: string;
  /** Who decides; stands above the grounds in papers of the State. */
  readonly authority: string;
  readonly grounds: readonly string[];
  readonly articles: readonly string[];
  readonly recipients: readonly string[];
  readonly signer: readonly string[];
  readonly annex: {
    readonly title: string;
    readonly note: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly notice: string | null;
}

export function decisionOf(of: Recognition): Decision {
  const { kind, jurisdictionName, regulation, period, units, notice, day } = of;
  const form = formOn(kind, day);
  const party = form.family === 'party';
  const title = regulation.title?.name.vi ?? regulation.name.vi;
  const number = notice ? '' : party ? '-QĐ/TU' : '/QĐ-UBND';
  const decider = party
    ? `Ban Thường vụ ${inside(partyCommitteeOf(jurisdictionName))}`
    : `Chủ tịch Ủy ban nhân dân ${lower(jurisdictionName)}`;
  const subject = `${party ? 'về' : 'Về'} việc công nhận ${lower(title)} năm\u00a0${period}`;
  return {
    form,
    ...cityHeadingOf(of),
    number: party ? `Số          ${number}` : `Số:          ${number}`,
    place: `${placeOf(jurisdictionName)}, ngày      tháng ${monthOf(day)} năm ${day.slice(0, 4)}`,
    subject,
    authority: party ? `${upper(decider)} QUYẾT ĐỊNH` : `CHỦ TỊCH ỦY BAN NHÂN DÂN ${upper(jurisdictionName)}`,
    grounds: groundsOf(of, form),
    articles: [
      `Công nhận ${String(units.length).padStart(2, '0')} ${party ? 'tổ chức' : 'đơn vị'} đạt danh hiệu “${title}” năm ${period} (có danh sách kèm theo).`,
      'Quyết định này có hiệu lực kể từ ngày ký.',
      party
        ? 'Văn phòng, các cơ quan tham mưu, giúp việc và các tổ chức đảng có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.'
        : `Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${lower(jurisdictionName)}, người đứng đầu các cơ quan, đơn vị có liên quan và Chủ tịch Ủy ban nhân dân các đơn vị có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.`,
    ],
    recipients: party ? ['- Như Điều 3,', '- Lưu Văn phòng.'] : ['- Như Điều 3;', '- Lưu: VT.'],
    signer: party ? ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'] : ['CHỦ TỊCH'],
    annex: {
      title: `${title} năm\u00a0${period}`,
      note: `(Kèm theo Quyết định số          ${number} ngày      tháng ${monthOf(day)} năm ${day.slice(0, 4)} của ${decider})`,
      head: ['TT', 'Đơn vị', 'Tổng điểm', `Kết quả ${regulation.verb.vi}`, 'Ghi chú'],
      rows: units.map(({ unitName, total, className }, index) => [
        String(index + 1),
        unitName,
        total === null ? '' : decimal(exact(total), 2).replace('.', ','),
        className ?? '',
        '',
      ]),
    },
    notice,
  };
}

/** In the order of papers: laws, the rules of the rating, the proposal; each closes as the form of the day has it. */
function groundsOf({ regulation: { basis, verb }, day }: Recognition, { family, law, lastGround }: DecisionForm): string[] {
  const document = basis.number ? `, văn bản số ${basis.number} của ${basis.issuer}` : ` của ${basis.issuer}`;
  const grounds = [
    ...(law ? [`Căn cứ ${law}`] : []),
    `Căn cứ quy định về ${lower(basis.title)}${document}`,
    family === 'party'
      ? 'Xét đề nghị của cơ quan tham mưu tại Tờ trình số ………, ngày ……/……/' + day.slice(0, 4)
      : `Theo đề nghị của bộ phận thường trực đánh giá, ${verb.vi} tại Tờ trình số ……… ngày …… tháng …… năm ${day.slice(0, 4)}`,
  ];
  const dash = family === 'party' ? '- ' : '';
  return grounds.map((ground, index) => `${dash}${ground}${index === grounds.length - 1 ? lastGround : ';'}`);
}

/** Months one and two are written 01 and 02, so that nobody makes 11 and 12 of them. */
const monthOf = (day: Day): string => {
  const month = day.slice(5, 7);
  return Number(month) <= 2 ? month : String(Number(month));
};

const lower = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
const inside = (words: string) => words.charAt(0) + words.slice(1).toLocaleLowerCase('vi');
/** "Lào Cai" of "Thành phố Lào Cai". */
const placeOf = (jurisdictionName: string) => jurisdictionName.replace(/^(Thành phố|Thị xã|Huyện|Quận|Tỉnh) /, '');
