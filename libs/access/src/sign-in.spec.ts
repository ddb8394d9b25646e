import { Rejected } from '#kernel';
import { StandingClock } from '#event-store';
import { Access, usualAccess } from './access';
import { SqliteVault } from './vault';

const key = Buffer.alloc(32, 5);
const at = (time: string) => `2026-03-02T${time}.000Z`;
const asked = expect.objectContaining({ code: 'sign-in-needed', refusal: 'not-allowed' });

describe('signing in', () => {
  const vault = new SqliteVault(':memory:');
  const clock = new StandingClock(at('01:00:00'));
  const { people, sessions, signIn: door } = new Access(vault, { token: key, body: key }, usualAccess, clock);
  const signIn = (name: string, password: string) => door.signIn({ signIn: name, password });
  let id: string;
  beforeAll(async () => {
    ({ id } = await people.addPerson({ signIn: 'thuong-truc', name: 'Bộ phận thường trực', password: 'mười chữ cái' }));
  });
  beforeEach(() => {
    clock.set(at('23:59:00')); // what was guessed in another test is forgotten
    clock.set(at('01:00:00'));
  });
  afterAll(() => vault.close());

  it('gives a token that tells the person', async () => {
    const { token, person } = await signIn('thuong-truc', 'mười chữ cái');
    expect(person.id).toBe(id);
    expect(sessions.whoHolds(token).person).toEqual(person);
  });

  it('refuses a wrong password and an unknown name in the same words', async () => {
    const told = async (name: string): Promise<Rejected> => {
      const refused = await signIn(name, 'sai mật khẩu').catch((error: unknown) => error);
      if (refused instanceof Rejected) return refused;
      throw new Error('it was not refused');
    };
    const { code, sentence, refusal } = await told('thuong-truc');
    expect(code).toBe('wrong-sign-in');
    expect(await told('khong-co')).toMatchObject({ code, sentence, refusal });
    await signIn('thuong-truc', 'mười chữ cái');
  });

  it('makes the sixth try within 15 minutes of five failures wait, and says how long, also with the right password', async () => {
    for (let minute = 0; minute < 5; minute += 1) {
      clock.set(at(`02:0${minute}:00`));
      await expect(signIn('thuong-truc', 'sai mật khẩu')).rejects.toMatchObject({ code: 'wrong-sign-in' });
    }
    const waits = {
      code: 'too-many-attempts',
      refusal: 'busy',
      message: 'Too many failed sign-ins. Try again in 11 minutes.',
      details: { retryAfterSeconds: 660 },
    };
    await expect(signIn('thuong-truc', 'mười chữ cái')).rejects.toMatchObject(waits);
    clock.set(at('02:15:00'));
    expect((await signIn('thuong-truc', 'mười chữ cái')).person.id).toBe(id);
  });

  it('counts guesses that are given all at once', async () => {
    clock.set(at('03:00:00'));
    const guesses = Array.from({ length: 8 }, () => signIn('thuong-truc', 'sai mật khẩu').catch(({ code }) => code));
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === 'wrong-sign-in')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(3);
  });

  it('is over at once for somebody whose access was ended, tokens included', async () => {
    const { id: leaver } = await people.addPerson({ signIn: 'nghi-viec', name: 'Người nghỉ việc', password: 'mười chữ cái' });
    const { token } = await signIn('nghi-viec', 'mười chữ cái');
    people.deactivate(leaver);
    expect(() => sessions.whoHolds(token)).toThrow(asked);
    await expect(signIn('nghi-viec', 'mười chữ cái')).rejects.toMatchObject({ code: 'wrong-sign-in' });
  });

  describe('with a new password', () => {
    const change = async (password: string, newPassword: string) => {
      const { token } = await signIn('doi-mat-khau', 'mười chữ cái');
      return door.changePassword(sessions.whoHolds(token), { password, newPassword });
    };
    beforeAll(() => people.addPerson({ signIn: 'doi-mat-khau', name: 'Người đổi mật khẩu', password: 'mười chữ cái' }));

    it('needs the present one, counted like a sign-in; and it has to be new, and hard to guess', async () => {
      await expect(change('sai mật khẩu', 'ruộng bậc thang')).rejects.toMatchObject({ code: 'wrong-password' });
      await expect(change('mười chữ cái', 'mười chữ cái')).rejects.toMatchObject({ code: 'same-password' });
      await expect(change('mười chữ cái', 'anh yêu em 2019')).rejects.toMatchObject({ code: 'common-password' });
      clock.set(at('05:00:00'));
      const { token } = await signIn('doi-mat-khau', 'mười chữ cái');
      const given = { password: 'sai mật khẩu', newPassword: 'ruộng bậc thang' };
      for (let time = 0; time < 5; time += 1) await door.changePassword(sessions.whoHolds(token), given).catch(() => undefined);
      await expect(signIn('doi-mat-khau', 'mười chữ cái')).rejects.toMatchObject({ code: 'too-many-attempts' });
    });

    it('ends all other sessions; this one goes on, and the old password is worth nothing', async () => {
      clock.set(at('06:00:00'));
      const [here, there] = [await signIn('doi-mat-khau', 'mười chữ cái'), await signIn('doi-mat-khau', 'mười chữ cái')];
      const given = { password: 'mười chữ cái', newPassword: 'ruộng bậc thang' };
      expect(await door.changePassword(sessions.whoHolds(here.token), given)).toBe(1);
      expect(sessions.whoHolds(here.token).person.signIn).toBe('doi-mat-khau');
      expect(() => sessions.whoHolds(there.token)).toThrow(asked);
      await expect(signIn('doi-mat-khau', 'mười chữ cái')).rejects.toMatchObject({ code: 'wrong-sign-in' });
      expect((await signIn('doi-mat-khau', 'ruộng bậc thang')).person.signIn).toBe('doi-mat-khau');
    });
  });
});
