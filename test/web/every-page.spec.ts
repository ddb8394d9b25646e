import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierIdOf } from '#process';
import { hashOf, shippedRegulation } from '#regulation';
import { figuresOf, type LeafRead } from '../api/good-answer';
import { ids, password, type SmallCity } from '../api/small-city';
import { decided, giving, yearUpToProposal } from '../two-worlds/years';
import { vi } from '../../apps/web/src/words/vi';
import { cityInBrowser, inBrowser, urlOf, Window } from './browser';

const published = dossierIdOf(ids.government, ids.unit);
const filling = dossierIdOf(ids.government, ids.other);
const handedIn = dossierIdOf(ids.party, ids.other);
const nobody = '';

/** Who opens a page, and where, when its address has a part that is chosen. A page that is not named here is opened by the administrator. */
const visits: Readonly<Record<string, readonly (readonly [who: string, address?: string])[]>> = {
  '/': [[nobody], ['lanh-dao']],
  '/cong-nhan': [[nobody]],
  '/dang-nhap': [[nobody]],
  '/viec': [['to-chuc']],
  '/ho-so/$id': [
    ['don-vi-khac', `/ho-so/${filling}`],
    ['to-chuc', `/ho-so/${handedIn}`],
    ['lanh-dao', `/ho-so/${published}?leaf=1.1`],
  ],
  '/don-vi/$unit': [['lanh-dao', `/don-vi/${ids.unit}`]],
  '/quy-dinh/$hash': [['quan-tri', `/quy-dinh/${hashOf(shippedRegulation('lao-cai-government-2014'))}`]],
};
const pages = [...readFileSync(join(__dirname, '../../apps/web/src/router.tsx'), 'utf8').matchAll(/path: '([^']+)'/g)].map(
  ([, path = '']) => path,
);
/** Address by address, those of one person together. */
const tour = pages
  .flatMap((path) => (visits[path] ?? [['quan-tri']]).map(([who, address = path]) => ({ who, address })))
  .sort((one, other) => (one.who < other.who ? -1 : one.who > other.who ? 1 : 0));

const key = new RegExp(`\\b(${Object.keys(vi).join('|')})\\.[a-z]\\w*`);
const rawId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const english = new RegExp(
  '\\b(the|of|and|is|are|not|with|for|from|unit|units|dossier|cycle|role|due|open|closed|overdue|score|review|appeal|party|government|loading)\\b',
  'i',
);
/** What the web app itself says in Vietnamese, where nothing has to be filled in: in English none of it may be left. */
const vietnamese = Object.values(vi)
  .flatMap((words) => Object.values<string>(words))
  .filter((sentence) => sentence.length > 3 && !sentence.includes('{{'));

inBrowser('every page', () => {
  const here = cityInBrowser();
  beforeAll(() => aYearOf(here.city), 60_000);

  it.each([
    ['Vietnamese', 'vi'],
    ['English', 'en'],
  ] as const)(
    'speaks %s and nothing else, shows no key and no raw id, and has no barrier on a phone',
    async (_, language) => {
      const found: Record<string, string[]> = {};
      let sitting: { who: string; window: Window } | undefined;
      for (const { who, address } of tour) {
        if (sitting?.who !== who) {
          expect(await sitting?.window.close()).toEqual(sitting && []);
          sitting = { who, window: await sitDown(who, language) };
        }
        found[`${address} (${who || 'nobody'})`] = await wrongWith(sitting.window, address, language);
      }
      expect(await sitting?.window.close()).toEqual([]);
      expect(Object.fromEntries(Object.entries(found).filter(([, wrong]) => wrong.length))).toEqual({});
      expect(Object.keys(found).length).toBeGreaterThan(pages.length);
    },
    300_000,
  );

  async function sitDown(who: string, language: 'vi' | 'en'): Promise<Window> {
    const window = await Window.open(here.browser, urlOf(here.city), 360);
    if (who) await window.signIn(who, password);
    else await window.page.goto('/');
    if (language === 'en') await window.page.getByRole('button', { name: 'English' }).click();
    return window;
  }

  async function wrongWith(window: Window, address: string, language: 'vi' | 'en'): Promise<string[]> {
    const { page } = window;
    await page.goto(address);
    await page.locator('main :is(h1, h2)').first().waitFor();
    await page.waitForLoadState('networkidle');
    for (const closed of await page.locator('main details:not([open]) > summary').all()) await closed.click();
    const text = String(await page.evaluate(visibleText));
    const lines = text.split('\n');
    const wide = await window.tooWide();
    const foreign = language === 'vi' ? lines.filter((line) => english.test(line)) : stillVietnamese(lines);
    return [
      ...lines.filter((line) => key.test(line) || rawId.test(line)),
      ...foreign.filter((line) => !/^(English|Tiếng Việt)$/.test(line)),
      ...(text.startsWith('Minh Bạch') ? ['the window has not the name of the page'] : []),
      ...(wide > 0 ? [`${wide} pixels too wide`] : []),
      ...(await window.barriers()),
    ];
  }
});

const stillVietnamese = (lines: readonly string[]) => lines.filter((line) => vietnamese.includes(line.trim()));

/** All that a page says, by eye and by ear, with its title in the window. */
const visibleText = `[
  document.title,
  document.body.innerText,
  ...[...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap((one) =>
    ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name)).filter(Boolean)),
].join('\\n')`;

/** One dossier published, one being filled in, one handed in: so that every page has something to show. */
async function aYearOf(city: SmallCity) {
  const cast = { head: 'chu-tich', office: 'thuong-truc', secretary: 'thu-ky', committee: 'lanh-dao' };
  const whole = { ...cast, reviewer: (body: string) => body };
  await yearUpToProposal(city, published, whole);
  await decided(city, published, whole);
  await giving(city, published)('van-thu', 'publication/publish-rating', {});
  const head = 'don-vi-khac';
  const { body } = await city.get(head, `/api/dossiers/${handedIn}`);
  for (const leaf of (body.leaves as LeafRead[]).filter(({ criterion }) => criterion !== null)) {
    const { code, revision } = leaf;
    const give = giving(city, handedIn);
    await give(head, 'self-assessment/assess-leaf', { leaf: code, revision, figures: figuresOf(leaf) });
    await give(head, 'self-assessment/explain-leaf', { leaf: code, revision: revision + 1, explanation: 'Theo báo cáo năm.' });
  }
  await giving(city, handedIn)(head, 'self-assessment/submit-self-assessment', {});
  await city.house.settle();
  await city.house.told();
}
