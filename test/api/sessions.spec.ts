import type { Server } from 'node:http';
import request from 'supertest';
import { usualAccess } from '#access';
import { createApi } from '../../apps/api/src/create-api';
import { settingsFrom } from '../../apps/api/src/settings/settings';
import { watchOver } from '../../apps/api/src/watch/watch';
import { password, smallCity, type SmallCity } from './small-city';

type Answer = request.Response;

describe('sessions', () => {
  let city: SmallCity;
  let elsewhere: SmallCity;
  const made: Awaited<ReturnType<typeof createApi>>[] = [];
  beforeAll(async () => ([city, elsewhere] = await Promise.all([smallCity(), smallCity([], undefined, usualAccess)])), 60_000);
  afterAll(async () => {
    for (const app of made) await app.close();
    await Promise.all([city.close(), elsewhere.close()]);
  });

  const server = () => city.app.getHttpServer() as Server;
  const signIn = (as: string, more: object = {}) =>
    request(server())
      .post('/api/sign-in')
      .send({ signIn: as, password, ...more });
  const me = (token: string, at = server()) => request(at).get('/api/me').set('Authorization', `Bearer ${token}`);
  const refresh = (refreshToken: string) => request(server()).post('/api/sign-in/refresh').send({ refreshToken });
  const code = ({ status, body }: Answer) => [status, body.code];

  it('go on by their refresh token, and end when one comes a second time later on', async () => {
    const first = (await signIn('can-bo')).body;
    const second = (await refresh(first.refreshToken).expect(200)).body;
    expect(second.person.signIn).toBe('can-bo');
    await me(second.token).expect(200);
    expect(code(await refresh(first.refreshToken))).toEqual([409, 'refreshed-just-now']);
    const third = (await refresh(second.refreshToken).expect(200)).body;
    expect(code(await refresh(first.refreshToken))).toEqual([401, 'refresh-token-spent']);
    for (const { token } of [first, second, third]) expect(code(await me(token))).toEqual([401, 'sign-in-needed']);
    expect(code(await refresh(third.refreshToken))).toEqual([401, 'sign-in-needed']);
  });

  it('end by signing out: the next request is refused', async () => {
    const [here, there] = [(await signIn('chu-tich')).body, (await signIn('chu-tich')).body];
    const out = request(server()).post('/api/sign-out').set('Authorization', `Bearer ${here.token}`);
    expect((await out.expect(200)).body.ended).toBe(1);
    await me(here.token).expect(401);
    await refresh(here.refreshToken).expect(401);
    await me(there.token).expect(200);
  });

  it('all end by signing out everywhere, and nobody else’s do', async () => {
    const [one, two] = [(await signIn('thu-ky')).body, (await signIn('thu-ky')).body];
    const other = (await signIn('lanh-dao')).body;
    const out = request(server()).post('/api/sign-out/everywhere').set('Authorization', `Bearer ${one.token}`);
    expect((await out.expect(200)).body.ended).toBeGreaterThanOrEqual(2);
    for (const { token } of [one, two]) await me(token).expect(401);
    await me(other.token).expect(200);
  });

  it('of another installation are worth nothing here', async () => {
    const { token, refreshToken } = (await signIn('van-thu')).body;
    await me(token, elsewhere.app.getHttpServer() as Server).expect(401);
    await request(elsewhere.app.getHttpServer()).post('/api/sign-in/refresh').send({ refreshToken }).expect(401);
    await me(token).expect(200);
  });

  it('end at once when the access of a person is ended at the console', async () => {
    const { token } = (await signIn('don-vi-khac')).body;
    await me(token).expect(200);
    city.house.people.deactivate((await me(token)).body.person.id);
    await me(token).expect(401);
    expect(code(await signIn('don-vi-khac'))).toEqual([401, 'wrong-sign-in']);
  });

  it('are not begun by whoever guesses at many accounts from one address: after five failures it waits, and no other', async () => {
    const app = await createApi(elsewhere.house, watchOver(elsewhere.house, settingsFrom({ TRUSTED_PROXIES: '1' })));
    made.push(app);
    const attempt = (as: string, from: string, given = password) =>
      request(app.getHttpServer()).post('/api/sign-in').set('X-Forwarded-For', from).send({ signIn: as, password: given });
    for (const [last, as] of ['can-bo', 'chu-tich', 'thu-ky', 'lanh-dao', 'khong-co-ai'].entries())
      expect(code(await attempt(as, `2001:db8::${last}`, 'sai-mat-khau-roi'))).toEqual([401, 'wrong-sign-in']);
    const sixth = await attempt('van-thu', '2001:db8::9');
    expect([...code(sixth), Number(sixth.headers['retry-after']) > 0]).toEqual([429, 'too-many-attempts', true]);
    expect((await attempt('van-thu', '2001:db8:0:1::9')).status).toBe(200);
  });

  it('go on here and end elsewhere when one changes one’s password', async () => {
    const [here, there] = [(await signIn('cong-chuc')).body, (await signIn('cong-chuc')).body];
    const change = (given: object) =>
      request(server()).post('/api/me/change-password').set('Authorization', `Bearer ${here.token}`).send(given);
    const newPassword = 'ruộng bậc thang nở muộn';
    expect(code(await change({ password: 'sai-mat-khau-roi', newPassword }))).toEqual([403, 'wrong-password']);
    expect(code(await change({ password, newPassword: 'Laocai@2019!' }))).toEqual([400, 'common-password']);
    expect(code(await change({ password, newPassword: 'ngắn' }))).toEqual([400, 'weak-password']);
    await me(there.token).expect(200);
    expect((await change({ password, newPassword })).body.ended).toBeGreaterThanOrEqual(1);
    await me(here.token).expect(200);
    await me(there.token).expect(401);
    expect(code(await signIn('cong-chuc'))).toEqual([401, 'wrong-sign-in']);
    expect((await signIn('cong-chuc', { password: newPassword })).status).toBe(200);
  });

  it('weigh a password before it is chosen, for whoever asks, by the rule that refuses it', async () => {
    const weigh = (given: object) => request(server()).post('/api/sign-in/weigh-password').send(given);
    const told = async (given: object) => {
      const { status, body } = await weigh(given);
      return [status, body.refused?.code ?? 'taken'];
    };
    expect(await told({ password: 'ngắn' })).toEqual([200, 'weak-password']);
    expect(await told({ password: 'Laocai@2019!' })).toEqual([200, 'common-password']);
    const likeMyName = 'thaibinhcanbonoivu-77';
    expect(await told({ password: likeMyName, signIn: 'thaibinhcanbonoivu' })).toEqual([200, 'common-password']);
    const { body } = await weigh({ password: 'ruộng bậc thang nở muộn' }).expect(200);
    expect(body.refused).toBeNull();
    expect(body.tries).toBeGreaterThanOrEqual(12);
    expect(code(await weigh({ password: 'x'.repeat(257) }))).toEqual([400, 'not-valid']);
    expect(code(await weigh({}))).toEqual([400, 'not-valid']);
    const often = await Promise.all(Array.from({ length: 60 }, () => weigh({ password: 'ngắn' })));
    expect(code(often.at(-1) as Answer)).toEqual([429, 'too-many-requests']);
  });

  describe('in a browser', () => {
    const inBrowser = (as: string) => signIn(as, { cookie: true }).set('X-CSRF', '1');
    const cookiesOf = ({ headers }: Answer) => (headers['set-cookie'] ?? []) as unknown as string[];
    const jarOf = (answer: Answer) =>
      cookiesOf(answer)
        .map((cookie) => cookie.split(';')[0])
        .join('; ');
    const out = (jar: string) => request(server()).post('/api/sign-out').set('Cookie', jar);

    it('are two cookies that no script reads and no other site sends; the answer holds no token', async () => {
      const answer = await inBrowser('can-bo');
      expect(answer.status).toBe(200);
      expect(answer.body).not.toHaveProperty('token');
      expect(answer.body).not.toHaveProperty('refreshToken');
      expect(cookiesOf(answer)).toEqual([
        expect.stringMatching(/^minhbach=[\w-]+\.[\w-]+\.[\w-]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/),
        expect.stringMatching(/^minhbach-refresh=[\w-]+\.[\w-]+; Path=\/api\/sign-in; Expires=[^;]+; HttpOnly; SameSite=Strict$/),
      ]);
      const known = await request(server()).get('/api/me').set('Cookie', jarOf(answer)).expect(200);
      expect(known.body.person.signIn).toBe('can-bo');
    });

    it('go on by cookie, and are taken back by signing out', async () => {
      const first = await inBrowser('tai-chinh');
      const next = await request(server())
        .post('/api/sign-in/refresh')
        .set('Cookie', jarOf(first))
        .set('X-CSRF', '1')
        .send({})
        .expect(200);
      expect(next.body).not.toHaveProperty('token');
      const ended = await out(jarOf(next)).set('X-CSRF', '1').expect(200);
      expect(cookiesOf(ended)).toEqual([
        expect.stringMatching(/^minhbach=; Path=\/; Expires=Thu, 01 Jan 1970/),
        expect.stringMatching(/^minhbach-refresh=; Path=\/api\/sign-in; Expires=Thu, 01 Jan 1970/),
      ]);
      await request(server()).get('/api/me').set('Cookie', jarOf(next)).expect(401);
    });

    it.each<[string, Record<string, string>, number]>([
      ['our own page', { 'X-CSRF': '1', 'Sec-Fetch-Site': 'same-origin' }, 200],
      ['our own page in a browser that does not say so', { 'X-CSRF': '1', Origin: 'own' }, 200],
      ['whoever sets no header of ours', {}, 403],
      ['whoever sets it to something else', { 'X-CSRF': '0' }, 403],
      ['our own page without our header', { 'Sec-Fetch-Site': 'same-origin' }, 403],
      ['another site', { 'X-CSRF': '1', 'Sec-Fetch-Site': 'cross-site' }, 403],
      ['a neighbour under the same domain', { 'X-CSRF': '1', 'Sec-Fetch-Site': 'same-site' }, 403],
      ['an address typed in', { 'X-CSRF': '1', 'Sec-Fetch-Site': 'none' }, 403],
      ['another origin', { 'X-CSRF': '1', Origin: 'https://evil.example' }, 403],
      ['another port', { 'X-CSRF': '1', Origin: 'http://127.0.0.1:1' }, 403],
      ['an origin that hides', { 'X-CSRF': '1', Origin: 'null' }, 403],
    ])('change something when asked by %s: %j → %i', async (_, headers, status) => {
      const jar = jarOf(await inBrowser('noi-vu'));
      const own = new URL(request(server()).get('/').url).origin;
      const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value === 'own' ? own : value]));
      const answer = await out(jar).set(sent);
      expect(answer.status).toBe(status);
      if (status === 200) return;
      expect(answer.body.code).toBe('not-our-page');
      const goesOn = await request(server()).post('/api/sign-in/refresh').set('Cookie', jar).set(sent).send({});
      expect(code(goesOn)).toEqual([403, 'not-our-page']);
      expect(code(await signIn('noi-vu', { cookie: true }).set(sent))).toEqual([403, 'not-our-page']);
      await request(server()).get('/api/me').set('Cookie', jar).expect(200); // and nothing was changed
    });

    it('are not looked at where there is a token, and not where there are two of one name', async () => {
      const jar = jarOf(await inBrowser('noi-vu'));
      expect(code(await request(server()).get('/api/me').set('Cookie', jar).set('Authorization', 'Bearer x'))).toEqual([
        401,
        'sign-in-needed',
      ]);
      await request(server()).get('/api/me').set('Cookie', `minhbach=planted; ${jar}`).expect(401);
      await request(server()).get('/api/me').set('Cookie', `__Host-${jar}`).expect(401);
    });

    it('are for https only where they are given by https, and then bound to this very host', async () => {
      const doorWith = async (settings: Record<string, string>) => {
        const app = await createApi(city.house, watchOver(city.house, settingsFrom(settings)));
        made.push(app);
        return app.getHttpServer() as Server;
      };
      const byHttps = /^__Host-minhbach=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/;
      const refreshed =
        /^__Secure-minhbach-refresh=[^;]+; Path=\/api\/sign-in; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/;
      const ask = (at: Server) =>
        request(at)
          .post('/api/sign-in')
          .set({ 'X-CSRF': '1', 'X-Forwarded-Proto': 'https' })
          .send({ signIn: 'can-bo', password, cookie: true });
      for (const settings of [{ COOKIE_SECURE: 'yes' }, { TRUSTED_PROXIES: '1' }] as Record<string, string>[]) {
        const at = await doorWith(settings);
        const answer = await ask(at);
        expect(cookiesOf(answer)).toEqual([expect.stringMatching(byHttps), expect.stringMatching(refreshed)]);
        const known = () => request(at).get('/api/me').set('X-Forwarded-Proto', 'https');
        await known().set('Cookie', jarOf(answer)).expect(200);
        await known().set('Cookie', jarOf(answer).replace('__Host-', '')).expect(401);
      }
      // nobody is believed to have come by https who only says so
      expect(cookiesOf(await ask(await doorWith({})))[0]).toMatch(/^minhbach=/);
      expect(cookiesOf(await ask(await doorWith({ TRUSTED_PROXIES: '1', COOKIE_SECURE: 'no' })))[0]).toMatch(/^minhbach=/);
    });
  });
});
