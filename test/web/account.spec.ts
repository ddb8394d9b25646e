import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { idOf, ids, password } from '../api/small-city';
import { cityInBrowser, inBrowser, urlOf, Window } from './browser';
import { scanned, StandingTime, Telephone } from './telephone';

const own = 'ruộng bậc thang nở muộn';

inBrowser('one’s own account', () => {
  let time: StandingTime;
  beforeAll(() => void (time = new StandingTime()));
  const here = cityInBrowser();
  afterAll(() => time.end());

  async function at(name: string, its = password) {
    await here.window.signIn(name, its);
    await here.window.page.getByRole('link', { name: `Chức danh ${name}` }).click();
    await here.window.page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor();
    return here.window.page;
  }
  const sheet = (name: string) => here.window.page.getByRole('region', { name });
  const refusal = (where: Locator) => where.getByRole('alert').innerText();
  const signOut = async () => {
    await here.window.page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await here.window.page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  };
  /** Name and password, as far as the server lets in with them. */
  async function begin(name: string, its = password) {
    const { page } = here.window;
    await page.goto('/dang-nhap');
    await page.getByLabel('Tên đăng nhập').fill(name);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(its);
    await page.keyboard.press('Enter');
  }
  async function typeCode(code: string) {
    await here.window.page.getByLabel('Mã xác thực').fill(code);
    await here.window.page.keyboard.press('Enter');
  }
  const isIn = () => here.window.page.getByRole('button', { name: 'Đăng xuất', exact: true }).waitFor();
  /** Sets a second factor up without the page. */
  async function withFactor(as: string) {
    const mine = (what: string, body: object) => here.city.give(as, `me/second-factor/${what}`, body).expect(200);
    const telephone = Telephone.scanning((await mine('begin', { password })).body.uri, time);
    const { recoveryCodes } = (await mine('confirm', { code: telephone.next() })).body;
    return { telephone, recoveryCodes: recoveryCodes as string[] };
  }
  async function prove(code: string, act: string) {
    const factor = sheet('Xác thực hai lớp');
    await factor.getByLabel('Mật khẩu hiện tại').fill(password);
    await factor.getByLabel('Mã xác thực').fill(code);
    await factor.getByRole('button', { name: act, exact: true }).click();
  }
  /** The recovery codes, told once. */
  async function codesIn(told: Locator) {
    const codes = told.getByRole('listitem');
    await codes.last().waitFor();
    return codes.allInnerTexts();
  }

  it('says who one is and in which roles, in words; fits a phone, and speaks English', async () => {
    await here.window.page.setViewportSize({ width: 360, height: 740 });
    const page = await at('noi-vu');
    await sheet('Chức danh noi-vu').getByText('Tên đăng nhập: noi-vu').waitFor();
    await page.getByText('Cơ quan thẩm định · Chính quyền · Phòng Nội vụ').waitFor();
    await page.getByText('Từ 02/01/2019, không thời hạn').waitFor();
    await page.getByText('Chưa có việc nào.').waitFor();
    expect(await here.window.barriers()).toEqual([]);
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    expect(await page.title()).toMatch(/^My account/);
    const said = (await page.getByRole('main').innerText()).replaceAll('Chức danh', '').replace('Thành phố Thử Nghiệm', '');
    expect(said).not.toMatch(/[^\p{ASCII}–…·]/u);
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  });

  it('sets up a second factor: password, picture, first code, recovery codes; from then on a code is asked for', async () => {
    await here.window.page.setViewportSize({ width: 360, height: 740 });
    const page = await at('can-bo');
    const factor = sheet('Xác thực hai lớp');
    await factor.getByLabel('Mật khẩu hiện tại').fill('sai-mat-khau-roi');
    await factor.getByRole('button', { name: 'Bắt đầu cài đặt' }).click();
    expect(await refusal(factor)).toBe('Mật khẩu hiện tại không đúng.');
    await factor.getByLabel('Mật khẩu hiện tại').fill(password);
    await factor.getByRole('button', { name: 'Bắt đầu cài đặt' }).click();

    const secret = await factor.locator('code').innerText();
    const address = await scanned(page, factor.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' }));
    expect(new URL(address).searchParams.get('secret')).toBe(secret.replaceAll(' ', ''));
    expect(await here.window.barriers()).toEqual([]);
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    const telephone = Telephone.scanning(address, time);
    await factor.getByLabel('Mã xác thực').fill(telephone.wrong());
    await factor.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
    expect(await refusal(factor)).toContain('nhập sáu số mà ứng dụng đang hiện');
    await factor.getByLabel('Mã xác thực').fill(telephone.next());
    await factor.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();

    const told = page.getByRole('dialog', { name: 'Mã khôi phục' });
    const codes = await codesIn(told);
    expect(codes).toHaveLength(10);
    expect(await here.window.barriers()).toEqual([]);
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    await here.window.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await told.getByRole('button', { name: 'Sao chép' }).click();
    await told.getByText('Đã sao chép').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(codes.join('\n'));
    const [download] = await Promise.all([page.waitForEvent('download'), told.getByRole('button', { name: 'Tải về' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain(codes.join('\n'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape'); // a browser would give in at the second
    await told.getByRole('button', { name: 'Tôi đã cất giữ các mã này' }).click();
    await factor.getByText('Số mã khôi phục còn lại: 10.').waitFor();
    await factor.getByText(/^Đang bật từ/).waitFor();
    await sheet('Những việc đã làm với tài khoản này').getByText('bật xác thực hai lớp · bạn').waitFor();

    await signOut();
    await begin('can-bo');
    await typeCode(telephone.wrong());
    expect(await refusal(page.locator('form'))).toContain('Mã không đúng hoặc đã dùng.');
    await typeCode(telephone.next());
    await isIn();
  });

  it('lets in with a recovery code once; others replace those that are left', async () => {
    const { telephone, recoveryCodes } = await withFactor('chu-tich');
    const [first = '', second = ''] = recoveryCodes;
    await begin('chu-tich');
    await typeCode(first);
    await isIn();
    const { page } = here.window;
    await page.getByRole('link', { name: 'Chức danh chu-tich' }).click();
    await sheet('Những việc đã làm với tài khoản này').getByText('dùng mã khôi phục · bạn').waitFor();
    const factor = sheet('Xác thực hai lớp');
    await factor.getByText('Số mã khôi phục còn lại: 9.').waitFor();
    await factor.getByRole('button', { name: 'Cấp lại mã khôi phục …' }).click();
    await prove(first, 'Cấp lại mã khôi phục');
    expect(await refusal(factor)).toContain('Mật khẩu hiện tại hoặc mã xác thực không đúng.');
    expect(await here.window.barriers()).toEqual([]);
    await prove(telephone.next(), 'Cấp lại mã khôi phục');
    const told = page.getByRole('dialog', { name: 'Mã khôi phục' });
    const codes = await codesIn(told);
    expect([codes.length, codes.includes(second)]).toEqual([10, false]);
    await told.getByRole('button', { name: 'Tôi đã cất giữ các mã này' }).click();
    await factor.getByText('Số mã khôi phục còn lại: 10.').waitFor();

    await signOut();
    await begin('chu-tich');
    await typeCode(second);
    expect(await refusal(page.locator('form'))).toContain('Mã không đúng hoặc đã dùng.');
    await typeCode(codes[0] ?? '');
    await isIn();
  });

  it('removes the second factor for who shows the password and a code; the password alone is asked for again', async () => {
    const { telephone } = await withFactor('thu-ky');
    await begin('thu-ky');
    await typeCode(telephone.next());
    await isIn();
    await here.window.page.getByRole('link', { name: 'Chức danh thu-ky' }).click();
    const factor = sheet('Xác thực hai lớp');
    await factor.getByRole('button', { name: 'Gỡ xác thực hai lớp …' }).click();
    await prove(telephone.next(), 'Gỡ xác thực hai lớp');
    await factor.getByText('Chưa bật').waitFor();
    await signOut();
    await here.window.signIn('thu-ky', password);
  });

  it('changes the password: a weak one is refused in the engine’s sentence; what is open elsewhere ends', async () => {
    const elsewhere = await Window.open(here.browser, urlOf(here.city));
    await elsewhere.signIn('van-thu', password);
    const page = await at('van-thu');
    const change = sheet('Mật khẩu');
    await change.getByText('12–256 ký tự').waitFor();
    const told = { 'van-thu': /từ 12 đến 256 ký tự/, 'Mat-Khau@2019!!': /dễ đoán/, 'mười chữ cái': /dùng được/, [own]: /tốt/ };
    for (const [typed, words] of Object.entries(told)) {
      await change.getByLabel('Mật khẩu mới', { exact: true }).fill(typed);
      await change.getByRole('status').getByText(words).waitFor();
    }
    expect(await here.window.barriers()).toEqual([]);
    const give = async (its: string, next: string) => {
      await change.getByLabel('Mật khẩu hiện tại').fill(its);
      await change.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
      await change.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    };
    await give(password, 'ngan');
    expect(await refusal(change)).toContain('Mật khẩu cần từ 12 đến 256 ký tự.');
    await give('khong-phai-mat-khau', own);
    await change.getByText('Mật khẩu hiện tại không đúng.').waitFor();
    await change.getByLabel('Hiện mật khẩu mới').check();
    expect(await change.getByLabel('Mật khẩu mới', { exact: true }).getAttribute('type')).toBe('text');
    await give(password, own);
    await change.getByText(/^Đã đổi mật khẩu\. Số phiên khác đã kết thúc: \d+\.$/).waitFor();
    expect(await change.getByLabel('Mật khẩu hiện tại').inputValue()).toBe('');
    await sheet('Những việc đã làm với tài khoản này').getByText('đổi mật khẩu · bạn').waitFor();
    await elsewhere.page.getByRole('link', { name: 'Danh sách công nhận' }).click();
    await elsewhere.page.getByRole('link', { name: 'Chức danh van-thu' }).click();
    await elsewhere.page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết hạn' }).waitFor();
    expect(await elsewhere.close()).toEqual([]);
    await page.getByRole('link', { name: 'Danh sách công nhận' }).click();
    await signOut();
    await here.window.signIn('van-thu', own);
  });

  it('signs out everywhere, after asking', async () => {
    const elsewhere = await Window.open(here.browser, urlOf(here.city));
    await elsewhere.signIn('lanh-dao', password);
    const page = await at('lanh-dao');
    const question = page.getByRole('dialog', { name: 'Đăng xuất khỏi mọi nơi?' });
    const ask = () => page.getByRole('button', { name: 'Đăng xuất khỏi mọi nơi' }).click();
    await ask();
    expect(await here.window.barriers()).toEqual([]);
    await question.getByRole('button', { name: 'Không, quay lại' }).click();
    await isIn();
    await here.window.line('cut');
    await ask();
    await question.getByRole('button', { name: 'Đăng xuất khỏi mọi nơi' }).click();
    await page.getByText('Mất kết nối với máy chủ.').waitFor();
    await here.window.line('whole');
    await ask();
    await question.getByRole('button', { name: 'Đăng xuất khỏi mọi nơi' }).click();
    await page.getByText('Trang này cần đăng nhập.').waitFor();
    expect(await here.window.context.cookies()).toEqual([]);
    await elsewhere.page.getByRole('link', { name: 'Chức danh lanh-dao' }).click();
    await elsewhere.page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết hạn' }).waitFor();
    expect(await elsewhere.close()).toEqual([]);
  });

  it('a one-time password is made one’s own in signing in; the person is shown who gave it', async () => {
    const meant = { jurisdiction: ids.city, person: idOf('tai-chinh') };
    const { oneTimePassword } = (await here.city.give('quan-tri', 'people/reset-password', meant).expect(200)).body;
    const { page } = here.window;
    await begin('tai-chinh', oneTimePassword);
    const form = page.locator('form');
    await form.getByText('Mật khẩu này chỉ dùng một lần: hãy đặt mật khẩu mới của bạn.').waitFor();
    expect(await here.window.barriers()).toEqual([]);
    const mine = form.getByLabel('Mật khẩu mới', { exact: true });
    expect(await mine.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await mine.fill('ngan');
    await page.keyboard.press('Enter');
    expect(await refusal(form)).toContain('Mật khẩu cần từ 12 đến 256 ký tự.');
    await mine.fill(own);
    await page.keyboard.press('Enter');
    await isIn();
    await page.getByRole('link', { name: 'Chức danh tai-chinh' }).click();
    await sheet('Những việc đã làm với tài khoản này').getByText('cấp mật khẩu dùng một lần · Chức danh quan-tri').waitFor();
    await signOut();
    await here.window.signIn('tai-chinh', own);
  });
});
