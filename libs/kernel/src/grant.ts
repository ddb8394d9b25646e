import type { Event, Place, Scope } from './event';
import { refuse, type Sentence } from './rejected';

/** The roles of the house: who may do what is granted by events, never configured. */
export const roles = {
  'row-officer': { vi: 'công chức phụ trách', en: 'row officer of the unit' },
  'unit-editor': { vi: 'người lập hồ sơ', en: 'editor of the unit’s dossier' },
  'unit-head': { vi: 'người đứng đầu đơn vị', en: 'head of the unit' },
  'standing-office': { vi: 'bộ phận thường trực', en: 'standing office' },
  reviewer: { vi: 'cơ quan thẩm định', en: 'reviewing body' },
  'appeal-panel': { vi: 'tổ phúc tra', en: 'appeal panel' },
  'council-secretary': { vi: 'thư ký hội đồng', en: 'council secretary' },
  committee: { vi: 'cấp có thẩm quyền', en: 'competent authority' },
  'records-office': { vi: 'văn thư', en: 'records office' },
  'city-administrator': { vi: 'quản trị thành phố', en: 'city administrator' },
  'system-operator': { vi: 'quản trị hệ thống', en: 'system operator' },
  auditor: { vi: 'đoàn thanh tra, kiểm tra', en: 'auditor' },
  process: { vi: 'hệ thống', en: 'the system itself' },
} as const satisfies Record<string, Sentence>;

export type Role = keyof typeof roles;

/** A role that somebody holds, as the roles stream tells it for the day of the act. */
export interface Grant {
  /** Id of the granting event; null for the console, which can reach the files anyway. */
  readonly id: string | null;
  readonly role: Role;
  readonly scope: Scope;
  readonly capacity?: string;
}

/** What was decided: the facts, and the right they rest on. */
export interface Decided<E extends Event> {
  readonly by: Grant;
  readonly events: readonly E[];
}

/** What each part of a scope asks of a place. Read from the log, so nothing is taken for granted of its form. */
const asks: { readonly [Part in keyof Required<Scope>]: (mine: unknown, there: Place) => boolean } = {
  jurisdiction: (mine, there) => mine === there.jurisdiction,
  unit: (mine, there) => mine === there.unit,
  kind: (mine, there) => mine === there.kind,
  body: (mine, there) => mine === there.body,
  cycle: (mine, there) => mine === there.cycle,
  units: (mine, { unit }) => Array.isArray(mine) && unit !== undefined && mine.includes(unit),
  kinds: (mine, { kind }) => Array.isArray(mine) && kind !== undefined && mine.includes(kind),
  years: (mine, { years }) => {
    const { from, to } = Object(mine) as { from?: unknown; to?: unknown };
    return typeof from === 'number' && typeof to === 'number' && years !== undefined && from <= years.from && years.to <= to;
  },
};

/** Whether a grant reaches something: each part the grant names must hold there. A part that this house does not know reaches nothing. */
export const covers = ({ scope }: Pick<Grant, 'scope'>, there: Place): boolean =>
  scope.jurisdiction === there.jurisdiction &&
  Object.entries(scope).every(
    ([part, mine]) => mine === undefined || (Object.hasOwn(asks, part) && asks[part as keyof Scope](mine, there)),
  );

/** The first grant of one of these roles that reaches there. Default is refusal. */
export function actingAs(grants: readonly Grant[], wanted: Role | readonly Role[], there: Place): Grant {
  const any = typeof wanted === 'string' ? [wanted] : wanted;
  const found = grants.find((grant) => any.includes(grant.role) && covers(grant, there));
  if (found) return found;
  const names = (language: 'vi' | 'en') => any.map((role) => roles[role][language]).join(language === 'vi' ? ' hoặc ' : ' or ');
  return refuse(
    'no-right',
    `Chỉ ${names('vi')} được giao phạm vi này mới làm được việc này.`,
    `Only the ${names('en')} whose grant reaches this may do it.`,
    'not-allowed',
  );
}
