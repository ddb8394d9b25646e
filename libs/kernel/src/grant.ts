import type { Event, Scope } from './event';
import { refuse, type Sentence } from './rejected';

/** The roles of the house: who may do what is granted by events, never configured. */
export const roles = {
  'unit-editor': { vi: 'công chức phụ trách', en: 'row officer of the unit' },
  'unit-head': { vi: 'người đứng đầu đơn vị', en: 'head of the unit' },
  'standing-office': { vi: 'bộ phận thường trực', en: 'standing office' },
  reviewer: { vi: 'cơ quan thẩm định', en: 'reviewing body' },
  'appeal-panel': { vi: 'tổ phúc tra', en: 'appeal panel' },
  'council-secretary': { vi: 'thư ký hội đồng', en: 'council secretary' },
  committee: { vi: 'cấp có thẩm quyền', en: 'competent authority' },
  'records-office': { vi: 'văn thư', en: 'records office' },
  'city-administrator': { vi: 'quản trị thành phố', en: 'city administrator' },
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

/** Whether a grant reaches something: each part the grant names must be the same there. */
export const covers = (grant: Grant, there: Scope): boolean =>
  (Object.keys(grant.scope) as (keyof Scope)[]).every(
    (part) => grant.scope[part] === undefined || grant.scope[part] === there[part],
  );

/** The first grant of one of these roles that reaches there. Default is refusal. */
export function actingAs(grants: readonly Grant[], wanted: Role | readonly Role[], there: Scope): Grant {
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
