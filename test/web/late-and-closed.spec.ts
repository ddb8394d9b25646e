import { dossierIdOf } from '#process';
import { ids, password } from '../api/small-city';
import { cityInBrowser, inBrowser, urlOf, Window } from './browser';
import { give, giveUntilDone, press, write } from './hands';

const late = dossierIdOf(ids.government, ids.other);

inBrowser('a unit that is late, and a cycle that is closed all the same', () => {
  const here = cityInBrowser();
  const page = () => here.window.page;
  const told = (words: string | RegExp) => page().getByText(words).filter({ visible: true }).first().waitFor();
  const leaf = (code: string) => page().locator(`[id="leaf-${code}"]`);
  async function at(name: string, path: string) {
    await here.city.house.told();
    await here.window.signIn(name, password);
    await page().goto(path);
  }
  /** Does something in a window of somebody else's, meanwhile. */
  async function meanwhile(name: string, path: string, act: (window: Window) => Promise<void>) {
    const window = await Window.open(here.browser, urlOf(here.city));
    await window.signIn(name, password);
    await window.page.goto(path);
    await act(window);
    expect(await window.close()).toEqual([]);
    await here.city.house.settle();
    await here.city.house.told();
  }
  /** On a phone, too: no barrier, and nothing wider. */
  async function looksWell() {
    await page().setViewportSize({ width: 360, height: 740 });
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    expect(await here.window.barriers()).toEqual([]);
  }

  it('the unit is told so, and may go on once its last day was moved', async () => {
    here.city.clock.set('2019-12-02T02:00:00.000Z');
    await here.city.house.settle();
    await at('don-vi-khac', `/ho-so/${late}`);
    await told('Tự đánh giá, tự chấm điểm · Đã quá hạn 30/11/2019');
    await told('Đã quá hạn ngày 30/11/2019; cần quyết định gia hạn của cấp có thẩm quyền.');
    await looksWell();
    await page().goto('/viec?late=true');
    await told('Quá hạn 1 ngày làm việc');
    await meanwhile('thuong-truc', `/ho-so/${late}`, async (window) => {
      await window.page.getByRole('button', { name: 'Gia hạn' }).click();
      await write(window, 'Thời hạn mới', '04/12/2019');
      await write(window, 'Số văn bản', 'MH-2019/56');
      await write(window, 'Ngày văn bản', '01/12/2019');
      await giveUntilDone(window, 'Gia hạn');
    });
    await page().goto(`/ho-so/${late}`);
    await leaf('1.1').waitFor();
    await told('Tự đánh giá, tự chấm điểm · Hạn 04/12/2019');
  });

  it('who signs out with something half written is asked, and may go back to it', async () => {
    await at('don-vi-khac', `/ho-so/${late}`);
    await leaf('1.1').getByLabel('Nhiệm vụ đã hoàn thành').fill('85');
    const question = page().getByRole('dialog', { name: 'Còn 1 thay đổi chưa gửi được' });
    const out = page().getByRole('button', { name: 'Đăng xuất' });
    await out.click();
    await question.waitFor();
    await page().keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await out.click();
    await looksWell();
    await question.getByRole('button', { name: 'Quay lại' }).click();
    expect(await leaf('1.1').getByLabel('Nhiệm vụ đã hoàn thành').inputValue()).toBe('85');
    await leaf('1.1').getByLabel('Nhiệm vụ được giao').fill('100');
    await leaf('1.2')
      .getByLabel(/Văn bản bị hủy/)
      .focus();
    await page().getByText('Đã lưu mọi thay đổi', { exact: true }).waitFor();
    await out.click();
    await page().getByRole('link', { name: 'Đăng nhập' }).waitFor();
  });

  it('a cycle is not closed while a unit waits that nobody marked, nor with one marked that has its outcome by now', async () => {
    await at('quan-tri', '/quan-tri/ky');
    const cycle = page().getByRole('row', { name: /2019 Chính quyền/ });
    const waiting = page().getByRole('group', { name: /không xếp loại/ });
    const name = 'Khép kỳ đánh giá';
    await cycle.getByRole('button').click();
    await press(name, page());
    await told('Còn 2 đơn vị chưa có kết quả. Chờ kết quả, hoặc đánh dấu là kết thúc không xếp loại.');
    for (const unit of ['Phường Phố Mới', /Phường Bình/]) await waiting.getByLabel(unit).check();
    await looksWell();

    await meanwhile('lanh-dao', `/ho-so/${late}`, async (window) => {
      const close = 'Kết thúc, không xếp loại';
      await window.page.getByRole('button', { name: close }).click();
      await press(close, window.page);
      await window.page.getByText('Cần nêu lý do.').waitFor();
      await write(window, 'Lý do', 'Đơn vị không nộp hồ sơ.');
      await giveUntilDone(window, close, { does: /không đảo lại được/ });
      await window.page.getByText('Không xếp loại', { exact: true }).waitFor();
      expect(await window.page.locator('.stages > .past').count()).toBe(0); // it did not go through them
    });
    await give(here.window, name, { does: /2 đơn vị chưa có kết quả sẽ kết thúc không xếp loại: .*Phường Phố Mới/ });
    await told('Có đơn vị được nêu đã có kết quả.');
    await waiting.getByLabel('Phường Phố Mới').waitFor({ state: 'detached' }); // it was asked anew
    await giveUntilDone(here.window, name, { does: /1 đơn vị chưa có kết quả/ });
    await cycle.getByText('Đã khép').waitFor();
    expect(await page().locator('.standing').getByText('Không xếp loại').count()).toBe(2);
  });
});
