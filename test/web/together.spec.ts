import { dossierIdOf } from '#process';
import { ids, password } from '../api/small-city';
import { exampleFiles } from '#evidence';
import { cityInBrowser, inBrowser } from './browser';

const dossier = dossierIdOf(ids.government, ids.unit);

inBrowser('a sheet that is filled in by several, on lines that break', () => {
  const here = cityInBrowser({ city: 'for each' });
  const leafNow = async (code: string) => {
    const { body } = await here.city.get('can-bo', `/api/dossiers/${dossier}`);
    return body.leaves.find((one: { code: string }) => one.code === code);
  };
  const leaf = (code: string) => here.window.page.locator(`[id="leaf-${code}"]`);
  const saved = () => here.window.page.getByText('Đã lưu mọi thay đổi').waitFor();
  async function open() {
    await here.window.signIn('can-bo', password);
    await here.window.page.goto(`/ho-so/${dossier}`);
    await leaf('1.1').waitFor();
  }
  const goOn = () =>
    leaf('1.2')
      .getByLabel(/Văn bản bị hủy/)
      .focus();
  const tasks = (tasksDone: number) => ({ dossier, leaf: '1.1', figures: { tasksDone, tasksAssigned: 100 } });

  it('two people change one leaf: both values stand side by side, whose and since when, until one is chosen', async () => {
    const { page } = here.window;
    await open();
    await here.city.give('cong-chuc', 'self-assessment/assess-leaf', { ...tasks(90), revision: 0 }).expect(201);
    await leaf('1.1').getByLabel('Nhiệm vụ đã hoàn thành').fill('80');
    await leaf('1.1').getByLabel('Nhiệm vụ được giao').fill('100');
    await goOn();
    await page.getByText('1 mục có người khác vừa sửa, cần chọn').waitFor();
    const box = leaf('1.1').getByRole('alert');
    await box.getByText(/Người sửa: công chức phụ trách.*20\/11\/2019/i).waitFor();
    expect(await box.innerText()).toMatch(/80 nhiệm vụ[\s\S]*90 nhiệm vụ/);
    expect(await here.window.barriers()).toEqual([]);
    await box.getByRole('button', { name: 'Giữ của tôi' }).click();
    await saved();
    expect((await leafNow('1.1')).answer.figures.tasksDone).toBe(80);
    expect((await leafNow('1.1')).revision).toBe(2);
  });

  it('who keeps the other one’s value records nothing', async () => {
    await open();
    await here.city.give('cong-chuc', 'self-assessment/assess-leaf', { ...tasks(90), revision: 0 }).expect(201);
    await leaf('1.1').getByLabel('Nhiệm vụ đã hoàn thành').fill('80');
    await leaf('1.1').getByLabel('Nhiệm vụ được giao').fill('100');
    await goOn();
    await leaf('1.1').getByRole('button', { name: 'Giữ của người kia' }).click();
    await saved();
    expect(await leaf('1.1').getByLabel('Nhiệm vụ đã hoàn thành').inputValue()).toBe('90');
    expect(await leafNow('1.1')).toMatchObject({ revision: 1, answer: { figures: { tasksDone: 90 } } });
  });

  it('one changes the figures and the other explains: nobody is asked anything', async () => {
    await open();
    await here.city.give('cong-chuc', 'self-assessment/assess-leaf', { ...tasks(90), revision: 0 }).expect(201);
    await leaf('1.1')
      .getByLabel(/Giải trình/)
      .fill('Theo báo cáo năm.');
    await here.window.page.keyboard.press('Tab');
    await saved();
    expect(await leafNow('1.1')).toMatchObject({
      revision: 2,
      explanation: 'Theo báo cáo năm.',
      answer: { figures: { tasksDone: 90 } },
    });
  });

  it('a sign-in that runs out in the middle loses nothing', async () => {
    const { page } = here.window;
    await open();
    await page.waitForLoadState('networkidle');
    await here.window.context.clearCookies();
    await leaf('1.1').getByLabel('Nhiệm vụ đã hoàn thành').fill('85');
    await leaf('1.1').getByLabel('Nhiệm vụ được giao').fill('100');
    const dialog = page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết hạn' });
    await dialog.getByLabel('Mật khẩu').fill(password);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await leaf('1.1').getByLabel('Nhiệm vụ đã hoàn thành').inputValue()).toBe('85');
    await leaf('1.1')
      .getByLabel(/Giải trình/)
      .focus();
    await leaf('1.2')
      .getByLabel(/Văn bản bị hủy/)
      .focus();
    await saved();
    expect((await leafNow('1.1')).answer.figures).toEqual({ tasksDone: 85, tasksAssigned: 100 });
  });

  it('a document is dropped on its leaf, comes in, and is withdrawn with a reason; what is refused says why', async () => {
    const { page } = here.window;
    await open();
    await leaf('1.1')
      .locator('input[type=file]')
      .setInputFiles({ name: 'Báo cáo.pdf', mimeType: 'application/pdf', buffer: exampleFiles.pdf() });
    await leaf('1.1').getByRole('button', { name: 'Báo cáo.pdf', exact: true }).waitFor();
    expect((await leafNow('1.1')).evidence).toMatchObject([{ name: 'Báo cáo.pdf', mediaType: 'application/pdf' }]);
    await leaf('1.1')
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.exe', mimeType: 'x/y', buffer: Buffer.from('MZ not a document') });
    await leaf('1.1').getByRole('alert').waitFor();
    await leaf('1.1').getByRole('button', { name: 'Rút tài liệu Báo cáo.pdf' }).click();
    await page.getByLabel('Lý do rút').fill('Đính nhầm.');
    await page.getByRole('dialog').getByRole('button', { name: 'Rút', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await leafNow('1.1')).evidence).toEqual([]);
  });

  it('who signs out with changes that are not sent is asked; then nothing of them stays on the computer', async () => {
    const { page } = here.window;
    await open();
    await page.waitForLoadState('networkidle');
    await here.window.line('cut');
    await leaf('1.1')
      .getByLabel(/Giải trình/)
      .fill('Theo báo cáo năm.');
    await page.keyboard.press('Tab');
    await page.getByText(/Mất kết nối: 1 thay đổi/).waitFor();
    await here.window.line('whole');
    await saved();
    await leaf('1.1').getByLabel('Nhiệm vụ đã hoàn thành').fill('85');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('button', { name: 'Vẫn đăng xuất và bỏ các thay đổi' }).click();
    await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
    expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toMatch(/minhbach\.edit|Theo báo cáo|eyJ|token/);
  });
});
