import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { idOf, ids, smallCity, type SmallCity } from './small-city';

describe('a token that somebody made', () => {
  let city: SmallCity;
  let key: Uint8Array;
  let claims: JWTPayload;
  beforeAll(async () => {
    city = await smallCity();
    key = readFileSync(join(city.folder, 'keys/token.key'));
    claims = decodeJwt(city.bearer('chu-tich').replace('Bearer ', ''));
  }, 30_000);
  afterAll(() => city.close());

  const signed = (by: Parameters<SignJWT['sign']>[0] = key, more: JWTPayload = {}, alg = 'HS256') =>
    new SignJWT({ ...claims, ...more }).setProtectedHeader({ alg, typ: 'JWT' }).sign(by);
  const now = () => Math.floor(Date.now() / 1000);
  const answers = async (token: string) => {
    const asked = [
      city.get('nguoi-la', '/api/me').set('Authorization', `Bearer ${token}`),
      city.raw('nguoi-la', 'sign-out').set('Authorization', `Bearer ${token}`).send({}),
      city.get('nguoi-la', '/api/me').unset('Authorization').set('Cookie', `minhbach=${token}`),
    ];
    return Promise.all(asked.map(async (one) => [(await one).status, (await one).body.code]));
  };

  it('with the key of this house and the claims of a session is one: so it is the rest that is refused below', async () => {
    await city
      .get('nguoi-la', '/api/me')
      .set('Authorization', `Bearer ${await signed()}`)
      .expect(200);
  });

  it.each<readonly [string, () => Promise<string> | string]>([
    ['without a signature (alg none)', () => new UnsecuredJWT(claims).encode()],
    [
      'that says it has none, with a good one behind',
      async () => `${new UnsecuredJWT(claims).encode()}${(await signed()).split('.')[2]}`,
    ],
    ['signed by another key', () => signed(new Uint8Array(32).fill(7))],
    ['signed by an empty key', () => signed(new Uint8Array(32))],
    ['signed by another algorithm with the right key', () => signed(key, {}, 'HS512')],
    ['signed by a key pair', () => signed(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, {}, 'RS256')],
    ['for another audience', () => signed(key, { aud: 'another-house' })],
    ['of another issuer', () => signed(key, { iss: 'another-house' })],
    ['that has expired', () => signed(key, { iat: now() - 900, exp: now() - 1 })],
    ['that is good for a year', () => signed(key, { exp: now() + 31_536_000 })],
    ['that never ends', () => signed(key, { exp: undefined })],
    ['from the future', () => signed(key, { iat: now() + 60, exp: now() + 120 })],
    ['of another person in this session', () => signed(key, { sub: idOf('quan-tri') })],
    ['of a session that is not there', () => signed(key, { sid: ids.unit })],
    ['of nobody', () => signed(key, { sub: undefined })],
  ])('%s opens nothing', async (_, made) => {
    const refused = [401, 'sign-in-needed'];
    expect(await answers(await made())).toEqual([refused, refused, refused]);
  });
});
