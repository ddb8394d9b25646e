import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { completeIllustration } from '#event-store';
import { House } from '../../apps/api/src/house/house';
import { serve, type Served } from '../../apps/api/src/serve';
import { demoSignIns, playDemo } from '../../apps/cli/src/demo/demo';
import { demoClock, demoOpensAt, demoSeed } from '../../apps/cli/src/demo/seed';
import { inBrowser, startBrowser, Window } from './browser';

const page = readFileSync(join(__dirname, '../../docs/first-clicks.md'), 'utf8');

inBrowser('the first clicks, as docs/first-clicks.md has them', () => {
  let data: string;
  let house: House;
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'minhbach-clicks-'));
    house = await House.open({ data, illustrative: { seed: demoSeed, opensAt: demoOpensAt, standsAt: demoClock } });
    await playDemo(house, () => {});
    await completeIllustration(house.store, house.origin, house);
    await house.told();
    served = await serve(house, { port: 0, host: '127.0.0.1' });
    browser = await startBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await house?.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('lead from the address to a self-assessment that is handed in, with no more clicks than the page says: at most 12', async () => {
    const window = await Window.open(browser, served.url);
    const at = window.page;
    let clicks = 0;
    const click = async (what: Locator) => {
      await what.click();
      clicks += 1;
    };
    const [{ signIn, password } = { signIn: '', password: '' }] = demoSignIns;
    const leaf = at.locator('[id="leaf-1.1"]');
    await at.goto('/');
    await click(at.getByRole('link', { name: 'Đăng nhập' }));
    await click(at.getByLabel('Tên đăng nhập'));
    await at.keyboard.type(signIn);
    await click(at.getByLabel('Mật khẩu'));
    await at.keyboard.type(password);
    await click(at.getByRole('button', { name: 'Đăng nhập' }));
    await click(at.getByRole('main').getByRole('link', { name: 'Phường Bắc Lệnh' }).first()); // at the top stands who has signed in
    await click(leaf.getByLabel('Nhiệm vụ đã hoàn thành'));
    await at.keyboard.press('ControlOrMeta+A');
    await at.keyboard.type('60');
    await click(leaf.getByLabel(/Giải trình/));
    await at.keyboard.type('Theo báo cáo tổng kết năm.');
    await at.keyboard.press('Tab');
    await at.getByText('Đã lưu mọi thay đổi').waitFor();
    await click(at.getByRole('button', { name: 'Xem bản tổng hợp để ký và nộp' }));
    await click(at.getByRole('button', { name: 'Ký và nộp hồ sơ' }));
    await at.getByText('Tiếp nhận hồ sơ · Hạn').waitFor();
    expect(await window.close()).toEqual([]);

    const told = page.split('\n').filter((line) => /^\d+\. /.test(line)).length;
    expect(clicks).toBe(told);
    expect(clicks).toBeLessThanOrEqual(12);
    expect(page).toContain(signIn);
  });
});
