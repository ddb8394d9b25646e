import { Rejected } from '#kernel';
import { dossierIdOf } from '#process';
import { idOf, ids, smallCity, type SmallCity } from './small-city';

describe('readings', () => {
  let city: SmallCity;
  const government = dossierIdOf(ids.government, ids.unit);
  const party = dossierIdOf(ids.party, ids.unit);
  const names = ({ body }: { body: { items?: { kind: string; unitName?: string }[] } }) =>
    (body.items ?? []).map(({ kind, unitName }) => `${kind} ${unitName ?? ''}`.trim());
  beforeAll(async () => (city = await smallCity()), 30_000);
  afterAll(() => city.close());

  it('know of a command when asked after its position', async () => {
    const done = await city.give('can-bo', 'self-assessment/explain-leaf', {
      dossier: government,
      leaf: '1.1',
      revision: 0,
      explanation: 'Theo <báo cáo> quý IV.',
    });
    expect(done.status).toBe(201);
    const { body } = await city.get('chu-tich', `/api/dossiers/${government}/history?after=${done.body.position}`).expect(200);
    expect(body.items.at(-1)).toMatchObject({ type: 'LeafExplained', leaf: '1.1', texts: [{ text: 'Theo <báo cáo> quý IV.' }] });
  });

  it('do not tell whether a position is in the log: that would tell how much others have recorded', async () => {
    const after = (position: string) => city.get('chu-tich', `/api/me?after=${position}`);
    await after('x').expect(400);
    expect((await after('ffffffffffffffff').expect(200)).body).toEqual((await after('0000000000000001')).body);
  });

  it('that are behind say so without saying how far the log has got', async () => {
    const sentence = { vi: 'Chưa tổng hợp.', en: 'Not told yet.' };
    const behind = new Rejected('not-told-yet', sentence, 'busy', { position: '00000000000000aa', late: ['rating'] });
    const teller = jest.spyOn(city.house.readings.teller, 'after').mockRejectedValue(behind);
    const answer = await city.get('chu-tich', '/api/me?after=0000000000000001');
    teller.mockRestore();
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'not-told-yet', '2']);
    expect(answer.text).not.toContain('00000000000000aa');
  });

  it('refuse a question they do not know', async () => {
    const answer = await city.get('chu-tich', '/api/dossiers?yaer=2019').expect(400);
    expect(answer.body.errors).toEqual([{ path: 'yaer', message: 'không có trường này' }]);
  });

  it('show a unit’s people their own unit, and the kind their role is for', async () => {
    expect(names(await city.get('chu-tich', '/api/dossiers'))).toEqual(['government Phường Bình <b>&"Minh"</b>']);
    expect(names(await city.get('don-vi-khac', '/api/dossiers'))).toEqual(['government Phường Phố Mới', 'party Phường Phố Mới']);
    expect(names(await city.get('to-chuc', '/api/dossiers'))).toHaveLength(2);
    expect(names(await city.get('thanh-tra-tinh', '/api/dossiers?year=2019'))).toHaveLength(4);
    expect(names(await city.get('thanh-tra-tinh', '/api/dossiers?unit=pho-moi&kind=party'))).toEqual(['party Phường Phố Mới']);
    expect(names(await city.get('nguoi-la', '/api/dossiers'))).toEqual([]);
  });

  it('answer what is not one’s to see exactly as what does not exist', async () => {
    for (const part of ['', '/rating', '/history']) {
      const hidden = await city.get('chu-tich', `/api/dossiers/${party}${part}`);
      const missing = await city.get('chu-tich', `/api/dossiers/00000000-0000-4000-8000-000000000000${part}`);
      expect([hidden.status, hidden.body.detail]).toEqual([404, missing.body.detail]);
      expect((await city.get('chu-tich', `/api/dossiers/${government}${part}`)).status).toBe(200);
      expect((await city.get('to-chuc', `/api/dossiers/${party}${part}`)).status).toBe(200);
    }
    await city.get('chu-tich', `/api/cycles/${ids.party}`).expect(404);
    await city.get('nguoi-la', '/api/jurisdictions/thu-nghiem/units').expect(404);
  });

  it('a body’s reviewer reads the whole dossier', async () => {
    const { body } = await city.get('noi-vu', `/api/dossiers/${government}`).expect(200);
    expect(body.leaves.map(({ reviewedBy }: { reviewedBy: string }) => reviewedBy)).toContain('thanh-tra');
  });

  it('tell party figures only to roles for that kind that reach the whole city', async () => {
    const ask = (as: string, kind: string) => city.get(as, `/api/attainment?city=thu-nghiem&kind=${kind}&year=2019`);
    expect((await ask('chu-tich', 'government')).body).toMatchObject({ attained: 0, total: 2, target: '4/5', met: false });
    expect((await ask('chu-tich', 'party')).status).toBe(403);
    expect((await ask('don-vi-khac', 'party')).status).toBe(403);
    expect((await ask('to-chuc', 'party')).status).toBe(200);
    await city.get('chu-tich', '/api/streak?unit=pho-moi&kind=government').expect(403);
    expect((await city.get('to-chuc', '/api/streak?unit=pho-moi&kind=party')).body).toMatchObject({
      count: 0,
      unitName: 'Phường Phố Mới',
    });
  });

  it('tell a target from the day it is set, the party’s only to those who may read what it is for', async () => {
    const basis = { title: 'Nghị quyết đại hội', number: 'MH-NQ/01', date: '2019-11-01' };
    const target = { kind: 'party', share: '75%', by: 2025, basis };
    const given = await city
      .give('quan-tri', 'territory/set-attainment-target', { jurisdiction: ids.city, ...target })
      .expect(201);
    const told = async (as: string) => {
      const { body } = await city.get(as, `/api/jurisdictions?after=${given.body.position}`).expect(200);
      return body.items.map(({ targets }: { targets: { kind: string }[] }) => targets.map(({ kind }) => kind));
    };
    expect(await told('chu-tich')).toEqual([['government']]);
    expect(await told('to-chuc')).toEqual([['government', 'party']]);
    const { items } = (await city.get('quan-tri', '/api/jurisdictions')).body;
    expect(items[0].targets[1]).toEqual({ ...target, share: '3/4' });
    const csv = await city.get('quan-tri', '/api/jurisdictions?format=csv').expect(200);
    expect(csv.text).toContain('chính quyền: 0.8 (2020); tổ chức đảng: 0.75 (2025)');
  });

  it('show where a dossier stands, leaf by leaf', async () => {
    const { body } = await city.get('can-bo', `/api/dossiers/${government}`).expect(200);
    expect(body.stage).toMatchObject({ code: 'self-assessment', until: '2019-11-30', overdue: false });
    const leaf = body.leaves.find(({ code }: { code: string }) => code === '4.1');
    expect(leaf).toMatchObject({
      kind: 'quantity',
      revision: 0,
      reviewRevision: 0,
      answer: null,
      open: true,
      reviewedBy: 'van-phong',
    });
    expect(leaf.inputs.map(({ name }: { name: string }) => name)).toEqual([
      'filesEarly',
      'filesOnTime',
      'filesResolved',
      'filesOverdue',
    ]);
    expect(body.leaves.map(({ code }: { code: string }) => code)).not.toContain('2.6X'); // for communes only
  });

  it('tell each what waits for them', async () => {
    const tasks = async (as: string) =>
      (await city.get(as, '/api/worklist')).body.items.map(({ task, kind }: { task: string; kind: string }) => `${task} ${kind}`);
    expect(await tasks('chu-tich')).toEqual(['assess-and-submit government']);
    expect(await tasks('thuong-truc')).toEqual([]);
  });

  it('a role that begins on a later day is told ahead, where it is asked for, and to whom it is given; it opens nothing yet', async () => {
    const grant = { jurisdiction: ids.city, grant: idOf('ahead'), person: idOf('nguoi-la'), role: 'unit-head' };
    const scope = { unit: ids.unit, kind: 'government' };
    const basis = { title: 'Quyết định điều động' };
    const given = { ...grant, scope, from: '2019-12-01', until: '2020-06-30', basis };
    await city.give('quan-tri', 'roles/grant-role', given).expect(201);
    await city.house.told();
    const roles = (more: string) => city.get('quan-tri', `/api/jurisdictions/thu-nghiem/roles?person=${grant.person}${more}`);
    expect((await roles('')).body.items).toEqual([]);
    expect((await roles('&ahead=false')).body.items).toEqual([]);
    const told = { grant: grant.grant, from: '2019-12-01', until: '2020-06-30', revokedOn: null };
    expect((await roles('&ahead=true')).body.items).toMatchObject([{ ...told, unitNames: ['Phường Bình <b>&"Minh"</b>'] }]);
    const { body: me } = await city.get('nguoi-la', '/api/me');
    expect(me).toMatchObject({ jurisdictions: [], ahead: [{ ...told, jurisdictionName: 'Thành phố Thử Nghiệm' }] });
    await city.get('nguoi-la', `/api/dossiers/${government}`).expect(404);
    const csv = await roles('&ahead=true&format=csv');
    expect(csv.text).toMatch(/người đứng đầu đơn vị,.*,"Phường Bình <b>&""Minh""<\/b>",chính quyền,/);
  });

  it('list the city: units, regulations, cycles, roles', async () => {
    const items = async (as: string, part: string) => (await city.get(as, `/api/jurisdictions/thu-nghiem/${part}`)).body.items;
    expect(await items('chu-tich', 'units')).toHaveLength(2);
    const regulations = await items('chu-tich', 'regulations');
    expect(regulations.map(({ code }: { code: string }) => code)).toEqual(['lao-cai-government-2014', 'lao-cai-party-2018']);
    const { body } = await city.get('chu-tich', `/api/regulations/${regulations[0].hash}`).expect(200);
    expect(body.document.format).toBe('minhbach-regulation/1');
    expect((await items('chu-tich', 'cycles')).map(({ kind }: { kind: string }) => kind)).toEqual(['government']);
    expect(await items('thanh-tra-tinh', 'cycles')).toHaveLength(2);
    expect(await items('quan-tri', 'roles')).toContainEqual(
      expect.objectContaining({ role: 'auditor', name: 'Chức danh thanh-tra-tinh' }),
    );
    const reviewer = { scope: { body: 'noi-vu' }, bodyName: { vi: 'Phòng Nội vụ', en: 'Office of Home Affairs' } };
    const roles = await items('quan-tri', 'roles');
    expect(roles.find(({ name }: { name: string }) => name === 'Chức danh noi-vu')).toMatchObject(reviewer);
    expect(roles.filter(({ role, bodyName }: { role: string; bodyName: object }) => role !== 'reviewer' && bodyName)).toEqual([]);
    const { body: me } = await city.get('noi-vu', '/api/me');
    expect(me.jurisdictions).toMatchObject([{ grants: [reviewer] }]);
    await city.get('chu-tich', '/api/jurisdictions/thu-nghiem/roles').expect(403);
    const cycle = await city.get('chu-tich', `/api/cycles/${ids.government}`).expect(200);
    expect(cycle.body).toMatchObject({ deadlines: { review: '2019-12-15' }, units: 2 });
    const units = await city.get('chu-tich', `/api/cycles/${ids.government}/units`).expect(200);
    expect(units.body).toMatchObject({ total: 1, items: [{ unit: ids.unit, decided: null }] });
  });
});
