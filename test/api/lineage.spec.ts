import { idOf, ids, smallCity, type SmallCity } from './small-city';

const basis = { title: 'Nghị quyết sắp xếp đơn vị hành chính', number: 'MH-2019/01', date: '2019-11-11' };

describe('the lineage of units', () => {
  let city: SmallCity;
  let before: unknown;
  const units = '/api/jurisdictions/thu-nghiem/units';
  const get = async (as: string, path: string) => (await city.get(as, path).expect(200)).body;
  const lineageOf = async (unit: string, question = '', as = 'chu-tich') =>
    (await get(as, `${units}?${question}`)).items.find(({ id }: { id: string }) => id === unit)?.lineage;
  const figures = async () => [
    await get('thuong-truc', `/api/streaks?city=thu-nghiem&kind=government`),
    await get('thuong-truc', '/api/attainment?city=thu-nghiem&kind=government&year=2019'),
  ];
  const record = (fields: object) =>
    city.give('quan-tri', 'territory/record-lineage', {
      jurisdiction: ids.city,
      unit: ids.other,
      from: '2020-03-01',
      basis,
      ...fields,
    });

  beforeAll(async () => {
    city = await smallCity();
    before = await figures();
    city.clock.set('2019-11-25T02:00:00.000Z');
    await record({ change: 'merged-into', others: [ids.unit] }).expect(201);
    await city.house.told();
  }, 30_000);
  afterAll(() => city.close());

  it('is shown of every unit concerned, to everybody who holds a role there', async () => {
    const shown = { change: 'merged-into', outside: null, from: '2020-03-01', basis };
    for (const as of ['chu-tich', 'don-vi-khac', 'to-chuc', 'thanh-tra-tinh', 'quan-tri']) {
      expect(await lineageOf(ids.other, '', as)).toEqual([
        {
          ...shown,
          own: true,
          words: { vi: 'sáp nhập vào', en: 'merged into' },
          others: [{ id: ids.unit, name: 'Phường Bình <b>&"Minh"</b>' }],
        },
      ]);
      expect(await lineageOf(ids.unit, '', as)).toMatchObject([
        { ...shown, own: false, words: { vi: 'nhận sáp nhập' }, others: [{ id: ids.other, name: 'Phường Phố Mới' }] },
      ]);
    }
    const { text } = await city.get('chu-tich', `${units}?format=csv`).expect(200);
    expect(text).toContain('sáp nhập vào Phường Bình <b>&""Minh""</b> từ 2020-03-01');
  });

  it('is as known then, and as in force on a day: who merged into another is no longer there from that day on', async () => {
    expect(await lineageOf(ids.unit, 'knownAt=2019-11-24')).toEqual([]);
    expect(await lineageOf(ids.unit, 'knownAt=2019-11-25')).toHaveLength(1);
    expect(await lineageOf(ids.other, 'effectiveAt=2020-02-29')).toEqual([]);
    expect(await lineageOf(ids.other, 'effectiveAt=2020-03-01')).toBeUndefined();
    expect(await lineageOf(ids.unit, 'effectiveAt=2020-03-01')).toHaveLength(1);
  });

  it('is refused in one sentence', async () => {
    const refused = async (fields: object) => {
      const { status, body } = await record(fields);
      return [status, body.code, body.detail];
    };
    expect(await refused({ change: 'merged-into', others: [ids.unit] })).toEqual([
      409,
      'lineage-recorded',
      'Thay đổi này giữa các đơn vị, từ ngày này, đã được ghi nhận.',
    ]);
    const unknown = idOf('no unit');
    expect(await refused({ change: 'split-from', others: [unknown] })).toEqual([
      404,
      'no-unit',
      `Không có đơn vị ${unknown} trong địa bàn này.`,
    ]);
    expect(await refused({ change: 'split-from', others: [ids.unit], from: '2004-11-29' })).toEqual([
      400,
      'before-unit',
      'Phường Phố Mới có từ ngày 30/11/2004: thay đổi không thể có hiệu lực từ ngày 29/11/2004.',
    ]);
    expect(await refused({ change: 'split-from' })).toEqual([
      400,
      'lineage-form',
      'Cần nêu ít nhất một đơn vị mà đơn vị này tách ra từ đó.',
    ]);
  });

  it('is shown no more once it is withdrawn, and still as it was known before', async () => {
    city.clock.set('2019-11-26T02:00:00.000Z');
    const wrong = {
      jurisdiction: ids.city,
      unit: ids.other,
      change: 'merged-into',
      others: [ids.unit],
      from: '2020-03-01',
      basis,
    };
    const withdraw = (fields: object = {}) => city.give('quan-tri', 'territory/withdraw-lineage', { ...wrong, ...fields });
    expect((await withdraw({ from: '2020-03-02' }).expect(404)).body.code).toBe('no-lineage');
    await withdraw().expect(201);
    await city.house.told();
    expect([await lineageOf(ids.unit), await lineageOf(ids.other)]).toEqual([[], []]);
    expect(await lineageOf(ids.unit, 'knownAt=2019-11-25')).toHaveLength(1);
    expect((await withdraw().expect(404)).body.code).toBe('no-lineage');
  });

  it('changes no streak and no attainment', async () => expect(await figures()).toEqual(before));
});
