import { dossierIdOf } from '#process';
import { logOf } from '../invariants/log-of';
import { idOf, ids, smallCity, type SmallCity } from './small-city';

const dossier = dossierIdOf(ids.government, ids.unit);
const units = '/api/jurisdictions/thu-nghiem/units';
const basis = { title: 'Nghị quyết thành lập', number: 'SỐ 4/NQ-HỘI ĐỒNG', date: '2019-01-02' };
const name = 'Xã Đồng Tuyển';
/** As a Mac types it: letters and their marks apart. */
const apart = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value).normalize('NFD')) as Value;

describe('the same words in two forms of Unicode', () => {
  let city: SmallCity;
  beforeAll(async () => (city = await smallCity()), 30_000);
  afterAll(() => city.close());
  const items = async (path: string) => (await city.get('quan-tri', path).expect(200)).body.items as Record<string, unknown>[];

  it('are kept in one: names, documents, reasons', async () => {
    const unit = idOf('apart');
    const fields = apart({ jurisdiction: ids.city, unit, basis, name, type: 'xa', from: '2010-01-01' });
    expect(fields.name).not.toBe(name);
    const { position } = (await city.give('quan-tri', 'territory/establish-unit', fields).expect(201)).body;
    expect(await items(`${units}?after=${position}&type=xa`)).toMatchObject([{ id: unit, name }]);
    const capacity = 'Chánh Thanh tra sở';
    const granted = await city.give(
      'quan-tri',
      'roles/grant-role',
      apart({
        jurisdiction: ids.city,
        grant: idOf('nfd'),
        basis,
        person: idOf('nguoi-la'),
        from: '2019-11-20',
        capacity,
        role: 'auditor',
        until: '2020-01-01',
        scope: { kinds: ['government'] },
      }),
    );
    expect([granted.status, granted.body.detail]).toEqual([201, undefined]);
    const read = (await logOf(city.house.store)).map(({ data }) => data);
    expect(read.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
    expect(read.filter((text) => text.includes(basis.number) || text.includes(capacity)).length).toBeGreaterThan(1);
  });

  it('are found by either', async () => {
    for (const form of ['NFC', 'NFD']) {
      const written = encodeURIComponent(name.normalize(form));
      expect([form, (await items(`${units}?q=${written}`)).length]).toEqual([form, 1]);
      const { body } = await city.get(
        'don-vi-khac',
        `/api/dossiers?unit=${encodeURIComponent('Phường Phố Mới'.normalize(form))}`,
      );
      expect([form, body.items.length]).toEqual([form, 2]);
      const there = `/api/jurisdictions/${encodeURIComponent('Thành phố Thử Nghiệm'.normalize(form))}/units`;
      await city.get('quan-tri', there).expect(200);
    }
  });

  it('are the same command: under one Idempotency-Key it is recorded once', async () => {
    const explain = { dossier, leaf: '1.1', revision: 0, explanation: 'Số liệu theo báo cáo quý bốn của phường.' };
    const first = await city.give('can-bo', 'self-assessment/explain-leaf', explain, 'form');
    const again = await city.give('can-bo', 'self-assessment/explain-leaf', apart(explain), 'form');
    expect([first.status, again.status, again.body]).toEqual([201, 200, { ...first.body, repeated: true }]);
  });

  it('a regulation is pinned by its hash, so not a letter of it is changed: one in another form is refused', async () => {
    const { body } = await city.give('quan-tri', 'regulations/publish-regulation', {
      jurisdiction: ids.city,
      hash: '0'.repeat(64),
      regulation: { title: 'Đảng bộ'.normalize('NFD') },
    });
    expect(JSON.stringify(body)).toContain('NFC');
  });
});

describe('what is written', () => {
  let city: SmallCity;
  beforeAll(async () => (city = await smallCity()), 30_000);
  afterAll(() => city.close());
  const said = ({ status, body }: { status: number; body: { code?: string; errors?: { path: string; message: string }[] } }) =>
    [status, body.code, ...(body.errors ?? []).map(({ path, message }) => `${path} ${message}`)].join(' ');

  it.each(['   ', '\u200b\n', '\u00a0', '\u202e'])('and cannot be seen (%j) is no text', async (explanation) => {
    const explained = { dossier, leaf: '1.1', revision: 0, explanation };
    expect(said(await city.give('can-bo', 'self-assessment/explain-leaf', explained))).toBe(
      '400 not-valid explanation chỉ có khoảng trắng',
    );
    const setting = { jurisdiction: ids.city, kind: 'party', share: '75%', by: 2025, basis: { ...basis, number: explanation } };
    expect(said(await city.give('quan-tri', 'territory/set-attainment-target', setting))).toBe(
      '400 not-valid basis.number chỉ có khoảng trắng',
    );
  });

  it('as an id in capitals is the same id, in an address and in a body', async () => {
    const { body } = await city.get('chu-tich', `/api/dossiers/${dossier.toUpperCase()}`).expect(200);
    expect(body.id).toBe(dossier);
    const unit = idOf('in capitals');
    const fields = { jurisdiction: ids.city.toUpperCase(), basis, name: 'Xã Chữ Hoa', type: 'xa', from: '2010-01-01' };
    await city.give('quan-tri', 'territory/establish-unit', { ...fields, unit: unit.toUpperCase() }).expect(201);
    expect((await city.give('quan-tri', 'territory/establish-unit', { ...fields, unit })).status).toBe(409);
    const own = await city.get('chu-tich', `/api/dossiers?cycle=${ids.government.toUpperCase()}`).expect(200);
    expect(own.body.total).toBe(1);
  });

  it.each(['%ed%a0%80', '%', '%zz', '%ff'])('behind the ? in no UTF-8 (%s) is refused', async (q) => {
    expect(said(await city.get('quan-tri', `${units}?q=${q}`))).toBe('400 bad-query');
  });

  it('as a parameter that is not there is refused, also where nothing is asked for', async () => {
    for (const path of [`/api/dossiers/${dossier}/moves?knownAt=2019-11-01`, '/api/changes?foo=1'])
      expect(said(await city.get('chu-tich', path))).toMatch(/^400 not-valid (knownAt|foo) không có trường này$/);
    await city.get('chu-tich', `/api/dossiers/${dossier}/moves?after=0000000000000001`).expect(200);
  });
});
