import { AppointFirstAdministrator } from '#access';
import { OpenCycle } from '#evaluation';
import { completeIllustration, type StandingClock } from '#event-store';
import { hashOf, PublishRegulation, shippedRegulation } from '#regulation';
import { EstablishJurisdiction, EstablishUnit, SetAttainmentTarget } from '#territory';
import { House } from '../../apps/api/src/house/house';

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const [city, admin, unit, cycle] = [id(1), id(2), id(3), id(4)];
const basis = { title: 'Ví dụ' };
const deadlines = {
  'self-assessment': '2018-11-30',
  intake: '2018-12-05',
  review: '2018-12-15',
  appeal: '2018-12-20',
  approval: '2018-12-31',
};

/** A city whose year was opened in January 2018 and whose target was set in March. */
export async function foundedIn(data: string): Promise<void> {
  const standsAt = '2018-06-01T01:00:00.000Z';
  const house = await House.open({ data, illustrative: { seed: 'cli', opensAt: '2018-01-02T01:00:00.000Z', standsAt } });
  let key = 0;
  const give = (command: object, fields: object, actor = admin) =>
    house.give(Object.assign(command, { jurisdiction: city, ...fields }), { actor, key: String((key += 1)) });
  await give(new EstablishJurisdiction(), { name: 'Thành phố Ví Dụ', zone: 'Asia/Ho_Chi_Minh', basis }, 'console');
  await give(new AppointFirstAdministrator(), { grant: id(9), person: admin, from: '2018-01-01', basis }, 'console');
  await give(new EstablishUnit(), { unit, name: 'Phường Ví Dụ', type: 'phuong', from: '2010-01-01', basis });
  const regulation = shippedRegulation('lao-cai-government-2014');
  const hash = hashOf(regulation);
  await give(new PublishRegulation(), { hash, regulation });
  const period = { type: 'year', from: '2018-01-01', to: '2018-12-31', label: '2018' };
  await give(new OpenCycle(), { cycle, kind: 'government', period, regulation: hash, units: [unit], deadlines });
  await house.settle();
  (house.clock as StandingClock).set('2018-03-01T01:00:00.000Z');
  await give(new SetAttainmentTarget(), { kind: 'government', share: '4/5', by: 2020, basis });
  await house.settle();
  (house.clock as StandingClock).set(standsAt);
  await completeIllustration(house.store, house.origin, house);
  await house.close();
}
