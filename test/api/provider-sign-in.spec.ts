import request from 'supertest';
import { usualAccess } from '#access';
import { idOf, ids, smallCity, type SmallCity } from './small-city';
import { atTheProvider, client, TestProvider } from './provider/identity-provider';

const redirect = 'http://127.0.0.1:3000/dang-nhap';
const name = 'Cổng thử nghiệm';

describe('signing in by an identity provider', () => {
  let provider: TestProvider;
  let city: SmallCity;
  let without: SmallCity;
  beforeAll(async () => {
    provider = await TestProvider.open(redirect);
    const settings = { issuer: provider.issuer, clientId: client.id, clientSecret: client.secret, redirect, name };
    city = await smallCity([], undefined, { ...usualAccess, failuresPerAddress: 1_000, provider: settings });
    without = await smallCity();
  }, 60_000);
  afterAll(async () => {
    await Promise.all([city.close(), without.close()]);
    await provider.close();
  });
  beforeEach(() => Object.assign(provider, { forged: undefined, broken: undefined }));
  afterEach(() => jest.restoreAllMocks());

  const code = ({ status, body }: request.Response) => [status, body.code];
  const post = (what: string, body: object = {}, jar = '', at = city) =>
    request(at.app.getHttpServer()).post(`/api/sign-in/provider/${what}`).set('X-CSRF', '1').set('Cookie', jar).send(body);
  const cookiesOf = ({ headers }: request.Response) => (headers['set-cookie'] ?? []) as unknown as string[];
  const jarOf = (answer: request.Response) =>
    cookiesOf(answer)
      .filter((one) => !/Expires=Thu, 01 Jan 1970/.test(one))
      .map((one) => one.split(';')[0])
      .join('; ');
  const link = (as: string, whom: string, subject: string) =>
    city.give(as, 'people/link-provider', { jurisdiction: ids.city, person: idOf(whom), subject });
  const unlink = (as: string, whom: string) =>
    city.give(as, 'people/unlink-provider', { jurisdiction: ids.city, person: idOf(whom) });
  const asked = (jar: string, path = '/api/me') => request(city.app.getHttpServer()).get(path).set('Cookie', jar);

  /** Somebody is sent to the provider, signs in there, and comes back. */
  async function goThere(subject: string): Promise<{ jar: string; answer: string }> {
    provider.subject = subject;
    const begun = await post('begin');
    expect(begun.status).toBe(200);
    return { jar: jarOf(begun), answer: await atTheProvider(begun.body.address, redirect) };
  }
  async function signIn(subject: string): Promise<request.Response> {
    const { jar, answer } = await goThere(subject);
    return post('finish', { answer }, jar);
  }

  it('is offered where the operator has set it up, by its name, and nowhere else', async () => {
    const ways = (at: SmallCity) => request(at.app.getHttpServer()).get('/api/sign-in/ways');
    expect((await ways(city)).body.provider).toEqual({ name });
    expect((await ways(without)).body.provider).toBeNull();
    expect(code(await post('begin', {}, '', without))).toEqual([404, 'no-provider']);
    expect(code(await post('finish', { answer: 'code=x&state=y' }, '', without))).toEqual([404, 'no-provider']);
  });

  it('asks the provider with PKCE, state and nonce', async () => {
    const begun = await post('begin');
    const asks = new URL(begun.body.address).searchParams;
    expect(asks.get('code_challenge_method')).toBe('S256');
    expect(['code_challenge', 'state', 'nonce'].map((part) => asks.get(part)?.length)).toEqual([43, 43, 43]);
    expect(Object.fromEntries(asks)).toMatchObject({ response_type: 'code', client_id: client.id, redirect_uri: redirect });
    expect(cookiesOf(begun)).toEqual([
      expect.stringMatching(/^minhbach-provider=[\w-]+; Path=\/api\/sign-in; Expires=[^;]+; HttpOnly; SameSite=Strict$/),
    ]);
  });

  it('lets in whom an administrator has linked, as a browser that signed in with a password', async () => {
    const linked = await link('quan-tri', 'can-bo', 'cb-01').expect(200);
    expect(linked.body.account).toMatchObject({ signIn: 'can-bo', providerSubject: 'cb-01' });
    const given = await signIn('cb-01');
    expect(given.status).toBe(200);
    expect(given.body.person).toMatchObject({ id: idOf('can-bo'), signIn: 'can-bo' });
    expect(given.body).not.toHaveProperty('token');
    expect((await asked(jarOf(given))).body.person.signIn).toBe('can-bo');
    const { acts } = (await asked(jarOf(given), '/api/me/account')).body;
    expect(acts[0]).toMatchObject({ act: 'provider-linked', by: idOf('quan-tri') });
  });

  it('enters nobody: a subject that is not linked is refused and told its own code, whatever its e-mail address', async () => {
    const before = city.house.people.list().length;
    const refused = await signIn('khong-ai-biet');
    expect([...code(refused), cookiesOf(refused).length]).toEqual([401, 'provider-account-unknown', 1]);
    expect(refused.body.detail).toContain('"khong-ai-biet"');
    expect(city.house.people.list()).toHaveLength(before);
  });

  it('refuses whose access was ended, whose link was taken back, and who was erased', async () => {
    await link('quan-tri', 'tai-chinh', 'tc-01').expect(200);
    const { jar } = { jar: jarOf(await signIn('tc-01')) };
    await city.give('quan-tri', 'people/end-access', { jurisdiction: ids.city, person: idOf('tai-chinh') }).expect(200);
    expect((await asked(jar)).status).toBe(401);
    expect(code(await signIn('tc-01'))).toEqual([401, 'access-ended']);

    await link('quan-tri', 'tai-nguyen', 'tn-01').expect(200);
    const before = jarOf(await signIn('tn-01'));
    expect((await unlink('quan-tri', 'tai-nguyen').expect(200)).body.account.providerSubject).toBeNull();
    expect((await asked(before)).status).toBe(401);
    expect(code(await signIn('tn-01'))).toEqual([401, 'provider-account-unknown']);
    expect(code(await unlink('quan-tri', 'tai-nguyen'))).toEqual([409, 'not-linked']);

    await link('quan-tri', 'van-phong', 'vp-01').expect(200);
    await city.house.eraser.erase(idOf('van-phong'), { title: 'Văn bản', number: 'MH-1', date: '2019-11-20' }, []);
    expect(code(await signIn('vp-01'))).toEqual([401, 'provider-account-unknown']);
  });

  it('is linked by administrators of the whole city only, not for themselves, and a subject to one person only', async () => {
    for (const as of ['chu-tich', 'thanh-tra-tinh', 'nguoi-la'])
      expect([as, ...code(await link(as, 'noi-vu', 'nv-01'))]).toEqual([as, 403, 'no-right']);
    expect(code(await link('quan-tri', 'quan-tri', 'qt-01'))).toEqual([403, 'console-only']);
    await link('quan-tri', 'noi-vu', 'nv-01').expect(200);
    expect(code(await link('quan-tri', 'thu-ky', 'nv-01'))).toEqual([409, 'subject-taken']);
    await link('quan-tri', 'noi-vu', 'nv-02').expect(200);
    expect(code(await signIn('nv-01'))).toEqual([401, 'provider-account-unknown']);
    expect((await signIn('nv-02')).body.person.signIn).toBe('noi-vu');
  });

  it('refuses an answer with another state, and one in another browser than began', async () => {
    const [mine, theirs] = [await goThere('cb-01'), await goThere('cb-01')];
    expect(code(await post('finish', { answer: theirs.answer }, mine.jar))).toEqual([401, 'provider-wrong']);
    const { jar, answer } = await goThere('cb-01');
    expect(code(await post('finish', { answer: answer.replace(/state=[^&]+/, 'state=x') }, jar))).toEqual([
      401,
      'provider-wrong',
    ]);
    for (const other of ['', 'minhbach-provider=AAAA', `${jar}x`])
      expect(code(await post('finish', { answer }, other))).toEqual([401, 'provider-sign-in-over']);
  });

  it('takes a code once', async () => {
    const { jar, answer } = await goThere('cb-01');
    const first = await post('finish', { answer }, jar);
    expect(first.status).toBe(200);
    expect(cookiesOf(first)).toContainEqual(expect.stringMatching(/^minhbach-provider=;.*Expires=Thu, 01 Jan 1970/));
    expect(code(await post('finish', { answer }, jar))).toEqual([401, 'provider-refused']);
  });

  it.each([
    ['ten minutes later', 10 * 60_000],
    ['when the clock was set back meanwhile', -1],
  ])('refuses who comes back %s', async (_, milliseconds) => {
    const { jar, answer } = await goThere('cb-01');
    const later = Date.now() + milliseconds;
    jest.spyOn(Date, 'now').mockReturnValue(milliseconds > 0 ? later : later - 86_400_000);
    expect(code(await post('finish', { answer }, jar))).toEqual([401, 'provider-sign-in-over']);
  });

  it.each([
    ['signed with another key', { wrongKey: true as const }],
    ['for somebody else', { claims: { aud: 'another-server' } }],
    ['of another issuer', { claims: { iss: 'http://127.0.0.1:1' } }],
    ['of another sign-in', { claims: { nonce: 'x'.repeat(43) } }],
    ['that is over', { claims: { exp: 1_500_000_000 } }],
  ])('refuses an id token %s', async (_, forged) => {
    provider.forged = forged;
    expect(code(await signIn('cb-01'))).toEqual([401, 'provider-wrong']);
    provider.forged = {};
    expect((await signIn('cb-01')).status).toBe(200);
  });

  it('tells who refused at the provider to begin again', async () => {
    const { jar, answer } = await goThere('cb-01');
    const state = new URLSearchParams(answer).get('state') ?? '';
    const given = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer }).toString();
    expect(code(await post('finish', { answer: given }, jar))).toEqual([401, 'provider-refused']);
  });

  it('says so while the provider is down, and goes on when it is back; passwords are taken meanwhile', async () => {
    const { jar, answer } = await goThere('cb-01');
    provider.broken = 503;
    expect(code(await post('finish', { answer }, jar))).toEqual([503, 'provider-down']);
    const fresh = await smallCity([], undefined, {
      ...usualAccess,
      provider: { issuer: provider.issuer, clientId: client.id, clientSecret: client.secret, redirect, name },
    });
    expect(code(await post('begin', {}, '', fresh))).toEqual([503, 'provider-down']);
    expect((await request(fresh.app.getHttpServer()).get('/api/sign-in/ways')).body.provider).toEqual({ name });
    provider.broken = undefined;
    expect((await post('begin', {}, '', fresh)).status).toBe(200);
    await fresh.close();
  });

  it('is refused to pages of others', async () => {
    for (const what of ['begin', 'finish']) {
      const strange = request(city.app.getHttpServer()).post(`/api/sign-in/provider/${what}`).send({ answer: 'x' });
      expect(code(await strange)).toEqual([403, 'not-our-page']);
    }
  });

  it('is signed out of here at once; the browser is told where to sign out of the provider too', async () => {
    const jar = jarOf(await signIn('cb-01'));
    const out = await request(city.app.getHttpServer()).post('/api/sign-out').set('Cookie', jar).set('X-CSRF', '1');
    const there = new URL(out.body.continueAt);
    expect(out.body.ended).toBe(1);
    expect([there.origin, there.searchParams.get('client_id')]).toEqual([provider.issuer, client.id]);
    expect(there.searchParams.get('post_logout_redirect_uri')).toBe(redirect);
    expect((await fetch(there, { redirect: 'manual' })).status).toBe(200);
    expect((await asked(jar)).status).toBe(401);
    const withPassword = await city.give('chu-tich', 'sign-out', {});
    expect(withPassword.body).not.toHaveProperty('continueAt');
  });
});
