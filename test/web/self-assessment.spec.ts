import { dossierIdOf } from '#process';
import { ids, password } from '../api/small-city';
import { cityInBrowser, inBrowser } from './browser';
import { fillAll } from './filling';

const dossier = dossierIdOf(ids.government, ids.unit);

inBrowser('a unit’s self-assessment', () => {
  const here = cityInBrowser({ city: 'for each' });
  const standing = async () => (await here.city.get('can-bo', `/api/dossiers/${dossier}`)).body;
  const leafNow = async (code: string) => (await standing()).leaves.find((one: { code: string }) => one.code === code);
  const leaf = (code: string, of = here.window) => of.page.locator(`[id="leaf-${code}"]`);
  const saved = (of = here.window) => of.page.getByText('Đã lưu mọi thay đổi').waitFor();

  async function open(as = 'can-bo', of = here.window) {
    await of.signIn(as, password);
    await of.page
      .getByRole('link', { name: /Phường Bình/ })
      .first()
      .click();
    await leaf('1.1', of).waitFor();
  }

  it('is saved leaf by leaf, with its points at once; an amount with a decimal comma', async () => {
    await open();
    expect(await here.window.barriers()).toEqual([]);
    await leaf('1.1').getByLabel('Nhiệm vụ đã hoàn thành').fill('85');
    await leaf('1.1').getByLabel('Nhiệm vụ được giao').fill('100');
    await leaf('1.1').getByText('2 / 4').waitFor();
    await leaf('2.2')
      .getByLabel(/Dự toán/)
      .fill('97.5');
    await leaf('2.2')
      .getByText(/phần thập phân viết sau dấu phẩy/)
      .waitFor();
    await leaf('2.2')
      .getByLabel(/Dự toán/)
      .fill('1.097,5');
    await leaf('2.2').getByLabel(/Thu/).first().fill('1.097,5');
    const level = leaf('1.3').getByRole('radio').first();
    await level.evaluate(watchTicks);
    await level.check();
    await saved();
    const ticks = await level.evaluate((radio) => (radio as unknown as { ticks: boolean[] }).ticks);
    expect(ticks.slice(ticks.indexOf(true))).not.toContain(false);
    expect((await leafNow('1.1')).answer).toEqual({ figures: { tasksDone: 85, tasksAssigned: 100 } });
    expect(Object.values((await leafNow('2.2')).answer.figures)).toEqual(['1097.5', '1097.5']);
    await here.window.page.setViewportSize({ width: 360, height: 740 });
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    expect(await here.window.barriers()).toEqual([]);
  });

  it('the head sees what is missing, and when nothing is, signs the summary and hands it in', async () => {
    await fillAll(here.city, { but: ['1.1'] });
    const { page } = here.window;
    await open('chu-tich');
    expect(await page.getByRole('button', { name: 'Xem bản tổng hợp để ký và nộp' }).isDisabled()).toBe(true);
    await page.locator('.hand-in').getByRole('button', { name: '1.1' }).first().click();
    await leaf('1.1').getByLabel('Nhiệm vụ đã hoàn thành').fill('100');
    await leaf('1.1').getByLabel('Nhiệm vụ được giao').fill('100');
    await leaf('1.1')
      .getByLabel(/Giải trình/)
      .fill('Theo báo cáo tổng kết năm.');
    await page.keyboard.press('Tab');
    await page.getByText('Hồ sơ đã đủ để nộp.').waitFor();
    await page.getByRole('button', { name: 'Xem bản tổng hợp để ký và nộp' }).click();
    await page.getByRole('dialog').getByText('Trong sạch, vững mạnh').first().waitFor();
    expect(await here.window.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Ký và nộp hồ sơ' }).click();
    await page.getByText('Biểu điểm').waitFor();
    expect(await standing()).toMatchObject({ submissions: 1, stage: { kind: 'intake' } });
  });

  it('60 edits made without a line are all there after a reload and once the line is back', async () => {
    const { page } = here.window;
    await open();
    await page.waitForLoadState('networkidle');
    await here.window.line('cut');
    const boxes = await page.locator('.figure-field input').all();
    for (const [index, box] of boxes.entries()) await box.fill(String(100 + (index % 7)));
    for (const choice of await page.locator('.levels').all()) await choice.getByRole('radio').first().check();
    const words = await page.getByLabel(/Giải trình/).all();
    for (const box of words) await box.fill('Theo báo cáo năm 2019.');
    await page.getByRole('heading', { name: 'Nộp hồ sơ' }).click();
    await page.getByText('Mất kết nối: 62 thay đổi đang giữ trên máy này').waitFor();
    await here.window.line('whole');
    await page.reload();
    await saved();
    const { leaves } = await standing();
    const there = leaves.flatMap(({ answer, explanation }: { answer: unknown; explanation: unknown }) => [answer, explanation]);
    expect([there.length, there.filter(Boolean).length]).toEqual([62, 62]);
    expect(await page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("minhbach.edit."))')).toEqual([]);
  });
});

/** Writes down how the page ticks a field from now on: not even for a moment may a choice be taken back while it is saved. */
function watchTicks(radio: object) {
  const ticks: boolean[] = [];
  const { get, set } = Object.getOwnPropertyDescriptor(radio, 'checked') ?? {};
  Object.defineProperty(radio, 'checked', {
    configurable: true,
    get,
    set: (value: boolean) => {
      ticks.push(value);
      set?.call(radio, value);
    },
  });
  Object.assign(radio, { ticks });
}
