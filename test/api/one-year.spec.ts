import request from 'supertest';
import { dossierIdOf } from '#process';
import { idOf, ids, smallCity, type SmallCity } from './small-city';
import { figuresOf, type LeafRead } from './good-answer';

describe('a unit’s year over HTTP', () => {
  let city: SmallCity;
  const dossier = dossierIdOf(ids.government, ids.unit);
  beforeAll(async () => (city = await smallCity()), 30_000);
  afterAll(() => city.close());

  const given = async (as: string, path: string, body: object) => {
    const answer = await city.give(as, path, { dossier, ...body });
    expect([path, answer.status, answer.body.detail]).toEqual([path, 201, undefined]);
    return answer.body as { position: string };
  };
  const leaves = async (as: string): Promise<LeafRead[]> => (await city.get(as, `/api/dossiers/${dossier}`)).body.leaves;
  const recognised = async () => (await request(city.app.getHttpServer()).get('/api/recognised')).body.items;

  it('goes from the first figure to publication', async () => {
    const criteria = (await leaves('can-bo')).filter(({ criterion }) => criterion !== null);
    for (const leaf of criteria) {
      await given('can-bo', 'self-assessment/assess-leaf', {
        leaf: leaf.code,
        revision: leaf.revision,
        figures: figuresOf(leaf),
      });
      await given('can-bo', 'self-assessment/explain-leaf', {
        leaf: leaf.code,
        revision: leaf.revision + 1,
        explanation: 'Theo báo cáo năm.',
      });
    }
    await given('cong-chuc', 'self-assessment/sign-leaf', { leaf: '1.1', revision: 2 });
    await given('cong-chuc', 'self-assessment/sign-leaf', { leaf: '1.2', revision: 2 });
    await given('can-bo', 'self-assessment/explain-leaf', { leaf: '1.2', revision: 2, explanation: 'Bổ sung sau khi ký.' });
    await given('chu-tich', 'self-assessment/submit-self-assessment', {});
    await given('thuong-truc', 'intake/accept-submission', { remark: 'Hồ sơ đủ thành phần.' });
    for (const { code, reviewedBy, reviewRevision } of criteria) {
      const lower = code === '1.1' ? { figures: { tasksDone: 85, tasksAssigned: 100 }, reason: '15 nhiệm vụ chưa xong.' } : {};
      await given(reviewedBy, 'review/review-leaf', { leaf: code, revision: reviewRevision, ...lower });
    }
    for (const body of new Set(criteria.map(({ reviewedBy }) => reviewedBy)))
      await given(body, 'review/complete-review', { body });
    await given('chu-tich', 'appeal/waive-appeal', {});
    const rating = { class: 'TSVM', title: 'TSVM' };
    const draft = `/api/cycles/${ids.government}/decision?day=2019-12-28`;
    expect((await city.get('van-thu', draft).expect(409)).body.code).toBe('nobody-to-recognise');
    const proposed = await given('thu-ky', 'approval/propose-rating', { rating });
    await city
      .get('van-thu', `${draft}&after=${proposed.position}`)
      .expect(200)
      .expect('Content-Type', /wordprocessingml/);
    await city.get('van-thu', draft.replace('12-28', '02-30')).expect(400); // there is no such day
    const document = { number: 'MH-2019/<07>', date: '2019-11-20' };
    await given('lanh-dao', 'approval/decide-rating', { rating, document, signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] });
    expect(await recognised()).toEqual([]); // decided, not yet published
    const { position } = await given('van-thu', 'publication/publish-rating', {});

    const { body } = await city.get('chu-tich', `/api/dossiers/${dossier}/rating?after=${position}`);
    expect(body).toMatchObject({
      decided: { class: 'TSVM', document },
      published: { public: true },
      computed: [{ after: 'review' }],
    });
    const leaf = body.leaves.find(({ code }: { code: string }) => code === '1.1');
    expect(leaf.review).toMatchObject({ body: 'van-phong', differs: true });
    expect(leaf.self.signature).toEqual({ by: idOf('cong-chuc'), at: '2019-11-20T02:00:00.000Z' });
    expect(body.leaves.find(({ code }: { code: string }) => code === '1.2').self).not.toHaveProperty('signature');
    expect(leaf.points.review).not.toBe(leaf.points.self);
    const now = (await city.get('chu-tich', `/api/dossiers/${dossier}`)).body;
    expect(now).toMatchObject({ stage: null, end: 'published', results: { decided: { class: 'TSVM' }, document } });
    expect(now.leaves[0]).toMatchObject({
      explanation: 'Theo báo cáo năm.',
      review: { differs: true, reason: '15 nhiệm vụ chưa xong.' },
    });
    const signature = { by: idOf('cong-chuc'), capacity: null, at: '2019-11-20T02:00:00.000Z', revision: 2 };
    expect(now.leaves.slice(0, 3).map((one: { signature: object | null }) => one.signature)).toEqual([
      { ...signature, stands: true },
      { ...signature, stands: false },
      null,
    ]);
    const attained = await city.get('chu-tich', '/api/attainment?city=thu-nghiem&kind=government&year=2019');
    expect(attained.body).toMatchObject({ attained: 1, rated: 1, notRated: 1, total: 2, share: '1/2', met: false });
  }, 20_000);

  it('is then told to everybody: who was recognised, by which decision, and nothing else', async () => {
    const title = { vi: 'Chính quyền cơ sở trong sạch, vững mạnh', en: 'Clean and strong grassroots government' };
    const document = { number: 'MH-2019/<07>', date: '2019-11-20' };
    const [cityName, unitName] = ['Thành phố Thử Nghiệm', 'Phường Bình <b>&"Minh"</b>'];
    expect(await recognised()).toEqual([{ cityName, period: '2019', unitName, title, document, publishedOn: '2019-11-20' }]);
  });

  it('is in the figures of the city and of its units', async () => {
    const read = async (as: string, path: string) => (await city.get(as, path)).body;
    const asked = 'city=thu-nghiem&kind=government';
    const years = await read('chu-tich', `/api/attainment/over-years?${asked}`);
    expect(years.items).toMatchObject([{ year: 2019, attained: 1, total: 2, share: '1/2' }]);
    const streaks = await read('thuong-truc', `/api/streaks?${asked}`);
    expect(streaks.items.map(({ unitName, count }: { unitName: string; count: number }) => [unitName, count])).toEqual([
      ['Phường Bình <b>&"Minh"</b>', 1],
      ['Phường Phố Mới', 0],
    ]);
    expect((await read('chu-tich', `/api/streaks?${asked}`)).items).toHaveLength(1);
    expect((await read('chu-tich', '/api/streaks?city=thu-nghiem&kind=party')).items).toEqual([]);
    const { items } = await read('thuong-truc', `/api/cycles/${ids.government}/units`);
    expect(items).toMatchObject([
      { stage: null, criteria: expect.arrayContaining([expect.objectContaining({ code: 'TC1', share: expect.any(String) })]) },
      { stage: { code: 'self-assessment', until: '2019-11-30', overdue: false }, criteria: [] },
    ]);
  });
});
