import { StandingClock } from '#event-store';
import { Access, usualAccess } from '../access';
import { SqliteVault } from '../vault';

const at = (time: string) => `2026-03-0${time}.000Z`;
const code = (refusal: string) => expect.objectContaining({ code: refusal });
const newcomer = { signIn: 'cong-chuc.01', name: 'Công chức phụ trách', home: 'city' };
const own = 'ruộng bậc thang';

describe('an account', () => {
  let vault: SqliteVault;
  let access: Access;
  const clock = new StandingClock(at('2T01:00:00'));
  beforeEach(() => {
    clock.set(at('2T01:00:00'));
    vault = new SqliteVault(':memory:');
    access = new Access(vault, { token: Buffer.alloc(32, 5), body: Buffer.alloc(32, 6) }, usualAccess, clock);
  });
  afterEach(() => vault.close());
  const signIn = (password: string, newPassword?: string) =>
    access.signIn.signIn({ signIn: 'cong-chuc.01', password, ...(newPassword !== undefined && { newPassword }) });

  it('is entered with a password that is good once, for three days, and that nobody chose', async () => {
    const { person, oneTimePassword, goodUntil } = await access.accounts.enter(newcomer, 'admin');
    expect(person).toEqual({ id: person.id, signIn: 'cong-chuc.01', name: 'Công chức phụ trách', active: true });
    expect(oneTimePassword).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(goodUntil).toBe(at('5T01:00:00'));
    expect(access.accounts.find(person.id)).toEqual({ ...person, home: 'city', oneTimeUntil: goodUntil });
    const other = await access.accounts.enter({ ...newcomer, signIn: 'cong-chuc.02' }, 'admin');
    expect(other.oneTimePassword).not.toBe(oneTimePassword);
    expect(JSON.stringify(vault.rows('SELECT * FROM account_act'))).not.toContain(oneTimePassword);
  });

  it('lets its person in only with a password of their own instead of the one-time one, which is then worth nothing', async () => {
    const { oneTimePassword } = await access.accounts.enter(newcomer, 'admin');
    await expect(signIn(oneTimePassword)).rejects.toEqual(code('new-password-needed'));
    await expect(signIn(oneTimePassword, oneTimePassword)).rejects.toEqual(code('same-password'));
    await expect(signIn(oneTimePassword, 'cong-chuc.01-2026')).rejects.toEqual(code('common-password'));
    await expect(signIn('sai mật khẩu', own)).rejects.toEqual(code('wrong-sign-in'));
    expect((await signIn(oneTimePassword, own)).person.signIn).toBe('cong-chuc.01');
    await expect(signIn(oneTimePassword, 'mật khẩu khác nữa')).rejects.toEqual(code('wrong-sign-in'));
    await expect(signIn(own, 'mật khẩu khác nữa')).rejects.toEqual(code('no-one-time-password'));
    expect((await signIn(own)).person.signIn).toBe('cong-chuc.01');
  });

  it('is nobody’s who comes second with the same one-time password', async () => {
    const { oneTimePassword } = await access.accounts.enter(newcomer, 'admin');
    const both = await Promise.allSettled([signIn(oneTimePassword, own), signIn(oneTimePassword, 'mật khẩu của kẻ khác')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not take a one-time password that is over, and says so to nobody but who has it', async () => {
    const { oneTimePassword } = await access.accounts.enter(newcomer, 'admin');
    clock.set(at('5T01:00:00'));
    await expect(signIn(oneTimePassword, own)).rejects.toEqual(code('one-time-password-over'));
    await expect(signIn('sai mật khẩu', own)).rejects.toEqual(code('wrong-sign-in'));
  });

  it('whose password is reset ends its sessions and forgets the old password', async () => {
    const { person, oneTimePassword } = await access.accounts.enter(newcomer, 'admin');
    const { token } = await signIn(oneTimePassword, own);
    const reset = await access.accounts.resetPassword(person.id, 'admin');
    expect(() => access.sessions.whoHolds(token)).toThrow(code('sign-in-needed'));
    await expect(signIn(own)).rejects.toEqual(code('wrong-sign-in'));
    expect((await signIn(reset.oneTimePassword, 'mật khẩu khác nữa')).person.id).toBe(person.id);
  });

  it('whose access is ended cannot be signed in to, until it is given back; sessions do not come back', async () => {
    const { person, oneTimePassword } = await access.accounts.enter(newcomer, 'admin');
    const { token } = await signIn(oneTimePassword, own);
    access.accounts.endAccess(person.id, 'admin');
    await expect(signIn(own)).rejects.toEqual(code('wrong-sign-in'));
    access.accounts.giveAccessBack(person.id, 'admin');
    expect(() => access.sessions.whoHolds(token)).toThrow(code('sign-in-needed'));
    expect((await signIn(own)).person.active).toBe(true);
  });

  it('is in the care of one jurisdiction, or of the console alone', async () => {
    const { person } = await access.accounts.enter(newcomer, 'admin');
    await access.accounts.enter({ ...newcomer, signIn: 'tai-ban', home: null }, 'console');
    expect(access.accounts.inCareOf('city').map(({ signIn: name }) => name)).toEqual(['cong-chuc.01']);
    access.accounts.putInCare(person.id, 'other', 'console');
    expect([access.accounts.inCareOf('city'), access.accounts.inCareOf('other').length]).toEqual([[], 1]);
  });

  it('remembers who did what to it, the latest first', async () => {
    const { person, oneTimePassword } = await access.accounts.enter(newcomer, 'admin');
    const later = (minute: number) => clock.set(at(`2T01:0${minute}:00`));
    later(1);
    await signIn(oneTimePassword, own);
    later(2);
    await access.accounts.resetPassword(person.id, 'admin');
    later(3);
    access.accounts.endAccess(person.id, 'console');
    expect(access.accounts.acts.of(person.id)).toEqual([
      { at: at('2T01:03:00'), act: 'access-ended', by: 'console' },
      { at: at('2T01:02:00'), act: 'password-reset', by: 'admin' },
      { at: at('2T01:01:00'), act: 'password-changed', by: person.id },
      { at: at('2T01:00:00'), act: 'entered', by: 'admin' },
    ]);
  });

  it('that is not there is refused, and nothing is noted', async () => {
    const { accounts } = access;
    await expect(accounts.resetPassword('nobody', 'admin')).rejects.toEqual(code('no-person'));
    for (const act of [accounts.endAccess, accounts.giveAccessBack])
      expect(() => act.call(accounts, 'nobody', 'admin')).toThrow(code('no-person'));
    expect(() => accounts.putInCare('nobody', null, 'console')).toThrow(code('no-person'));
    await expect(accounts.enter({ ...newcomer, signIn: 'Sai' }, 'admin')).rejects.toEqual(code('bad-sign-in'));
    expect(vault.rows('SELECT * FROM account_act')).toEqual([]);
  });
});
