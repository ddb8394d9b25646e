import { TOTP, URI } from 'otpauth';
import { StandingClock } from '#event-store';
import { Access, usualAccess } from '../access';
import type { Person } from '../person';
import { SqliteVault } from '../vault';
import { stepOf } from './totp';

const at = (time: string) => `2026-03-02T${time}.000Z`;
const code = (refusal: string) => expect.objectContaining({ code: refusal });
const keys = { token: Buffer.alloc(32, 5), body: Buffer.alloc(32, 6) };
const password = 'ruộng bậc thang';

describe('a code', () => {
  // RFC 6238, appendix B (SHA1), the last six of its eight digits
  const secret = Buffer.from('12345678901234567890');
  it.each([
    ['1970-01-01T00:00:59.000Z', '287082', 1],
    ['2005-03-18T01:58:29.000Z', '081804', 37_037_036],
    ['2009-02-13T23:31:30.000Z', '005924', 41_152_263],
  ])('at %s is %s', (instant, six, step) => expect(stepOf(six, secret, instant)).toBe(step));

  it.each(['', '12345', '1234567', '12345a', '१२३४५६', '287082 '])('is six digits, not "%s"', (six) =>
    expect(stepOf(six, secret, '1970-01-01T00:00:59.000Z')).toBeNull(),
  );
});

describe('a second factor', () => {
  let vault: SqliteVault;
  let access: Access;
  let person: Person;
  let session: string;
  let app: TOTP;
  let recovery: readonly string[];
  const clock = new StandingClock(at('01:00:00'));
  const later = (seconds: number) => clock.set(new Date(Date.parse(clock.now()) + seconds * 1000).toISOString());
  const codeNow = (shift = 0) => app.generate({ timestamp: Date.parse(clock.now()) + shift * 1000 });
  const signIn = (given?: string) =>
    access.signIn.signIn({ signIn: 'lanh-dao', password, ...(given !== undefined && { code: given }) });

  beforeEach(async () => {
    clock.set(at('01:00:00'));
    vault = new SqliteVault(':memory:');
    access = new Access(vault, keys, usualAccess, clock);
    person = await access.people.addPerson({ signIn: 'lanh-dao', name: 'Lãnh đạo', password });
    ({ session } = access.sessions.whoHolds((await signIn()).token));
    app = URI.parse(access.secondFactor.begin(person).uri) as TOTP;
    recovery = access.secondFactor.confirm(person.id, codeNow(), session);
    later(30);
  });
  afterEach(() => vault.close());

  it('is asked for once a code has proved that the app has the secret, not before', async () => {
    const other = await access.people.addPerson({ signIn: 'chua-xong', name: 'Chưa xong', password });
    const { secret, uri } = access.secondFactor.begin(other);
    expect(uri).toBe(
      `otpauth://totp/Minh%20Bach:chua-xong?issuer=Minh%20Bach&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
    expect((await access.signIn.signIn({ signIn: 'chua-xong', password })).person.id).toBe(other.id);
    expect(() => access.secondFactor.confirm(other.id, '000000', 'any')).toThrow(code('code-not-confirmed'));
    expect(access.secondFactor.since(other.id)).toBeNull();
    expect(access.secondFactor.accepts(other.id, '000000')).toBe(false);
    await expect(signIn()).rejects.toEqual(code('second-factor-needed'));
    expect((await signIn(codeNow())).person.id).toBe(person.id);
    expect(() => access.secondFactor.confirm(person.id, codeNow(), session)).toThrow(code('no-second-factor-begun'));
    expect(() => access.secondFactor.begin(person)).toThrow(code('second-factor-there'));
  });

  it('ends the sessions that were begun without it, but for the one it was set up in', async () => {
    const other = await access.people.addPerson({ signIn: 'hai-phien', name: 'Hai phiên', password });
    const [here, there] = [access.sessions.begin(other.id), access.sessions.begin(other.id)];
    app = URI.parse(access.secondFactor.begin(other).uri) as TOTP;
    const asShown = codeNow().replace(/^.../, '$& ');
    access.secondFactor.confirm(other.id, asShown, access.sessions.whoHolds(here.token).session);
    expect(access.sessions.whoHolds(here.token).person.id).toBe(other.id);
    expect(() => access.sessions.whoHolds(there.token)).toThrow(code('sign-in-needed'));
  });

  it('takes each code once: seen over a shoulder it is worth nothing, nor is an earlier one', async () => {
    const [before, seen] = [codeNow(-30), codeNow()];
    await signIn(seen);
    await expect(signIn(seen)).rejects.toEqual(code('wrong-code'));
    await expect(signIn(before)).rejects.toEqual(code('wrong-code'));
    later(30);
    expect((await signIn(codeNow())).person.id).toBe(person.id);
  });

  it('does not take the code it was set up with for signing in', async () => {
    clock.set(at('01:00:00'));
    await expect(signIn(codeNow())).rejects.toEqual(code('wrong-code'));
  });

  it('lets a telephone be half a minute early or late, and no more', async () => {
    later(60);
    await expect(signIn(codeNow(-60))).rejects.toEqual(code('wrong-code'));
    await expect(signIn(codeNow(60))).rejects.toEqual(code('wrong-code'));
    expect((await signIn(codeNow(-30))).person.id).toBe(person.id);
    expect((await signIn(codeNow(30))).person.id).toBe(person.id);
  });

  it('is asked for after the password only, and guessing codes is slowed down like guessing passwords', async () => {
    await expect(access.signIn.signIn({ signIn: 'lanh-dao', password: 'sai mật khẩu', code: codeNow() })).rejects.toEqual(
      code('wrong-sign-in'),
    );
    for (let time = 0; time < 4; time += 1) await expect(signIn('000000')).rejects.toEqual(code('wrong-code'));
    await expect(signIn(codeNow())).rejects.toEqual(code('too-many-attempts'));
  });

  it('is not guessed faster by leaving the code out in between: only a whole sign-in makes up for failures', async () => {
    for (let time = 0; time < 5; time += 1) {
      await expect(signIn('000000')).rejects.toEqual(code('wrong-code'));
      if (time < 4) await expect(signIn()).rejects.toEqual(code('second-factor-needed'));
    }
    await expect(signIn(codeNow())).rejects.toEqual(code('too-many-attempts'));
  });

  it('brings ten recovery codes, each good once however it is typed', async () => {
    expect(new Set(recovery).size).toBe(10);
    const [first = '', second = ''] = recovery;
    expect((await signIn(first)).person.id).toBe(person.id);
    await expect(signIn(first)).rejects.toEqual(code('wrong-code'));
    expect((await signIn(second.toUpperCase().replaceAll('-', ' '))).person.id).toBe(person.id);
    expect(access.secondFactor.recoveryCodesLeft(person.id)).toBe(8);
    const [next = ''] = access.secondFactor.renewRecoveryCodes(person.id);
    await expect(signIn(recovery[2])).rejects.toEqual(code('wrong-code'));
    expect((await signIn(next)).person.id).toBe(person.id);
    expect(access.secondFactor.recoveryCodesLeft(person.id)).toBe(9);
  });

  it('keeps no recovery code, only what it is recognised by', () => {
    const kept = JSON.stringify(vault.rows('SELECT * FROM recovery_code'));
    for (const one of recovery) expect(kept).not.toContain(one.replaceAll('-', ''));
  });

  it('stays when a password is reset: the one-time password alone opens nothing, and a code is not used up for nothing', async () => {
    const { oneTimePassword } = await access.accounts.resetPassword(person.id, 'admin');
    const given = { signIn: 'lanh-dao', password: oneTimePassword };
    const six = codeNow();
    await expect(access.signIn.signIn({ ...given, code: six })).rejects.toEqual(code('new-password-needed'));
    await expect(access.signIn.signIn({ ...given, newPassword: 'mười chữ cái' })).rejects.toEqual(code('second-factor-needed'));
    await expect(access.signIn.signIn({ ...given, newPassword: 'Matkhau@2026', code: six })).rejects.toEqual(
      code('common-password'),
    );
    const proof = await access.signIn.signIn({ ...given, newPassword: 'mười chữ cái', code: six });
    expect(proof.person.id).toBe(person.id);
  });

  it('is sealed in the vault: whoever has the vault alone, or another’s row, cannot make codes', async () => {
    const [{ secret } = { secret: Buffer.alloc(0) }] = vault.rows<{ secret: Buffer }>('SELECT secret FROM second_factor');
    expect(secret.includes(Buffer.from(app.secret.buffer))).toBe(false);
    const other = await access.people.addPerson({ signIn: 'nguoi-khac', name: 'Người khác', password });
    access.secondFactor.begin(other);
    vault.run('UPDATE second_factor SET secret = ? WHERE person = ?', secret, other.id);
    expect(() => access.secondFactor.confirm(other.id, codeNow(), session)).toThrow(/altered, or keys\/body\.key/);
    const elsewhere = new Access(vault, { ...keys, body: keys.token }, usualAccess, clock);
    expect(() => elsewhere.secondFactor.accepts(person.id, codeNow())).toThrow(/not the key of this vault/);
  });

  it('is gone when it is removed, with its recovery codes; sessions end, and it is noted by whom', async () => {
    const { token } = await signIn(codeNow());
    access.secondFactor.remove(person.id, 'admin');
    expect(() => access.sessions.whoHolds(token)).toThrow(code('sign-in-needed'));
    expect((await signIn()).person.id).toBe(person.id);
    expect(access.secondFactor.recoveryCodesLeft(person.id)).toBe(0);
    expect(access.accounts.acts.of(person.id)[0]).toMatchObject({ act: 'second-factor-removed', by: 'admin' });
    expect(() => access.secondFactor.remove(person.id, 'admin')).toThrow(code('no-second-factor'));
  });
});
