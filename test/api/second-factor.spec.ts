import request from 'supertest';
import { TOTP, URI } from 'otpauth';
import { idOf, ids, password, smallCity, type SmallCity } from './small-city';

/** A code of the app: of the half minute that is, or of one `steps` away from it. */
const codeOf = (app: TOTP, steps = 0) => app.generate({ timestamp: Date.now() + steps * 30_000 });
const wrong = (app: TOTP) => String((Number(codeOf(app)) + 1) % 1_000_000).padStart(6, '0');

describe('a second factor over HTTP', () => {
  let city: SmallCity;
  beforeAll(async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-03-02T01:00:10.000Z')); // no half minute ends in the middle of a test
    city = await smallCity();
  }, 60_000);
  afterAll(async () => {
    await city.close();
    jest.restoreAllMocks();
  });

  const server = () => city.app.getHttpServer();
  const code = ({ status, body }: request.Response) => [status, body.code];
  const signIn = (as: string, more: object = {}) =>
    request(server())
      .post('/api/sign-in')
      .send({ signIn: as, password, ...more });
  const mine = (as: string, what: string, body: object) => city.give(as, `me/second-factor/${what}`, body);

  /** Sets one up as its person would: the code of the half minute before, so that the present one is still good for signing in. */
  async function setUp(as: string): Promise<{ app: TOTP; recoveryCodes: string[] }> {
    const { uri } = (await mine(as, 'begin', { password }).expect(200)).body;
    const app = URI.parse(uri) as TOTP;
    const { recoveryCodes } = (await mine(as, 'confirm', { code: codeOf(app, -1) }).expect(200)).body;
    return { app, recoveryCodes };
  }

  it('is set up with the password and a first code, and from then on asked for', async () => {
    expect(code(await mine('can-bo', 'begin', { password: 'sai-mat-khau-roi' }))).toEqual([403, 'wrong-password']);
    const begun = await mine('can-bo', 'begin', { password });
    expect(begun.body).toMatchObject({ secret: expect.stringMatching(/^[A-Z2-7]{32}$/) });
    expect((await signIn('can-bo')).status).toBe(200);
    const app = URI.parse(begun.body.uri) as TOTP;
    expect(code(await mine('can-bo', 'confirm', { code: wrong(app) }))).toEqual([403, 'code-not-confirmed']);
    const { recoveryCodes } = (await mine('can-bo', 'confirm', { code: codeOf(app, -1) }).expect(200)).body;
    expect(recoveryCodes).toHaveLength(10);
    expect(code(await signIn('can-bo'))).toEqual([401, 'second-factor-needed']);
    const account = (await city.get('can-bo', '/api/me/account').expect(200)).body;
    expect(account).toMatchObject({ secondFactorSince: expect.any(String), recoveryCodesLeft: 10 });
    expect(account.acts).toContainEqual(expect.objectContaining({ act: 'second-factor-set', by: idOf('can-bo') }));
    expect(code(await mine('can-bo', 'begin', { password }))).toEqual([409, 'second-factor-there']);
  });

  it('is told of only to whoever knows the password', async () => {
    const { app } = await setUp('chu-tich');
    expect(code(await signIn('chu-tich', { password: 'sai-mat-khau-roi' }))).toEqual([401, 'wrong-sign-in']);
    const both = { password: 'sai-mat-khau-roi', code: codeOf(app) };
    expect(code(await signIn('chu-tich', both))).toEqual([401, 'wrong-sign-in']);
  });

  it('lets in with a code once; a session goes on without another one', async () => {
    const { app } = await setUp('thu-ky');
    const given = codeOf(app);
    expect(code(await signIn('thu-ky', { code: wrong(app) }))).toEqual([401, 'wrong-code']);
    const first = await signIn('thu-ky', { code: given });
    expect(first.status).toBe(200);
    expect(code(await signIn('thu-ky', { code: given }))).toEqual([401, 'wrong-code']);
    const next = await request(server()).post('/api/sign-in/refresh').send({ refreshToken: first.body.refreshToken });
    expect(next.status).toBe(200);
  });

  it('lets a browser in, which is given cookies as ever', async () => {
    const { app } = await setUp('lanh-dao');
    const asked = () => signIn('lanh-dao', { cookie: true }).set('X-CSRF', '1');
    const refused = await asked();
    expect([...code(refused), refused.headers['set-cookie']]).toEqual([401, 'second-factor-needed', undefined]);
    const given = await signIn('lanh-dao', { cookie: true, code: codeOf(app) }).set('X-CSRF', '1');
    expect([given.status, given.body.token]).toEqual([200, undefined]);
    expect(given.headers['set-cookie']).toHaveLength(2);
  });

  it('slows down who guesses codes as it does who guesses passwords', async () => {
    const { app } = await setUp('van-thu');
    for (let time = 0; time < 5; time += 1)
      expect(code(await signIn('van-thu', { code: wrong(app) }))).toEqual([401, 'wrong-code']);
    expect(code(await signIn('van-thu', { code: codeOf(app) }))).toEqual([429, 'too-many-attempts']);
  });

  it('is replaced by recovery codes, each good once; new ones need the password and a code', async () => {
    const { recoveryCodes } = await setUp('noi-vu');
    const [one, two, three] = recoveryCodes;
    expect((await signIn('noi-vu', { code: one })).status).toBe(200);
    expect(code(await signIn('noi-vu', { code: one }))).toEqual([401, 'wrong-code']);
    const without = { password, code: '000000' };
    expect(code(await mine('noi-vu', 'renew-recovery-codes', without))).toEqual([403, 'wrong-proof']);
    const renewed = (await mine('noi-vu', 'renew-recovery-codes', { password, code: two }).expect(200)).body.recoveryCodes;
    expect(code(await signIn('noi-vu', { code: three }))).toEqual([401, 'wrong-code']);
    expect((await signIn('noi-vu', { code: renewed[0] })).status).toBe(200);
    expect((await city.get('noi-vu', '/api/me/account')).body.recoveryCodesLeft).toBe(9);
  });

  it('is removed with the password and a code; without one there is nothing to remove', async () => {
    const { app } = await setUp('tai-chinh');
    const remove = (body: object) => mine('tai-chinh', 'remove', body);
    expect(code(await remove({ password }))).toEqual([400, 'not-valid']);
    expect(code(await remove({ password: 'sai-mat-khau-roi', code: codeOf(app) }))).toEqual([403, 'wrong-proof']);
    expect((await remove({ password, code: codeOf(app) })).body.removed).toBe(true);
    expect((await signIn('tai-chinh')).status).toBe(200);
    expect(code(await remove({ password, code: codeOf(app, 1) }))).toEqual([404, 'no-second-factor']);
  });

  it('is removed by an administrator: sessions end, and its person is shown who did it', async () => {
    await setUp('tai-nguyen');
    const reset = (as: string, whom: string) =>
      city.give(as, 'people/reset-second-factor', { jurisdiction: ids.city, person: idOf(whom) });
    for (const as of ['thanh-tra-tinh', 'nguoi-la']) expect(code(await reset(as, 'tai-nguyen'))).toEqual([403, 'no-right']);
    expect(code(await reset('quan-tri', 'quan-tri'))).toEqual([403, 'console-only']);
    expect(code(await reset('quan-tri', 'nguoi-la'))).toEqual([404, 'no-second-factor']);
    const list = await city.get('quan-tri', `/api/people?jurisdiction=${ids.city}&q=tai-nguyen`);
    expect(list.body.items).toMatchObject([{ signIn: 'tai-nguyen', secondFactorSince: expect.any(String) }]);
    const { account } = (await reset('quan-tri', 'tai-nguyen').expect(200)).body;
    expect(account).toMatchObject({ signIn: 'tai-nguyen', secondFactorSince: null });
    expect((await city.get('tai-nguyen', '/api/me')).status).toBe(401);
    const { token } = (await signIn('tai-nguyen')).body;
    const seen = await request(server()).get('/api/me/account').set('Authorization', `Bearer ${token}`);
    expect(seen.body.acts).toContainEqual(expect.objectContaining({ act: 'second-factor-removed', by: idOf('quan-tri') }));
  });
});
