import { act, hash, hashes, streams } from '../example/cast';
import type { Act } from '../example/written';
import type { Rule } from '../violation';

/** Plain JSON, to be spoilt at will. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = Record<string, any>;

export type Stored = {
  id: string;
  stream: string;
  version: number;
  position: string;
  type: string;
  data: string;
  context: string;
};

/** One stray put into a valid history: among the acts, or in the log they made. */
export interface Plant {
  readonly rule: Rule;
  readonly what: string;
  readonly acts?: (acts: Act[]) => void;
  readonly log?: (log: Stored[]) => void;
}

export const { government, party, cycle, partyCycle } = streams;
const indexOf = (acts: Act[], stream: string, type: string, nth = 0) => {
  const places = acts.flatMap((one, index) =>
    one.stream === stream && one.events.some((event) => event.type === type) ? [index] : [],
  );
  const found = places.at(nth);
  if (found === undefined) throw new Error(`The history has no ${type} in ${stream}.`);
  return found;
};
export const find = (acts: Act[], stream: string, type: string, nth = 0) => acts[indexOf(acts, stream, type, nth)] as Act;
/** Data of an event, to be changed in place. */
export const data = (acts: Act[], stream: string, type: string, nth = 0): Loose =>
  find(acts, stream, type, nth).events.find((event) => event.type === type)?.data as Loose;
export const after = (acts: Act[], stream: string, type: string, nth: number, ...more: Act[]) =>
  acts.splice(indexOf(acts, stream, type, nth) + 1, 0, ...more);
export const before = (acts: Act[], stream: string, type: string, nth: number, ...more: Act[]) =>
  acts.splice(indexOf(acts, stream, type, nth), 0, ...more);
export const remove = (acts: Act[], stream: string, type: string, nth = 0) => acts.splice(indexOf(acts, stream, type, nth), 1);
/** One event of an act is left out. */
export const drop = (one: Act, type: string) =>
  one.events.splice(
    one.events.findIndex((event) => event.type === type),
    1,
  );
/** The act is somebody else's, by that person's own right. */
export const by = (one: Act, person: string) =>
  Object.assign(one, { ...act(person, one.at.slice(0, 10), one.stream, ...one.events), at: one.at });

export const text = { key: 'key', sealed: 'AAAA' };
export const fact = (type: string, facts: object) => ({ type, data: facts });
export const context = (event: Stored | undefined, change: object) => {
  if (event) event.context = JSON.stringify({ ...JSON.parse(event.context), ...change });
};
export const leafChange = (day: string, leaf = 'plan') =>
  act(
    'editor',
    day,
    government,
    fact('EvidenceAttached', { leaf, hash: 'e9', mediaType: 'application/pdf', size: 1, name: text }),
  );
export const rolesStream = (acts: Act[]) => acts.find(({ stream }) => stream.startsWith('roles-'))?.stream ?? '';
export const grantOf = (acts: Act[], person: string) =>
  acts.flatMap(({ events }) => events).find((event) => event.data.grant === `grant-${person}`)?.data as Record<string, unknown>;
/** Another wording of a regulation, under its own new hash everywhere. */
export function amend(acts: Act[], kind: 'government' | 'party', change: (document: Loose) => void) {
  const found = acts.find((one) => one.stream === `regulation-${hashes[kind]}`)?.events[0]?.data as { document: Loose };
  change(found.document);
  const now = JSON.parse(JSON.stringify(acts).replaceAll(hashes[kind], hash(found.document)));
  acts.splice(0, acts.length, ...now);
}
/** One person does two works. Held one after the other, the rights themselves do not meet; a day may be in both where that is allowed. */
export function sameHand(acts: Act[], one: string, other: string, until?: [first: string, last: string, then: string]) {
  const given = grantOf(acts, other);
  given.person = one;
  if (until) {
    const [first, last, then] = until;
    grantOf(acts, first).until = last;
    grantOf(acts, first === one ? other : one).from = then;
  }
  for (const each of acts.filter(({ grant }) => grant === `grant-${other}`)) each.by = one;
}
/** A regulation without approval would let a rating be published that nobody decided. */
export function publishUndecided(acts: Act[]) {
  amend(acts, 'party', (document) => document.procedure.stages.splice(4, 1));
  for (const type of ['RatingProposed', 'RatingDecided']) remove(acts, party, type);
  Object.assign(find(acts, party, 'AppealWaived').events[1]?.data ?? {}, { stage: 'publication', kind: 'publication' });
}

export const regulation = (acts: Act[]) => acts.find(({ events }) => events[0]?.type === 'RegulationPublished') as Act;
export const decided = (acts: Act[]) => data(acts, government, 'RatingDecided');
export const resultOf = (acts: Act[]) => data(acts, government, 'ResultComputed').result;
