import { dossierIdOf } from '#process';
import type { Browser, Locator } from 'playwright-core';
import { idOf, ids, password, smallCity, type SmallCity } from '../api/small-city';
import { figuresOf } from '../api/good-answer';
import { giving } from '../two-worlds/years';
import { inBrowser, startBrowser, urlOf, Window } from './browser';

const dossier = dossierIdOf(ids.government, ids.unit);
/** Bodies whose people do theirs over the API, as they would by clicking. */
const others = ['tai-chinh', 'tai-nguyen', 'cong-an-quan-su', 'noi-vu'];

inBrowser('a unit’s year by clicking, from the handed-in self-assessment to publication', () => {
  let city: SmallCity;
  let browser: Browser;
  let window: Window;
  beforeAll(async () => {
    city = await smallCity(['phuc-tra']);
    const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2019/02', date: '2019-01-02' };
    const panel = { grant: idOf('grant of phuc-tra'), person: idOf('phuc-tra'), from: '2019-01-02', basis };
    await city.give('quan-tri', 'roles/grant-role', {
      jurisdiction: ids.city,
      ...panel,
      role: 'appeal-panel',
      scope: { kind: 'government' },
    });
    const give = giving(city, dossier);
    const { body } = await city.get('can-bo', `/api/dossiers/${dossier}`);
    for (const leaf of body.leaves.filter(({ criterion }: { criterion: string | null }) => criterion !== null)) {
      const { code, revision } = leaf;
      await give('can-bo', 'self-assessment/assess-leaf', { leaf: code, revision, figures: figuresOf(leaf) });
      const explanation = 'Theo báo cáo năm.';
      await give('can-bo', 'self-assessment/explain-leaf', { leaf: code, revision: revision + 1, explanation });
    }
    await give('chu-tich', 'self-assessment/submit-self-assessment', {});
    await city.house.told();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await city?.close();
  });
  afterEach(async () => expect(await window.close()).toEqual([]));

  /** Signs in as somebody and goes to the dossier. */
  async function at(name: string, width?: number): Promise<Locator> {
    window = await Window.open(browser, urlOf(city), width);
    await window.signIn(name, password);
    await window.page.goto(`/ho-so/${dossier}`);
    await window.page.getByRole('heading', { name: 'Biểu điểm' }).waitFor();
    return window.page.getByRole('region', { name: 'Việc của bạn với hồ sơ này' });
  }
  const button = (within: Locator, name: string | RegExp) =>
    within.getByRole('button', { name, exact: typeof name === 'string' });
  /** Gives the act, after it was said what it does. */
  async function give(within: Locator, name: string, does: RegExp) {
    await within.locator('form').getByRole('button', { name, exact: true }).click();
    const dialog = window.page.getByRole('dialog', { name });
    await dialog.getByText(does).waitFor();
    await button(dialog, 'Đồng ý thực hiện').click();
  }
  async function write(within: Locator, label: string, words: string) {
    await within.getByLabel(label, { exact: true }).fill(words);
    await window.page.keyboard.press('Tab');
  }
  /** Chooses from a list that opens below its field. */
  async function choose(field: Locator, words: string) {
    await field.click();
    await window.page.locator('.ant-select-item-option', { hasText: words }).first().click();
  }

  it('the standing office returns nothing without a reason, and accepts the dossier once it is told what that does', async () => {
    const acts = await at('thuong-truc');
    expect(await window.barriers()).toEqual([]);
    await button(acts, 'Trả lại hồ sơ').click();
    await acts.locator('form').getByRole('button', { name: 'Trả lại hồ sơ' }).click();
    await acts.getByText('Chọn ít nhất một mục và nêu lý do cho từng mục.').waitFor();
    await choose(acts.getByLabel('Thêm mục'), '1.1');
    await acts.getByLabel(/^1\.1/).fill('Báo cáo đính kèm không khớp.');
    await write(acts, 'Thời hạn mới', '19/11/2019');
    await give(acts, 'Trả lại hồ sơ', /1 mục được nêu/);
    await acts.getByText('Ngày 19/11/2019 đã qua.').waitFor(); // the engine's own sentence
    expect(await window.barriers()).toEqual([]);
    await button(acts, 'Tiếp nhận hồ sơ').first().click();
    await give(acts, 'Tiếp nhận hồ sơ', /Đơn vị không sửa được nữa/);
    await acts.getByText('việc khác thuộc vai trò của bạn').click();
    await acts.getByText('Hồ sơ đang ở bước thẩm định; việc này thuộc bước tiếp nhận hồ sơ.').first().waitFor();
  });

  it('a reviewer goes through the leaves by the keyboard, differs with a reason, and is done when all are reviewed', async () => {
    const acts = await at('van-phong');
    const desk = acts.getByRole('group', { name: /^Bàn thẩm định/ });
    await desk.getByRole('heading', { name: /^1\.1/ }).waitFor();
    expect(await window.barriers()).toEqual([]);
    await button(desk, 'Số liệu thẩm định khác …').click();
    await desk
      .getByLabel(/hoàn thành/i)
      .first()
      .fill('85');
    await button(desk, 'Lưu số liệu thẩm định').click();
    await desk.getByText('Cần nêu lý do.').waitFor();
    await desk.getByLabel('Lý do khác với số liệu tự chấm').fill('15 nhiệm vụ chưa xong.');
    await window.page.keyboard.press('Control+Enter');
    await desk.getByRole('heading', { name: /^1\.1/ }).waitFor({ state: 'detached' });
    await window.page.keyboard.press('p');
    await desk.getByRole('heading', { name: /^1\.1/ }).waitFor();
    await window.page.keyboard.press('n');
    await desk.locator('form').getByRole('button', { name: 'Báo hoàn thành thẩm định' }).click();
    await desk.getByText(/^Còn \d+ mục chưa thẩm định\.$/).waitFor();
    await agreeWithAll(acts);
  });

  it('another body agrees with every leaf of its own, and the rest do theirs', async () => {
    await agreeWithAll(await at('thanh-tra'));
    const give = giving(city, dossier);
    const { body } = await city.get('noi-vu', `/api/dossiers/${dossier}`);
    for (const { code, reviewedBy, answer } of body.leaves)
      if (answer && others.includes(reviewedBy)) await give(reviewedBy, 'review/review-leaf', { leaf: code, revision: 0 });
    for (const other of others) await give(other, 'review/complete-review', { body: other });
  });

  it('the unit appeals against a named leaf with its grounds, on a phone', async () => {
    const acts = await at('chu-tich', 360);
    expect(await window.barriers()).toEqual([]);
    expect(await window.tooWide()).toBeLessThanOrEqual(0);
    await choose(acts.getByLabel('Thêm mục'), '1.1');
    await acts.getByLabel(/^1\.1/).fill('Hai nhiệm vụ được lùi hạn bằng văn bản.');
    await give(acts, 'Gửi đề nghị thẩm định lại', /không rút lại được/);
    await button(acts, 'Không đề nghị thẩm định lại').waitFor({ state: 'detached' });
  });

  it('the panel decides it; the first score stays beside the second', async () => {
    const acts = await at('phuc-tra');
    const leaf = acts.getByRole('article', { name: /^1\.1/ });
    await leaf.getByText('Hai nhiệm vụ được lùi hạn bằng văn bản.').waitFor();
    expect(await window.barriers()).toEqual([]);
    await leaf.getByLabel('Chấp nhận, chấm lại').check();
    await write(leaf, 'Nhiệm vụ đã hoàn thành (nhiệm vụ)', '94');
    await write(leaf, 'Lý do', 'Có căn cứ.');
    await give(leaf, 'Quyết định về mục 1.1', /điểm lần đầu vẫn hiện bên cạnh/);
    await leaf.waitFor({ state: 'detached' });
    const row = window.page.getByRole('row', { name: /^1\.1/ });
    expect((await row.getByRole('cell').allTextContents()).map((text) => text.slice(0, 4))).toEqual([
      '4,00',
      '4,00',
      '2,00',
      '3,20',
    ]);
  });

  it('the unit then lets the window go', async () => {
    const acts = await at('chu-tich');
    await button(acts, 'Không đề nghị thẩm định lại').click();
    await give(acts, 'Không đề nghị thẩm định lại', /chuyển ngay sang bước phê duyệt/);
    await acts.getByText('Lúc này chưa có việc nào bạn làm được với hồ sơ này.').waitFor();
  });

  it('the secretary proposes; a departure from what was computed needs its reason', async () => {
    const acts = await at('thu-ky');
    await acts.getByLabel('Khá').check();
    await acts.locator('form').getByRole('button', { name: 'Đề xuất mức xếp loại' }).click();
    await acts.getByText('Mức chọn khác với căn cứ thì phải nêu lý do.').waitFor();
    await acts.getByLabel('Trong sạch, vững mạnh', { exact: true }).check();
    expect(await window.barriers()).toEqual([]);
    await give(acts, 'Đề xuất mức xếp loại', /trình cấp có thẩm quyền/);
    await window.page.getByText('Đề xuất', { exact: true }).first().waitFor();
  });

  it('the authority decides with number, date and signature block; nothing is decided without them', async () => {
    const acts = await at('lanh-dao');
    const name = 'Ghi nhận quyết định xếp loại';
    await acts.locator('form').getByRole('button', { name }).click();
    await acts.getByText('Cần số, ngày quyết định và khối chữ ký.').waitFor();
    await write(acts, 'Số văn bản', 'MH-2019/21');
    await write(acts, 'Ngày văn bản', '20/11/2019');
    await write(acts, 'Khối chữ ký, mỗi dòng một hàng (chỉ ghi chức danh)', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH');
    expect(await window.barriers()).toEqual([]);
    await give(acts, name, /chuyển sang bước công bố/);
    await window.page.getByText('MH-2019/21, 20/11/2019').waitFor();
  });

  it('the records office publishes, and everybody sees who was recognised', async () => {
    const acts = await at('van-thu');
    await give(acts, 'Công bố kết quả', /cho mọi người xem/);
    await window.page.getByText('Đã công bố kết quả').waitFor();
    await window.page.getByRole('button', { name: 'Đăng xuất' }).click();
    await window.page.goto('/');
    await window.page.getByText('MH-2019/21').waitFor();
  });

  it('who only reads is offered nothing, in English too', async () => {
    await at('thanh-tra-tinh');
    await window.page.getByRole('button', { name: 'English' }).click();
    await window.page.getByRole('heading', { name: 'Score sheet' }).waitFor();
    expect(await window.page.getByRole('heading', { name: 'What you may do with this dossier' }).count()).toBe(0);
  });

  async function agreeWithAll(acts: Locator) {
    const desk = acts.getByRole('group', { name: /^Bàn thẩm định/ });
    const [, done, of] = /(\d+)\/(\d+) mục/.exec((await desk.getByText(/đã thẩm định/).textContent()) ?? '') ?? [];
    for (let count = Number(done); count < Number(of); count += 1) {
      await button(desk, 'Đồng ý với số liệu tự chấm').click();
      await desk.getByText(`đã thẩm định ${count + 1}/${of} mục`).waitFor();
    }
    await give(desk, 'Báo hoàn thành thẩm định', /khép lại/);
    await desk.waitFor({ state: 'detached' });
  }
});
