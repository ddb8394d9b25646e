import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, type Event, type Story } from '#kernel';
import { recordedFrom, type StoredEvent } from '#event-store';
import { cycleStory, dossierStory } from '#evaluation';
import { canonical } from '#regulation';
import { unitStory } from '#territory';

/** Histories recorded by earlier builds. Every build folds them to the states they had then: a change here changes the past. */
const expected: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(__dirname, 'states.json'), 'utf8'));

const eventsIn = (file: string): StoredEvent[] =>
  readFileSync(join(__dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

function stateOf(file: string): string {
  const events = eventsIn(file);
  const [category = ''] = /^[a-z]+/.exec(events[0]?.stream ?? '') ?? [];
  return createHash('sha256')
    .update(canonical(folded[category]?.(events)))
    .digest('hex');
}

const folding =
  <S, E extends Event>(story: Story<S, E>) =>
  (events: readonly StoredEvent[]): unknown =>
    fold(
      story,
      events.map((event) => recordedFrom<E>(event)),
    );
const folded: Readonly<Record<string, (events: readonly StoredEvent[]) => unknown>> = {
  cycle: folding(cycleStory),
  dossier: folding(dossierStory),
  unit: folding(unitStory),
};

describe('golden histories', () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.jsonl'));

  it('each has a state that is known', () => expect(files.sort()).toEqual(Object.keys(expected).sort()));
  it.each(files)('%s folds to the state it had', (file) => expect(stateOf(file)).toBe(expected[file]));

  it('between them they hold every event of a dossier that a demo can tell, and what happens to a unit', () => {
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
      'UnitEstablished',
      'LineageRecorded',
      'LineageWithdrawn',
      'SituationDescribed',
    ])
      expect(types).toContain(type);
  });
});
