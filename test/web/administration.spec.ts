import { hashOf, shippedRegulation } from '#regulation';
import type { Browser } from 'playwright-core';
import { ids, password, smallCity, type SmallCity } from '../api/small-city';
import { inBrowser, startBrowser, urlOf, Window } from './browser';

inBrowser('the pages of administration, of regulations and of a unit', () => {
  let city: SmallCity;
  let browser: Browser;
  let window: Window;
  beforeAll(async () => {
    city = await smallCity();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await city?.close();
  });
  afterEach(async () => expect(await window.close()).toEqual([]));

  async function at(name: string, path: string, width?: number) {
    window = await Window.open(browser, urlOf(city), width);
    await window.signIn(name, password);
    await window.page.goto(path);
    return window.page;
  }
  async function give(name: string) {
    await window.page.getByRole('button', { name, exact: true }).last().click();
    await window.page.getByRole('dialog', { name }).getByRole('button', { name: 'Đồng ý thực hiện' }).click();
  }
  async function choose(label: string, words: string | RegExp) {
    await window.page.getByLabel(label, { exact: true }).click();
    await window.page.locator('.ant-select-item-option:visible', { hasText: words }).first().click();
  }

  it('a person is entered with a one-time password that is told once, and is given a role on a document', async () => {
    const page = await at('quan-tri', '/quan-tri/nguoi');
    await page.getByLabel('Tên hoặc chức danh').fill('Cán bộ phường Phố Mới');
    await page.getByLabel('Tên đăng nhập').fill('pho-moi.can-bo');
    await give('Lập tài khoản');
    const told = page.getByRole('dialog', { name: 'Mật khẩu dùng một lần' });
    await told.getByText('Chỉ hiện lần này.').waitFor();
    expect(await window.barriers()).toEqual([]);
    await told.getByRole('button', { name: 'Đã ghi lại' }).click();
    await choose('Người được giao', 'pho-moi.can-bo');
    await choose('Đơn vị', 'Phường Phố Mới');
    await choose('Đối tượng đánh giá', /^Chính quyền$/);
    await page.getByLabel('Căn cứ (tên văn bản)').fill('Quyết định phân công');
    await give('Giao vai trò');
    const row = page.getByRole('row', { name: /pho-moi\.can-bo/ });
    await row.getByText('người lập hồ sơ').waitFor();
    await row.getByRole('button').click();
    await page.getByText('Phường Phố Mới · Chính quyền').waitFor();
    expect(await window.barriers()).toEqual([]);
  });

  it('a role is withdrawn on a document, and the refusal of what is not allowed is the engine’s own sentence', async () => {
    const page = await at('quan-tri', '/quan-tri/nguoi');
    await page.getByRole('button', { name: 'Chức danh van-thu' }).click();
    await page.getByRole('button', { name: 'Thu hồi vai trò văn thư' }).click();
    await page.locator('.held-role').getByLabel('Căn cứ (tên văn bản)').fill('Quyết định điều động');
    const first = page.locator('.held-role').getByLabel('Không còn giữ từ ngày');
    await first.fill('01/11/2019');
    await page.keyboard.press('Tab');
    const act = async () => {
      await page.locator('.held-role form').getByRole('button', { name: 'Thu hồi vai trò' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Đồng ý thực hiện' }).click();
    };
    await act();
    await page.getByRole('alert').waitFor();
    await first.fill('01/12/2019');
    await page.keyboard.press('Tab');
    await act();
    await page.getByText('– thu hồi từ 01/12/2019').waitFor();
  });

  it('who does not administer a city is told so', async () => {
    const page = await at('can-bo', '/quan-tri/nguoi');
    await page.getByText('Trang này dành cho quản trị thành phố.').waitFor();
    expect(await page.getByRole('link', { name: 'Quản trị' }).count()).toBe(0);
  });

  it('a regulation is checked whole, every problem listed, and a sound one published under its hash', async () => {
    const page = await at('quan-tri', '/quan-tri/quy-dinh', 360);
    const sound = { ...shippedRegulation('lao-cai-government-2014'), code: 'thu-nghiem-2020' };
    const file = (content: object) => ({
      name: 'quy-dinh.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
    const check = () => page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await page.getByLabel('Tệp quy định').setInputFiles(file({ ...sound, maximum: '90', precision: 9 }));
    await check();
    await page.getByText(/^Còn \d+ chỗ phải sửa$/).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.tooWide()).toBeLessThanOrEqual(0);
    await page.getByLabel('Tệp quy định').setInputFiles(file(sound));
    await check();
    await page.getByText(hashOf(sound)).waitFor();
    await give('Ban hành quy định');
    const published = page.getByRole('row', { name: new RegExp(hashOf(sound).slice(0, 12)) });
    await published.getByRole('link').click();
    await page.getByRole('heading', { name: /^TC1\. / }).waitFor();
    await page.getByText(hashOf(sound)).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.tooWide()).toBeLessThanOrEqual(0);
  });

  it('a cycle is opened by choosing; what is not in order is refused in words', async () => {
    const page = await at('quan-tri', '/quan-tri/ky');
    await choose('Quy định áp dụng', 'tổ chức cơ sở đảng');
    await page.getByRole('textbox', { name: 'Kỳ đánh giá' }).fill('2020');
    await give('Mở kỳ đánh giá');
    await page.getByRole('alert').waitFor();
    const days: readonly (readonly [string, string])[] = [
      ['Tự đánh giá, tự chấm điểm', '30/11/2020'],
      ['Tiếp nhận hồ sơ', '05/12/2020'],
      ['Thẩm định', '15/12/2020'],
      ['Đề nghị thẩm định lại', '20/12/2020'],
      ['Quyết định', '31/12/2020'],
    ];
    for (const [stage, day] of days) {
      await page.getByLabel(stage, { exact: true }).fill(day);
      await page.keyboard.press('Tab');
    }
    expect(await window.barriers()).toEqual([]);
    await give('Mở kỳ đánh giá');
    const row = page.getByRole('row', { name: /2020/ });
    await row.getByText('Đang mở').waitFor();
    await row.getByRole('button').click();
    await page.getByRole('link', { name: 'Phường Phố Mới' }).waitFor();
    expect(await window.barriers()).toEqual([]);
  });

  it('a unit’s page shows the years of the kinds that the reader may see, in English and on a phone', async () => {
    const page = await at('thuong-truc', `/don-vi/${ids.unit}`, 360);
    await page.getByRole('link', { name: '2019' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Tổ chức đảng' }).count()).toBe(0);
    expect(await window.barriers()).toEqual([]);
    expect(await window.tooWide()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('No year is decided yet').waitFor();
    await page.getByRole('link', { name: '2019' }).click();
    await page.getByRole('heading', { name: 'Score sheet' }).waitFor();
  });

  it('a unit of which nothing may be read is not shown', async () => {
    const page = await at('don-vi-khac', `/don-vi/${ids.unit}`);
    await page.getByText('Không có đơn vị này, hoặc bạn chưa được xem hồ sơ nào của đơn vị.').waitFor();
  });
});
