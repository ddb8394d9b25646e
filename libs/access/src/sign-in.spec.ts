import { createHmac } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { Rejected } from '#kernel';
import { StandingClock } from '#event-store';
import { People } from './people';
import { SignIn } from './sign-in';
import { Throttle } from './throttle';
import { Tokens } from './tokens';
import { SqliteVault } from './vault';

const key = Buffer.alloc(32, 5);
const at = (time: string) => `2026-03-02T${time}.000Z`;
const asked = expect.objectContaining({ code: 'sign-in-needed', refusal: 'not-allowed' });

describe('a token', () => {
  const clock = new StandingClock(at('01:00:00'));
  const tokens = new Tokens(key, clock);
  beforeEach(() => clock.set(at('01:00:00')));

  it('says who holds it for 15 minutes, and not a second longer', async () => {
    const { token, expiresAt } = await tokens.issue('p1');
    expect(expiresAt).toBe(at('01:15:00'));
    clock.set(at('01:14:59'));
    expect(await tokens.verify(token)).toBe('p1');
    clock.set(at('01:15:00'));
    await expect(tokens.verify(token)).rejects.toEqual(asked);
  });

  it('that was changed in any part is refused', async () => {
    const [head = '', claims = '', signature = ''] = (await tokens.issue('p1')).token.split('.');
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: 'p2' }),
    ).toString('base64url');
    for (const token of [
      `${head}.${forged}.${signature}`,
      `${head}.${claims}.${'A'.repeat(43)}`,
      `${head}.${claims}.`,
      `${head}.${claims}`,
      '',
      'x',
    ]) {
      await expect(tokens.verify(token)).rejects.toEqual(asked);
    }
  });

  it('of another key, another house, another algorithm or none is refused', async () => {
    const now = Date.parse(at('01:00:00')) / 1000;
    const claims = { sub: 'p1', iss: 'minhbach', aud: 'minhbach', iat: now, exp: now + 60 };
    const signed = (changes: object, by = key) =>
      new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: 'HS256' }).sign(by);
    const byHand = (alg: string, hash: string) => {
      const body = [{ alg }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      return `${body}.${createHmac(hash, key).update(body).digest('base64url')}`;
    };
    expect(await tokens.verify(byHand('HS256', 'sha256'))).toBe('p1');
    expect(await tokens.verify(await signed({}))).toBe('p1');
    const refused = [
      signed({}, Buffer.alloc(32, 6)),
      byHand('HS512', 'sha512'),
      byHand('HS384', 'sha384'),
      signed({ iss: 'other' }),
      signed({ aud: 'other' }),
      signed({ sub: undefined }),
      signed({ exp: undefined }),
      signed({ iat: now - 3600, exp: now + 3600 }),
      signed({ iat: now + 3600, exp: now + 7200 }),
      new UnsecuredJWT(claims).encode(),
    ];
    for (const token of refused) await expect(tokens.verify(await token)).rejects.toEqual(asked);
  });
});

describe('signing in', () => {
  const vault = new SqliteVault(':memory:');
  const people = new People(vault);
  const clock = new StandingClock(at('01:00:00'));
  const throttle = new Throttle(clock);
  const signIn = new SignIn(people, new Tokens(key, clock), throttle);
  let id: string;
  beforeAll(async () => {
    ({ id } = await people.addPerson({ signIn: 'thuong-truc', name: 'Bộ phận thường trực', password: 'mười chữ cái' }));
  });
  beforeEach(() => clock.set(at('01:00:00')));
  afterAll(() => vault.close());

  it('gives a token that tells the person', async () => {
    const { token, person } = await signIn.signIn('thuong-truc', 'mười chữ cái');
    expect(person.id).toBe(id);
    expect(await signIn.whoHolds(token)).toEqual(person);
  });

  it('refuses a wrong password and an unknown name in the same words', async () => {
    const told = async (name: string): Promise<Rejected> => {
      const refused = await signIn.signIn(name, 'sai mật khẩu').catch((error: unknown) => error);
      if (refused instanceof Rejected) return refused;
      throw new Error('it was not refused');
    };
    const { code, sentence, refusal } = await told('thuong-truc');
    expect(code).toBe('wrong-sign-in');
    expect(await told('khong-co')).toMatchObject({ code, sentence, refusal });
    throttle.succeeded('thuong-truc');
  });

  it('makes the sixth try within 15 minutes of five failures wait, and says how long, also with the right password', async () => {
    for (let minute = 0; minute < 5; minute += 1) {
      clock.set(at(`02:0${minute}:00`));
      await expect(signIn.signIn('thuong-truc', 'sai mật khẩu')).rejects.toMatchObject({ code: 'wrong-sign-in' });
    }
    const waits = {
      code: 'too-many-attempts',
      refusal: 'busy',
      message: 'Too many failed sign-ins. Try again in 11 minutes.',
      details: { retryAfterSeconds: 660 },
    };
    await expect(signIn.signIn('thuong-truc', 'mười chữ cái')).rejects.toMatchObject(waits);
    clock.set(at('02:15:00'));
    expect((await signIn.signIn('thuong-truc', 'mười chữ cái')).person.id).toBe(id);
  });

  it('counts guesses that are given all at once', async () => {
    clock.set(at('03:00:00'));
    const guesses = Array.from({ length: 8 }, () => signIn.signIn('thuong-truc', 'sai mật khẩu').catch(({ code }) => code));
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === 'wrong-sign-in')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(3);
    throttle.succeeded('thuong-truc');
  });

  it('is over at once for somebody whose access was ended, tokens included', async () => {
    const { id: leaver } = await people.addPerson({ signIn: 'nghi-viec', name: 'Người nghỉ việc', password: 'mười chữ cái' });
    const { token } = await signIn.signIn('nghi-viec', 'mười chữ cái');
    people.deactivate(leaver);
    await expect(signIn.whoHolds(token)).rejects.toEqual(asked);
    await expect(signIn.signIn('nghi-viec', 'mười chữ cái')).rejects.toMatchObject({ code: 'wrong-sign-in' });
  });

  it('does not remember more than ten thousand made-up names', () => {
    const many = new Throttle(clock);
    for (let index = 0; index < 10_050; index += 1) many.attempt(`ten-${index}`);
    expect((many as unknown as { tries: Map<string, unknown> }).tries.size).toBe(10_000);
  });
});
