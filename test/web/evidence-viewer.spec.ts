import { createHash } from 'node:crypto';
import { readdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exampleFiles, mediaTypes } from '#evidence';
import { dossierIdOf } from '#process';
import { ids, password } from '../api/small-city';
import { cityInBrowser, inBrowser } from './browser';
import { picture, twoPages } from './example-papers';

const assets = join(process.cwd(), 'dist/web/assets');
const dossier = dossierIdOf(ids.government, ids.unit);
const papers = [
  { name: 'Ảnh hiện trường.png', content: picture(1600, 900) },
  { name: 'Báo cáo năm 2019.pdf', content: twoPages() },
  { name: 'Bản mô tả.docx', content: exampleFiles.docx() },
  { name: 'Ảnh bị sửa.png', content: picture(20, 20) },
].map((paper) => ({ ...paper, hash: createHash('sha256').update(paper.content).digest('hex') }));
const [photo, report, , altered] = papers as [Paper, Paper, Paper, Paper];
type Paper = (typeof papers)[number];

inBrowser('the viewer of evidence', () => {
  const here = cityInBrowser();
  const fileOf = ({ hash }: Paper) => join(here.city.folder, 'evidence', hash.slice(0, 2), hash.slice(2));
  const viewer = () => here.window.page.getByRole('dialog');
  const named = (name: string) => here.window.page.getByRole('button', { name, exact: true });
  const press = (key: string) => here.window.page.keyboard.press(key);

  beforeAll(async () => {
    for (const { name, content, hash } of papers) {
      const file = { name, hash, size: content.length, mediaType: typeOf(name) };
      await here.city
        .raw('can-bo', `evidence?dossier=${dossier}&name=${encodeURIComponent(name)}`)
        .set('Content-Type', 'application/octet-stream')
        .send(content)
        .expect(201);
      await here.city.give('can-bo', 'self-assessment/attach-evidence', { dossier, leaf: '1.1', ...file }).expect(201);
    }
    await here.city.house.told();
  });

  async function open(name: string, width = 1280) {
    await here.window.page.setViewportSize({ width, height: 800 });
    await here.window.signIn('thuong-truc', password);
    await here.window.page.goto(`/ho-so/${dossier}?leaf=1.1`);
    await named(name).click();
    await viewer().getByRole('heading', { name }).waitFor();
  }

  it('shows a picture, fitted or at its own size, and what is known of the file', async () => {
    await open(photo.name);
    const shown = viewer().getByRole('img', { name: photo.name });
    await shown.waitFor();
    await viewer().getByText('Dung lượng').waitFor();
    await viewer().getByText('người lập hồ sơ').waitFor();
    await viewer().getByText(photo.hash.slice(-8)).waitFor();
    expect(await viewer().innerText()).toMatch(/20\/11\/2019 09:00/);
    expect((await shown.boundingBox())?.width).toBeLessThan(1100);
    await viewer().getByRole('button', { name: '100 %' }).click();
    expect((await shown.boundingBox())?.width).toBe(1600);
    expect(await here.window.barriers()).toEqual([]);
    await here.window.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await viewer().getByRole('button', { name: 'Chép mã' }).click();
    await viewer().getByText('Đã chép.').waitFor();
    expect(await here.window.page.evaluate('navigator.clipboard.readText()')).toBe(photo.hash);
  });

  it('draws a PDF page by page; scans too; and runs nothing of it', async () => {
    const ran: string[] = [];
    here.window.page.on('dialog', (dialog) => void ran.push(dialog.message()));
    await open(report.name);
    await viewer().getByText('Trang 1/2').waitFor();
    await viewer().getByText('Bao cao nam 2019').waitFor();
    expect(await dark()).toBeGreaterThan(100);
    expect(await here.window.barriers()).toEqual([]);
    await viewer().getByRole('button', { name: 'Trang sau' }).click();
    await viewer().getByText('Trang 2/2').waitFor();
    await viewer().locator('canvas[data-drawn=true]').waitFor();
    expect(await dark()).toBeGreaterThan(200 * 200);
    expect(ran).toEqual([]);
  });

  it('the worker that reads PDFs may ask nobody anything, nor compile what is not a script of this server', async () => {
    const worker = readdirSync(assets).find((name) => name.endsWith('.mjs'));
    const answer = await here.window.context.request.get(`/assets/${worker}`);
    expect(answer.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /);
  });

  it('goes through the files of the leaf by the arrow keys, and is left by Escape, back where it was opened', async () => {
    await open(photo.name);
    await viewer().getByText('Tệp 1/4').waitFor();
    await press('ArrowLeft');
    await press('ArrowRight');
    await viewer().getByText('Trang 1/2').waitFor();
    await press('ArrowRight');
    await viewer().getByText('Trình duyệt không hiển thị tệp Word').waitFor();
    expect(await here.window.barriers()).toEqual([]);
    const [saved] = await Promise.all([
      here.window.page.waitForEvent('download'),
      viewer().getByRole('button', { name: 'Tải xuống' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('Bản mô tả.docx');
    await viewer().getByRole('button', { name: 'Tệp trước' }).click();
    await viewer().getByRole('heading', { name: report.name }).waitFor();
    await press('Escape');
    await viewer().waitFor({ state: 'detached' });
    expect(await here.window.page.evaluate('document.activeElement.textContent')).toBe(photo.name);
  });

  it('fits a phone', async () => {
    await open(report.name, 360);
    await viewer().getByText('Bao cao nam 2019').waitFor();
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    expect((await viewer().locator('canvas').boundingBox())?.width).toBeLessThan(340);
    expect(await here.window.barriers()).toEqual([]);
  });

  it('an altered or missing file is not shown: the engine’s own sentence is', async () => {
    const said = jest.spyOn(here.city.watch.log, 'error').mockImplementation(() => undefined);
    writeFileSync(fileOf(altered), picture(21, 20));
    await open(altered.name);
    await viewer().getByText('đã bị thay đổi hoặc hư hỏng nên không đưa ra').waitFor();
    expect(await viewer().getByRole('img').count()).toBe(0);
    unlinkSync(fileOf(altered));
    await viewer().getByRole('button', { name: 'Thử lại' }).click();
    await viewer().getByText('không còn trong kho').waitFor();
    said.mockRestore();
  });

  it('opens beside the unit’s own form as well', async () => {
    await here.window.signIn('can-bo', password);
    await here.window.page.goto(`/ho-so/${dossier}`);
    await named(photo.name).click();
    await viewer().getByRole('img', { name: photo.name }).waitFor();
  });

  it('nobody sees it whom the dossier does not concern', async () => {
    await here.window.signIn('don-vi-khac', password);
    await here.window.page.goto(`/ho-so/${dossier}?leaf=1.1`);
    await here.window.page.getByRole('alert').waitFor();
    expect(await named(photo.name).count()).toBe(0);
    const asked = await here.window.page.evaluate(`fetch('/api/evidence/${photo.hash}').then(({ status }) => status)`);
    expect(asked).toBe(404);
  });

  it('costs the work list nothing: its scripts are of at most 250 kB, packed', async () => {
    await here.window.signIn('chu-tich', password);
    await here.window.page.goto('/viec');
    await here.window.page.getByRole('row', { name: /Tự chấm điểm và nộp hồ sơ/ }).waitFor();
    const loaded = (await here.window.page.evaluate(
      'performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /\\.m?js$/.test(name))',
    )) as string[];
    expect(readdirSync(assets).filter((name) => name.startsWith('pdf'))).not.toEqual([]);
    expect(loaded.filter((name) => /pdf/.test(name))).toEqual([]);
    const packed = loaded.map((name) => statSync(join(assets, `${basename(name)}.gz`)).size);
    expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });

  /** How many pixels of the page are dark. */
  const dark = () =>
    here.window.page.evaluate(`(() => {
      const canvas = document.querySelector('canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] < 100 && data[at + 3] > 200) count += 1;
      return count;
    })()`);
});

const typeOf = (name: string) => Object.entries(mediaTypes).find(([, ending]) => name.endsWith(`.${ending}`))?.[0];
