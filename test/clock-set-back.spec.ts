import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordedFrom } from '#event-store';
import { dossierIdOf } from '#process';
import { ExplainLeaf } from '#evaluation';
import { House } from '../apps/api/src/house/house';
import { idOf, ids, smallCity, type SmallCity } from './api/small-city';
import { logOf } from './invariants/log-of';

const dossier = dossierIdOf(ids.government, ids.unit);
const [noon, before, afterTheDeadline] = ['2019-11-20T05:00:00.000Z', '2019-11-18T05:00:00.000Z', '2019-12-01T05:00:00.000Z'];

describe('a clock that is set back', () => {
  let city: SmallCity;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-clock-'));
    city = await smallCity();
  }, 60_000);
  afterEach(async () => {
    await city.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const explain = (revision: number) =>
    city.give('can-bo', 'self-assessment/explain-leaf', { dossier, leaf: '1.1', revision, explanation: `Lần ${revision}.` });
  const instants = async ({ store }: House) => (await logOf(store)).map((event) => recordedFrom(event).context.recordedAt);

  it('does not take time in the log back: the instant of the last event is recorded again, until the clock has come up to it', async () => {
    city.clock.set(noon);
    expect((await explain(0)).status).toBe(201);
    city.clock.set(before);
    expect((await explain(1)).status).toBe(201);
    city.clock.set('2019-11-20T05:00:00.001Z');
    expect((await explain(2)).status).toBe(201);
    const told = await instants(city.house);
    expect(told.slice(-3)).toEqual([noon, noon, '2019-11-20T05:00:00.001Z']);
    expect([...told].sort()).toEqual(told);
  });

  it('does so over a restart, too', async () => {
    city.clock.set(noon);
    expect((await explain(0)).status).toBe(201);
    cpSync(city.house.data, join(folder, 'data'), { recursive: true });
    const illustrative = { seed: 'api', opensAt: before, standsAt: before };
    const again = await House.open({ data: join(folder, 'data'), illustrative });
    const explanation = Object.assign(new ExplainLeaf(), { dossier, leaf: '1.1', revision: 1, explanation: 'Sau khi mở lại.' });
    await again.give(explanation, { actor: idOf('can-bo'), key: 'again' });
    expect([again.clock.now(), (await instants(again)).slice(-2)]).toEqual([before, [noon, noon]]);
    await again.close();
  });

  it('does not give back a day that has passed', async () => {
    city.clock.set(afterTheDeadline);
    const unit = { unit: idOf('later'), name: 'Phường Sau', type: 'phuong', from: '2019-01-01', basis: { title: 'Văn bản' } };
    expect((await city.give('quan-tri', 'territory/establish-unit', { jurisdiction: ids.city, ...unit })).status).toBe(201);
    const late = await explain(0);
    city.clock.set(before);
    const early = await explain(0);
    expect([early.status, early.body.code]).toEqual([late.status, late.body.code]);
    expect(early.status).toBe(409);
  });
});
