import { refuse, roles, type Role, type Scope } from '#kernel';
import { atOneTime, type Held } from './held';

/** Works on a unit's dossier for the unit. */
const ofTheUnit: readonly Role[] = ['row-officer', 'unit-editor', 'unit-head'];
/** Judges or decides what units have handed in. */
const judging: readonly Role[] = ['reviewer', 'appeal-panel', 'committee'];
/** Has a hand in points, classes or titles. */
const scoring: readonly Role[] = [...ofTheUnit, ...judging, 'council-secretary'];

/** Whoever looks on from outside holds nothing else: who inspects takes no part, who operates the system has no part. */
const alone: readonly Role[] = ['auditor', 'system-operator'];

/** Refuses a grant that would put into one hand, at one time, what must lie in two; and one that is held already. */
export function keepDutiesApart(wanted: Held, held: readonly Held[]) {
  const meanwhile = held.filter((one) => one.person === wanted.person && atOneTime(one, wanted));
  const names = (language: 'vi' | 'en', other: Held) => [roles[wanted.role][language], roles[other.role][language]];

  if (meanwhile.some((one) => one.role === wanted.role && sameScope(one, wanted))) {
    refuse(
      'held-already',
      'Người này đang giữ đúng vai trò và phạm vi này.',
      'This person holds this very role and scope in that time.',
      'conflict',
    );
  }
  const besides = meanwhile.find((one) => one.role !== wanted.role && (alone.includes(one.role) || alone.includes(wanted.role)));
  if (besides) {
    const [vi, en] = [names('vi', besides), names('en', besides)];
    refuse(
      'holds-another',
      `Đoàn thanh tra, kiểm tra và quản trị hệ thống không kiêm việc khác: không giao "${vi[0]}" cho người đang là "${vi[1]}".`,
      `Auditors and system operators hold nothing else: "${en[0]}" is not for somebody who is "${en[1]}" at the time.`,
    );
  }
  const administering = meanwhile.find((one) => between(one, wanted, ['city-administrator'], scoring));
  if (administering) {
    const [vi, en] = [names('vi', administering), names('en', administering)];
    refuse(
      'administrator-scores',
      `Quản trị thành phố không được chấm điểm, thẩm định hay quyết định: không giao "${vi[0]}" cho người đang là "${vi[1]}".`,
      `A city administrator takes no part in scoring: "${en[0]}" is not for somebody who is "${en[1]}" at the time.`,
    );
  }
  const judgingOwn = meanwhile.find((one) => between(one, wanted, ofTheUnit, judging) && sameUnit(one, wanted));
  if (judgingOwn) {
    const [vi, en] = [names('vi', judgingOwn), names('en', judgingOwn)];
    refuse(
      'judges-own-unit',
      `Không ai được thẩm định, quyết định về chính đơn vị mình: không giao "${vi[0]}" cho người đang là "${vi[1]}".`,
      `Nobody judges their own unit: "${en[0]}" is not for somebody who is "${en[1]}" of that unit at the time.`,
    );
  }
  const both = meanwhile.find(
    (one) => between(one, wanted, ['reviewer'], ['committee']) && sameUnit(one, wanted) && sameKind(one, wanted),
  );
  if (both) {
    const [vi, en] = [names('vi', both), names('en', both)];
    refuse(
      'reviews-and-decides',
      `Người thẩm định không quyết định: không giao "${vi[0]}" cho người đang là "${vi[1]}" trong cùng phạm vi.`,
      `Whoever reviews does not decide: "${en[0]}" is not for somebody who is "${en[1]}" of the same at the time.`,
    );
  }
}

const between = (one: Held, other: Held, here: readonly Role[], there: readonly Role[]) =>
  (here.includes(one.role) && there.includes(other.role)) || (here.includes(other.role) && there.includes(one.role));

/** One names none, and so reaches all of them, or both name the same. */
const meet = (part: 'unit' | 'kind') => (one: Held, other: Held) =>
  one.scope[part] === undefined || other.scope[part] === undefined || one.scope[part] === other.scope[part];
const sameUnit = meet('unit');
const sameKind = meet('kind');

const sameScope = ({ scope: a }: Held, { scope: b }: Held) => inWords(a) === inWords(b);

/** The parts in one order; of a list, its members in one order. */
const inWords = ({ unit, units, kind, kinds, body, cycle, years }: Scope) =>
  JSON.stringify([unit, units?.toSorted(), kind, kinds?.toSorted(), body, cycle, years?.from, years?.to]);
