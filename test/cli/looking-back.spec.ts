import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../apps/cli/src/run-cli';
import { foundedIn } from './founded';

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
