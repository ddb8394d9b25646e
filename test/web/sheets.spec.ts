import { filledIn } from '#papers';
import { dossierIdOf } from '#process';
import { ids, password } from '../api/small-city';
import { cityInBrowser, inBrowser } from './browser';

const dossier = dossierIdOf(ids.government, ids.unit);
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

inBrowser('the clerk’s sheets in the page', () => {
  const here = cityInBrowser();

  it('is taken home, filled in and looked through row by row; only then it is recorded', async () => {
    const { page } = here.window;
    await here.window.signIn('can-bo', password);
    await page.goto(`/ho-so/${dossier}`);
    await page.getByText('Điền bằng Excel').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải Biểu tự chấm điểm (.xlsx)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Biểu tự chấm điểm - .*\.xlsx$/);
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    const filled = await filledIn(
      Buffer.concat(parts),
      { row: 'figure|1.1|tasksDone', column: 'figures', put: 64 },
      { row: 'figure|1.1|tasksAssigned', column: 'figures', put: 66 },
      { row: 'figure|1.2|documentsCorrected', column: 'figures', put: 'nhiều' },
    );
    const choose = (name: string, buffer: Buffer) =>
      page.locator('.excel input[type=file]').setInputFiles({ name, mimeType: xlsx, buffer });
    await choose('bieu.xlsx', filled);
    await page.getByText(/Xem thử, chưa ghi: 1 phần sẽ được nhận/).waitFor();
    const refused = page.getByRole('row', { name: /1\.2/ });
    expect(await refused.innerText()).toMatch(/Không nhận\s+\S+/);
    expect(await here.window.barriers()).toEqual([]);
    expect((await here.city.get('can-bo', `/api/dossiers/${dossier}`)).body.version).toBe(2);
    await page.getByRole('button', { name: 'Ghi nhận 1 phần' }).click();
    await page.getByText(/Đã ghi nhận 1 phần/).waitFor();
    await page.locator('[id="leaf-1.1"] input[value="64"]').waitFor();

    await choose('anh.xlsx', Buffer.from('not a sheet at all'));
    await page.locator('.excel').getByRole('alert').waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
  });

  it('the summary of a year is there for who sees it, the draft of its decision for who prepares it', async () => {
    const { page } = here.window;
    await here.window.signIn('thuong-truc', password);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải Biểu tổng hợp (.xlsx)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Biểu tổng hợp - /);
    await page.getByRole('button', { name: 'Tải dự thảo quyết định (.docx)' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/Chưa|chưa/);
  });
});
