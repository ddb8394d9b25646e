import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { usualAccess } from '#access';
import type { Browser } from 'playwright-core';
import { client, TestProvider } from '../api/provider/identity-provider';
import { idOf, ids, password, smallCity, type SmallCity } from '../api/small-city';
import { inBrowser, startBrowser, urlOf, Window } from './browser';
import { giveUntilDone, press } from './hands';
import { StandingTime, Telephone } from './telephone';

inBrowser('signing in', () => {
  let time: StandingTime;
  let gate: Gate;
  let provider: TestProvider;
  let city: SmallCity;
  let browser: Browser;
  let window: Window;
  beforeAll(async () => {
    time = new StandingTime();
    gate = await Gate.open();
    provider = await TestProvider.open(gate.redirect);
    const { issuer } = provider;
    const known = { issuer, clientId: client.id, clientSecret: client.secret, redirect: gate.redirect, name: 'Cổng thử nghiệm' };
    city = await smallCity([], undefined, { ...usualAccess, failuresPerAddress: 1_000, provider: known });
    gate.leadTo(urlOf(city));
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await city?.close();
    await provider?.close();
    gate?.close();
    time.end();
  });
  beforeEach(async () => void (window = await Window.open(browser, urlOf(city))));
  afterEach(async () => expect(await window.close()).toEqual([]));

  const isIn = (name: string) => window.page.getByRole('link', { name: `Chức danh ${name}` }).waitFor();
  const signOut = () => window.page.getByRole('button', { name: 'Đăng xuất' }).click();
  async function type(label: string, text: string) {
    await window.page.getByLabel(label, { exact: true }).fill(text);
    await window.page.keyboard.press('Enter');
  }
  async function withFactor(as: string): Promise<Telephone> {
    const mine = (what: string, body: object) => city.give(as, `me/second-factor/${what}`, body).expect(200);
    const telephone = Telephone.scanning((await mine('begin', { password })).body.uri, time);
    await mine('confirm', { code: telephone.next() });
    return telephone;
  }
  async function byProvider(subject: string) {
    provider.subject = subject;
    await window.page.goto('/dang-nhap');
    await window.page.getByRole('button', { name: 'Đăng nhập bằng Cổng thử nghiệm' }).click();
  }

  it('asks for a code only whoever knows the password, and takes each code once', async () => {
    const telephone = await withFactor('chu-tich');
    const { page } = window;
    const code = page.getByLabel('Mã xác thực');
    await page.goto('/dang-nhap');
    await page.getByLabel('Tên đăng nhập').fill('chu-tich');
    await type('Mật khẩu', 'sai-mat-khau-roi');
    await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
    expect(await code.count()).toBe(0);
    await type('Mật khẩu', password);
    await code.waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await code.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    expect(await window.barriers()).toEqual([]);
    const once = telephone.next();
    await type('Mã xác thực', once);
    await isIn('chu-tich');
    await signOut();
    await page.getByRole('link', { name: 'Đăng nhập' }).click();
    await page.getByLabel('Tên đăng nhập').fill('chu-tich');
    await type('Mật khẩu', password);
    await type('Mã xác thực', once);
    await page.getByText('Mã không đúng hoặc đã dùng.').waitFor();
    await page.getByLabel('Tên đăng nhập').fill('can-bo');
    expect(await code.count()).toBe(0); // it was asked of somebody else
  });

  it('asks for the code over a page that stayed open too long, too', async () => {
    const telephone = await withFactor('thuong-truc');
    const { page } = window;
    await page.goto('/dang-nhap');
    await page.getByLabel('Tên đăng nhập').fill('thuong-truc');
    await type('Mật khẩu', password);
    await type('Mã xác thực', telephone.next());
    await page.getByRole('heading', { name: 'Tiến độ kỳ đánh giá năm 2019' }).waitFor();
    await window.context.clearCookies();
    // no mouse: an answer still on its way may have opened the dialog over the page already
    await page.getByRole('link', { name: 'Chức danh thuong-truc' }).dispatchEvent('click');
    const again = page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết hạn' });
    await again.waitFor();
    await type('Mật khẩu', password);
    await type('Mã xác thực', telephone.next());
    await page.getByText(/^Đang bật từ/).waitFor();
    expect(await again.count()).toBe(0);
  });

  it('signing out ends a session whose token has run out, and leaves no cookie of it', async () => {
    await window.signIn('van-thu', password);
    await window.page.goto('/cong-nhan', { waitUntil: 'networkidle' }); // an answer still on its way would carry it on before
    await window.context.clearCookies({ name: 'minhbach' });
    await signOut();
    await window.page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
    expect(await window.context.cookies()).toEqual([]);
  });

  it('by the identity provider: goes there, comes back signed in, and signs out of both', async () => {
    await city.give('quan-tri', 'people/link-provider', { jurisdiction: ids.city, person: idOf('can-bo'), subject: 'cb-01' });
    const { page } = window;
    await byProvider('cb-01');
    await isIn('can-bo');
    expect(new URL(page.url()).origin).toBe(urlOf(city));
    expect(page.url()).not.toMatch(/code=|state=/);
    await page.reload();
    await isIn('can-bo');
    await signOut();
    const there = page.getByRole('button', { name: 'Sign out of the provider' });
    await there.waitFor();
    expect((await window.context.cookies()).filter(({ name }) => name.startsWith('minhbach'))).toEqual([]);
    await there.click();
    await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
    expect(page.url()).toMatch(`${urlOf(city)}/dang-nhap`);
  });

  it('an administrator removes a second factor that was lost, and links an account to the provider, on the page', async () => {
    await withFactor('lanh-dao');
    await window.signIn('quan-tri', password);
    const { page } = window;
    await page.goto('/quan-tri/nguoi');
    const open = (name: string) => page.getByRole('button', { name: `Chức danh ${name}` }).click();
    await open('lanh-dao');
    await page.getByText(/^Xác thực hai lớp đang bật từ \d\d/).waitFor();
    await giveUntilDone(window, 'Gỡ xác thực hai lớp', { does: /mất cả ứng dụng lẫn mã khôi phục/ });
    expect(await page.getByText(/^Xác thực hai lớp đang bật/).count()).toBe(0);
    await open('tai-chinh');
    await press('Liên kết với cổng đăng nhập', page);
    await page.getByText('Cần mã của người này tại Cổng thử nghiệm.').waitFor();
    await page.getByLabel('Mã của người này tại Cổng thử nghiệm').fill('tc-07');
    expect(await window.barriers()).toEqual([]);
    await giveUntilDone(window, 'Liên kết với cổng đăng nhập', { does: /mã tc-07 tại Cổng thử nghiệm/ });
    await page.getByText('Đăng nhập được bằng Cổng thử nghiệm, mã tc-07.').waitFor();
    await signOut();
    await byProvider('tc-07');
    await isIn('tai-chinh');
    await signOut();
    await page.getByRole('button', { name: 'Sign out of the provider' }).click();
    await window.signIn('quan-tri', password);
    await page.goto('/quan-tri/nguoi');
    await open('tai-chinh');
    await giveUntilDone(window, 'Bỏ liên kết với cổng đăng nhập');
    await page.getByLabel('Mã của người này tại Cổng thử nghiệm').waitFor();
    await window.signIn('lanh-dao', password); // no code is asked for any more
  });

  it('by the identity provider: an account that nobody linked is refused in the engine’s sentence, with the code to hand on', async () => {
    await byProvider('khong-ai-biet');
    const { page } = window;
    await page.getByRole('alert').getByText('"khong-ai-biet"').waitFor();
    expect(await window.barriers()).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await window.tooWide()).toBeLessThanOrEqual(0);
    await page.getByLabel('Tên đăng nhập').fill('noi-vu');
    await type('Mật khẩu', password);
    await isIn('noi-vu');
  });
});

/** The address that is registered at the provider, known before the city’s is: leads on to the city, as a proxy stands before it. */
class Gate {
  private to = '';
  private constructor(private readonly server: Server) {
    server.on('request', ({ url }, response) => response.writeHead(302, { Location: `${this.to}${url}` }).end());
  }

  static async open(): Promise<Gate> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Gate(server);
  }

  get redirect(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/dang-nhap`;
  }
  leadTo = (url: string) => void (this.to = url);
  close = () => this.server.close();
}
