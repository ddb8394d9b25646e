import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppointFirstAdministrator, GrantRole, RevokeRole } from '#access';
import { OpenCycle } from '#evaluation';
import { completeIllustration, Unusable, type StandingClock } from '#event-store';
import { dossierIdOf } from '#process';
import { hashOf, PublishRegulation, shippedRegulation } from '#regulation';
import { EstablishJurisdiction, EstablishUnit } from '#territory';
import { House } from '../apps/api/src/house/house';
import { expectNoViolation } from './invariants/log-of';

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const illustrative = { seed: 'test', opensAt: '2018-01-02T01:00:00.000Z', standsAt: '2018-01-02T01:00:00.000Z' };
const basis = { title: 'Ví dụ' };
const [city, admin, unit, cycle] = [id(1), id(2), id(3), id(4)];

describe('the house, from an empty folder', () => {
  let data: string;
  let house: House;
  const give = (command: object, fields: object, actor: string, key: string) =>
    house.give(Object.assign(command, fields), { actor, key });

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'minhbach-house-'));
    house = await House.open({
      data,
      illustrative,
    });
  });
  afterAll(async () => {
    await house.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('an opened cycle has a dossier for each of its units as soon as the processes have followed', async () => {
    await give(
      new EstablishJurisdiction(),
      { jurisdiction: city, name: 'Thành phố Ví Dụ', zone: 'Asia/Ho_Chi_Minh', basis },
      'console',
      '1',
    );
    await give(
      new AppointFirstAdministrator(),
      { jurisdiction: city, grant: id(9), person: admin, from: '2018-01-01', basis },
      'console',
      '1',
    );
    await give(
      new EstablishUnit(),
      { jurisdiction: city, unit, name: 'Phường Ví Dụ', type: 'phuong', from: '2010-01-01', basis },
      admin,
      '1',
    );
    const regulation = shippedRegulation('lao-cai-government-2014');
    const hash = hashOf(regulation);
    await give(new PublishRegulation(), { jurisdiction: city, hash, regulation }, admin, '1');
    const period = { type: 'year', from: '2018-01-01', to: '2018-12-31', label: '2018' };
    const deadlines = {
      'self-assessment': '2018-11-30',
      intake: '2018-12-05',
      review: '2018-12-15',
      appeal: '2018-12-20',
      approval: '2018-12-31',
    };
    await give(
      new OpenCycle(),
      { cycle, jurisdiction: city, kind: 'government', period, regulation: hash, units: [unit], deadlines },
      admin,
      '1',
    );
    await house.settle();
    await house.told();
    expect(house.readings.directory.dossier(unit, 'government', '2018')).toMatchObject({ id: dossierIdOf(cycle, unit) });
    expect(house.readings.attainment.of('vi-du', 'government', '2018')).toMatchObject({
      attained: 0,
      rated: 0,
      notRated: 1,
      total: 1,
      target: null,
    });
  });

  it('what somebody without the role asks is refused, and nothing is recorded', async () => {
    const before = await house.store.head();
    const grant = { jurisdiction: city, grant: id(10), person: id(11), role: 'committee', from: '2018-01-02', basis };
    await expect(give(new GrantRole(), grant, id(11), '1')).rejects.toMatchObject({ code: 'no-right', refusal: 'not-allowed' });
    expect(await house.store.head()).toBe(before);
  });

  it('a made-up history that was broken off is told to its end before anybody works with it', async () => {
    await house.close();
    await expect(House.open({ data })).rejects.toThrow(/broken off/);
    expect(await House.whatIsIn(data)).toBe('unfinished illustration');
    house = await House.open({ data, illustrative });
    await completeIllustration(house.store, house.origin, house);
    expect(await House.whatIsIn(data)).toBe('illustration');
  });

  it('leaves a log in which the independent reading of the rules finds nothing wrong', () => expectNoViolation(house.store));

  it('a live house and a made-up history refuse each other', async () => {
    const live = mkdtempSync(join(tmpdir(), 'minhbach-live-'));
    await (await House.open({ data: live })).close();
    expect(await House.whatIsIn(live)).toBe('live');
    await expect(House.open({ data: live, illustrative })).rejects.toThrow(Unusable);
    rmSync(live, { recursive: true, force: true });
  });

  it('kept its data when it is opened again', async () => {
    await house.close();
    house = await House.open({ data });
    expect(house.origin.illustrative).toBe(true);
    await house.told();
    expect(house.readings.directory.units(city)).toHaveLength(1);
  });
});

describe('two jurisdictions in one house', () => {
  let data: string;
  let house: House;
  const [east, west] = [id(20), id(21)];
  const give = (command: object, jurisdiction: string, fields: object, actor = admin) =>
    house.give(Object.assign(command, { jurisdiction, basis, ...fields }), { actor, key: JSON.stringify(fields) });

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'minhbach-two-'));
    house = await House.open({ data, illustrative });
    house.people.addPeople([{ id: id(11), signIn: 'lanh-dao', name: 'Lãnh đạo', passwordHash: '' }]);
    for (const [jurisdiction, name, zone] of [
      [east, 'Thành phố Phía Đông', 'Pacific/Auckland'],
      [west, 'Thành phố Phía Tây', 'Asia/Ho_Chi_Minh'],
    ] as const) {
      await give(new EstablishJurisdiction(), jurisdiction, { name, zone }, 'console');
      await give(new AppointFirstAdministrator(), jurisdiction, { grant: id(9), person: admin, from: '2018-01-01' }, 'console');
      const committee = { grant: id(22), person: id(11), role: 'committee', from: '2018-01-02' };
      await give(new GrantRole(), jurisdiction, committee);
    }
  });
  afterAll(async () => {
    await expectNoViolation(house.store);
    await house.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('the same id of a grant in both stands for two grants', async () => {
    await house.told();
    for (const jurisdiction of [east, west])
      expect(house.readings.roleHolders.of(jurisdiction, '2018-01-02').map(({ grant }) => grant)).toEqual([id(9), id(22)]);
  });

  it('the day of an act is told in the zone of its own', async () => {
    (house.clock as StandingClock).set('2018-01-02T12:00:00.000Z'); // in the west 19:00 of the 2nd, in the east 01:00 of the 3rd
    const revoke = (jurisdiction: string) => give(new RevokeRole(), jurisdiction, { grant: id(22), on: '2018-01-02' });
    await expect(revoke(east)).rejects.toMatchObject({ code: 'day-past' });
    await expect(revoke(west)).resolves.toHaveProperty('position');
  });
});
