import { usualAccess } from '#access';
import request from 'supertest';
import { TOTP, URI } from 'otpauth';
import { idOf, ids, password, smallCity, type SmallCity } from './small-city';

describe('where administrators must have a second factor', () => {
  let city: SmallCity;
  beforeAll(async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-03-02T01:00:10.000Z')); // no half minute ends in the middle of a test
    city = await smallCity([], undefined, { ...usualAccess, failuresPerAddress: 1_000, secondFactorFor: 'administrators' });
  }, 60_000);
  afterAll(async () => {
    await city.close();
    jest.restoreAllMocks();
  });
  const people = `/api/people?jurisdiction=${ids.city}`;
  const refused = async (path: string) => (await city.get('quan-tri', path)).body.code;
  const codeOf = (app: TOTP, steps: number) => app.generate({ timestamp: Date.now() + steps * 30_000 });
  let app: TOTP;

  it('one without it reads nothing and does nothing, in one sentence, but sees to their own account', async () => {
    for (const path of [people, '/api/dossiers', '/api/worklist', '/api/changes', '/api/jurisdictions'])
      expect([path, await refused(path)]).toEqual([path, 'second-factor-first']);
    const before = await city.house.store.head();
    const target = { jurisdiction: ids.city, kind: 'government', share: '9/10', by: 2021, basis: { title: 'Nghị quyết' } };
    const { body } = await city.give('quan-tri', 'territory/set-attainment-target', target).expect(403);
    expect([body.code, body.detail]).toEqual([
      'second-factor-first',
      'Quản trị phải bật xác thực hai lớp trước: mở trang tài khoản của mình, mục Xác thực hai lớp.',
    ]);
    expect(await city.house.store.head()).toBe(before);
    await city.get('quan-tri', '/api/me').expect(200);
    await city.get('quan-tri', '/api/me/account').expect(200);
  });

  it('nobody else is asked for one', async () => {
    for (const as of ['can-bo', 'thuong-truc', 'thanh-tra-tinh', 'nguoi-la']) await city.get(as, '/api/dossiers').expect(200);
    await request(city.app.getHttpServer()).get('/api/recognised').expect(200);
  });

  it('nor is who has come by the identity provider, which asks for what it will', async () => {
    const { token } = city.house.sessions.begin(idOf('quan-tri'), 'provider');
    await request(city.app.getHttpServer()).get(people).set('Authorization', `Bearer ${token}`).expect(200);
  });

  it('once it is set up, everything is as it should be; once it is removed, nothing is again', async () => {
    const mine = (what: string, body: object) => city.give('quan-tri', `me/second-factor/${what}`, body).expect(200);
    app = URI.parse((await mine('begin', { password })).body.uri) as TOTP;
    expect(await refused(people)).toBe('second-factor-first'); // begun is not set up
    await mine('confirm', { code: codeOf(app, -1) });
    await city.get('quan-tri', people).expect(200);
    await mine('remove', { password, code: codeOf(app, 0) });
    expect(await refused(people)).toBe('second-factor-first');
  });

  it('whoever is made an administrator is asked for one from then on', async () => {
    await city.get('nguoi-la', '/api/jurisdictions').expect(200);
    const grant = { jurisdiction: ids.city, grant: idOf('operator'), person: idOf('nguoi-la'), from: '2019-11-20' };
    const given = { ...grant, role: 'system-operator', scope: {}, basis: { title: 'Quyết định' } };
    app = URI.parse((await city.give('quan-tri', 'me/second-factor/begin', { password }).expect(200)).body.uri) as TOTP;
    await city.give('quan-tri', 'me/second-factor/confirm', { code: codeOf(app, -1) }).expect(200);
    await city.give('quan-tri', 'roles/grant-role', given).expect(201);
    await city.house.told();
    expect((await city.get('nguoi-la', '/api/system')).body.code).toBe('second-factor-first');
  });
});
