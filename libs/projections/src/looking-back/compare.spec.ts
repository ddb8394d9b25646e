import fc from 'fast-check';
import { PastOfStore, recordedFrom, type EventStore } from '#event-store';
import { beginning, type Position } from '#kernel';
import { Directory } from '../directory/look-up';
import { cityHistory, cycleOpened, dossierOpened, exampleCity, plausibleHistory, sealed } from '../example-histories';
import { projections } from '../projections';
import { ReadModels } from '../read-models';
import { happened, recordedIn } from '../told';
import { compare, type Comparison } from './compare';
import { groundOf } from './extent';

const histories = fc
  .tuple(
    fc.integer({ min: 1, max: 2 }),
    fc.integer({ min: 1, max: 2 }),
    fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 200 }),
  )
  .map(([units, years, choices]) => {
    let next = 0;
    return plausibleHistory(units, years, (n) => (choices[next++ % choices.length] ?? 0) % n);
  });

/** The year 2019 of the example's city, compared between two positions. */
async function asking(store: EventStore) {
  const models = new ReadModels(':memory:', [projections.directory]);
  const { events } = await store.readAll();
  const log = events.map((event) => recordedFrom(event));
  models.of(projections.directory).tell(
    log.filter(({ type }) => projections.directory.types.includes(type)),
    beginning,
  );
  const directory = new Directory(models);
  const all = directory.cycles().flatMap(({ id }) => directory.dossiers({ cycle: id }));
  const compared = all.map(({ id, unit, kind, cycle, period }) => ({ id, unit, kind, cycle, label: period.label }));
  const asked: Omit<Comparison, 'from' | 'to'> = {
    jurisdiction: exampleCity,
    zone: 'Asia/Ho_Chi_Minh',
    ground: groundOf(directory, exampleCity),
    dossiers: compared.filter(({ label }) => label === '2019'),
    streaks: compared.filter(({ label }) => label !== '2019'),
    cycle: {
      id: 'c2019',
      kind: 'government',
      label: '2019',
      counted: 'decided',
      dossiers: directory.dossiers({ cycle: 'c2019' }).map(({ id }) => id),
    },
    most: 64 * 1024 * 1024,
  };
  const past = new PastOfStore(store);
  return {
    log,
    between: (from: Position, to: Position) => compare(past, { ...asked, from, to }),
    ofDossier: (dossier: string, from: Position, to: Position) => {
      const dossiers = asked.dossiers.filter(({ id }) => id === dossier);
      return compare(past, { ...asked, dossiers, streaks: null, cycle: null, from, to });
    },
  };
}

describe('what differs between two moments', () => {
  it('is nothing between a moment and itself, and every difference names what made it, recorded between the two', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), fc.nat(), async (history, one, other) => {
        const { log, between } = await asking(await recordedIn(history));
        const [from = beginning, to = beginning] = [one, other].map((pick) => log[pick % log.length]?.position).sort();
        expect(await between(from, from)).toEqual([]);
        for (const { before, after, events, figure } of await between(from, to)) {
          expect([figure, before]).not.toEqual([figure, after]);
          expect([figure, events.length > 0]).toEqual([figure, true]);
          for (const { position } of events) expect(position > from && position <= to).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('event by event, each difference is put down to the very event that made it, and they add up to the whole', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { log, between } = await asking(await recordedIn(history));
        const figures = new Map<string, { before: unknown; after: unknown }>();
        for (const [index, { id, position }] of log.entries()) {
          for (const one of await between(log[index - 1]?.position ?? beginning, position)) {
            expect([one.figure, one.events.map((event) => event.id)]).toEqual([one.figure, [id]]);
            const name = `${one.reading} ${one.dossier ?? one.unit} ${one.figure}`;
            const known = figures.get(name) ?? one;
            expect([name, one.before]).toEqual([name, figures.has(name) ? known.after : one.before]);
            figures.set(name, { before: known.before, after: one.after });
          }
        }
        const whole = await between(beginning, log.at(-1)?.position ?? beginning);
        const moved = [...figures].filter(([, { before, after }]) => JSON.stringify(before) !== JSON.stringify(after));
        const shown = new Map(whole.map((one) => [`${one.reading} ${one.dossier ?? one.unit} ${one.figure}`, one.after]));
        for (const [name, { after }] of moved) expect([name, shown.get(name)]).toEqual([name, after]);
        expect(shown.size).toBe(moved.length);
      }),
      { numRuns: 3 },
    );
  }, 60_000);

  it('of one dossier is also what was entered and not handed in yet', async () => {
    const { log, between, ofDossier } = await asking(await recordedIn(plausibleHistory(1, 1, (n) => (n === 2 ? 0 : n - 1))));
    const handedIn = log.findIndex(({ type }) => type === 'SelfAssessmentSubmitted');
    const [dossier, start] = [log[handedIn]?.stream.slice('dossier-'.length) as string, beginning];
    const before = log[handedIn - 1]?.position as Position;
    const entered = await ofDossier(dossier, start, before);
    const assessed = log.slice(0, handedIn).filter(({ type, stream }) => type === 'LeafAssessed' && stream.endsWith(dossier));
    expect(assessed.length).toBeGreaterThan(0);
    expect(
      entered.filter(({ figure }) => figure.endsWith(' entered')).flatMap(({ events }) => events.map(({ id }) => id)),
    ).toEqual(assessed.map(({ id }) => id));
    expect(entered.find(({ figure }) => figure === '1.1 entered')).toMatchObject({ reading: 'leaf', before: null });
    expect((await between(start, before)).filter(({ figure }) => figure.endsWith(' entered'))).toEqual([]);
  });

  it('of one dossier is also a file that took the place of another', async () => {
    const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
    const attach = (hash: string) => ({
      type: 'EvidenceAttached' as const,
      data: { leaf: '1.1', name: sealed, hash, mediaType: 'application/pdf', size: 9 },
    });
    const withdraw = { type: 'EvidenceWithdrawn' as const, data: { leaf: '1.1', hash: first, reason: sealed } };
    const history = [
      cityHistory([{ id: 'u1', name: 'Phường Bình Minh' }]),
      cycleOpened('c2019', 2019, ['u1']),
      happened('dossier-d1', [dossierOpened('c2019', 2019, 'u1'), attach(first), withdraw, attach(second)]),
    ];
    const { log, ofDossier } = await asking(await recordedIn(history.flat()));
    const [attached, , replaced] = log.slice(-3).map(({ position }) => position);
    const found = await ofDossier('d1', attached as Position, replaced as Position);
    expect(found).toMatchObject([
      {
        figure: '1.1 support',
        before: { en: expect.stringContaining('aaaaaaaa') },
        after: { en: expect.stringContaining('bbbbbbbb') },
      },
    ]);
  });

  it('is told in sentences that an official would write', async () => {
    const { log, between } = await asking(await recordedIn(plausibleHistory(1, 1, (n) => (n === 2 ? 0 : n - 1))));
    const decided = log.findIndex(({ type }) => type === 'RatingDecided');
    const found = await between(log[decided - 1]?.position as Position, log[decided]?.position as Position);
    const vi = found.map(({ label, before, after }) => `${label.vi}: ${before?.vi ?? '–'} → ${after?.vi ?? '–'}`);
    expect(vi).toEqual(expect.arrayContaining(['Số đơn vị đã xếp loại: 0 → 1', 'Quyết định: – → MH-2019/01, 31/12/2019']));
    expect(found[0]?.events[0]).toMatchObject({ type: 'RatingDecided', what: { vi: expect.stringContaining('MH-2019/01') } });
  });
});
