import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppointFirstAdministrator } from '#access';
import { OpenCycle } from '#evaluation';
import { completeIllustration, type StandingClock } from '#event-store';
import { hashOf, PublishRegulation, shippedRegulation } from '#regulation';
import { EstablishJurisdiction, EstablishUnit, SetAttainmentTarget } from '#territory';
import { House } from '../../apps/api/src/house/house';
import { runCli } from '../../apps/cli/src/run-cli';

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const [city, admin, unit, cycle] = [id(1), id(2), id(3), id(4)];
const basis = { title: 'Ví dụ' };
const deadlines = {
  'self-assessment': '2018-11-30',
  intake: '2018-12-05',
  review: '2018-12-15',
  appeal: '2018-12-20',
  approval: '2018-12-31',
};

/** A city whose year was opened in January 2018 and whose target was set in March. */
async function foundedIn(data: string): Promise<void> {
  const standsAt = '2018-06-01T01:00:00.000Z';
  const house = await House.open({ data, illustrative: { seed: 'cli', opensAt: '2018-01-02T01:00:00.000Z', standsAt } });
  let key = 0;
  const give = (command: object, fields: object, actor = admin) =>
    house.give(Object.assign(command, { jurisdiction: city, ...fields }), { actor, key: String((key += 1)) });
  await give(new EstablishJurisdiction(), { name: 'Thành phố Ví Dụ', zone: 'Asia/Ho_Chi_Minh', basis }, 'console');
  await give(new AppointFirstAdministrator(), { grant: id(9), person: admin, from: '2018-01-01', basis }, 'console');
  await give(new EstablishUnit(), { unit, name: 'Phường Ví Dụ', type: 'phuong', from: '2010-01-01', basis });
  const regulation = shippedRegulation('lao-cai-government-2014');
  const hash = hashOf(regulation);
  await give(new PublishRegulation(), { hash, regulation });
  const period = { type: 'year', from: '2018-01-01', to: '2018-12-31', label: '2018' };
  await give(new OpenCycle(), { cycle, kind: 'government', period, regulation: hash, units: [unit], deadlines });
  await house.settle();
  (house.clock as StandingClock).set('2018-03-01T01:00:00.000Z');
  await give(new SetAttainmentTarget(), { kind: 'government', share: '4/5', by: 2020, basis });
  await house.settle();
  (house.clock as StandingClock).set(standsAt);
  await completeIllustration(house.store, house.origin, house);
  await house.close();
}

describe('looking back at the console', () => {
  const data = mkdtempSync(join(tmpdir(), 'minhbach-cli-past-'));
  const before = { ...process.env };
  beforeAll(() => foundedIn(data), 30_000);
  beforeEach(() => {
    process.env.MINHBACH_DATA = data;
    delete process.env.MINHBACH_LANGUAGE;
  });
  afterAll(() => {
    process.env = before;
    rmSync(data, { recursive: true, force: true });
  });

  async function typed(line: string): Promise<{ code: number; out: string }> {
    const said: string[] = [];
    const note = (text: unknown) => void said.push(String(text));
    const spies = [
      jest.spyOn(console, 'log').mockImplementation((text) => note(text)),
      jest.spyOn(console, 'error').mockImplementation((text) => note(text)),
    ];
    try {
      return { code: await runCli(['node', 'minhbach', ...line.split(' ')]), out: said.join('\n') };
    } finally {
      spies.forEach((spy) => spy.mockRestore());
    }
  }

  it.each([
    ['attainment --city vi-du --known-at 2018-02-01', 0, /theo số liệu tại hết ngày 01\/02\/2018[^]*0\/1 +0,0 % +– /],
    ['attainment --city vi-du --known-at 2018-03-01', 0, /0\/1 +0,0 % +≥ 80,0 %/],
    ['attainment --city vi-du --year 2018 --known-at 2018-02-01 --format json', 0, /"target": null[^]*"knownAt": "2018-02-01"/],
    ['attainment --city vi-du --year 2018 --effective-at 2018-02-01', 0, /có hiệu lực ngày 01\/02\/2018/],
    ['history --unit vi-du --year 2018 --known-at 2018-02-01', 0, /theo số liệu tại hết ngày 01\/02\/2018[^]*Mở hồ sơ/],
    ['rating --unit vi-du --year 2018 --known-at 2018-02-01 --effective-at 2018-02-01', 0, /Chưa có điểm/],
    ['streak --unit vi-du --kind government --known-at 2018-02-01', 0, /0 năm liền/],
    [
      'rating --unit vi-du --year 2018 --known-at 2017-12-31',
      1,
      /^Đến thời điểm 2017-12-31 hệ thống chưa ghi nhận nội dung này\.$/,
    ],
    ['rating --unit vi-du --year 2018 --known-at 2019-01-01', 1, /^Thời điểm 2019-01-01 chưa đến/],
    [
      'diff --city vi-du --year 2018 --from 2018-02-01',
      0,
      /hết ngày 01\/02\/2018 và hiện nay[^]*Chỉ tiêu: – → 4\/5 \(80,0 %\)[^]*01\/03\/2018 08:00/,
    ],
    ['diff --unit vi-du --from 2017-12-31 --to 2018-02-01', 0, /Phường Ví Dụ – 2018\n {2}Hồ sơ: – → đã mở/],
    ['diff --unit vi-du --year 2018 --from 2018-02-01', 0, /Không có gì thay đổi/],
    ['diff --unit vi-du --year 2018 --from 2018-02-01 --format json', 0, /"all": \[\]/],
    ['diff --from 2018-02-01', 1, /^Hãy nêu --unit/],
  ])('%s', async (line, code, words) => {
    const answer = await typed(line);
    expect([answer.code, answer.out]).toEqual([code, expect.stringMatching(words)]);
  });
});
