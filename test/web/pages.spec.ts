import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { serve, type Served } from '../../apps/api/src/serve';
import { smallCity, type SmallCity } from '../api/small-city';

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
const inBrowser = executablePath ? describe : describe.skip; // said aloud at the end of the run

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

inBrowser(
  executablePath ? 'pages in a browser' : 'pages in a browser (no Chromium here: install it, or set CHROMIUM to its path)',
  () => {
    const profile = mkdtempSync(join(tmpdir(), 'minhbach-chromium-'));
    let city: SmallCity;
    let served: Served;
    let browser: BrowserContext;

    beforeAll(async () => {
      city = await smallCity();
      served = await serve(city.house, { port: 0, host: '127.0.0.1' });
      browser = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: quiet });
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await served?.close();
      await city?.close();
      rmSync(profile, { recursive: true, force: true });
    });

    it.each([
      ['a desk', 1200],
      ['a phone', 360],
    ])(
      'fit %s, say they are illustrative, and lead from the city to a unit',
      async (_, width) => {
        const page = await browser.newPage();
        await page.setViewportSize({ width, height: 800 });
        const overflowing = () => page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
        await page.goto(served.url);
        expect(await page.textContent('[role=note]')).toContain('DỮ LIỆU MINH HỌA');
        expect(await overflowing()).toBe(false);
        await page.click('a[href^="/units/"]');
        expect(await page.textContent('h1')).toMatch(/^(Phường|Xã) /);
        expect(await page.textContent('[role=note]')).toContain('DỮ LIỆU MINH HỌA');
        expect(await overflowing()).toBe(false);
        await page.close();
      },
      30_000,
    );

    it('the API’s documentation opens and names its commands', async () => {
      const page = await browser.newPage();
      await page.goto(`${served.url}/docs`);
      await page.click('.opblock-tag');
      expect(await page.getAttribute('[data-path]', 'data-path')).toMatch(/^\/(api|health)\//);
      await page.close();
    }, 30_000);
  },
);
