import { createHmac } from 'node:crypto';
import { jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { StandingClock } from '#event-store';
import { Tokens } from './tokens';

const key = Buffer.alloc(32, 5);
const at = (time: string) => `2026-03-02T${time}.000Z`;
const asked = expect.objectContaining({ code: 'sign-in-needed', refusal: 'not-allowed' });
const named = { person: 'p1', session: 's1' };

describe('a token', () => {
  const clock = new StandingClock(at('01:00:00'));
  const tokens = new Tokens(key, clock);
  beforeEach(() => clock.set(at('01:00:00')));
  const refused = (token: string) => expect(() => tokens.verify(token)).toThrow(asked);

  it('says who holds it in which session for 15 minutes, and not a second longer', () => {
    const { token, expiresAt } = tokens.issue(named);
    expect(expiresAt).toBe(at('01:15:00'));
    clock.set(at('01:14:59'));
    expect(tokens.verify(token)).toEqual(named);
    clock.set(at('01:15:00'));
    refused(token);
  });

  it('ends sooner where that is asked for', () => {
    const { token, expiresAt } = tokens.issue(named, at('01:03:00'));
    expect(expiresAt).toBe(at('01:03:00'));
    clock.set(at('01:03:00'));
    refused(token);
  });

  it('is one that others read as well (JWT, HS256)', async () => {
    const { payload, protectedHeader } = await jwtVerify(tokens.issue(named).token, key, { currentDate: new Date(clock.now()) });
    expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(payload).toMatchObject({ sub: 'p1', sid: 's1', iss: 'minhbach', aud: 'minhbach' });
  });

  it('that was changed in any part is refused', () => {
    const [head = '', claims = '', signature = ''] = tokens.issue(named).token.split('.');
    const other = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: 'p2' };
    const forged = Buffer.from(JSON.stringify(other)).toString('base64url');
    const last = signature.at(-1) === 'A' ? 'B' : 'A';
    for (const token of [
      `${head}.${forged}.${signature}`,
      `${head}.${claims}.${'A'.repeat(43)}`,
      `${head}.${claims}.${signature.slice(0, 20)}${last}${signature.slice(21)}`,
      `${head}.${claims}.${signature}.`,
      `${head}.${claims}.${signature}=`,
      ` ${head}.${claims}.${signature}`,
      `${head}.${claims}.`,
      `${head}.${claims}`,
      '..',
      '',
      'x',
      'x'.repeat(100_000),
    ])
      refused(token);
  });

  it('of another key (another installation), another house, another algorithm or none is refused', async () => {
    const now = Date.parse(at('01:00:00')) / 1000;
    const claims = { sub: 'p1', sid: 's1', iss: 'minhbach', aud: 'minhbach', iat: now, exp: now + 60 };
    const signed = (changes: object, by = key) =>
      new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(by);
    const byHand = (header: object, hash = 'sha256', said: unknown = claims) => {
      const body = [header, said].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      return `${body}.${createHmac(hash, key).update(body).digest('base64url')}`;
    };
    expect(tokens.verify(await signed({}))).toEqual(named);
    expect(tokens.verify(byHand({ alg: 'HS256', typ: 'JWT' }))).toEqual(named);
    const strays = [
      signed({}, Buffer.alloc(32, 6)),
      byHand({ alg: 'HS512', typ: 'JWT' }, 'sha512'),
      byHand({ alg: 'HS384', typ: 'JWT' }, 'sha384'),
      byHand({ alg: 'none', typ: 'JWT' }),
      byHand({ alg: 'HS256', typ: 'JWT', kid: '../../dev/null' }),
      byHand({ alg: 'HS256', typ: 'JWT' }, 'sha256', {}),
      signed({ iss: 'other' }),
      signed({ aud: 'other' }),
      signed({ aud: ['minhbach', 'other'] }),
      signed({ sub: undefined }),
      signed({ sid: undefined }),
      signed({ exp: undefined }),
      signed({ iat: undefined }),
      byHand({ alg: 'HS256', typ: 'JWT' }, 'sha256', { ...claims, exp: String(now + 60) }),
      signed({ iat: now - 3600, exp: now + 3600 }),
      signed({ iat: now + 3600, exp: now + 7200 }),
      new UnsecuredJWT(claims).encode(),
      `${new UnsecuredJWT(claims).encode()}${'A'.repeat(43)}`,
    ];
    for (const token of strays) refused(await token);
  });
});
