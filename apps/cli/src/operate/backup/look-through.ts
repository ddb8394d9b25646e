import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beginning, fold, type Event, type Recorded, type Story } from '#kernel';
import { erasuresStory, rolesStory, sealedTextsIn, SqliteVault } from '#access';
import { cycleStory, dossierStory } from '#evaluation';
import { recordedFrom, SqliteEventStore, Unusable, type EventStore, type LogOrigin, type StoredEvent } from '#event-store';
import { regulationStory } from '#regulation';
import { jurisdictionStory, unitStory } from '#territory';
import { parts } from '../../../../api/src/house/data-folder';
import type { Manifest } from './manifest';

/** What a log and the vault beside it hold. */
export interface Found {
  readonly log: Manifest['log'];
  /** Texts that the log cites, by what became of their keys. */
  readonly texts: { readonly readable: number; readonly destroyed: number; readonly missing: readonly string[] };
}

type AnyStory = Story<unknown, Event>;
const stories = [cycleStory, dossierStory, regulationStory, jurisdictionStory, unitStory, rolesStory, erasuresStory] as unknown;
const storyOf = new Map((stories as AnyStory[]).map((story) => [story.category, story]));

/**
 * Reads a log from its first event to its last, folds every stream, and looks for the key of every text that it cites. Throws `Unusable` when the log cannot be read or folded. Leaves the folder as it is.
 */
export async function lookThrough(folder: string, progress: (done: number) => void = () => {}): Promise<Found> {
  const store = new SqliteEventStore(join(folder, parts.log));
  try {
    const cited = await read(store, progress);
    await foldAll(store, cited.streams);
    return { log: cited.log, texts: keysOf(folder, [...cited.texts]) };
  } finally {
    await store.close();
  }
}

interface Cited {
  readonly log: Manifest['log'];
  readonly streams: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

async function read(store: EventStore, progress: (done: number) => void): Promise<Cited> {
  const [streams, texts] = [new Set<string>(), new Set<string>()];
  let [events, first, last]: [number, StoredEvent?, StoredEvent?] = [0];
  for (let after = beginning, end = false; !end;) {
    const page = await store.readAll({ after });
    for (const event of page.events) {
      streams.add(event.stream);
      if (event.data.includes('"sealed"')) for (const { key } of sealedTextsIn(JSON.parse(event.data))) texts.add(key);
    }
    events += page.events.length;
    first ??= page.events[0];
    last = page.events.at(-1) ?? last;
    progress(events);
    ({ next: after, end } = page);
  }
  if (first?.type !== 'LogOpened' || !last) throw new Unusable('The log does not begin by saying what it is (LogOpened).');
  const { origin, illustrative } = JSON.parse(first.data) as LogOrigin;
  return { log: { origin, illustrative, events, last: { position: last.position, id: last.id } }, streams, texts };
}

async function foldAll(store: EventStore, streams: ReadonlySet<string>) {
  for (const stream of streams) {
    const story = storyOf.get(stream.split('-')[0] ?? '');
    if (!story) continue;
    try {
      const events = (await store.read(stream)).map((event) => recordedFrom(event) as Recorded<Event>);
      if (fold(story, events) === undefined) throw new TypeError('an event is not known');
    } catch (error) {
      throw new Unusable(
        `The stream ${stream} cannot be folded (${(error as Error).message}): was it written by a newer version?`,
      );
    }
  }
}

/** Asked of a copy that is thrown away: opening a vault of an older version would bring it up to date. */
function keysOf(folder: string, texts: readonly string[]): Found['texts'] {
  const aside = mkdtempSync(join(folder, '.looking-'));
  try {
    const copy = join(aside, parts.vault);
    copyFileSync(join(folder, parts.vault), copy);
    const vault = new SqliteVault(copy);
    try {
      let [readable, destroyed, missing]: [number, number, string[]] = [0, 0, []];
      for (let next = 0; next < texts.length; next += 1000) {
        const page = texts.slice(next, next + 1000);
        const keys = vault.keys(page);
        missing = missing.concat(page.filter((id) => !keys.has(id)));
        const gone = [...keys.values()].filter((key) => key === null).length;
        destroyed += gone;
        readable += keys.size - gone;
      }
      return { readable, destroyed, missing };
    } finally {
      vault.close();
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
