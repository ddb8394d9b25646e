import request from 'supertest';
import { AppointFirstAdministrator, GrantRole } from '#access';
import { EstablishJurisdiction } from '#territory';
import { idOf, ids, password, smallCity, type SmallCity } from './small-city';

const elsewhere = idOf('city elsewhere');
const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2019/02', date: '2019-01-02' };
const own = 'ruộng bậc thang nở muộn';

describe('accounts', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity(['quan-tri-khac', 'hai-noi', 'quan-tri-dang']);
    const { house } = city;
    const by = (as: string, command: object, fields: object) =>
      house.give(Object.assign(command, { basis, from: '2019-01-02', ...fields }), {
        actor: as === 'console' ? as : idOf(as),
        key: JSON.stringify(fields),
      });
    await by('console', new EstablishJurisdiction(), {
      jurisdiction: elsewhere,
      name: 'Thành phố Khác',
      zone: 'Asia/Ho_Chi_Minh',
    });
    const first = { jurisdiction: elsewhere, grant: idOf('first elsewhere'), person: idOf('quan-tri-khac') };
    await by('console', new AppointFirstAdministrator(), first);
    const there = { jurisdiction: elsewhere, grant: idOf('both'), person: idOf('hai-noi'), role: 'records-office' };
    await by('quan-tri-khac', new GrantRole(), there);
    const party = { jurisdiction: ids.city, grant: idOf('party'), person: idOf('quan-tri-dang'), role: 'city-administrator' };
    await by('quan-tri', new GrantRole(), { ...party, scope: { kind: 'party' } });
    await house.told();
  }, 60_000);
  afterAll(() => city.close());

  const act = (what: string, as: string, body: object) => city.give(as, `people/${what}`, { jurisdiction: ids.city, ...body });
  const on = (what: string, whom: string, as = 'quan-tri') => act(what, as, { person: idOf(whom) });
  const signIn = (body: object) => request(city.app.getHttpServer()).post('/api/sign-in').send(body);
  const code = ({ status, body }: request.Response) => [status, body.code];
  const names = async (as: string, of = ids.city) =>
    ((await city.get(as, `/api/people?jurisdiction=${of}`)).body.items as { signIn: string }[] | undefined)?.map(
      ({ signIn: name }) => name,
    );

  it('are entered by an administrator with a one-time password, which its person replaces on signing in', async () => {
    const entered = await act('enter-person', 'quan-tri', { signIn: 'nguoi-moi', name: 'Người mới' });
    expect(entered.status).toBe(201);
    const { person, oneTimePassword } = entered.body;
    expect(person).toMatchObject({ signIn: 'nguoi-moi', name: 'Người mới' });
    expect(await names('quan-tri')).toContain('nguoi-moi');
    expect(code(await signIn({ signIn: 'nguoi-moi', password: oneTimePassword }))).toEqual([401, 'new-password-needed']);
    const first = await signIn({ signIn: 'nguoi-moi', password: oneTimePassword, newPassword: own });
    expect([first.status, first.body.person]).toEqual([200, person]);
    expect(code(await signIn({ signIn: 'nguoi-moi', password: oneTimePassword }))).toEqual([401, 'wrong-sign-in']);
    expect((await signIn({ signIn: 'nguoi-moi', password: own })).status).toBe(200);
    expect(code(await act('enter-person', 'quan-tri', { signIn: 'nguoi-moi', name: 'Trùng' }))).toEqual([409, 'sign-in-taken']);
  });

  it('go by a name in which nothing is hidden, and by nothing that cannot be called', async () => {
    const enter = (name: string) => act('enter-person', 'quan-tri', { signIn: 'ten-la', name });
    for (const name of ['· · ·', '\u3164\u00b7']) expect(code(await enter(name))).toEqual([400, 'bad-name']);
    const { status, body } = await enter('Chủ\u200B tịch\u202E phường\u2069');
    expect([status, body.person.name]).toEqual([201, 'Chủ tịch phường']);
  });

  it('are reset by an administrator: sessions end, the old password is worth nothing, and the person sees who did it', async () => {
    const { token } = (await signIn({ signIn: 'van-thu', password })).body;
    const { oneTimePassword } = (await on('reset-password', 'van-thu').expect(200)).body;
    expect((await city.get('van-thu', '/api/me')).status).toBe(401);
    await request(city.app.getHttpServer()).get('/api/me').set('Authorization', `Bearer ${token}`).expect(401);
    expect(code(await signIn({ signIn: 'van-thu', password }))).toEqual([401, 'wrong-sign-in']);
    const { body } = await signIn({ signIn: 'van-thu', password: oneTimePassword, newPassword: own });
    const seen = await request(city.app.getHttpServer()).get('/api/me/account').set('Authorization', `Bearer ${body.token}`);
    expect(seen.body.acts).toMatchObject([
      { act: 'password-changed', by: idOf('van-thu'), name: 'Chức danh van-thu' },
      { act: 'password-reset', words: { vi: 'cấp mật khẩu dùng một lần' }, by: idOf('quan-tri'), name: 'Chức danh quan-tri' },
    ]);
  });

  it('whose access is ended are out at once and cannot sign in, until it is given back', async () => {
    expect((await on('end-access', 'tai-chinh').expect(200)).body.account).toMatchObject({ signIn: 'tai-chinh', active: false });
    expect((await city.get('tai-chinh', '/api/me')).status).toBe(401);
    expect(code(await signIn({ signIn: 'tai-chinh', password }))).toEqual([401, 'wrong-sign-in']);
    expect((await on('give-access-back', 'tai-chinh').expect(200)).body.account.active).toBe(true);
    expect((await signIn({ signIn: 'tai-chinh', password })).status).toBe(200);
  });

  describe('are not looked after', () => {
    const acts = ['reset-password', 'end-access', 'give-access-back'];

    it.each(acts)('by who does not administer the whole city: %s', async (what) => {
      for (const as of ['chu-tich', 'thanh-tra-tinh', 'nguoi-la', 'quan-tri-dang', 'quan-tri-khac'])
        expect([as, ...code(await on(what, 'noi-vu', as))]).toEqual([as, 403, 'no-right']);
    });

    it.each(acts)('when they are in other care, as if they were not there: %s', async (what) => {
      const stranger = await city.house.access.accounts.enter(
        { signIn: `ngoai-${what}`, name: 'Ngoài', home: elsewhere },
        'console',
      );
      const alone = await city.house.access.accounts.enter({ signIn: `tai-ban-${what}`, name: 'Tại bàn', home: null }, 'console');
      const missing = await act(what, 'quan-tri', { person: idOf('nobody at all') });
      for (const { person } of [stranger, alone]) {
        const { status, body } = await act(what, 'quan-tri', { person: person.id });
        expect([status, body.code, body.detail]).toEqual([404, 'no-person', missing.body.detail]);
        expect(city.house.people.find(person.id)?.active).toBe(true);
      }
    });

    it.each(acts)('when they reach outside the city, or are one’s own: %s', async (what) => {
      for (const whom of ['hai-noi', 'quan-tri']) expect(code(await on(what, whom))).toEqual([403, 'console-only']);
      expect((await signIn({ signIn: 'hai-noi', password })).status).toBe(200);
    });
  });

  it('are listed for administrators of the whole city, each city its own', async () => {
    expect(await names('quan-tri')).toEqual(expect.arrayContaining(['chu-tich', 'nguoi-la', 'quan-tri']));
    expect(await names('quan-tri')).not.toContain('ngoai-end-access');
    expect(await names('quan-tri-khac', elsewhere)).toEqual(expect.arrayContaining(['ngoai-end-access']));
    for (const [as, status] of [
      ['chu-tich', 403],
      ['quan-tri-dang', 403],
      ['nguoi-la', 404],
      ['quan-tri-khac', 404],
    ] as const)
      expect([as, (await city.get(as, `/api/people?jurisdiction=${ids.city}`)).status]).toEqual([as, status]);
  });

  it('hold nothing of a password in any list', async () => {
    const { text } = await city.get('quan-tri', `/api/people?jurisdiction=${ids.city}`);
    expect(text).not.toMatch(/argon2|password/i);
  });
});
