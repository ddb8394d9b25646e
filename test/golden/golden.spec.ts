import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '#kernel';
import { recordedFrom, type StoredEvent } from '#event-store';
import { cycleStory, dossierStory, type CycleEvent, type DossierEvent } from '#evaluation';
import { canonical } from '#regulation';

/** Histories recorded by earlier builds. Every build folds them to the states they had then: a change here changes the past. */
const expected: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(__dirname, 'states.json'), 'utf8'));

const eventsIn = (file: string): StoredEvent[] =>
  readFileSync(join(__dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

function stateOf(file: string): string {
  const events = eventsIn(file);
  const state = events[0]?.stream.startsWith('cycle-')
    ? fold(
        cycleStory,
        events.map((event) => recordedFrom<CycleEvent>(event)),
      )
    : fold(
        dossierStory,
        events.map((event) => recordedFrom<DossierEvent>(event)),
      );
  return createHash('sha256').update(canonical(state)).digest('hex');
}

describe('golden histories', () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.jsonl'));

  it('each has a state that is known', () => expect(files.sort()).toEqual(Object.keys(expected).sort()));
  it.each(files)('%s folds to the state it had', (file) => expect(stateOf(file)).toBe(expected[file]));

  it('between them they hold every event of a dossier that a demo can tell', () => {
    const types = new Set(files.flatMap(eventsIn).map(({ type }) => type));
    for (const type of [
      'LeafSigned',
      'AppealDecided',
      'AppealTurnedAway',
      'SentBackForReview',
      'SubmissionReturned',
      'PrecedingDossierDecided',
      'RatingPublished',
      'CycleClosed',
    ])
      expect(types).toContain(type);
  });
});
