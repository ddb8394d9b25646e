import { beginning, fold, refuse, type Day, type Position } from '#kernel';
import { namedId, recordedFrom, type EventStore, type StoredEvent } from '#event-store';
import { hasEnded, type Held } from '../held';
import { rolesStory } from '../roles';
import type { RoleEvent } from '../roles.events';
import { sealedTextsIn } from '../sealed-texts';

/** What an erasure would touch. */
export interface Survey {
  /** Ids of the texts that the person wrote. */
  readonly written: readonly string[];
  /** Ids of the others, named one by one. */
  readonly named: readonly string[];
  /** Roles that the person holds now or will hold. */
  readonly roles: readonly Held[];
  /** The log was read up to here. */
  readonly upTo: Position;
}

/** The id of a text, given as it is or as <event id>#<JSON pointer>. Refuses anything else. */
export function textId(written: string): string {
  const [, event = '', pointer] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:#(\/.+))?$/.exec(written) ?? [];
  if (event) return pointer === undefined ? event : namedId(pointer, event);
  return refuse(
    'bad-text-id',
    `"${written}" không phải mã nội dung: ghi mã của nội dung, hoặc <mã sự kiện>#/<chỗ trong sự kiện>.`,
    `"${written}" names no text: give the id of the text, or <event id>#/<place in the event>.`,
    'invalid',
  );
}

/** Reads the log, after a position or from its beginning. Refuses a text named that is not there, and to erase a city's only administrator. */
export async function survey(
  store: EventStore,
  { person, named, today, after = beginning }: { person: string; named: readonly string[]; today: Day; after?: Position },
): Promise<Survey> {
  const wanted = new Set(named);
  const written = new Set<string>();
  const others = new Set<string>();
  const rolesStreams = new Set<string>();
  const look = (event: StoredEvent) => {
    if (event.stream.startsWith(`${rolesStory.category}-`)) rolesStreams.add(event.stream);
    const mine = event.context.includes(person) && recordedFrom(event).context.actor === person;
    if (!mine && !(wanted.size && event.data.includes('"sealed"'))) return;
    for (const { key } of sealedTextsIn(JSON.parse(event.data))) {
      if (mine) written.add(key);
      else if (wanted.has(key)) others.add(key);
    }
  };
  let upTo = after;
  for (let end = false; !end;) {
    const page = await store.readAll({ after: upTo });
    page.events.forEach(look);
    ({ next: upTo, end } = page);
  }
  const missing = named.find((id) => !written.has(id) && !others.has(id));
  if (missing) refuse('no-such-text', `Không có nội dung ${missing}.`, `There is no text ${missing}.`, 'not-found');
  const roles = await rolesOf(person, [...rolesStreams], store, today);
  return { written: [...written], named: [...others].filter((id) => !written.has(id)), roles, upTo };
}

async function rolesOf(person: string, streams: readonly string[], store: EventStore, today: Day): Promise<Held[]> {
  const roles: Held[] = [];
  for (const stream of streams) {
    const events = (await store.read(stream)).map((event) => recordedFrom<RoleEvent>(event));
    const held = fold(rolesStory, events).held.filter((one) => !hasEnded(one, today));
    roles.push(...held.filter((one) => one.person === person));
    const administrators = held.filter(({ role }) => role === 'city-administrator');
    if (administrators.length && administrators.every((one) => one.person === person)) {
      refuse(
        'last-administrator',
        'Người này là quản trị thành phố duy nhất của một địa bàn: hãy giao quyền quản trị cho người khác trước.',
        'This person is the only administrator of a city: appoint somebody else first.',
        'conflict',
      );
    }
  }
  return roles;
}
