import { dossierIdOf } from '#process';
import { EstablishUnit } from '#territory';
import { idOf, ids, smallCity, type SmallCity } from './small-city';

const newcomers = ['Phường Hòa Bình', 'Xã Hoà Mạc', 'Xã Đồng Tuyển', 'Xã Duyên Hải', 'Xã Tả Phời'];
const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2019/04', date: '2019-01-02' };

describe('lists', () => {
  let city: SmallCity;
  const units = '/api/jurisdictions/thu-nghiem/units';
  const get = async (as: string, path: string, status = 200) => (await city.get(as, path).expect(status)).body;
  const names = async (path: string, as = 'chu-tich'): Promise<string[]> =>
    (await get(as, path)).items.map((one: { name?: string; unitName?: string }) => one.name ?? one.unitName);
  beforeAll(async () => {
    city = await smallCity();
    for (const name of newcomers) {
      const type = name.startsWith('Xã') ? 'xa' : 'phuong';
      const fields = { jurisdiction: ids.city, basis, unit: idOf(name), name, type, from: '2010-01-01' };
      await city.house.give(Object.assign(new EstablishUnit(), fields), { actor: idOf('quan-tri'), key: name });
    }
    await city.house.told();
  }, 30_000);
  afterAll(() => city.close());

  it('come in pages of fifty, or of as many as are asked for, up to two hundred', async () => {
    const whole = await get('chu-tich', units);
    expect([whole.items.length, whole.total, whole.next]).toEqual([7, 7, null]);
    const first = await get('chu-tich', `${units}?limit=3`);
    const second = await get('chu-tich', `${units}?limit=3&cursor=${first.next}`);
    const third = await get('chu-tich', `${units}?limit=3&cursor=${second.next}`);
    expect([...first.items, ...second.items, ...third.items]).toEqual(whole.items);
    expect([first.total, third.items.length, third.next]).toEqual([7, 1, null]);
    for (const limit of ['0', '201', '1.5', 'x']) await get('chu-tich', `${units}?limit=${limit}`, 400);
  });

  it('go on where they were, also when a unit was established in front meanwhile', async () => {
    const first = await get('chu-tich', `${units}?limit=2&type=xa`);
    const fields = { jurisdiction: ids.city, basis, unit: idOf('in front'), name: 'Xã A', type: 'xa', from: '2010-01-01' };
    await city.house.give(Object.assign(new EstablishUnit(), fields), { actor: idOf('quan-tri'), key: 'in front' });
    await city.house.told();
    const rest = await names(`${units}?limit=50&type=xa&cursor=${first.next}`);
    expect([...first.items.map(({ name }: { name: string }) => name), ...rest]).toEqual(
      newcomers.filter((name) => name.startsWith('Xã')).sort(new Intl.Collator('vi').compare),
    );
  });

  it('a cursor of another list, question or person is refused in one sentence', async () => {
    const { next } = await get('chu-tich', `${units}?limit=1`);
    for (const path of [`${units}?q=hoa&cursor=${next}`, `/api/dossiers?cursor=${next}`, `${units}?cursor=x`]) {
      const { code, detail } = await get('chu-tich', path, 400);
      expect([path, code, detail]).toEqual([
        path,
        'no-such-cursor',
        'Con trỏ trang (cursor) không thuộc câu hỏi này: hãy hỏi lại từ trang đầu.',
      ]);
    }
    await get('lanh-dao', `${units}?limit=1&cursor=${next}`, 400);
  });

  it('are put in order as a Vietnamese dictionary has it, also backwards', async () => {
    const sorted = await names(`${units}?sort=name&type=xa`);
    expect(sorted.indexOf('Xã Duyên Hải')).toBeLessThan(sorted.indexOf('Xã Đồng Tuyển'));
    expect(await names(`${units}?sort=-name&type=xa`)).toEqual([...sorted].reverse());
    const { errors } = await get('chu-tich', `${units}?sort=colour`, 400);
    expect(errors).toEqual([{ path: 'sort', message: expect.stringContaining('name, -name') }]);
  });

  it('are searched without diacritics, however the letters are composed', async () => {
    for (const q of ['hoa', 'Hoà', 'hòa'.normalize('NFD'), 'HOA']) {
      expect(await names(`${units}?q=${encodeURIComponent(q)}`)).toEqual(['Phường Hòa Bình', 'Xã Hoà Mạc']);
    }
    expect(await names(`${units}?q=dong%20tuyen`)).toEqual(['Xã Đồng Tuyển']);
    expect(await names(`${units}?q=khong%20co`)).toEqual([]);
  });

  it('of dossiers, cycles, roles, regulations and tasks are narrowed by what people look for', async () => {
    const own = dossierIdOf(ids.government, ids.unit);
    expect((await get('chu-tich', `/api/dossiers?cycle=${ids.government}`)).items).toMatchObject([{ id: own }]);
    expect((await get('thanh-tra-tinh', '/api/dossiers?q=pho%20moi%20party')).total).toBe(1);
    expect((await get('thanh-tra-tinh', '/api/jurisdictions/thu-nghiem/cycles?kind=party&closed=false')).total).toBe(1);
    expect((await get('thanh-tra-tinh', '/api/jurisdictions/thu-nghiem/cycles?closed=true')).total).toBe(0);
    expect((await get('quan-tri', `/api/jurisdictions/thu-nghiem/roles?unit=${ids.unit}&sort=name`)).items).toMatchObject(
      ['can-bo', 'cong-chuc', 'chu-tich']
        .map((name) => ({ name: `Chức danh ${name}` }))
        .sort((one, other) => new Intl.Collator('vi').compare(one.name, other.name)),
    );
    expect((await get('quan-tri', '/api/jurisdictions/thu-nghiem/roles?q=thanh%20tra%20tinh')).total).toBe(1);
    expect((await get('chu-tich', '/api/jurisdictions/thu-nghiem/regulations?kind=party')).total).toBe(1);
    expect((await get('chu-tich', '/api/worklist?year=2019&stage=self-assessment&overdue=false')).total).toBe(1);
    expect((await get('chu-tich', '/api/worklist?task=review')).total).toBe(0);
    expect((await get('chu-tich', `/api/cycles/${ids.government}/units?decided=true`)).total).toBe(0);
    expect((await get('chu-tich', `/api/dossiers/${own}/history?type=DossierOpened&sort=-version`)).total).toBe(1);
  });

  it('of dossiers say where each stands, and are narrowed by that and by what waits for me', async () => {
    const own = dossierIdOf(ids.government, ids.unit);
    const dossiers = async (as: string, question: string) => (await get(as, `/api/dossiers?${question}`)).items;
    expect(await dossiers('chu-tich', 'mine=true')).toMatchObject([
      { id: own, stage: 'self-assessment', stageName: { vi: expect.any(String) }, until: '2019-11-30', overdue: false },
    ]);
    expect(await dossiers('thuong-truc', 'mine=true')).toEqual([]);
    expect(await dossiers('thuong-truc', 'mine=false')).toHaveLength(2);
    expect(await dossiers('thuong-truc', 'stage=intake')).toEqual([]);
    expect(await dossiers('thuong-truc', 'stage=self-assessment&open=true&overdue=false')).toHaveLength(2);
    expect(await dossiers('thuong-truc', 'open=false')).toEqual([]);
    city.clock.set('2019-12-02T02:00:00.000Z');
    expect(await dossiers('chu-tich', 'overdue=true')).toHaveLength(1);
  });

  it('of attainment show the periods and kinds whose figures one may know', async () => {
    const years = async (as: string, question = '') =>
      (await get(as, `/api/attainment/over-years?city=thu-nghiem&${question}`)).items.map(
        ({ kind, year, share }: { kind: string; year: number; share: string }) => `${kind} ${year}: ${share}`,
      );
    expect(await years('chu-tich')).toEqual(['government 2019: 0']);
    expect(await years('thanh-tra-tinh')).toEqual(['government 2019: 0', 'party 2019: 0']);
    expect(await years('thanh-tra-tinh', 'kind=party&met=true')).toEqual([]);
    expect(await years('thanh-tra-tinh', 'year=2018')).toEqual([]);
  });

  it('take signs of SQL and of patterns as they stand: they find what has them in it, which is nothing', async () => {
    for (const words of ["' OR 1=1 --", '%', '_', '*', '.*', '" OR ""="', "'; DROP TABLE units; --"]) {
      for (const path of [`${units}?q=`, '/api/dossiers?q=', '/api/worklist?q='])
        expect([words, (await get('chu-tich', `${path}${encodeURIComponent(words)}`)).total]).toEqual([words, 0]);
      await get('chu-tich', `/api/dossiers?unit=${encodeURIComponent(words)}`, 404);
      expect((await get('chu-tich', `/api/dossiers?stage=${encodeURIComponent(words)}`)).total).toBe(0);
    }
    expect((await get('chu-tich', units)).total).toBeGreaterThan(0);
  });

  it('are given as tables too: the rows that the asker may see, in their language', async () => {
    const table = (as: string, path: string, language = 'vi') =>
      city
        .get(as, path)
        .set('Accept-Language', language)
        .expect(200)
        .expect('Content-Type', /^text\/csv; charset=utf-8/);
    const { text, headers } = await table('chu-tich', `${units}?format=csv&q=hoa&limit=1`);
    expect(text.split('\r\n').map((line) => line.split(',')[0])).toEqual(['\uFEFFĐơn vị', 'Phường Hòa Bình', 'Xã Hoà Mạc', '']);
    expect(headers['content-disposition']).toBe('attachment; filename="units.csv"');
    const own = (await table('chu-tich', '/api/dossiers?format=csv', 'en')).text.split('\r\n');
    expect([own.length, own[0]]).toEqual([3, '\uFEFFUnit,Kind,Period,Stage,Until,Overdue,Dossier,Notice']);
    expect((await table('thuong-truc', '/api/dossiers?format=csv')).text.split('\r\n')).toHaveLength(4);
    expect((await get('chu-tich', `${units}?format=xml`, 400)).code).toBe('not-valid');
  });

  it('count and remember only what the asker may see', async () => {
    const seen = await get('chu-tich', '/api/dossiers?limit=1');
    expect([seen.total, seen.items.length, seen.next]).toEqual([1, 1, null]);
    const more = await get('thanh-tra-tinh', '/api/dossiers?limit=1');
    expect([more.total, typeof more.next]).toEqual([4, 'string']);
  });
});
