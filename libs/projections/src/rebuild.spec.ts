import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { recordedFrom, type EventStore } from '#event-store';
import { beginning, type Recorded } from '#kernel';
import { plausibleHistory } from './example-histories';
import type { Projection } from './projection';
import { projections } from './projections';
import { ReadModel } from './read-model';
import { ReadModels } from './read-models';
import { check, rebuild } from './rebuild';
import { happened, recordedIn } from './told';

const all = Object.values(projections);
const history = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 2 }),
    fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 300 }),
  )
  .map(([units, years, choices]) => {
    let next = 0;
    return plausibleHistory(units, years, (n) => (choices[next++ % choices.length] ?? 0) % n);
  });

async function everything(store: EventStore): Promise<Recorded[]> {
  const { events } = await store.readAll();
  return events.map((event) => recordedFrom(event));
}
const wanted = (log: readonly Recorded[], projection: Projection) => log.filter(({ type }) => projection.types.includes(type));

/** Told in one go, in memory. */
function inOneGo(log: readonly Recorded[], projection: Projection): ReadModel {
  const model = ReadModel.open(':memory:', projection);
  model.tell(wanted(log, projection), beginning);
  return model;
}

/** The same projection, whose telling dies at one event. */
const dyingAt = (projection: Projection, id: string): Projection => ({
  ...projection,
  tell: (event, rows) => {
    projection.tell(event, rows);
    if (event.id === id) throw new Error('killed');
  },
});

describe('rebuild ≡ live', () => {
  it('told in one go, page by page, or with a crash in any page: the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        async (happenings, sizes, crash) => {
          const log = await everything(await recordedIn(happenings));
          for (const projection of all) {
            const events = wanted(log, projection);
            const killer = events.length ? (events[crash % events.length]?.id ?? '') : '';
            const model = ReadModel.open(':memory:', dyingAt(projection, killer));
            const sound = inOneGo([], projection);
            let crashed = false;
            for (let at = 0, page = 0; at < events.length; page += 1) {
              const piece = events.slice(at, at + (sizes[page % sizes.length] ?? 1));
              const since = (crashed ? sound : model).checkpoint().position;
              try {
                (crashed ? sound : model).tell(piece, since);
                at += piece.length;
              } catch (error) {
                if (crashed) throw error;
                crashed = true;
                sound.replaceWith(model);
              }
            }
            const told = crashed ? sound : model;
            expect([projection.name, told.state()]).toEqual([projection.name, inOneGo(log, projection).state()]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('rebuild swaps in what the live one says, and check finds them the same', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (happenings) => {
        const store = await recordedIn(happenings);
        const models = new ReadModels(':memory:', all);
        const log = await everything(store);
        for (const projection of all) {
          models.of(projection).tell(wanted(log, projection), beginning);
          const before = models.of(projection).state();
          await rebuild(store, models, projection);
          expect(models.of(projection).state()).toEqual(before);
          expect(await check(store, models, projection)).toMatchObject({ same: true, live: before.hash, anew: before.hash });
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('rebuild and check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-rebuild-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const rating = projections.rating;

  async function living(read: string, events = plausibleHistory(2, 1, (n) => n - 1)) {
    const store = await recordedIn(events);
    const models = new ReadModels(read, [rating]);
    models.of(rating).tell(wanted(await everything(store), rating), beginning);
    return { store, models, live: models.of(rating) };
  }

  it('check notices a row altered by hand, and rebuild puts it right', async () => {
    const { store, models, live } = await living(':memory:');
    const before = live.state();
    live.run(`UPDATE ratings SET decided = '{"class":"TSVM"}' WHERE dossier = (SELECT min(dossier) FROM ratings)`);
    expect(await check(store, models, rating)).toMatchObject({ projection: 'rating', same: false, anew: before.hash });
    await rebuild(store, models, rating);
    expect(live.state()).toEqual(before);
  });

  it('check compares at the position of the live one, though the log has gone on', async () => {
    const { store, models } = await living(':memory:');
    await recordedIn(happened('dossier-later', [{ type: 'ClosedWithoutRating', data: {} }]), store);
    expect(await check(store, models, rating)).toMatchObject({ same: true });
  });

  it('rebuild takes in what is recorded, and told live, while it is under way', async () => {
    const { store, models, live } = await living(':memory:');
    const later = happened('dossier-u0-2019', [{ type: 'ClosedWithoutRating', data: {} }], {
      recordedAt: '2020-02-01T00:00:00.000Z',
    });
    let grown = false;
    await rebuild(store, models, rating, () => {
      if (grown) return;
      grown = true;
      void recordedIn(later, store);
    });
    const log = await everything(store);
    const missing = wanted(log, rating).filter(({ position }) => position > live.checkpoint().position);
    live.tell(missing, live.checkpoint().position);
    expect(live.state()).toEqual(inOneGo(log, rating).state());
  });

  it('rebuild tells how far it is, works beside the live file and leaves nothing behind', async () => {
    const read = join(folder, 'read');
    const { store, models, live } = await living(read);
    const seen: [number, number][] = [];
    let beside: string[] = [];
    const { events } = live.checkpoint();
    const count = await rebuild(store, models, rating, (told, of) => {
      seen.push([told, of]);
      beside = readdirSync(read).filter((name) => name.endsWith('.db'));
    });
    expect([count, seen.at(-1)]).toEqual([events, [events, events]]);
    expect(beside).toContain(`rating-v1.anew-${process.pid}.db`);
    models.close();
    expect(readdirSync(read)).toEqual(['rating-v1.db']);
  });

  it('a rebuild that fails leaves the live rows as they were', async () => {
    const { store, models, live } = await living(':memory:');
    const before = live.state();
    await recordedIn(happened('dossier-broken', [{ type: 'DossierOpened', data: {} }]), store);
    await expect(rebuild(store, models, rating)).rejects.toThrow();
    expect(live.state()).toEqual(before);
  });
});
