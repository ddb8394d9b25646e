import { dossierIdOf } from '#process';
import type { Locator } from 'playwright-core';
import { ids, password } from '../api/small-city';
import { cityInBrowser, inBrowser } from './browser';
import { fillAll } from './filling';
import { choose, give, giveUntilDone, press, write } from './hands';

const dossier = dossierIdOf(ids.government, ids.unit);

inBrowser('what does not happen in every year, by clicking', () => {
  const here = cityInBrowser();
  const standing = async () => (await here.city.get('thuong-truc', `/api/dossiers/${dossier}`)).body;
  const act = (as: string, path: string, body: object) => here.city.give(as, path, { dossier, ...body }).expect(201);
  const page = () => here.window.page;
  const told = (words: string | RegExp) => page().getByText(words).filter({ visible: true }).first().waitFor();
  const leaf = (code: string) => page().locator(`[id="leaf-${code}"]`);

  /** Signs in as somebody and goes to the dossier; answers with what they may do there. */
  async function at(name: string): Promise<Locator> {
    await here.city.house.told();
    await here.window.signIn(name, password);
    await page().goto(`/ho-so/${dossier}`);
    await page().getByRole('heading', { name: 'Diễn biến hồ sơ' }).waitFor();
    return page().getByRole('region', { name: 'Việc của bạn với hồ sơ này' });
  }
  const turnTo = (acts: Locator, name: string) => acts.getByRole('button', { name, exact: true }).first().click();
  /** On a phone, too: no barrier, and nothing wider. */
  async function looksWell() {
    await page().setViewportSize({ width: 360, height: 740 });
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    expect(await here.window.barriers()).toEqual([]);
  }

  it('the standing office returns a dossier: each leaf with its reason, until a new day', async () => {
    await fillAll(here.city, { but: [] });
    await act('chu-tich', 'self-assessment/submit-self-assessment', {});
    const acts = await at('thuong-truc');
    await turnTo(acts, 'Trả lại hồ sơ');
    for (const [code, reason] of [
      ['1.1', 'Kiểm tra lại số nhiệm vụ.'],
      ['C1', 'Thiếu quyết định công nhận sáng kiến.'],
    ] as const) {
      await choose(here.window, 'Thêm mục', code, acts);
      await acts.getByRole('textbox', { name: code }).fill(reason);
    }
    await write(here.window, 'Thời hạn mới', '25/11/2019', acts);
    await looksWell();
    await giveUntilDone(here.window, 'Trả lại hồ sơ', { within: acts, does: /2 mục được nêu/ });
    await acts.locator('h2:focus').waitFor(); // the keyboard is not lost with the form
    expect(await standing()).toMatchObject({ returns: 1, stage: { kind: 'self-assessment', until: '2019-11-25' } });
  });

  it('the unit finds open what came back, with the reasons, and hands it in again on a phone', async () => {
    await page().setViewportSize({ width: 360, height: 740 });
    await at('chu-tich');
    await leaf('1.1').getByText('Lý do trả lại: Kiểm tra lại số nhiệm vụ.').waitFor();
    await leaf('C1').getByText('Lý do trả lại: Thiếu quyết định công nhận sáng kiến.').waitFor();
    expect(await page().locator('.leaf-form').count()).toBe(2);
    await looksWell();
    await leaf('1.1').getByLabel('Nhiệm vụ đã hoàn thành').fill('94'); // and straight from the field to the button
    await page().getByRole('button', { name: 'Xem bản tổng hợp để ký và nộp' }).click();
    await page()
      .getByRole('dialog')
      .getByText(/14,2\s\/\s15/)
      .waitFor();
    await page().getByRole('button', { name: 'Ký và nộp hồ sơ' }).click();
    await told('Tiếp nhận hồ sơ · Hạn');
    expect(await standing()).toMatchObject({ submissions: 2, stage: { kind: 'intake' } });
  });

  it('the unit asks to have it back once it is accepted: with a reason, and once', async () => {
    await act('thuong-truc', 'intake/accept-submission', {});
    const acts = await at('chu-tich');
    await turnTo(acts, 'Đề nghị trả lại hồ sơ');
    await press('Đề nghị trả lại hồ sơ', acts);
    await acts.getByText('Cần nêu lý do.').waitFor();
    await write(here.window, 'Lý do', 'Nhầm số liệu mục 1.4.', acts);
    await giveUntilDone(here.window, 'Đề nghị trả lại hồ sơ', { within: acts, does: /chỉ đề nghị được một lần/ });
    await told('đang chờ bộ phận thường trực xem xét');
    await acts.getByText('việc khác thuộc vai trò của bạn').click();
    await acts.getByText('Đơn vị đã đề nghị trả lại hồ sơ.').waitFor();
    await page().getByRole('button', { name: 'Đóng' }).click();
    expect(await page().getByText('Đã thực hiện').count()).toBe(0);
  });

  it('the standing office reads why before it decides, and gives it back', async () => {
    await here.city.house.told();
    await here.window.signIn('thuong-truc', password);
    await page()
      .getByRole('row', { name: /Xem xét đề nghị trả lại hồ sơ/ })
      .getByRole('link')
      .click();
    await page().getByRole('main').getByText('Nhầm số liệu mục 1.4.').first().waitFor();
    const acts = page().getByRole('region', { name: 'Việc của bạn với hồ sơ này' });
    await turnTo(acts, 'Trả lại hồ sơ');
    await choose(here.window, 'Thêm mục', '1.4', acts);
    await acts.getByRole('textbox', { name: '1.4' }).fill('Theo đề nghị của đơn vị.');
    await write(here.window, 'Thời hạn mới', '26/11/2019', acts);
    await giveUntilDone(here.window, 'Trả lại hồ sơ', { within: acts });
    await told('Tự đánh giá, tự chấm điểm · Hạn 26/11/2019');
    expect(await page().getByText('đang chờ bộ phận thường trực xem xét').count()).toBe(0);
  });

  it('a last day is moved on the strength of a document, and only to a later day', async () => {
    await act('chu-tich', 'self-assessment/submit-self-assessment', {});
    await act('thuong-truc', 'intake/accept-submission', {});
    const acts = await at('thuong-truc');
    const name = 'Gia hạn';
    await turnTo(acts, name);
    await acts.getByText('Hạn hiện nay: 15/12/2019').waitFor();
    await press(name, acts);
    await acts.getByText('Cần thời hạn mới, số và ngày của văn bản cho phép.').waitFor();
    await write(here.window, 'Thời hạn mới', '15/12/2019', acts);
    await write(here.window, 'Số văn bản', 'MH-2019/55', acts);
    await write(here.window, 'Ngày văn bản', '19/11/2019', acts);
    await give(here.window, name, { within: acts, does: /không rút lại được/ });
    await acts.getByText('Hạn mới phải sau ngày 15/12/2019.').waitFor();
    await looksWell();
    await write(here.window, 'Thời hạn mới', '18/12/2019', acts);
    await giveUntilDone(here.window, name, { within: acts });
    await told('Thẩm định · Hạn 18/12/2019');
    await acts.locator('form').waitFor({ state: 'detached' }); // who moves it twice means it twice
  });

  it('a body establishes a fact that no row of the sheet has, with its ground', async () => {
    const acts = await at('noi-vu');
    await acts.getByText('Dữ kiện ngoài biểu điểm (1)').click();
    const fact = acts.getByRole('article').filter({ hasText: 'bị kỷ luật trong năm' });
    await fact.getByText('Chưa xác lập; đang tính là: Không').waitFor();
    const name = 'Xác lập dữ kiện';
    await press(name, fact);
    await fact.getByText('Cần chọn giá trị và nêu căn cứ.').waitFor();
    await choose(here.window, 'Giá trị', /^Có$/, fact);
    await write(here.window, 'Căn cứ', 'Thông báo MH-2019/60.', fact);
    await looksWell();
    await giveUntilDone(here.window, name, { within: fact, does: /lần trước vẫn lưu trong nhật ký/ });
    await fact.getByText('Hiện ghi nhận: Có').waitFor();
    expect(await fact.getByLabel('Căn cứ').inputValue()).toBe('');
    await choose(here.window, 'Giá trị', /^Không$/, fact);
    await write(here.window, 'Căn cứ', 'Thông báo MH-2019/60 đã được đính chính.', fact);
    await giveUntilDone(here.window, name, { within: fact });
    await fact.getByText('Hiện ghi nhận: Không').waitFor();
    expect((await standing()).facts).toEqual({ leaderDisciplined: false });
  });

  it('the authority sends a row back; the body that reviews it again reads why', async () => {
    await reviewed();
    await proposed();
    const authority = await at('lanh-dao');
    const name = 'Chuyển thẩm định lại';
    await turnTo(authority, name);
    await choose(here.window, 'Thêm mục', '2.1', authority);
    await authority.getByRole('textbox', { name: '2.1' }).fill('Làm rõ số chỉ tiêu được giao.');
    await press(name, authority);
    await authority.getByText('Cần chọn thời hạn mới.').waitFor();
    await write(here.window, 'Thời hạn mới', '25/12/2019', authority);
    await giveUntilDone(here.window, name, { within: authority, does: /đề xuất hiện có không còn giá trị/ });
    await told('Thẩm định · Hạn 25/12/2019');
    await page().getByRole('button', { name: 'Đăng xuất' }).click();

    const body = await at('tai-chinh');
    await body.getByText('đã thẩm định 0/1 mục').waitFor();
    await body.getByText('Làm rõ số chỉ tiêu được giao.').waitFor();
    await looksWell();
    await body.getByRole('button', { name: 'Đồng ý với số liệu tự chấm' }).click();
    await body.getByText('đã thẩm định 1/1 mục').waitFor();
    await giveUntilDone(here.window, 'Báo hoàn thành thẩm định', { within: body });
    await told('Đề nghị thẩm định lại · Hạn');
  });

  it('what is published has its document, and leaves nothing to do', async () => {
    await proposed();
    const { class: reached, title } = (await standing()).results.proposed;
    const document = { number: 'MH-2019/77', date: '2019-11-20' };
    await act('lanh-dao', 'approval/decide-rating', { rating: { class: reached, title }, document, signature: ['CHỦ TỊCH'] });
    const acts = await at('van-thu');
    await write(here.window, 'Số văn bản', 'MH-2019/88', acts);
    await write(here.window, 'Ngày văn bản', '20/11/2019', acts);
    await giveUntilDone(here.window, 'Công bố kết quả', { within: acts });
    await acts.waitFor({ state: 'detached' });
    await told('Đã công bố kết quả');
    expect(await page().locator('.stages > .past').count()).toBe(6);
    await looksWell();
  });

  /** Every body agrees with the unit, and the unit with them. */
  async function reviewed() {
    const { bodies } = (await standing()).stage as { bodies: Record<string, string[]> };
    for (const [body, leaves] of Object.entries(bodies)) {
      for (const code of leaves) await act(body, 'review/review-leaf', { leaf: code, revision: 0 });
      await act(body, 'review/complete-review', { body });
    }
  }
  async function proposed() {
    await act('chu-tich', 'appeal/waive-appeal', {});
    const { class: reached, title } = (await standing()).results.computed;
    await act('thu-ky', 'approval/propose-rating', { rating: { class: reached, title } });
  }
});
