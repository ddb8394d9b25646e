import type { RoleEvent, RolesBook } from '#access';
import { recordedFrom, type StoredEvent } from '#event-store';
import { projections, type Directory, type KnownDossier } from '#projections';
import { countedFor } from '../readings/counted';
import { concerns, oversees, reaches, type Held } from '../readings/rights';

/** Who asks, and what they hold today. */
export interface Listening {
  readonly person: string;
  readonly held: readonly Held[];
}

/** The readings that may be named: the last words of their addresses. */
export const readings = [
  'jurisdictions',
  'units',
  'regulations',
  'cycles',
  'roles',
  'dossiers',
  'history',
  'evidence',
  'worklist',
  'rating',
  'attainment',
  'streaks',
] as const;
export type Touched = (typeof readings)[number];

/** The retellings that an event is told in, by the words of their addresses. */
const retold: readonly (readonly [Touched, keyof typeof projections])[] = [
  ['worklist', 'worklist'],
  ['rating', 'rating'],
  ['attainment', 'attainment'],
  ['streaks', 'streak'],
  ['evidence', 'evidence'],
];
const retoldIn = (type: string): Touched[] =>
  retold.filter(([, name]) => projections[name].types.includes(type)).map(([word]) => word);

/** What an event changes of all that somebody may read: nothing when it is none of theirs. */
export async function touched(
  event: StoredEvent,
  { person, held }: Listening,
  { directory, rolesBook }: { readonly directory: Directory; readonly rolesBook: RolesBook },
): Promise<readonly Touched[]> {
  const [, of = '', id = ''] = /^([a-z]+)-(.+)$/.exec(event.stream) ?? [];
  const here = held.find(({ known }) => known.id === id);
  switch (of) {
    case 'dossier':
      return ofDossier(event, directory.dossierById(id), held, directory);
    case 'cycle': {
      // what a cycle notes of one unit's outcome is told by that unit's own decision, to whoever may know of it
      if (event.type === 'OutcomeNoted') return [];
      const { period, kind, jurisdiction } = directory.cycles().find((one) => one.id === id) ?? {};
      const grants = held.find(({ known }) => known.id === jurisdiction)?.grants ?? [];
      if (!jurisdiction || !grants.some((grant) => concerns(grant, { jurisdiction, kind, cycle: id, period }))) return [];
      return ['cycles', ...retoldIn(event.type)];
    }
    case 'unit':
      return held.some(({ known }) => directory.units(known.id).some((unit) => unit.id === id)) ? ['units'] : [];
    case 'regulation':
      return held.some(({ known }) => known.id === directory.regulation(id).jurisdiction) ? ['regulations'] : [];
    case 'jurisdiction': {
      if (!here) return [];
      if (event.type !== 'AttainmentTargetSet') return ['jurisdictions'];
      const { kind } = JSON.parse(event.data) as { kind: string };
      return countedFor(directory, here.grants, { jurisdiction: id, kind, year: '' }) ? ['jurisdictions', 'attainment'] : [];
    }
    case 'roles':
      return ofRoles(event, id, { person, held }, rolesBook);
  }
  return [];
}

/** Whoever may read the dossier is told what it changes; of what is made public, the figures change for others too. */
function ofDossier({ type, data }: StoredEvent, known: KnownDossier, held: readonly Held[], directory: Directory): Touched[] {
  const { jurisdiction, kind, period } = known;
  const grants = held.find((one) => one.known.id === jurisdiction)?.grants ?? [];
  if (grants.some((grant) => reaches(grant, known))) return ['dossiers', 'history', ...retoldIn(type)];
  if (type !== 'RatingPublished' || !(JSON.parse(data) as { public: boolean }).public || !grants.length) return [];
  return countedFor(directory, grants, { jurisdiction, kind, year: period.label }) ? ['attainment'] : [];
}

/** Whose own roles change may find everything changed. */
async function ofRoles(event: StoredEvent, jurisdiction: string, { person, held }: Listening, book: RolesBook) {
  const { data } = recordedFrom<RoleEvent>(event);
  const granted = (await book.roles(jurisdiction)).held.find(({ grant }) => grant === data.grant);
  if (!granted) return [];
  if (granted.person === person) return readings;
  const grants = held.find(({ known }) => known.id === jurisdiction)?.grants ?? [];
  const mine = grants.filter(({ role }) => role === 'city-administrator' || role === 'auditor');
  return mine.some((grant) => oversees(grant, granted.scope)) ? (['roles'] as const) : [];
}
