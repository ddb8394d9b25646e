import request from 'supertest';
import { dossierIdOf } from '#process';
import { GrantRole, RevokeRole } from '#access';
import { EstablishUnit } from '#territory';
import { idOf, ids, smallCity, type SmallCity } from './small-city';

/** A city in which one leaf is explained on the 20th, and again on the 25th of November 2019. */
describe('looking back over HTTP', () => {
  let city: SmallCity;
  const dossier = dossierIdOf(ids.government, ids.unit);
  const party = dossierIdOf(ids.party, ids.unit);
  let before: string;
  const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2019/09', date: '2019-11-25' };
  const asAdministrator = (command: object, fields: object, key: string) =>
    city.house.give(Object.assign(command, { jurisdiction: ids.city, basis, ...fields }), { actor: idOf('quan-tri'), key });
  const explained = async (revision: number, explanation: string) => {
    const given = await city.give('can-bo', 'self-assessment/explain-leaf', { dossier, leaf: '1.1', revision, explanation });
    expect(given.status).toBe(201);
    return given.body.position as string;
  };

  beforeAll(async () => {
    city = await smallCity();
    before = await explained(0, 'Lần thứ nhất.');
    city.clock.set('2019-11-25T02:00:00.000Z');
    await explained(1, 'Lần thứ hai.');
    await asAdministrator(new EstablishUnit(), { unit: idOf('new unit'), name: 'Xã Mới', type: 'xa', from: '2020-01-01' }, 'new');
    await asAdministrator(new RevokeRole(), { grant: idOf('grant of thanh-tra-tinh'), on: '2019-11-25' }, 'gone');
    const scope = { kinds: ['government'] };
    const grant = {
      grant: idOf('late'),
      person: idOf('nguoi-la'),
      role: 'auditor',
      from: '2019-11-25',
      until: '2020-06-30',
      scope,
    };
    await asAdministrator(new GrantRole(), grant, 'late');
    await city.house.settle();
    await city.house.told();
  }, 60_000);
  afterAll(() => city.close());

  const get = async (as: string, path: string, status = 200) => {
    const answer = await city.get(as, path);
    expect([path, answer.status, answer.body.detail]).toEqual([path, status, status === 200 ? undefined : expect.any(String)]);
    return answer.body;
  };
  const texts = (body: { items: { texts: { text: string }[] }[] }) =>
    body.items.flatMap((line) => line.texts.map(({ text }) => text));

  it('a history is as it was known then, by day, by instant and by position; the answer says of when it is', async () => {
    const path = `/api/dossiers/${dossier}/history`;
    expect(texts(await get('chu-tich', path))).toEqual(['Lần thứ nhất.', 'Lần thứ hai.']);
    for (const knownAt of ['2019-11-20', '2019-11-24T23:59:59%2B07:00', before]) {
      const body = await get('chu-tich', `${path}?knownAt=${knownAt}`);
      expect(texts(body)).toEqual(['Lần thứ nhất.']);
      expect(body.moment).toEqual({ knownAt: decodeURIComponent(knownAt), effectiveAt: null });
    }
    expect(await get('chu-tich', path)).not.toHaveProperty('moment');
  });

  it('a dossier stands where it stood, and is late by the day of the moment', async () => {
    const leafOf = ({ leaves }: { leaves: { code: string }[] }) => leaves.find(({ code }) => code === '1.1');
    city.clock.set('2019-12-02T02:00:00.000Z');
    expect(leafOf(await get('can-bo', `/api/dossiers/${dossier}`))).toMatchObject({ revision: 2, explanation: 'Lần thứ hai.' });
    const then = await get('can-bo', `/api/dossiers/${dossier}?knownAt=2019-11-20`);
    expect(leafOf(then)).toMatchObject({ revision: 1, explanation: 'Lần thứ nhất.' });
    expect(then.stage.overdue).toBe(false);
    expect((await get('can-bo', `/api/dossiers/${dossier}`)).stage.overdue).toBe(true);
    expect((await get('chu-tich', '/api/worklist')).items[0].overdue).toBe(true);
    expect((await get('chu-tich', '/api/worklist?knownAt=2019-11-20')).items[0]).toMatchObject({ overdue: false, daysLeft: 10 });
  });

  it('every reading can be asked for a moment', async () => {
    const hash = (await get('chu-tich', '/api/jurisdictions/thu-nghiem/regulations')).items[0].hash;
    for (const path of [
      '/api/jurisdictions?',
      '/api/jurisdictions/thu-nghiem/units?',
      '/api/jurisdictions/thu-nghiem/regulations?',
      `/api/regulations/${hash}?`,
      '/api/jurisdictions/thu-nghiem/cycles?',
      `/api/cycles/${ids.government}?`,
      `/api/cycles/${ids.government}/units?`,
      '/api/dossiers?',
      `/api/dossiers/${dossier}?`,
      `/api/dossiers/${dossier}/rating?`,
      `/api/dossiers/${dossier}/history?`,
      `/api/dossiers/${dossier}/evidence?`,
      '/api/worklist?',
      '/api/attainment?city=thu-nghiem&kind=government&year=2019&',
      '/api/attainment/over-years?city=thu-nghiem&',
      '/api/streak?unit=phuong-binh-b-minh-b&kind=government&'.replace('phuong-binh-b-minh-b', ids.unit),
    ]) {
      const { moment, asOf: _asOf, ...then } = await get('chu-tich', `${path}knownAt=2019-11-25`);
      expect([path, moment?.knownAt]).toEqual([path, '2019-11-25']);
      const { moment: _moment, asOf: _last, ...now } = await get('chu-tich', path);
      expect([path, then]).toEqual([
        path,
        JSON.parse(
          JSON.stringify(now)
            .replaceAll('"overdue":true', '"overdue":false')
            .replace(/"daysLeft":-?\d+/g, '"daysLeft":5')
            .replace(/"workingDaysLeft":-?\d+/g, '"workingDaysLeft":4'),
        ),
      ]);
    }
    const then = await get('quan-tri', '/api/jurisdictions/thu-nghiem/roles?knownAt=2019-11-20');
    expect(then).toHaveProperty('moment');
    expect(then.items.find(({ scope }: { scope: { body?: string } }) => scope.body === 'noi-vu').bodyName.vi).toBe(
      'Phòng Nội vụ',
    );
  });

  it('units and roles are asked for a day on which they are in force', async () => {
    const names = async (more: string) =>
      (await get('chu-tich', `/api/jurisdictions/thu-nghiem/units?${more}`)).items.map(({ name }: { name: string }) => name);
    expect(await names('')).toContain('Xã Mới');
    expect(await names('effectiveAt=2019-12-31')).not.toContain('Xã Mới');
    expect(await names('effectiveAt=2020-01-01')).toContain('Xã Mới');
    expect(await names('knownAt=2019-11-24&effectiveAt=2020-01-01')).not.toContain('Xã Mới');
    const auditors = async (more: string) =>
      (await get('quan-tri', `/api/jurisdictions/thu-nghiem/roles?${more}`)).items
        .filter(({ role }: { role: string }) => role === 'auditor')
        .map(({ person }: { person: string }) => person);
    expect(await auditors('effectiveAt=2019-11-24')).toEqual([idOf('thanh-tra-tinh')]);
    expect(await auditors('effectiveAt=2019-11-26')).toEqual([idOf('nguoi-la')]);
    expect(await auditors('knownAt=2019-11-20')).toEqual([idOf('thanh-tra-tinh')]);
    expect(await auditors('knownAt=2019-11-20&effectiveAt=2019-11-26')).toEqual([idOf('thanh-tra-tinh')]); // the end was not known then
  });

  it('rights are those of today: who lost a role sees nothing of the time when it was held, who got one looks back beyond it', async () => {
    await get('thanh-tra-tinh', `/api/dossiers/${dossier}/history?knownAt=2019-11-20`, 404);
    expect(texts(await get('nguoi-la', `/api/dossiers/${dossier}/history?knownAt=2019-11-20`))).toEqual(['Lần thứ nhất.']);
    await get('chu-tich', `/api/dossiers/${party}?knownAt=2019-11-20`, 404);
    await get('chu-tich', '/api/attainment?city=thu-nghiem&kind=party&year=2019&knownAt=2019-11-20', 403);
    await get('chu-tich', `/api/diff?dossier=${party}&from=2019-11-20`, 404);
  });

  it('what came later is said not to be known then; what is no moment, or has no day of its own, is refused in a sentence', async () => {
    const code = async (path: string, status: number) => (await get('chu-tich', path, status)).code;
    const attainment = '/api/attainment?city=thu-nghiem&kind=government&year=2019';
    expect(await code(`${attainment}&knownAt=2018-12-31`, 404)).toBe('not-known-then');
    expect(await code(`/api/dossiers/${dossier}?knownAt=2018-12-31`, 404)).toBe('not-known-then');
    expect((await get('chu-tich', '/api/dossiers?knownAt=2018-12-31')).items).toEqual([]);
    expect(await code(`${attainment}&knownAt=2030-01-01`, 400)).toBe('moment-ahead');
    expect(await code(`${attainment}&knownAt=hôm qua`.replace(' ', '%20'), 400)).toBe('no-moment');
    expect(await code(`${attainment}&knownAt=2019-11-20&knownAt=2019-11-21`, 400)).toBe('not-valid');
    expect(await code(`${attainment}&effectiveAt=2019-02-30`, 400)).toBe('no-such-day');
    for (const path of [`/api/dossiers/${dossier}/history`, `/api/dossiers/${dossier}`, '/api/worklist', '/api/dossiers'])
      expect(await code(`${path}?effectiveAt=2019-11-20`, 400)).toBe('no-effective-day');
  });

  it('an erased text stays erased, whenever it is looked at', async () => {
    const path = `/api/dossiers/${dossier}/history?knownAt=2019-11-20`;
    const lines = await city.house.readings.history.of(dossier);
    city.house.sealedTexts.erase(lines.flatMap((line) => line.texts.map(({ text }) => text)).slice(0, 1));
    expect(texts(await get('chu-tich', path))).toEqual([null]);
    expect(texts(await get('chu-tich', path.replace('11-20', '11-25')))).toEqual([null, 'Lần thứ hai.']);
  });

  it('a difference names what changed, from what to what, and the acts, page by page', async () => {
    const [leaf, window] = ['4.1', `from=2019-11-25T02:00:00Z`];
    city.clock.set('2019-11-26T02:00:00.000Z');
    const now = await get('can-bo', `/api/dossiers/${dossier}`);
    for (const { code, kind, inputs, revision, criterion } of now.leaves) {
      if (criterion === null) continue;
      const level = (levels: { code: string }[] | undefined) => levels?.[0]?.code;
      const figures = Object.fromEntries(
        inputs.map(({ name, type, levels }: { name: string; type: string; levels?: { code: string }[] }) => [
          name,
          type === 'level'
            ? level(levels)
            : type === 'boolean'
              ? true
              : kind === 'deduction'
                ? 0
                : type === 'amount'
                  ? '100.5'
                  : 100,
        ]),
      );
      await city.give('can-bo', 'self-assessment/assess-leaf', { dossier, leaf: code, revision, figures });
      const explanation = 'Theo báo cáo.';
      await city.give('can-bo', 'self-assessment/explain-leaf', { dossier, leaf: code, revision: revision + 1, explanation });
    }
    city.clock.set('2019-11-30T02:00:00.000Z');
    const submitted = await city.give('chu-tich', 'self-assessment/submit-self-assessment', { dossier });
    expect([submitted.status, submitted.body.detail]).toEqual([201, undefined]);
    const path = `/api/diff?dossier=${dossier}&${window}&after=${submitted.body.position}`;
    const { items, total, next, from, to } = await get('chu-tich', `${path}&limit=2`);
    expect([items.length, total > 20, next]).toEqual([2, true, expect.any(String)]);
    expect(from.day < to.day).toBe(true);
    expect(items[0]).toMatchObject({ reading: 'rating', figure: 'self', before: null, after: { vi: expect.any(String) } });
    expect(items[0].events).toMatchObject([
      {
        type: 'SelfAssessmentSubmitted',
        who: { vi: 'người đứng đầu đơn vị' },
        what: { vi: expect.stringContaining('Ký và nộp') },
      },
    ]);
    const rest = await get('chu-tich', `${path}&limit=200&cursor=${next}`);
    expect([rest.items.length, rest.next]).toEqual([total - 2, null]);
    expect(rest.items.map(({ figure }: { figure: string }) => figure)).toContain(`${leaf} self`);

    const ofCity = '/api/diff?city=thu-nghiem&kind=government&year=2019&from=2018-12-31';
    const mine = await get('chu-tich', `${ofCity}&limit=200`);
    const units = new Set(mine.items.map(({ unit }: { unit: string | null }) => unit));
    expect(units).toEqual(new Set([null, ids.unit])); // the city’s figures are for all, the other unit’s dossier is not
    expect(
      new Set((await get('thuong-truc', `${ofCity}&limit=200`)).items.map(({ unit }: { unit: string | null }) => unit)).size,
    ).toBe(3);
    expect((await get('chu-tich', `/api/diff?unit=${ids.unit}&kind=government&from=2018-12-31`)).total).toBeGreaterThan(total);
    const csv = await city.get('chu-tich', `${ofCity}&format=csv`).expect(200);
    expect(csv.text.split('\r\n')[0]).toMatch(/Từ ngày,Đến ngày,Lưu ý$/);
    expect(csv.text).toMatch(/\r\n(tỷ lệ đơn vị đạt|kết quả|mục),.*,2018-12-31,2019-/);
    expect((await get('chu-tich', `${path.replace(window, 'from=2019-11-30')}`)).items).toEqual([]);
    expect((await get('chu-tich', `${ofCity.replace('2018-12-31', '2019-11-25')}&to=2019-11-20`, 400)).code).toBe(
      'from-after-to',
    );
    expect((await get('chu-tich', '/api/diff?from=2018-12-31', 400)).code).toBe('diff-of-what');
  }, 30_000);

  it('too many at once are told to come again, with 429 and Retry-After', async () => {
    const spy = jest.spyOn(city.house.then, 'ask').mockImplementation(() => {
      throw busy;
    });
    const { Rejected } = jest.requireActual<typeof import('#kernel')>('#kernel');
    const busy = new Rejected('looking-back-busy', { vi: 'Bận.', en: 'Busy.' }, 'busy', { retryAfterSeconds: 5 });
    const answer = await city.get('chu-tich', '/api/dossiers?knownAt=2019-11-20');
    spy.mockRestore();
    expect([answer.status, answer.headers['retry-after'], answer.body.code]).toEqual([429, '5', 'looking-back-busy']);
  });

  it('the description says so of every reading', async () => {
    const { body } = await request(city.app.getHttpServer()).get('/docs-json');
    const asked = Object.entries<{ get?: { parameters?: { name: string }[] } }>(body.paths)
      .filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'knownAt'))
      .map(([path]) => path);
    expect(asked).toHaveLength(18);
    expect(body.components.schemas.AttainmentAnswer.properties.moment).toMatchObject({
      $ref: '#/components/schemas/MomentAnswer',
    });
    expect(body.paths['/api/diff'].get.responses['429'].description).toContain('look back');
  });
});
