import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeIllustration } from '#event-store';
import { check, everCited, projections } from '#projections';
import { isToldWithoutFiles } from '../apps/api/src/house/citable';
import { House } from '../apps/api/src/house/house';
import type { Asked } from '../apps/api/src/house/then';
import { playDemo } from '../apps/cli/src/demo/demo';
import { demoClock, demoOpensAt, demoSeed } from '../apps/cli/src/demo/seed';
import { expectNoViolation } from './invariants/log-of';

const illustrative = { seed: demoSeed, opensAt: demoOpensAt, standsAt: demoClock };

/** The demo through the whole house: real commands, real files, processes and readings. */
describe('the demo, played into an empty folder', () => {
  let data: string;
  let house: House;

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'minhbach-demo-'));
    house = await House.open({ data, illustrative });
    await playDemo(house, () => {});
    await completeIllustration(house.store, house.origin, house);
    await house.told();
  }, 120_000);
  afterAll(async () => {
    await house.close();
    rmSync(data, { recursive: true, force: true });
  });

  it.each([
    [2014, 9, false],
    [2015, 11, false],
    [2016, 12, false],
    [2017, 13, false],
    [2018, 14, true],
  ])('in %i, %i of 17 governments of Lào Cai attained; target of 80 %% met: %s', (year, attained, met) =>
    expect(house.readings.attainment.of('lao-cai', 'government', String(year))).toMatchObject({
      attained,
      rated: 17,
      notRated: 0,
      total: 17,
      share: `${attained}/17`,
      target: '4/5',
      met,
    }),
  );

  it.each([
    ['2018-12-20', '2018', 0, 0],
    ['2018-12-26', '2018', 8, 9],
    ['2018-12-27', '2018', 14, 17],
    ['2019-09-18', '2018', 14, 17],
    ['2019-09-18', '2019', 0, 0],
  ])('as known at the end of %s, %s stood at %i of 17 attained, %i rated', async (knownAt, year, attained, rated) => {
    const { id } = house.readings.directory.jurisdiction('lao-cai');
    const cycle = house.readings.directory.cycle(id, 'government', year).id;
    const needs = { extent: { jurisdiction: id, dossiers: { cycle } }, retellings: ['directory', 'attainment'] } as const;
    const shown = await house.then.ask({ knownAt }, needs, ({ readings, said }) => ({
      ...readings.attainment.of('lao-cai', 'government', year),
      ...said,
    }));
    expect(shown).toMatchObject({ attained, rated, total: 17, moment: { knownAt } });
  });

  it('the five years of Bình Minh’s party were four before the decision of 2018, and three in force in the summer of 2017', async () => {
    const { directory } = house.readings;
    const { id, jurisdiction } = directory.unit(directory.jurisdiction('lao-cai').id, 'binh-minh');
    const needs = {
      extent: { jurisdiction, dossiers: { unit: id } },
      retellings: ['directory', 'streak'],
      effective: true,
    } as const;
    const count = (asked: Asked) => house.then.ask(asked, needs, ({ readings }) => readings.streaks.of(id, 'party').count);
    expect(await count({ knownAt: '2019-09-18' })).toBe(5);
    expect(await count({ knownAt: '2018-12-26' })).toBe(4);
    expect(await count({ effectiveAt: '2017-06-01' })).toBe(3);
    expect(await count({ knownAt: '2015-06-01', effectiveAt: '2017-06-01' })).toBe(1);
  });

  it('Bình Minh’s party organisation holds the top label five years in a row across two regimes', () => {
    const { directory, streaks } = house.readings;
    const unit = directory.unit(directory.jurisdiction('lao-cai').id, 'binh-minh').id;
    const streak = streaks.of(unit, 'party');
    expect(streak).toMatchObject({ count: 5, from: 2014, to: 2018 });
    expect(new Set(streak.years.map(({ regulation }) => regulation)).size).toBe(2);
  });

  it('a unit stands exactly on 85 and attains, another at 84.995 and does not', () => {
    const { directory, ratings } = house.readings;
    const cycle = directory.cycle(directory.jurisdiction('minh-hoa').id, 'government', '2018');
    const lines = ratings.ofCycle(cycle.id);
    expect(lines.find(({ total }) => total === '85')?.decided?.title).toBe('TSVM');
    expect(lines.find(({ total }) => total === '16999/200')?.decided?.title).toBeNull();
  });

  it('every reading is what the log says', async () => {
    const { models } = house.readings;
    for (const projection of Object.values(projections)) {
      expect(await check(house.store, models, projection)).toMatchObject({ projection: projection.name, same: true });
    }
  });

  it('cites files that never were: checking them finds nothing wrong', async () => {
    const cited = await everCited(house.store);
    const never = new Map([...cited].map(([hash, { at }]) => [hash, { held: !isToldWithoutFiles(house.origin, at) }]));
    const found = await house.evidence.check(never, () => {});
    expect(found.length).toBeGreaterThan(1_000);
    expect(new Set(found.map(({ what }) => what))).toEqual(new Set(['never-held']));
  });

  it('the independent reading of the rules finds nothing wrong in its log', () => expectNoViolation(house.store), 30_000);

  it('played again it records nothing', async () => {
    const before = await house.store.head();
    await playDemo(house, () => {});
    await house.settle();
    expect(await house.store.head()).toBe(before);
  }, 60_000);
});
