import { password } from '../api/small-city';
import { cityInBrowser, inBrowser } from './browser';

inBrowser('the work list', () => {
  const here = cityInBrowser();

  it('is the first page of whoever has work: what, for which unit, until when, and how many working days are left', async () => {
    const { page } = here.window;
    await here.window.signIn('chu-tich', password);
    await page.getByRole('heading', { name: 'Việc cần xử lý' }).waitFor();
    const row = page.getByRole('row', { name: /Tự chấm điểm và nộp hồ sơ/ });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/30\/11\/2019\s+Còn 7 ngày làm việc/);
    await page.getByRole('link', { name: 'Việc cần xử lý (1)' }).waitFor();
    expect(await here.window.barriers()).toEqual([]);
  });

  it('tells what may be done, and of the rest why not, in the engine’s own sentence', async () => {
    const { page } = here.window;
    await here.window.signIn('chu-tich', password);
    await page.getByRole('button', { name: /Có thể làm gì/ }).click();
    await page.getByText('Làm được').first().waitFor();
    await page.getByText(/Chưa tự chấm các mục: 1\.1, /).waitFor();
    expect(await here.window.barriers()).toEqual([]);
  });

  it('finds what is looked for, says when nothing fits, and keeps the filters in the address', async () => {
    const { page } = here.window;
    await here.window.signIn('chu-tich', password);
    await page.getByRole('searchbox').fill('khong co');
    await page.getByText('Không có việc nào khớp với điều kiện lọc.').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('khong co');
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByRole('row', { name: /Tự chấm điểm và nộp hồ sơ/ }).waitFor();
  });

  it('of thousands of tasks only those in sight are drawn; the rest come as one scrolls, to the last', async () => {
    const { page } = here.window;
    const { body } = await here.city.get('chu-tich', '/api/worklist').expect(200);
    await page.route('**/api/worklist?*', async (route) => {
      const second = new URL(route.request().url()).searchParams.has('cursor');
      const items = Array.from({ length: 200 }, (_, index) => ({
        ...body.items[0],
        dossier: `${index + (second ? 200 : 0)}`,
        unitName: `Xã số ${index + (second ? 201 : 1)}`,
      }));
      await route.fulfill({ json: { ...body, items, total: 400, next: second ? null : 'next' } });
    });
    await here.window.signIn('chu-tich', password);
    await page.getByRole('link', { name: 'Xã số 1', exact: true }).waitFor();
    const last = page.getByRole('link', { name: 'Xã số 400', exact: true });
    while ((await last.count()) === 0) await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    expect(await page.locator('.work tbody').count()).toBeLessThan(80);
  });

  it('whoever has nothing to do is told so; on a phone it fits; in English nothing stays Vietnamese', async () => {
    const { page } = here.window;
    await page.setViewportSize({ width: 360, height: 740 });
    await here.window.signIn('thuong-truc', password);
    await page.getByRole('link', { name: 'Việc cần xử lý' }).click();
    await page.getByText('Không có việc nào đang chờ xử lý.').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Nothing is waiting for you.').waitFor();
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
  });
});
