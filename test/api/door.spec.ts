import request from 'supertest';
import { dossierIdOf } from '#process';
import { ids, password, smallCity, type SmallCity } from './small-city';

const notice = 'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';

describe('the door', () => {
  let city: SmallCity;
  const dossier = dossierIdOf(ids.government, ids.unit);
  const assess = { dossier, leaf: '1.1', revision: 0, figures: { tasksDone: 9, tasksAssigned: 10 } };
  const anybody = () => request(city.app.getHttpServer());
  beforeAll(async () => (city = await smallCity()), 30_000);
  afterAll(() => city.close());

  describe('signing in', () => {
    it('answers with a token that opens the house, and with who it is', async () => {
      const { body, status } = await anybody().post('/api/sign-in').send({ signIn: 'chu-tich', password });
      expect([status, body.person.signIn, body.notice]).toEqual([200, 'chu-tich', notice]);
      const me = await anybody().get('/api/me').set('Authorization', `Bearer ${body.token}`).expect(200);
      expect(me.body.jurisdictions).toMatchObject([
        { slug: 'thu-nghiem', today: '2019-11-20', grants: [{ role: 'unit-head', scope: { unit: ids.unit } }] },
      ]);
    });

    it('answers a wrong password and an unknown name alike', async () => {
      const answers = await Promise.all(
        ['chu-tich', 'khong-co-ai'].map((signIn) =>
          anybody().post('/api/sign-in').send({ signIn, password: 'sai-mat-khau-roi' }),
        ),
      );
      for (const { status, body } of answers) expect([status, body.code]).toEqual([401, 'wrong-sign-in']);
      expect(answers[0]?.body.detail).toBe(answers[1]?.body.detail);
    });

    it('slows down who guesses', async () => {
      const wrong = () => anybody().post('/api/sign-in').send({ signIn: 'nan-nhan', password: 'sai-mat-khau-roi' });
      for (let time = 0; time < 5; time += 1) await wrong().expect(401);
      const sixth = await wrong();
      expect([sixth.status, sixth.body.code]).toEqual([429, 'too-many-attempts']);
      expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0);
    });

    it('turns away a forged token, whatever its form', async () => {
      for (const token of ['x', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.', '', '🙂']) {
        const answer = await anybody()
          .get('/api/me')
          .set('Authorization', encodeURI(`Bearer ${token}`).replace('%20', ' '));
        expect([answer.status, answer.body.code, answer.headers['www-authenticate']]).toEqual([
          401,
          'sign-in-needed',
          'Bearer realm="minhbach"',
        ]);
      }
    });
  });

  it('every route but signing in, who was recognised and health is refused without a token', async () => {
    const open: Record<string, number> = { '/api/sign-in': 400, '/api/sign-in/refresh': 400, '/api/recognised': 200 };
    Object.assign(open, { '/api/sign-in/weigh-password': 400 });
    Object.assign(open, { '/health/live': 200, '/health/ready': 200 });
    const byProvider = { '/api/sign-in/ways': 200, '/api/sign-in/provider/begin': 403, '/api/sign-in/provider/finish': 400 };
    Object.assign(open, byProvider); // begin is asked by a page alone: without X-CSRF it is refused
    const { body } = await anybody().get('/docs-json');
    const routes = Object.entries(body.paths as Record<string, object>).flatMap(([path, item]) =>
      Object.keys(item).map((method) => ({ path, method })),
    );
    expect(routes.length).toBeGreaterThan(40);
    for (const { path, method } of routes) {
      const { status } = await anybody()[method as 'get' | 'post'](path.replace(/\{\w+\}/g, 'x'));
      expect(`${path} ${status}`).toBe(`${path} ${open[path] ?? 401}`);
    }
  });

  describe('problems', () => {
    it('are problem+json in the caller’s language, with a stable code', async () => {
      const ask = (language: string) => anybody().get('/api/nothing-here').set('Accept-Language', language);
      const vi = await ask('vi-VN,vi;q=0.9,en;q=0.5');
      const en = await ask('en-US,en;q=0.9');
      expect(vi.headers['content-type']).toContain('application/problem+json');
      expect(vi.body).toMatchObject({
        status: 404,
        code: 'no-route',
        type: 'urn:minhbach:problem:no-route',
        title: 'Không tìm thấy',
        notice,
      });
      expect(en.body).toMatchObject({ status: 404, code: 'no-route', title: 'Not found' });
      expect(vi.body.instance).toBe(`urn:uuid:${vi.headers['x-request-id']}`);
    });

    it('answer whatever address there is not: with the web app to who reads pages, else as problem+json', async () => {
      for (const path of ['/nothing', '/units/x/y', '/units/%zz', '/%zz', '/api/%zz', '/docs-jsonx']) {
        const answer = await anybody().get(path);
        expect([path, answer.headers['content-type']]).toEqual([path, 'application/problem+json; charset=utf-8']);
        expect([400, 404]).toContain(answer.status);
      }
      const page = await anybody().get('/nothing').set('Accept', 'text/html'); // what it is, the web app tells by the address
      expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.text).toContain(notice);
      const plain = await anybody().post('/nothing').set('Accept', 'text/html');
      expect([plain.status, plain.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
      expect(plain.text).toContain(notice);
    });

    it('name every mistake with its path, in both languages', async () => {
      const bad = { dossier: 'x', leaf: '1.1', revision: -1, until: 1, leaves: [{ leaf: '' }] };
      const answer = await city.give('thuong-truc', 'intake/return-submission', bad);
      expect([answer.status, answer.body.code]).toEqual([400, 'not-valid']);
      const paths = (answer.body.errors as { path: string }[]).map(({ path }) => path).sort();
      expect(paths).toEqual(['dossier', 'leaf', 'leaves.0.leaf', 'leaves.0.reason', 'revision', 'until']);
      expect(answer.body.errors).toContainEqual({ path: 'leaf', message: 'không có trường này' });
      expect(answer.body.errors).toContainEqual({ path: 'leaves.0.leaf', message: 'phải có từ 1 đến 40 ký tự' });
      const english = await city.give('thuong-truc', 'intake/return-submission', bad).set('Accept-Language', 'en');
      expect(english.body.errors).toContainEqual({ path: 'until', message: 'must be a day such as 2019-11-25' });
    });

    it('say what is missing, and what is of another type, before any limit', async () => {
      const answer = await city.give('can-bo', 'self-assessment/assess-leaf', { leaf: 1.1, revision: '3' });
      expect(answer.body.errors).toEqual(
        expect.arrayContaining([
          { path: 'dossier', message: 'thiếu trường này' },
          { path: 'leaf', message: 'phải là chữ' },
          { path: 'revision', message: 'phải là số' },
        ]),
      );
    });

    it.each([
      ['a body that is not JSON', 'application/json', '{"dossier":', 400, 'not-json'],
      ['a body that is a list', 'application/json', '[]', 400, 'no-object'],
      ['another content type', 'text/xml', '<a/>', 415, 'only-json'],
      ['more than 1 MB', 'application/json', JSON.stringify({ dossier: 'x'.repeat(1_100_000) }), 413, 'too-large'],
    ])('answer %s', async (_, type, text, status, code) => {
      const answer = await city.raw('can-bo', 'self-assessment/assess-leaf').set('Content-Type', type).send(text);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    });

    it('that nobody foresaw give nothing away', async () => {
      const said = jest.spyOn(city.watch.log, 'error').mockImplementation(() => undefined);
      const broken = jest.spyOn(city.house.readings.workList, 'waiting').mockImplementation(() => {
        throw new Error('secret inside');
      });
      const answer = await city.get('chu-tich', '/api/worklist');
      expect([answer.status, answer.body.code]).toEqual([500, 'broken']);
      expect(answer.text).not.toContain('secret');
      expect(said.mock.calls).toContainEqual([
        expect.objectContaining({ error: expect.objectContaining({ message: 'secret inside' }) }),
      ]);
      broken.mockRestore();
      said.mockRestore();
    });
  });

  describe('commands', () => {
    it('are recorded once for each Idempotency-Key: 201, then 200; another body under it is 422', async () => {
      const first = await city.give('can-bo', 'self-assessment/assess-leaf', assess, 'nhap-1.1');
      expect([first.status, first.body]).toMatchObject([201, { stream: `dossier-${dossier}`, repeated: false, notice }]);
      const again = await city.give('can-bo', 'self-assessment/assess-leaf', assess, 'nhap-1.1');
      expect([again.status, again.body]).toEqual([200, { ...first.body, repeated: true }]);
      const other = await city.give(
        'can-bo',
        'self-assessment/assess-leaf',
        { ...assess, figures: { tasksDone: 1, tasksAssigned: 10 } },
        'nhap-1.1',
      );
      expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
    });

    it('on a stale revision are refused with the newer value', async () => {
      const stale = await city.give('can-bo', 'self-assessment/assess-leaf', assess);
      expect([stale.status, stale.body.code, stale.body.details]).toMatchObject([409, 'stale', { leaf: '1.1', revision: 1 }]);
    });

    it('need the role, within its reach; to whom the dossier is hidden it does not exist', async () => {
      for (const [as, status, code] of [
        ['thuong-truc', 403, 'no-right'],
        ['quan-tri', 403, 'no-right'],
        ['don-vi-khac', 404, 'no-dossier'],
        ['nguoi-la', 404, 'no-dossier'],
      ] as const) {
        const refused = await city.give(as, 'self-assessment/assess-leaf', { ...assess, leaf: '1.4' });
        expect([as, refused.status, refused.body.code]).toEqual([as, status, code]);
      }
    });

    it('are refused for want of a right before anything is said of where the dossier stands', async () => {
      const decide = { dossier, rating: { class: 'TSVM' }, document: { number: '1', date: '2019-11-20' }, signature: ['x'] };
      for (const as of ['can-bo', 'thuong-truc', 'thanh-tra-tinh'])
        await city.give(as, 'approval/decide-rating', decide).expect(403);
      expect((await city.give('lanh-dao', 'approval/decide-rating', decide)).body.code).toBe('out-of-turn');
    });

    it('of the console are for nobody who signs in', async () => {
      const basis = { title: 'Thử' };
      const wanted = { jurisdiction: ids.city, basis, name: 'Thành phố Khác', zone: 'Asia/Ho_Chi_Minh' };
      await city.give('quan-tri', 'territory/establish-jurisdiction', wanted).expect(403);
    });

    it('of the processes have no address', async () => {
      for (const path of [
        'cycle/note-outcome',
        'cycle/open-dossier',
        'approval/carry-closing',
        'self-assessment/open-dossier',
        'approval/note-preceding-decision',
      ]) {
        await city.give('quan-tri', path, {}).expect(404);
      }
    });

    it('refuse a malformed Idempotency-Key', async () => {
      const answer = await city.give('can-bo', 'self-assessment/assess-leaf', assess, 'two words');
      expect([answer.status, answer.body.code]).toEqual([400, 'bad-key']);
    });
  });

  it('marks every answer of an illustrative history, and keeps browsers careful', async () => {
    const { headers, body } = await anybody().get('/health/live').expect(200);
    expect(body).toEqual({ live: true, notice });
    expect(headers['x-notice']).toMatch(/^DU LIEU MINH HOA/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});
