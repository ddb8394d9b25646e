import type { Data, Entry, Report } from './violation';

const unit = ['row-officer', 'unit-editor', 'unit-head'];
const judging = ['reviewer', 'appeal-panel', 'committee'];
const scoring = [...unit, ...judging, 'council-secretary'];
const alone = ['auditor', 'system-operator'];

/** What the grant of each role has to say, and what one person may hold beside it at one time. */
export function checkGranting(
  entry: Entry,
  before: readonly Entry[],
  revoked: ReadonlyMap<string, string>,
  report: Report,
): void {
  const { data, stream } = entry;
  for (const words of incomplete(data)) report(entry, 'right: form', words);
  for (const { data: other, stream: where } of before) {
    if (where !== stream || other.person !== data.person || !overlap(data, other, revoked)) continue;
    const words = together(data, other) ?? together(other, data);
    if (words) report(entry, 'right: apart', words);
  }
}

function incomplete({ role, scope, basis, until }: Data): string[] {
  const several = ['units', 'kinds', 'years'].filter((part) => scope[part] !== undefined);
  const audits = role === 'auditor';
  return [
    basis?.title ? '' : 'It rests on no document.',
    unit.includes(role) && !scope.unit ? `A ${role} belongs to a unit.` : '',
    role === 'reviewer' && !scope.body ? 'A reviewer belongs to a body.' : '',
    audits && !(basis?.number && until && (scope.kind || scope.kinds))
      ? 'An inspection has a numbered decision, a last day and its kinds.'
      : '',
    !audits && several.length ? `${several.join(', ')} are for auditors.` : '',
    role === 'system-operator' && Object.keys(scope).length > 1 ? 'A system operator has no part of the business.' : '',
  ].filter(Boolean);
}

/** Days compare as text; a revocation ends the day before it. */
function overlap(one: Data, other: Data, revoked: ReadonlyMap<string, string>): boolean {
  const [from, until, end] = [one.from > other.from ? one.from : other.from, one.until ?? '9999', other.until ?? '9999'];
  const ended = revoked.get(other.grant);
  return from <= until && from <= end && !(ended !== undefined && ended <= from);
}

function together(one: Data, other: Data): string | undefined {
  const meets = (part: 'unit' | 'kind') => !one.scope[part] || !other.scope[part] || one.scope[part] === other.scope[part];
  if (alone.includes(one.role) && one.role !== other.role) return `A ${one.role} holds nothing else, and is ${other.role}.`;
  if (one.role === 'city-administrator' && scoring.includes(other.role)) return `The administrator scores as ${other.role}.`;
  if (unit.includes(one.role) && judging.includes(other.role) && meets('unit')) return `Judges the own unit as ${other.role}.`;
  if (one.role === 'reviewer' && other.role === 'committee' && meets('unit') && meets('kind')) return 'Reviews and decides.';
  return undefined;
}
