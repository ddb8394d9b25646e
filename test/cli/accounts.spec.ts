import { TOTP } from 'otpauth';
import { ids, password, smallCity, type SmallCity } from '../api/small-city';
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
