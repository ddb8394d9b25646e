import { createHash } from 'node:crypto';
import serialize from 'canonicalize';
import { government, party } from './regulations';
import { idOf, type Act } from './written';

export const city = idOf('city');
export const unit = idOf('unit');
export const hash = (document: unknown) =>
  createHash('sha256')
    .update(serialize(document) ?? '')
    .digest('hex');
export const hashes = { government: hash(government), party: hash(party) };
export const text = { key: 'key', sealed: 'AAAA' };
export const period = { type: 'year', from: '2018-01-01', to: '2018-12-31', label: '2018' };

/** Who holds which role; everybody's grant is called by their own name. */
export const people: Record<string, { role: string; scope: Record<string, string> }> = {
  administrator: { role: 'city-administrator', scope: {} },
  officer: { role: 'row-officer', scope: { unit } },
  editor: { role: 'unit-editor', scope: { unit } },
  head: { role: 'unit-head', scope: { unit } },
  office: { role: 'standing-office', scope: {} },
  'office-reviewer': { role: 'reviewer', scope: { body: 'office' } },
  'finance-reviewer': { role: 'reviewer', scope: { body: 'finance' } },
  panel: { role: 'appeal-panel', scope: {} },
  secretary: { role: 'council-secretary', scope: {} },
  committee: { role: 'committee', scope: {} },
  records: { role: 'records-office', scope: {} },
  inspector: { role: 'auditor', scope: { kind: 'government' } },
};

/** What somebody does on a day, by their own right; "system" is the house itself. */
export function act(by: string, day: string, stream: string, ...events: Act['events']): Act {
  const person = people[by];
  const at = `${day}T02:00:00.000Z`;
  if (!person) return { stream, by: 'system', role: 'process', at, grant: null, scope: { jurisdiction: city }, events };
  return { stream, by, role: person.role, at, grant: `grant-${by}`, scope: { jurisdiction: city, ...person.scope }, events };
}

export const fact = (type: string, data: object = {}) => ({ type, data });
export const enters = (kind: string, until: string | null, more: object = {}) =>
  fact('StageEntered', { stage: kind === 'self-assessment' ? 'self' : kind, kind, until, ...more });
export const streams = {
  government: `dossier-${idOf('government')}`,
  party: `dossier-${idOf('party')}`,
  cycle: `cycle-${idOf('cycle government')}`,
  partyCycle: `cycle-${idOf('cycle party')}`,
};

export const grant = (name: string) =>
  fact('RoleGranted', {
    grant: `grant-${name}`,
    person: name,
    role: people[name]?.role,
    scope: { jurisdiction: city, ...people[name]?.scope },
    from: '2018-01-01',
    basis: { title: 'x', number: '1' },
    ...(people[name]?.role === 'auditor' && { until: '2018-12-31' }),
  });
