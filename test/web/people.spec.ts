import { AppointFirstAdministrator } from '#access';
import { EstablishJurisdiction } from '#territory';
import { idOf, ids, password } from '../api/small-city';
import { cityInBrowser, inBrowser } from './browser';
import { choose, give, giveUntilDone, press, write } from './hands';

const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2019/01', date: '2019-01-02' };

inBrowser('the people of a city and their roles', () => {
  const here = cityInBrowser({ guests: ['khach', 'nguoi-den'] });
  async function at(name: string, path: string, width = 1280) {
    await here.window.page.setViewportSize({ width, height: 800 });
    await here.window.signIn(name, password);
    await here.window.page.goto(path);
    return here.window.page;
  }

  it('a person is entered with a one-time password that is told once, and is given a role on a document', async () => {
    const page = await at('quan-tri', '/quan-tri/nguoi');
    await page.getByLabel('Tên hoặc chức danh').fill('Cán bộ phường Phố Mới');
    await page.getByLabel('Tên đăng nhập').fill('pho-moi.can-bo');
    await give(here.window, 'Lập tài khoản');
    const told = page.getByRole('dialog', { name: 'Mật khẩu dùng một lần' });
    await told.getByText('Chỉ hiện lần này.').waitFor();
    expect(await here.window.barriers()).toEqual([]);
    await told.getByRole('button', { name: 'Đã ghi lại' }).click();
    await choose(here.window, 'Người được giao', 'pho-moi.can-bo');
    await choose(here.window, 'Đơn vị', 'Phường Phố Mới');
    await choose(here.window, 'Đối tượng đánh giá', /^Chính quyền$/);
    await page.getByLabel('Căn cứ (tên văn bản)').fill('Quyết định phân công');
    await give(here.window, 'Giao vai trò');
    const row = page.getByRole('row', { name: /pho-moi\.can-bo/ });
    await row.getByText('người lập hồ sơ').waitFor();
    await row.getByRole('button').click();
    await page.getByText('Phường Phố Mới · Chính quyền').waitFor();
    expect(await here.window.barriers()).toEqual([]);
  });

  it('somebody is found by name, sign-in name or role, with or without diacritics', async () => {
    const page = await at('quan-tri', '/quan-tri/nguoi', 360);
    const seek = page.getByLabel('Tìm người hoặc vai trò');
    await seek.fill('CHUC DANH thu-ky');
    await page.getByText('Tìm thấy 1 tài khoản').waitFor();
    await page.getByRole('button', { name: 'Chức danh thu-ky' }).waitFor();
    await seek.fill('van thu');
    await page.getByRole('button', { name: 'Chức danh van-thu' }).waitFor();
    await seek.fill('khong-co-ai');
    await page.getByText('Tìm thấy 0 tài khoản').waitFor();
    await page.getByRole('link', { name: 'Giao vai trò' }).click();
    expect(await here.window.barriers()).toEqual([]);
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
  });

  it('a role is withdrawn on a document, and the refusal of what is not allowed is the engine’s own sentence', async () => {
    const page = await at('quan-tri', '/quan-tri/nguoi');
    await page.getByRole('button', { name: 'Chức danh van-thu' }).click();
    await page.getByRole('button', { name: 'Thu hồi vai trò văn thư' }).click();
    await page.locator('.held-role').getByLabel('Căn cứ (tên văn bản)').fill('Quyết định điều động');
    const form = page.locator('.held-role');
    await write(here.window, 'Không còn giữ từ ngày', '01/11/2019', form);
    await give(here.window, 'Thu hồi vai trò', { within: form });
    await page.getByRole('alert').getByText('Chỉ thu hồi từ hôm nay trở đi.').waitFor();
    await write(here.window, 'Không còn giữ từ ngày', '01/12/2019', form);
    await giveUntilDone(here.window, 'Thu hồi vai trò', { within: form });
    await page.getByText(/thu hồi từ 01\/12\/2019/).waitFor();
  });

  it('an inspection is granted for what its decision names: kinds, units, years, and an end', async () => {
    const page = await at('quan-tri', '/quan-tri/nguoi');
    await choose(here.window, 'Vai trò', 'Đoàn thanh tra, kiểm tra');
    const form = page.getByRole('region', { name: 'Giao vai trò' });
    await press('Giao vai trò', form);
    await form
      .getByText(/^Còn thiếu: Người được giao; Đối tượng được thanh tra.*; Đến hết ngày; Căn cứ.*; Số văn bản\.$/)
      .waitFor();
    expect(await form.getByLabel('Kỳ đánh giá', { exact: true }).count()).toBe(0);
    await choose(here.window, 'Người được giao', 'nguoi-la');
    await form.getByLabel('Chính quyền').check();
    await form.getByLabel('Tổ chức đảng').check();
    await choose(here.window, 'Các đơn vị được thanh tra, kiểm tra', 'Phố Mới');
    await choose(here.window, 'Các đơn vị được thanh tra, kiểm tra', 'Phường Bình');
    await page.keyboard.press('Escape');
    await form.getByLabel('Từ năm').fill('2017');
    await write(here.window, 'Đến hết ngày', '30/06/2020');
    await form.getByLabel('Căn cứ (tên văn bản)').fill('Quyết định thanh tra');
    await form.getByLabel('Số văn bản').fill('MH-2019/91');
    await press('Giao vai trò', form);
    await form.getByText('Còn thiếu: Năm đầu và năm cuối, mỗi năm bốn chữ số.').waitFor();
    await form.getByLabel('Đến năm').fill('2019');
    expect(await here.window.barriers()).toEqual([]);
    await giveUntilDone(here.window, 'Giao vai trò');
    await page.getByRole('button', { name: 'Chức danh nguoi-la' }).click();
    await page.getByText(/Phường Phố Mới, Phường Bình .* · Chính quyền, Tổ chức đảng · các năm 2017–2019/).waitFor();
    await page.getByText('đến hết 30/06/2020').waitFor();
    const { body } = await here.city.get('quan-tri', `/api/jurisdictions/thu-nghiem/roles?person=${idOf('nguoi-la')}`);
    const kinds = ['government', 'party'];
    expect(body.items[0].scope).toEqual({
      jurisdiction: ids.city,
      units: [ids.other, ids.unit],
      kinds,
      years: { from: 2017, to: 2019 },
    });
  });

  it('a reviewer is granted for a body by its name, and for one cycle', async () => {
    const page = await at('quan-tri', '/quan-tri/nguoi');
    await choose(here.window, 'Vai trò', 'Cơ quan thẩm định');
    await choose(here.window, 'Người được giao', 'khach');
    await choose(here.window, 'Đối tượng đánh giá', 'Chính quyền');
    await choose(here.window, 'Cơ quan thẩm định', 'Thanh tra thành phố');
    await choose(here.window, 'Kỳ đánh giá', '2019 · Chính quyền');
    await page.getByLabel('Căn cứ (tên văn bản)').fill('Quyết định phân công');
    await giveUntilDone(here.window, 'Giao vai trò');
    await page.getByRole('button', { name: 'Chức danh khach' }).click();
    await page.getByText('Chính quyền · Thanh tra thành phố · chỉ kỳ 2019 (Chính quyền)').waitFor();
    const { body } = await here.city.get('quan-tri', `/api/jurisdictions/thu-nghiem/roles?person=${idOf('khach')}`);
    expect(body.items[0].scope).toEqual({
      jurisdiction: ids.city,
      kind: 'government',
      body: 'thanh-tra',
      cycle: ids.government,
    });
  });

  it('a role that begins on a later day is shown before: to who grants it, and to who will hold it', async () => {
    const page = await at('quan-tri', '/quan-tri/nguoi');
    await choose(here.window, 'Vai trò', 'Văn thư');
    await choose(here.window, 'Người được giao', 'nguoi-den');
    await write(here.window, 'Từ ngày', '01/01/2020');
    await page.getByLabel('Căn cứ (tên văn bản)').fill('Quyết định điều động');
    await giveUntilDone(here.window, 'Giao vai trò');
    await page
      .getByRole('row', { name: /nguoi-den/ })
      .getByText('văn thư (từ 01/01/2020)')
      .waitFor();
    await here.window.page.getByRole('button', { name: 'Đăng xuất' }).click();
    await here.window.signIn('nguoi-den', password);
    await page.goto('/tai-khoan');
    await page.getByRole('heading', { name: 'Vai trò sẽ giữ từ một ngày tới' }).waitFor();
    await page.getByText('Từ 01/01/2020, không thời hạn').waitFor();
    expect(await here.window.barriers()).toEqual([]);
  });

  it('a password is told once, and no stray key closes it; a locked account is out until it is opened again', async () => {
    const page = await at('quan-tri', '/quan-tri/nguoi', 360);
    await page.getByRole('button', { name: 'Chức danh noi-vu' }).click();
    await page.getByText('Cơ quan thẩm định · Chính quyền · Phòng Nội vụ').waitFor(); // and not "noi-vu"
    await give(here.window, 'Cấp mật khẩu dùng một lần');
    const told = page.getByRole('dialog', { name: 'Mật khẩu dùng một lần' });
    const oneTime = await told.locator('.one-time').innerText();
    expect(await here.window.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await told.getByRole('button', { name: 'Đã ghi lại' }).click();
    expect(await page.getByText(oneTime).count()).toBe(0);
    await page
      .getByRole('row', { name: /noi-vu/ })
      .getByText('Chờ đổi mật khẩu dùng một lần')
      .waitFor();
    await here.city.get('noi-vu', '/api/me').expect(401); // their sessions have ended

    await page.getByRole('button', { name: 'Chức danh to-chuc' }).click();
    await give(here.window, 'Khóa tài khoản');
    const row = page.getByRole('row', { name: /to-chuc/ }).first();
    await row.getByText('Đã khóa').waitFor();
    expect(await page.getByRole('button', { name: 'Cấp mật khẩu dùng một lần' }).count()).toBe(0); // it would open nothing
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    expect(await here.window.barriers()).toEqual([]);
    await here.city.get('to-chuc', '/api/me').expect(401);
    await give(here.window, 'Mở khóa tài khoản');
    await row.getByText('Đang hoạt động').waitFor();
    here.city.signInAnew('to-chuc');
    await here.city.get('to-chuc', '/api/me').expect(200);

    await page.getByRole('button', { name: 'Chức danh quan-tri' }).click();
    await page.getByText('Đây là tài khoản của chính bạn').waitFor();
    expect(await page.getByRole('button', { name: 'Khóa tài khoản' }).count()).toBe(0);
  });

  it('who administers several cities chooses which; the address remembers it', async () => {
    const second = { name: 'Thành phố Ví Dụ', zone: 'Asia/Ho_Chi_Minh', jurisdiction: idOf('second city'), basis };
    const console = (command: object, key: string) => here.city.house.give(command, { actor: 'console', key });
    await console(Object.assign(new EstablishJurisdiction(), second), 'second-city');
    const grant = { jurisdiction: second.jurisdiction, grant: idOf('second grant'), person: idOf('quan-tri'), basis };
    const page = await at('quan-tri', '/quan-tri/ky');
    await page.getByRole('heading', { name: 'Mở kỳ đánh giá mới' }).waitFor();
    expect(await page.getByLabel('Địa bàn').count()).toBe(0); // while there is nothing to choose
    await console(Object.assign(new AppointFirstAdministrator(), { ...grant, from: '2019-01-02' }), 'second-administrator');
    await here.city.house.told();
    await page.reload();
    await page.getByRole('row', { name: /2019/ }).first().waitFor();
    const now = page.getByRole('link', { name: 'Kỳ đánh giá' });
    expect(await now.getAttribute('aria-current')).toBe('page'); // before a city was chosen, and after
    await page.getByLabel('Địa bàn').click();
    await page.locator('.ant-select-item-option:visible', { hasText: 'Ví Dụ' }).click();
    await page.getByText('Chưa có kỳ đánh giá nào.').waitFor();
    expect(await now.getAttribute('aria-current')).toBe('page');
    await page.getByRole('link', { name: 'Quy định', exact: true }).click();
    await page.getByText('Chưa ban hành quy định nào.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Thành phố Ví Dụ' }).waitFor();
    expect(new URL(page.url()).search).toBe('?city=vi-du');
    expect(await here.window.barriers()).toEqual([]);
  });

  it('who does not administer a city is told so', async () => {
    const page = await at('can-bo', '/quan-tri/nguoi');
    await page.getByText('Trang này dành cho quản trị thành phố.').waitFor();
    expect(await page.getByRole('link', { name: 'Quản trị' }).count()).toBe(0);
  });
});
