import { password } from '../api/small-city';
import { cityInBrowser, inBrowser } from './browser';

inBrowser('the first pages of the web app', () => {
  const here = cityInBrowser();

  it('everybody sees who was recognised, under the notice of an illustrative history', async () => {
    const { page } = here.window;
    await page.goto('/');
    await page.getByText('Chưa có quyết định công nhận nào được công bố.').waitFor();
    expect(await page.getByRole('note').textContent()).toBe('DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
    expect(await page.title()).toContain('Minh Bạch – Đánh giá, xếp loại chính quyền và tổ chức đảng cơ sở');
    expect(await here.window.barriers()).toEqual([]);
  });

  it('a wrong password is refused in the words of the server, and the name stays', async () => {
    const { page } = here.window;
    await page.goto('/dang-nhap');
    expect(await here.window.barriers()).toEqual([]);
    await page.getByLabel('Tên đăng nhập').fill('thuong-truc');
    await page.getByLabel('Mật khẩu').fill('sai');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toMatch(/Tên đăng nhập hoặc mật khẩu/);
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('thuong-truc');
  });

  it('the city shows the open year stage by stage, and a unit opens its dossier', async () => {
    const { page } = here.window;
    await here.window.signIn('thuong-truc', password);
    await page.getByRole('heading', { name: 'Tiến độ kỳ đánh giá năm 2019' }).waitFor();
    await page.getByRole('cell', { name: '0/2', exact: true }).waitFor();
    expect(await here.window.barriers()).toEqual([]);
    await page.getByRole('link', { name: 'Phường Phố Mới' }).first().click();
    await page.getByRole('button', { name: /4\.1/ }).click();
    await page.getByText('Diễn biến của mục này').waitFor();
    expect(await here.window.barriers()).toEqual([]);
  });

  it('an expired sign-in leaves the page as it is and goes on after signing in again', async () => {
    const { page } = here.window;
    await here.window.signIn('thuong-truc', password);
    await page.getByRole('heading', { name: 'Tiến độ kỳ đánh giá năm 2019' }).waitFor();
    const link = page.locator('a', { hasText: 'Phường Phố Mới' }).first();
    await link.waitFor();
    await here.window.context.clearCookies();
    // by no mouse and no role: a question still under way may have opened the dialog already, and what is behind it has neither
    await link.dispatchEvent('click');
    const dialog = page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết hạn' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.getByLabel('Mật khẩu').fill(password);
    expect(await here.window.barriers()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Phường Phố Mới', level: 1 }).waitFor();
    expect(await dialog.count()).toBe(0);
  });

  it('who has no role is told so', async () => {
    await here.window.signIn('nguoi-la', password);
    await here.window.page.getByText('Tài khoản chưa được giao vai trò nào.').waitFor();
  });

  it('speaks English at a switch, and Vietnamese again', async () => {
    const { page } = here.window;
    await here.window.signIn('thuong-truc', password);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Progress of the evaluation of 2019' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('note').textContent()).toBe('ILLUSTRATIVE DATA – WITHOUT LEGAL FORCE');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('heading', { name: 'Tiến độ kỳ đánh giá năm 2019' }).waitFor();
  });

  it('the API’s documentation opens and names its commands', async () => {
    const { page } = here.window;
    await page.goto('/docs');
    await page.click('.opblock-tag');
    expect(await page.getAttribute('[data-path]', 'data-path')).toMatch(/^\/(api|health)\//);
  });

  it('a page that is loaded anew still knows who has signed in', async () => {
    await here.window.signIn('thuong-truc', password);
    const { page } = here.window;
    const ofCity = page.getByRole('heading', { name: 'Tiến độ kỳ đánh giá năm 2019' });
    await ofCity.waitFor();
    await page.reload();
    await ofCity.waitFor();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByText('Chính quyền cơ sở được công nhận').waitFor();
  });

  it('who has signed in already and comes to the page of signing in is led on', async () => {
    await here.window.signIn('thuong-truc', password);
    await here.window.page.goto('/dang-nhap');
    await here.window.page.getByRole('heading', { name: 'Tiến độ kỳ đánh giá năm 2019' }).waitFor();
  });

  it('fits a phone, and keeps no token where a script could read it', async () => {
    await here.window.page.setViewportSize({ width: 360, height: 740 });
    await here.window.signIn('thuong-truc', password);
    await here.window.page.getByRole('heading', { name: 'Tiến độ kỳ đánh giá năm 2019' }).waitFor();
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    const kept = await here.window.page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])');
    expect(kept).not.toMatch(/eyJ|token/i);
  });
});
