import { refuse, roles, type Role } from '#kernel';
import { atOneTime, type Held } from './held';

/** Works on a unit's dossier for the unit. */
const ofTheUnit: readonly Role[] = ['unit-editor', 'unit-head'];
/** Judges or decides what units have handed in. */
const judging: readonly Role[] = ['reviewer', 'appeal-panel', 'committee'];
/** Has a hand in points, classes or titles. */
const scoring: readonly Role[] = [...ofTheUnit, ...judging, 'council-secretary'];

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
  const administering = meanwhile.find((one) => between(one, wanted, ['city-administrator'], scoring));
  if (administering) {
    const [vi, en] = [names('vi', administering), names('en', administering)];
    refuse(
      'administrator-scores',
      `Quản trị thành phố không được chấm điểm, thẩm định hay quyết định: không giao "${vi[0]}" cho người đang là "${vi[1]}".`,
      `A city administrator takes no part in scoring: "${en[0]}" is not for somebody who is "${en[1]}" at the time.`,
    );
  }
  const judgingOwn = meanwhile.find((one) => between(one, wanted, ofTheUnit, judging) && meet(one, wanted));
  if (judgingOwn) {
    const [vi, en] = [names('vi', judgingOwn), names('en', judgingOwn)];
    refuse(
      'judges-own-unit',
      `Không ai được thẩm định, quyết định về chính đơn vị mình: không giao "${vi[0]}" cho người đang là "${vi[1]}".`,
      `Nobody judges their own unit: "${en[0]}" is not for somebody who is "${en[1]}" of that unit at the time.`,
    );
  }
}

const between = (one: Held, other: Held, here: readonly Role[], there: readonly Role[]) =>
  (here.includes(one.role) && there.includes(other.role)) || (here.includes(other.role) && there.includes(one.role));

/** One names no unit, and so reaches all of them, or both name the same. */
const meet = (one: Held, other: Held) =>
  one.scope.unit === undefined || other.scope.unit === undefined || one.scope.unit === other.scope.unit;

const sameScope = ({ scope: a }: Held, { scope: b }: Held) =>
  a.unit === b.unit && a.kind === b.kind && a.body === b.body && a.cycle === b.cycle;
