import { refuse, roles, type Role, type Scope } from '#kernel';
import type { GrantRole } from './roles.commands';

/** Work for one unit. */
const ofOneUnit: readonly Role[] = ['row-officer', 'unit-editor', 'unit-head'];

/** What a role reaches is always a part of the jurisdiction whose stream tells it. */
export const within = (jurisdiction: string, scope: Omit<Scope, 'jurisdiction'> = {}): Scope => ({
  jurisdiction,
  ...(scope.unit && { unit: scope.unit }),
  ...(scope.kind && { kind: scope.kind }),
  ...(scope.body && { body: scope.body }),
  ...(scope.cycle && { cycle: scope.cycle }),
  ...(scope.units && { units: [...scope.units] }),
  ...(scope.kinds && { kinds: [...scope.kinds] }),
  ...(scope.years && { years: { from: scope.years.from, to: scope.years.to } }),
});

/** What the grant of a role has to name, and what it must not: a role that exists and is for people, and a reach that fits it. */
export function checkForm(command: Pick<GrantRole, 'role' | 'basis' | 'until'>, scope: Scope) {
  const { role } = command;
  if (!Object.hasOwn(roles, role)) refuse('no-role', `Không có vai trò ${role}.`, `There is no role ${role}.`, 'invalid');
  if (role === 'process') {
    refuse(
      'no-role',
      'Vai trò của hệ thống không giao cho người.',
      'The role of the system itself is not for people.',
      'invalid',
    );
  }
  if (role === 'reviewer' && !scope.body) {
    refuse('body-needed', 'Phải nêu cơ quan thẩm định của người này.', 'A reviewer needs the body reviewed for.', 'invalid');
  }
  if (ofOneUnit.includes(role) && !scope.unit) {
    refuse(
      'unit-needed',
      `Phải nêu đơn vị của ${roles[role].vi}.`,
      `The unit has to be named for this role (${roles[role].en}).`,
      'invalid',
    );
  }
  if (role === 'auditor') return checkInspection(command, scope);
  if (scope.units || scope.kinds || scope.years) {
    refuse(
      'scope-for-auditors',
      'Chỉ đoàn thanh tra, kiểm tra được giao theo nhiều đơn vị, nhiều loại hoặc theo năm.',
      'Only an auditor’s reach is told in several units, several kinds, or years.',
      'invalid',
    );
  }
  if (role === 'system-operator' && Object.keys(scope).length > 1) {
    refuse(
      'scope-not-wanted',
      'Quản trị hệ thống không có phạm vi nghiệp vụ: không nêu đơn vị, loại, cơ quan hay kỳ.',
      'A system operator has no part of the business: name no unit, kind, body or cycle.',
      'invalid',
    );
  }
}

/** An inspection rests on a numbered decision, for certain kinds, and ends. */
function checkInspection({ basis, until }: Pick<GrantRole, 'basis' | 'until'>, { unit, units, kind, kinds, years, body }: Scope) {
  const needed = (code: string, vi: string, en: string) =>
    refuse(code, `Đoàn thanh tra, kiểm tra cần ${vi}.`, `An auditor’s grant needs ${en}.`, 'invalid');
  if (!basis.number) needed('number-needed', 'số của quyết định thanh tra, kiểm tra', 'the number of the decision it rests on');
  if (until === undefined) needed('end-needed', 'ngày hết hạn', 'a last day');
  if (!kind && !kinds) needed('kind-needed', 'loại được thanh tra, kiểm tra', 'the kind, or the kinds, that are inspected');
  if ((unit && units) || (kind && kinds)) {
    refuse(
      'scope-twice',
      'Chỉ nêu một: đơn vị hoặc các đơn vị, loại hoặc các loại.',
      'Name one or several, not both.',
      'invalid',
    );
  }
  if (body) {
    refuse(
      'scope-not-wanted',
      'Đoàn thanh tra, kiểm tra không thuộc cơ quan thẩm định.',
      'An auditor belongs to no reviewing body.',
      'invalid',
    );
  }
  if (years && years.to < years.from)
    refuse('bad-period', 'Năm cuối trước năm đầu.', 'The last year is before the first.', 'invalid');
}
