import { ids, smallCity, type SmallCity } from './small-city';

const basis = { title: 'Báo cáo tình hình của phường' };
const facts = [
  { label: 'Tổ dân phố', value: '31' },
  { label: 'Dự án đang triển khai', value: '20, đúng tiến độ' },
];

describe('the situation of a unit (đặc điểm tình hình)', () => {
  let city: SmallCity;
  const units = '/api/jurisdictions/thu-nghiem/units';
  const situation = async (question = '', as = 'chu-tich') =>
    (await city.get(as, `${units}?${question}`).expect(200)).body.items.find(({ id }: { id: string }) => id === ids.unit)
      .situation;
  const describing = (fields: object, as = 'quan-tri') =>
    city.give(as, 'territory/describe-situation', {
      jurisdiction: ids.city,
      unit: ids.unit,
      on: '2019-09-18',
      facts,
      basis,
      ...fields,
    });

  beforeAll(async () => {
    city = await smallCity();
    expect(await situation()).toBeNull();
    await describing({}).expect(201);
    city.clock.set('2019-11-25T02:00:00.000Z');
    await describing({ on: '2019-11-25', facts: [{ label: 'Tổ dân phố', value: '32' }] }).expect(201);
    await city.house.told();
  }, 30_000);
  afterAll(() => city.close());

  it('is shown beside the unit to everybody who holds a role there, as last described', async () => {
    for (const as of ['chu-tich', 'don-vi-khac', 'to-chuc', 'thanh-tra-tinh', 'quan-tri'])
      expect(await situation('', as)).toEqual({
        on: '2019-11-25',
        facts: [{ label: 'Tổ dân phố', value: '32' }],
        basis: { title: basis.title, number: null, date: null },
      });
    const { text } = await city.get('chu-tich', `${units}?format=csv`).expect(200);
    expect(text).toContain('Tổ dân phố: 32');
  });

  it('is as known then, and as it was on a day', async () => {
    expect(await situation('knownAt=2019-11-24')).toMatchObject({ on: '2019-09-18', facts });
    expect(await situation('effectiveAt=2019-11-24')).toMatchObject({ on: '2019-09-18', facts });
    expect(await situation('effectiveAt=2019-09-17')).toBeNull();
  });

  it.each([
    ['facts', { facts: [] }],
    ['facts', { facts: 'nhiều' }],
    ['facts.0.label', { facts: [{ label: 'x', value: '1' }] }],
    ['facts.0.value', { facts: [{ label: 'Tổ dân phố' }] }],
    ['facts.0.more', { facts: [{ label: 'Tổ dân phố', value: '1', more: 1 }] }],
    ['on', { on: '18/09/2019' }],
  ])('%s: what cannot be taken is named', async (path, fields) => {
    const { body } = await describing(fields).expect(400);
    expect(body.errors.map((one: { path: string }) => one.path)).toContain(path);
  });

  it('is described by nobody but the administrator, and never ahead', async () => {
    for (const as of ['chu-tich', 'thuong-truc', 'lanh-dao', 'thanh-tra-tinh', 'nguoi-la'])
      expect((await describing({}, as)).status).toBeGreaterThanOrEqual(403);
    expect((await describing({ on: '2019-11-26' }).expect(400)).body.code).toBe('situation-ahead');
  });
});
