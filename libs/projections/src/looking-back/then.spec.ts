import fc from 'fast-check';
import { endOfDay, lastUntil, PastOfStore, recordedFrom, type EventStore } from '#event-store';
import { beginning, type Position, type Recorded } from '#kernel';
import { AttainmentTable } from '../attainment/attained';
import { Directory } from '../directory/look-up';
import { exampleCity, plausibleHistory } from '../example-histories';
import { projections } from '../projections';
import { ReadModel } from '../read-model';
import { ReadModels } from '../read-models';
import { recordedIn, type Happened } from '../told';
import { streamsOf } from './extent';
import { momentOf } from './moment';
import { tellThen, type Retelling } from './tell-then';

const retellings = Object.keys(projections) as Retelling[];
const most = 64 * 1024 * 1024;

/** Histories whose clock goes on between two events, or stands. */
const histories = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 2 }),
    fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 200 }),
  )
  .map(([units, years, choices]) => {
    let next = 0;
    const choose = (n: number) => (choices[next++ % choices.length] ?? 0) % n;
    let now = Date.parse('2019-01-01T00:00:00.000Z');
    return plausibleHistory(units, years, choose).map((one): Happened => ({
      ...one,
      context: { recordedAt: new Date((now += choose(3) * 7_200_000)).toISOString() },
    }));
  });

async function everything(store: EventStore): Promise<Recorded[]> {
  const found: Recorded[] = [];
  for (let after = beginning, end = false; !end;) {
    const page = await store.readAll({ after });
    found.push(...page.events.map((event) => recordedFrom(event)));
    [after, end] = [page.next, page.end];
  }
  return found;
}

/** A projection told from these events and nothing else. */
function toldOf(log: readonly Recorded[], retelling: Retelling): ReadModel {
  const model = ReadModel.open(':memory:', projections[retelling]);
  model.tell(
    log.filter(({ type }) => projections[retelling].types.includes(type)),
    beginning,
  );
  return model;
}

describe('as of a position', () => {
  it('every reading is what the events up to there say, and nothing later', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.array(fc.nat(), { minLength: 3, maxLength: 6 }), async (history, picks) => {
        const store = await recordedIn(history);
        const log = await everything(store);
        for (const pick of picks) {
          const prefix = log.slice(0, 1 + (pick % log.length));
          const until = prefix.at(-1)?.position as Position;
          const models = await tellThen(new PastOfStore(store), { retellings, until, effectiveAt: null, most });
          for (const [index, retelling] of retellings.entries())
            expect([retelling, models[index]?.state()]).toEqual([retelling, toldOf(prefix, retelling).state()]);
        }
      }),
      { numRuns: 10 },
    );
  }, 20_000);

  it('a city’s figures told from the streams they need are those told from the whole log', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async (history, pick) => {
        const store = await recordedIn(history);
        const log = await everything(store);
        const live = new ReadModels(':memory:', Object.values(projections));
        live.of(projections.directory).replaceWith(toldOf(log, 'directory'));
        const directory = new Directory(live);
        const prefix = log.slice(0, 1 + (pick % log.length));
        const until = prefix.at(-1)?.position as Position;
        for (const cycle of directory.cycles()) {
          const streams = streamsOf(directory, { jurisdiction: exampleCity, dossiers: { cycle: cycle.id } });
          const told = { retellings: ['directory', 'attainment'] as const, streams, until, effectiveAt: null, most };
          const figures = (models: readonly ReadModel[]) => {
            const retold = { rows: ({ name }: { name: string }) => models[name === 'directory' ? 0 : 1] as ReadModel };
            try {
              const { asOf: _, ...rest } = new AttainmentTable(retold, new Directory(retold)).of(
                exampleCity,
                'government',
                cycle.period.label,
              );
              return rest;
            } catch (error) {
              return (error as { code: string }).code;
            }
          };
          const whole = [toldOf(prefix, 'directory'), toldOf(prefix, 'attainment')];
          expect(figures(await tellThen(new PastOfStore(store), told))).toEqual(figures(whole));
        }
      }),
      { numRuns: 12 },
    );
  }, 20_000);

  it('what grows too big is refused in one sentence', async () => {
    const store = await recordedIn(plausibleHistory(3, 1, (n) => n - 1));
    const asked = { retellings: ['rating'] as const, until: await store.head(), effectiveAt: null, most: 20_000 };
    await expect(tellThen(new PastOfStore(store), asked)).rejects.toMatchObject({
      code: 'looks-back-too-far',
      refusal: 'invalid',
    });
  });
});

describe('a moment', () => {
  const here = { zone: 'Asia/Ho_Chi_Minh', now: '2030-01-01T00:00:00.000Z' };

  it('is the longest prefix with nothing recorded later, and a later moment never knows less', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.array(fc.integer({ min: -50, max: 5000 }), { minLength: 2, maxLength: 8 }),
        async (history, hours) => {
          const store = await recordedIn(history);
          const log = await everything(store);
          let before = beginning;
          for (const hour of hours.sort((one, other) => one - other)) {
            const recordedAt = new Date(Date.parse('2019-01-01T00:00:00.000Z') + hour * 3_600_000).toISOString();
            const { position } = await lastUntil(store, { recordedAt });
            const beyond = log.findIndex(({ context }) => context.recordedAt > recordedAt);
            expect(position).toBe((beyond === -1 ? log.at(-1) : log[beyond - 1])?.position ?? beginning);
            expect(position >= before).toBe(true);
            before = position;
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a day is its end where the city is', async () => {
    expect(endOfDay('Asia/Ho_Chi_Minh', '2019-09-18')).toBe('2019-09-18T16:59:59.999Z');
    expect(endOfDay('America/New_York', '2019-11-03')).toBe('2019-11-04T04:59:59.999Z');
    const [one] = plausibleHistory(1, 1, () => 0);
    const at = (recordedAt: string) => ({ ...(one as Happened), context: { recordedAt } });
    const store = await recordedIn([at('2019-09-18T16:59:59.999Z'), at('2019-09-18T17:00:00.000Z')]);
    expect(await momentOf(store, '2019-09-18', here)).toMatchObject({
      recordedAt: '2019-09-18T16:59:59.999Z',
      day: '2019-09-18',
    });
    expect(await momentOf(store, '2019-09-19', here)).toMatchObject({ recordedAt: '2019-09-18T17:00:00.000Z' });
    for (const instant of ['2019-09-19T00:00:00+07:00', '2019-09-19T00:00:00 07:00', '2019-09-18T17:00Z'])
      expect(await momentOf(store, instant, here)).toMatchObject({ recordedAt: '2019-09-18T17:00:00.000Z', day: '2019-09-19' });
    expect(await momentOf(store, await store.head(), here)).toMatchObject({ day: '2019-09-19' });
    expect(await momentOf(store, '2013-01-01', here)).toEqual({ position: beginning, recordedAt: null, day: '2013-01-01' });
  });

  it.each([
    ['tomorrow', 'no-moment'],
    ['2019-02-29', 'no-moment'],
    ['2019-02-29T10:00:00Z', 'no-moment'],
    ['2019-09-18T25:00:00Z', 'no-moment'],
    ['2030-01-02', 'moment-ahead'],
    ['2030-01-01T00:00:01Z', 'moment-ahead'],
    ['ffffffffffffffff', 'no-position'],
  ])('%s is refused (%s)', async (written, code) => {
    const store = await recordedIn(plausibleHistory(1, 1, () => 0));
    await expect(momentOf(store, written, here)).rejects.toMatchObject({ code, refusal: 'invalid' });
  });
});
