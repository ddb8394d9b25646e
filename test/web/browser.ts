import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { smallCity, type SmallCity } from '../api/small-city';
import { chromiumHere } from '../bench/chromium';

const without = '(no Chromium here: install it, or set CHROMIUM to its path)';

/** `describe` for what needs a browser: skipped, and said so, where there is none. */
export const inBrowser = (what: string, tests: () => void) =>
  chromiumHere.executablePath ? describe(what, tests) : describe.skip(`${what} ${without}`, () => void it('in a browser', tests));

/** One browser for a file of tests; each test opens windows of its own, which know nothing of each other. */
export const startBrowser = (): Promise<Browser> => chromium.launch(chromiumHere);

export class Window {
  /** What the browser had to complain about: a script that broke, something that the policy of the page forbids. */
  readonly complaints: string[] = [];
  private wasCut = false;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() !== 'error' || /status of (4|5)\d\d/.test(message.text())) return;
      if (!this.wasCut || !/ERR_INTERNET_DISCONNECTED/.test(message.text())) this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, url: string, width = 1280): Promise<Window> {
    const viewport = { width, height: 800 };
    const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', baseURL: url });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return new Window(context, page);
  }

  async signIn(name: string, password: string) {
    await this.context.clearCookies(); // whoever sat here before has gone
    await this.page.goto('/dang-nhap');
    await this.page.getByLabel('Tên đăng nhập').fill(name);
    await this.page.getByLabel('Mật khẩu').fill(password);
    await this.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await this.page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
  }

  /** Cuts the line to the server, or mends it. */
  async line(line: 'cut' | 'whole') {
    this.wasCut ||= line === 'cut';
    await this.context.setOffline(line === 'cut');
  }

  /** What axe finds serious or critical on the page as it stands. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = await this.page.evaluate(() =>
      (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }),
    );
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }

  /** By how many pixels the page is wider than the window. */
  tooWide = (): Promise<number> => this.page.evaluate('document.documentElement.scrollWidth - innerWidth');

  /** Closed first and asked afterwards, so that a test that fails leaves no window open. */
  async close(): Promise<readonly string[]> {
    await this.context.close();
    return this.complaints;
  }
}

/** Where a browser finds a city's server. */
export const urlOf = ({ app }: Pick<SmallCity, 'app'>): string =>
  `http://127.0.0.1:${((app.getHttpServer() as Server).address() as AddressInfo).port}`;

/** What a file of tests has in its hands: a small city, and a browser with a window on it. */
export interface Here {
  city: SmallCity;
  browser: Browser;
  window: Window;
}

/**
 * For each test a window of its own, in which nothing may be there to complain about at the end; `city`: one for all of them, or one for
 * each, where what a test does to it would be in the way of the next. Guests may sign in and hold no role.
 */
export function cityInBrowser({ city = 'for all', guests }: Wanted = {}): Here {
  const here = {} as Here;
  const begin = async () => void (here.city = await smallCity(guests));
  const [before, after] = city === 'for all' ? [beforeAll, afterAll] : [beforeEach, afterEach];
  beforeAll(async () => void (here.browser = await startBrowser()));
  before(begin);
  beforeEach(async () => void (here.window = await Window.open(here.browser, urlOf(here.city))));
  afterEach(async () => expect(await here.window.close()).toEqual([]));
  afterAll(() => here.browser?.close());
  after(() => here.city?.close()); // its windows are closed before it
  return here;
}

interface Wanted {
  readonly city?: 'for all' | 'for each';
  readonly guests?: readonly string[];
}

interface Axe {
  /** The fewer sorts of results are put together, the sooner it answers. */
  run(wanted: { resultTypes: string[] }): Promise<Found>;
}

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
