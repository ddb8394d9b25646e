import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumHere } from './chromium';
import { openCountry, units } from './country';
import { figure, median, row, type Row } from './row';

const loads = 5;
const [painted, quick] = [2.5, 200];

type Country = Awaited<ReturnType<typeof openCountry>>;

/** The work list in a browser: how soon it is there on a slow machine, and how it scrolls and filters with a task for every commune. */
export async function web(folder: string): Promise<Row[]> {
  if (!chromiumHere.executablePath) throw new Error('The suite "web" needs Chromium: install it, or set CHROMIUM to its path.');
  const country = await openCountry(folder);
  const browser = await chromium.launch(chromiumHere);
  try {
    const times: number[] = [];
    while (times.length < loads) times.push(await untilPainted(browser, country));
    return [
      row(
        'work list, nothing cached, processor slowed down 4 times: largest contentful paint, median of 5',
        's',
        median(times),
        painted,
        '≤ 1',
      ),
      ...(await scrolledAndFiltered(browser, country)),
    ];
  } finally {
    await browser.close();
    await country.close();
  }
}

async function signedIn(browser: Browser, { url, office, password }: Country) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN', baseURL: url });
  const page = await context.newPage();
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(office.signIn);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
  return { context, page };
}

/** Seconds from asking for the page until the largest part of it is painted, by somebody whose browser keeps nothing but the session. */
async function untilPainted(browser: Browser, country: Country): Promise<number> {
  const { context } = await signedIn(browser, country);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto('/viec');
    await page.locator('table.work tbody tr').nth(10).waitFor();
    const last = `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))`;
    return ((await page.evaluate(last)) as number) / 1000;
  } finally {
    await context.close();
  }
}

/** The longest the page stood still while all of the list was scrolled through, and how long it took to show what was asked for. */
async function scrolledAndFiltered(browser: Browser, country: Country): Promise<Row[]> {
  const { context, page } = await signedIn(browser, country);
  try {
    await page.goto('/viec');
    await page.locator('table.work tbody tr').nth(10).waitFor();
    const reached = () =>
      page.evaluate(`Number(document.querySelector('table.work tbody:last-of-type tr')?.getAttribute('aria-rowindex'))`);
    await page.evaluate(
      `{ window.still = []; let last = performance.now(); const look = (now) => { still.push(now - last); last = now; requestAnimationFrame(look); }; requestAnimationFrame(look); }`,
    );
    const begun = performance.now();
    while (Number(await reached()) <= units) await page.mouse.wheel(0, 4_000);
    const scrolled = (performance.now() - begun) / 1000;
    const still = (await page.evaluate('still')) as number[];
    const filtering = await filtered(page);
    return [
      figure(`${units} tasks scrolled through to the last`, 's', scrolled),
      row('longest time without a new picture meanwhile', 'ms', Math.max(...still), quick, '≤ 1'),
      ...filtering,
    ];
  } finally {
    await context.close();
  }
}

/** From the key or the choice until the list shows what it asks for, in the browser's own time. */
async function filtered(page: Page): Promise<Row[]> {
  const shown = async (what: string, act: string): Promise<Row> => {
    const took = (await page.evaluate(`new Promise((done) => {
      const told = document.querySelector('[role=status]');
      const before = told.textContent;
      const begun = performance.now();
      new MutationObserver((_, watching) => {
        if (told.textContent === before) return;
        watching.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      ${act}
    })`)) as number;
    return row(what, 'ms', took, quick, '≤ 1');
  };
  const enter = (selector: string, event: string, value: string, proto: string) =>
    `const field = document.querySelector('${selector}'); Object.getOwnPropertyDescriptor(${proto}.prototype, 'value').set.call(field, '${value}'); field.dispatchEvent(new Event('${event}', { bubbles: true }));`;
  return [
    await shown(
      `all ${units} shown: searched by a name`,
      enter('.filters input[type=search]', 'input', 'hoa dong', 'HTMLInputElement'),
    ),
    await shown('searched by another', enter('.filters input[type=search]', 'input', 'phu', 'HTMLInputElement')),
    await shown('search emptied again', enter('.filters input[type=search]', 'input', '', 'HTMLInputElement')),
  ];
}
