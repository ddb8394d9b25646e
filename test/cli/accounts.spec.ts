import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import { idOf, ids, password, smallCity, type SmallCity } from '../api/small-city';
import { typed } from '../keeping/at-the-console';

const own = 'ruộng bậc thang nở muộn';
const code = (refusal: string) => expect.objectContaining({ code: refusal });

describe('accounts at the console', () => {
  let city: SmallCity;
  beforeAll(async () => (city = await smallCity()), 60_000);
  afterAll(() => city.close());

  const person = (...args: string[]) => typed(city.house.data, 'person', ...args);
  const signIn = (name: string, given: string, newPassword?: string) =>
    city.house.signIn.signIn({ signIn: name, password: given, ...(newPassword !== undefined && { newPassword }) });
  const oneTimeIn = (out: string) => /: ((?:[a-z2-9]{4}-){3}[a-z2-9]{4})$/m.exec(out)?.[1] ?? '';

  it('are entered with a one-time password, in the care of a city', async () => {
    const args = ['--sign-in', 'nguoi-moi', '--name', 'Người mới', '--city', 'thu-nghiem', '--one-time'];
    const { code: exit, out } = await person('add', ...args);
    expect(exit).toBe(0);
    await expect(signIn('nguoi-moi', oneTimeIn(out))).rejects.toEqual(code('new-password-needed'));
    const { id } = (await signIn('nguoi-moi', oneTimeIn(out), own)).person;
    expect(city.house.access.accounts.find(id)).toMatchObject({ home: ids.city, oneTimeUntil: null });
  });

  it('are reset, ended and given back while the server goes on working', async () => {
    const { token } = await signIn('thu-ky', password);
    const { out } = await person('reset', '--sign-in', 'thu-ky');
    expect(() => city.house.sessions.whoHolds(token)).toThrow(code('sign-in-needed'));
    const { token: next, person: found } = await signIn('thu-ky', oneTimeIn(out), own);
    expect((await person('end', '--id', found.id)).code).toBe(0);
    expect(() => city.house.sessions.whoHolds(next)).toThrow(code('sign-in-needed'));
    expect((await person('list')).out).toMatch(/^thu-ky\t.*\tđã khóa$/m);
    await expect(signIn('thu-ky', own)).rejects.toEqual(code('wrong-sign-in'));
    await person('give-back', '--sign-in', 'thu-ky');
    expect((await signIn('thu-ky', own)).person.id).toBe(found.id);
    const acts = city.house.access.accounts.acts.of(found.id).map(({ act, by }) => `${act} ${by === found.id ? 'self' : by}`);
    expect(acts.sort()).toEqual([
      'access-ended console',
      'access-given-back console',
      'password-changed self',
      'password-reset console',
    ]);
  });

  it('lose their second factor by somebody at the console, who is named to them; their sessions end', async () => {
    const { id } = (await signIn('lanh-dao', password)).person;
    const { secondFactor, sessions, accounts } = city.house.access;
    const { secret } = secondFactor.begin({ id, signIn: 'lanh-dao', name: '', active: true });
    const { token } = sessions.begin(id);
    secondFactor.confirm(id, new TOTP({ secret }).generate(), sessions.whoHolds(token).session);
    await expect(signIn('lanh-dao', password)).rejects.toEqual(code('second-factor-needed'));
    const { code: exit, out } = await person('reset-second-factor', '--sign-in', 'lanh-dao');
    expect([exit, out]).toEqual([0, 'Đã gỡ xác thực hai lớp của lanh-dao.']);
    expect(() => sessions.whoHolds(token)).toThrow(code('sign-in-needed'));
    expect((await signIn('lanh-dao', password)).person.id).toBe(id);
    expect(accounts.acts.of(id).find(({ act }) => act === 'second-factor-removed')?.by).toBe('console');
    const again = await person('reset-second-factor', '--sign-in', 'lanh-dao');
    expect([again.code, again.complaint]).toEqual([1, 'Tài khoản này chưa có xác thực hai lớp.']);
  });

  describe('of which the identity provider knows the person', () => {
    const issuer = 'https://dang-nhap.example.vn';
    const provider = {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'minhbach',
      OIDC_CLIENT_SECRET: 'bi-mat-chi-de-thu-nghiem',
      OIDC_REDIRECT: 'https://minhbach.example.vn/dang-nhap',
    };
    const before = { ...process.env };
    beforeEach(() => void Object.assign(process.env, provider));
    afterEach(() => void (process.env = { ...before }));
    const link = (name: string, subject: string) => person('link', '--sign-in', name, '--subject', subject);
    const unlink = (name: string) => person('unlink', '--sign-in', name);
    const subjectOf = (name: string) => city.house.access.providerLinks.subjectOf(issuer, idOf(name));
    const actsOn = (name: string) => city.house.access.accounts.acts.of(idOf(name)).map(({ act, by }) => `${act} ${by}`);

    it('are linked to its code, under its issuer, and to another one later', async () => {
      expect(await link('noi-vu', 'nv-01')).toEqual({ code: 0, out: 'Đã nối noi-vu với "nv-01".', complaint: '' });
      expect(subjectOf('noi-vu')).toBe('nv-01');
      expect((await link('noi-vu', 'nv-02')).code).toBe(0);
      expect(subjectOf('noi-vu')).toBe('nv-02');
      expect(actsOn('noi-vu')).toEqual(['provider-linked console', 'provider-linked console']);
    });

    it('are unlinked: their sessions end, and there is nothing to take back any more', async () => {
      await link('thanh-tra', 'tt-01');
      const { token } = await signIn('thanh-tra', password);
      expect(await unlink('thanh-tra')).toEqual({ code: 0, out: 'Đã thôi nối thanh-tra.', complaint: '' });
      expect(subjectOf('thanh-tra')).toBeNull();
      expect(() => city.house.sessions.whoHolds(token)).toThrow(code('sign-in-needed'));
      expect(actsOn('thanh-tra').sort()).toEqual(['provider-linked console', 'provider-unlinked console']);
      expect(await unlink('thanh-tra')).toMatchObject({
        code: 1,
        complaint: 'Tài khoản này chưa được nối với nhà cung cấp danh tính.',
      });
    });

    it('share no code; one that is no code, and nobody at all, are refused in one sentence', async () => {
      await link('tai-nguyen', 'tn-01');
      const taken = 'Mã này của nhà cung cấp danh tính đã được nối với một tài khoản khác.';
      expect(await link('van-phong', 'tn-01')).toMatchObject({ code: 1, complaint: taken });
      expect([subjectOf('tai-nguyen'), subjectOf('van-phong')]).toEqual(['tn-01', null]);
      for (const subject of ['', ' ', 'x'.repeat(256)])
        expect(await link('van-phong', subject)).toMatchObject({
          code: 1,
          complaint: 'Mã của nhà cung cấp danh tính cần từ 1 đến 255 ký tự.',
        });
      expect(await link('khong-co-ai', 'kc-01')).toMatchObject({ code: 1, complaint: 'Không có người dùng này.' });
      expect((await person('link', '--sign-in', 'van-phong')).code).toBe(2);
    });

    it('are linked nowhere without a provider', async () => {
      for (const name of Object.keys(provider)) delete process.env[name];
      const none = 'Máy chủ này không nhận đăng nhập qua nhà cung cấp danh tính.';
      expect(await link('van-phong', 'vp-01')).toMatchObject({ code: 1, complaint: none });
    });
  });

  it('are put into the care of a city or of the console alone, one of the two', async () => {
    const { id } = city.house.people.list().find(({ signIn: name }) => name === 'van-thu') ?? { id: '' };
    await person('care', '--sign-in', 'van-thu', '--console');
    expect(city.house.access.accounts.find(id)?.home).toBeNull();
    await person('care', '--sign-in', 'van-thu', '--city', 'thu-nghiem');
    expect(city.house.access.accounts.find(id)?.home).toBe(ids.city);
    for (const args of [[], ['--console', '--city', 'thu-nghiem']]) {
      const { code: exit, complaint } = await person('care', '--sign-in', 'van-thu', ...args);
      expect([exit, complaint]).toEqual([1, 'Ghi --city hoặc --console, một trong hai.']);
    }
    expect((await person('care', '--sign-in', 'van-thu', '--city', 'khong-co')).code).toBe(1);
  });

  it('are not entered as a second first administrator of a city', async () => {
    const data = join(city.house.data, 'another-house');
    const add = (name: string) =>
      typed(data, 'person', 'add', '--sign-in', name, '--name', name, '--administrator-of', 'Thành phố Ví Dụ', '--one-time');
    expect((await add('quan-tri')).code).toBe(0);
    const { code: exit, out, complaint } = await add('quan-tri-hai');
    expect([exit, out, complaint]).toEqual([1, '', expect.stringContaining('Địa bàn này đã có quản trị thành phố.')]);
    expect((await typed(data, 'person', 'list')).out).toMatch(/^quan-tri\t[^\n]*$/);
  });

  it('are looked for in no folder that is not there: a slip in its name makes no house', async () => {
    const data = join(city.house.data, 'khong-co');
    const add = ['add', '--sign-in', 'ai-do', '--name', 'Ai đó', '--one-time'];
    for (const args of [['list'], add, ['reset', '--sign-in', 'ai-do']]) {
      const { code: exit, out, complaint } = await typed(data, 'person', ...args);
      expect([exit, out, complaint]).toEqual([1, '', expect.stringMatching(/^Thư mục dữ liệu ".*khong-co" chưa có nhật ký/)]);
    }
    expect(existsSync(data)).toBe(false);
  });

  it('of nobody are refused in one sentence', async () => {
    for (const what of ['reset', 'end', 'give-back'])
      expect(await person(what, '--sign-in', 'khong-co-ai')).toMatchObject({ code: 1, complaint: 'Không có người dùng này.' });
  });

  it('stand in the list with the marks of the log, when asked for', async () => {
    expect((await person('list', '--marks')).out).toMatch(
      new RegExp(`^lanh-dao\t[0-9a-f-]{36}\t.*\t${city.house.access.mark('lanh-dao')}$`, 'm'),
    );
    expect((await person('list')).out).not.toContain(city.house.access.mark('lanh-dao'));
  });
});
