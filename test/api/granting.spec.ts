import { AppointFirstAdministrator } from '#access';
import { hashOf, shippedRegulation } from '#regulation';
import { EstablishJurisdiction } from '#territory';
import { idOf, ids, smallCity, type SmallCity } from './small-city';

const basis = { title: 'Quyết định phân công', number: 'MH-2019/07', date: '2019-11-20' };
const young = idOf('a city that begins');

describe('granting a role', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity(['quan-tri-moi']);
    const byConsole = (command: object, fields: object) =>
      city.house.give(Object.assign(command, { jurisdiction: young, basis, ...fields }), {
        actor: 'console',
        key: idOf('young'),
      });
    await byConsole(new EstablishJurisdiction(), { name: 'Thành phố Mới Lập', zone: 'Asia/Ho_Chi_Minh' });
    const first = { grant: idOf('first there'), person: idOf('quan-tri-moi'), from: '2019-11-20' };
    await byConsole(new AppointFirstAdministrator(), first);
    await city.house.told();
  }, 30_000);
  afterAll(() => city.close());

  let count = 0;
  const grant = async (scope: object, more: object = {}) => {
    const by = 'jurisdiction' in more ? 'quan-tri-moi' : 'quan-tri';
    const given = {
      jurisdiction: ids.city,
      grant: idOf(`over nothing ${(count += 1)}`),
      person: idOf('nguoi-la'),
      role: 'reviewer',
    };
    const { status, body } = await city.give(by, 'roles/grant-role', { ...given, from: '2019-11-25', basis, scope, ...more });
    return status === 201 ? 201 : `${status} ${body.code}: ${body.detail}`;
  };
  const held = async () =>
    (await city.get('quan-tri', `/api/jurisdictions/thu-nghiem/roles?person=${idOf('nguoi-la')}&ahead=true`)).body.total;

  it('to nobody, or over a unit, a cycle, a kind or a body that is not there, is refused in one sentence', async () => {
    const nobody = idOf('khong-co-ai');
    const ofUnit = { role: 'unit-editor' };
    expect(await grant({ body: 'noi-vu' }, { person: nobody })).toBe('404 no-person: Không có người dùng này.');
    expect(await grant({ unit: idOf('no unit') }, ofUnit)).toMatch(/^404 no-unit: Không có đơn vị .* trong địa bàn này\.$/);
    expect(await grant({ unit: ids.unit, cycle: idOf('no cycle') }, ofUnit)).toMatch(/^404 no-cycle: .* trong địa bàn này\.$/);
    expect(await grant({ body: 'noi-vu', kind: 'goverment' })).toBe(
      '404 no-kind: Không quy định nào của địa bàn này dành cho loại goverment.',
    );
    expect(await grant({ body: 'noi-vuu', kind: 'government' })).toBe(
      '404 no-such-body: Không quy định nào trong phạm vi được giao có cơ quan thẩm định noi-vuu.',
    );
    expect(await grant({ body: 'noi-vu', kind: 'party' })).toMatch(/^404 no-such-body: /);
    expect(await held()).toBe(0);
  });

  it('in a city that begins may come before its regulations; once there is one, it says what may be named', async () => {
    const there = { jurisdiction: young };
    expect(await grant({ kind: 'government', body: 'giao-duc' }, there)).toBe(201);
    const regulation = shippedRegulation('lao-cai-party-2014');
    const publishing = { jurisdiction: young, hash: hashOf(regulation), regulation };
    await city.give('quan-tri-moi', 'regulations/publish-regulation', publishing).expect(201);
    expect(await grant({ kind: 'party', body: 'giao-duc' }, there)).toMatch(/^404 no-such-body: /);
    expect(await grant({ kind: 'school', body: 'giao-duc' }, there)).toMatch(/^404 no-kind: /);
    expect(await grant({ kind: 'party', body: 'ban-to-chuc' }, there)).toBe(201);
    expect(await grant({ kind: 'government', body: 'thanh-tra' }, there)).toBe(201); // its regulation may follow
  });

  it('rests on a document that is dated already, by the day it is in the city', async () => {
    const tomorrow = { basis: { ...basis, date: '2019-11-21' } };
    const ahead = '400 day-ahead: Văn bản đề ngày 21/11/2019, sau hôm nay.';
    expect(await grant({ body: 'noi-vu' }, tomorrow)).toBe(ahead);
    const { body } = await city.give('quan-tri', 'roles/revoke-role', {
      ...{ jurisdiction: ids.city, grant: idOf('grant of can-bo'), on: '2019-12-01', ...tomorrow },
    });
    expect(`400 ${body.code}: ${body.detail}`).toBe(ahead);
    city.clock.set('2019-11-20T17:30:00.000Z'); // past midnight there
    expect(await grant({ body: 'noi-vu' }, tomorrow)).toBe(201);
  });

  it('of which nothing is known says the same to who may not grant: that they may not', async () => {
    for (const scope of [{ body: 'noi-vu' }, { body: 'noi-vuu' }, { body: 'noi-vu', kind: 'goverment' }]) {
      const given = { jurisdiction: ids.city, grant: idOf('no right'), person: idOf('khong-co-ai'), role: 'reviewer', scope };
      const { status, body } = await city.give('chu-tich', 'roles/grant-role', { ...given, from: '2019-11-25', basis });
      expect([status, body.code]).toEqual([403, 'no-right']);
    }
  });
});
