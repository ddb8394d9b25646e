import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { AppointFirstAdministrator } from '#access';
import type { StandingClock } from '#event-store';
import { EstablishJurisdiction } from '#territory';
import { idOf, ids, password } from '../api/small-city';
import { House } from '../../apps/api/src/house/house';
import { serve, type Served } from '../../apps/api/src/serve';
import { inBrowser, startBrowser, Window } from './browser';
import { choose, give, giveUntilDone, write } from './hands';

const regulation = join(__dirname, '../../docs/examples/regulation.json');
const own = 'nương chè nở hoa muộn';
const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2020/01', date: '2020-01-02' };

inBrowser('a city begins, by clicking', () => {
  let data: string;
  let house: House;
  let served: Served;
  let browser: Browser;
  let window: Window;
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'minhbach-nothing-'));
    const [opensAt, standsAt] = ['2020-01-02T01:00:00.000Z', '2020-11-20T02:00:00.000Z'];
    house = await House.open({ data, illustrative: { seed: 'from nothing', opensAt, standsAt } });
    const passwordHash = await house.people.hashPassword(password);
    const id = idOf('quan-tri');
    house.people.addPeople([{ id, signIn: 'quan-tri', name: 'Chức danh quan-tri', passwordHash, home: ids.city }]);
    const jurisdiction = { jurisdiction: ids.city, basis };
    const city = { ...jurisdiction, name: 'Thành phố Ví Dụ', zone: 'Asia/Ho_Chi_Minh' };
    await house.give(Object.assign(new EstablishJurisdiction(), city), { actor: 'console', key: 'city' });
    const first = { ...jurisdiction, grant: idOf('first'), person: id, from: '2020-01-02' };
    await house.give(Object.assign(new AppointFirstAdministrator(), first), { actor: 'console', key: 'first' });
    (house.clock as StandingClock).set(standsAt);
    await house.settle();
    await house.told();
    served = await serve(house, { port: 0, host: '127.0.0.1' });
    browser = await startBrowser();
    window = await Window.open(browser, served.url);
  }, 60_000);
  afterAll(async () => {
    const complaints = await window?.close();
    await browser?.close();
    await served?.close();
    await house?.close();
    rmSync(data, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  });
  const form = (name: string) => window.page.getByRole('region', { name, exact: true });
  const tab = (name: string) => window.page.getByRole('link', { name, exact: true }).click();

  it('the first administrator is led to administration, where nothing is yet', async () => {
    await window.signIn('quan-tri', password);
    const { page } = window;
    await page.getByText('Chưa có kỳ đánh giá nào được mở, hoặc vai trò được giao chưa cho xem kỳ nào.').waitFor();
    await page.getByRole('link', { name: 'Quản trị' }).click();
    await page.getByText('Tài khoản của địa bàn (1)').waitFor();
  });

  it('a regulation is checked and published from its file', async () => {
    const { page } = window;
    await tab('Quy định');
    await page.getByText('Chưa ban hành quy định nào.').waitFor();
    await page.getByLabel('Tệp quy định').setInputFiles(regulation);
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await page.getByText('Không còn chỗ nào phải sửa.').waitFor();
    await giveUntilDone(window, 'Ban hành quy định');
    await page.getByRole('link', { name: /^Quy định ví dụ/ }).waitFor();
  });

  it('a unit is entered, and the city’s target', async () => {
    await tab('Đơn vị');
    await window.page.getByText('Chưa ghi nhận đơn vị nào.').waitFor();
    const enter = form('Ghi nhận đơn vị');
    await enter.getByLabel('Tên đơn vị').fill('Phường Ví Dụ');
    await write(window, 'Có từ ngày', '30/11/2004', enter);
    await enter.getByLabel('Căn cứ (tên văn bản)').fill('Danh mục đơn vị hành chính');
    await giveUntilDone(window, 'Ghi nhận đơn vị', { within: enter });
    const target = form('Chỉ tiêu đạt danh hiệu');
    await target.getByText('Không có chỉ tiêu').waitFor();
    await target.getByLabel('Tỷ lệ đơn vị đạt (%)').fill('80');
    await target.getByLabel('Đến năm đánh giá').fill('2025');
    await target.getByLabel('Căn cứ (tên văn bản)').fill('Nghị quyết');
    await giveUntilDone(window, 'Ghi nhận chỉ tiêu', { within: target });
    await target.getByText('Chỉ tiêu: đến năm 2025 có ít nhất 80 % đơn vị đạt (Nghị quyết)').waitFor();
  });

  let oneTime: string;
  it('the head of the unit is entered, and given the role', async () => {
    const { page } = window;
    await tab('Người và vai trò');
    const enter = form('Lập tài khoản');
    await enter.getByLabel('Tên hoặc chức danh').fill('Chủ tịch phường Ví Dụ');
    await enter.getByLabel('Tên đăng nhập').fill('vi-du.chu-tich');
    await give(window, 'Lập tài khoản', { within: enter });
    const told = page.getByRole('dialog', { name: 'Mật khẩu dùng một lần' });
    oneTime = await told.locator('.one-time').innerText();
    await told.getByRole('button', { name: 'Đã ghi lại' }).click();
    const grant = form('Giao vai trò');
    await choose(window, 'Người được giao', 'vi-du.chu-tich', grant);
    await choose(window, 'Vai trò', 'Người đứng đầu đơn vị', grant);
    await choose(window, 'Đơn vị', 'Phường Ví Dụ', grant);
    await choose(window, 'Đối tượng đánh giá', /^Chính quyền$/, grant);
    await grant.getByLabel('Căn cứ (tên văn bản)').fill('Quyết định phân công');
    await giveUntilDone(window, 'Giao vai trò', { within: grant });
  });

  it('the year is opened for the unit, until when each stage lasts', async () => {
    const { page } = window;
    await tab('Kỳ đánh giá');
    const open = form('Mở kỳ đánh giá mới');
    await choose(window, 'Quy định áp dụng', /Quy định ví dụ/, open);
    await open.getByLabel('Kỳ đánh giá', { exact: true }).fill('2020');
    await write(window, 'Tự đánh giá, tự chấm điểm', '30/11/2020', open);
    await give(window, 'Mở kỳ đánh giá', { within: open });
    await open.getByText('Thiếu hạn của bước: Tiếp nhận hồ sơ; Thẩm định; Đề nghị thẩm định lại; Quyết định.').waitFor();
    for (const [stage, day] of [
      ['Tiếp nhận hồ sơ', '05/12/2020'],
      ['Thẩm định', '15/12/2020'],
      ['Đề nghị thẩm định lại', '20/12/2020'],
      ['Quyết định', '31/12/2020'],
    ] as const)
      await write(window, stage, day, open);
    await giveUntilDone(window, 'Mở kỳ đánh giá', { within: open, does: /1 đơn vị/ });
    await page.getByRole('row', { name: /2020/ }).first().getByText('Đang mở').waitFor();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
  });

  it('the head makes the password their own, and finds the sheet to fill in', async () => {
    const { page } = window;
    await page.goto('/dang-nhap');
    await page.getByLabel('Tên đăng nhập').fill('vi-du.chu-tich');
    await page.getByLabel('Mật khẩu').fill(oneTime);
    await page.keyboard.press('Enter');
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(own);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Việc cần xử lý' }).waitFor();
    const row = page.getByRole('row', { name: /Phường Ví Dụ/ });
    await row.getByText('30/11/2020').waitFor();
    await row.getByRole('link', { name: 'Phường Ví Dụ' }).click();
    await page.getByRole('heading', { name: 'Tự đánh giá, tự chấm điểm' }).waitFor();
    await page.locator('[id="leaf-1.1"]').waitFor();
    expect(await window.barriers()).toEqual([]);
  });
});
