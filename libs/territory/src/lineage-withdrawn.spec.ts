import { specification, type Grant } from '#kernel';
import { recordLineage, withdrawLineage, type LineageGiven } from './lineage';
import { RecordLineage, WithdrawLineage } from './territory.commands';
import type { LineageChange, UnitEvent } from './territory.events';
import { unitStory, type Unit } from './unit';

const city = '2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11';
const [phoMoi, laoCai, thongNhat] = [
  '5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10',
  '8a1f5f0e-6d0c-4f7e-9b1d-2f3a4b5c6d7e',
  '9a7f3c52-0d5e-4c0b-9a53-7a1d5be0c2f4',
];
const administrator: Grant = { id: 'g1', role: 'city-administrator', scope: { jurisdiction: city } };
const basis = { title: 'Nghị quyết về sắp xếp đơn vị hành chính', number: 'MH-2020/01', date: '2020-02-11' };
const established = (name: string) => ({ jurisdiction: city, name, type: 'phuong' as const, from: '2004-11-30', basis });
const { given } = specification<Unit, UnitEvent, LineageGiven>(unitStory, {
  actor: 'somebody',
  recordedAt: '2020-02-20T01:00:00.000Z',
  today: '2020-02-20',
  grants: [administrator],
  others: { [laoCai]: { established: established('Phường Lào Cai'), lineage: [] } },
});
const here: UnitEvent = { type: 'UnitEstablished', data: established('Phường Phố Mới') };
const plain = { jurisdiction: city, unit: phoMoi, change: 'merged-into', others: [laoCai], from: '2020-03-01', basis };
const data = { change: 'merged-into' as LineageChange, others: [laoCai], from: '2020-03-01', basis };
const merged: UnitEvent = { type: 'LineageRecorded', data };

describe('the lineage of a unit, put right', () => {
  const right = { title: 'Văn bản đính chính', number: 'MH-2020/02', date: '2020-02-18' };
  const withdraw = (changes: object = {}) => Object.assign(new WithdrawLineage(), plain, { basis: right }, changes);
  const withdrawn: UnitEvent = { type: 'LineageWithdrawn', data: { ...data, basis: right } };

  it('is withdrawn by naming it as it stands, whatever the order of the units, and may then be recorded anew', () => {
    given(here, merged).when(withdrawLineage, withdraw()).records(withdrawn);
    const split: UnitEvent = {
      type: 'LineageRecorded',
      data: { change: 'split-from', others: [laoCai, thongNhat], from: '2020-03-01', basis },
    };
    given(here, split)
      .when(withdrawLineage, withdraw({ change: 'split-from', others: [thongNhat, laoCai] }))
      .records({ type: 'LineageWithdrawn', data: { ...split.data, basis: right } as never });
    given(here, merged, withdrawn).when(recordLineage, Object.assign(new RecordLineage(), plain)).records(merged);
  });

  it.each([
    ['another change', { change: 'split-from' }],
    ['another unit', { others: [thongNhat] }],
    ['another day', { from: '2020-03-02' }],
    ['a place outside', { outside: 'xã Cốc San' }],
  ])('is not withdrawn where it is named with %s', (_, changes) => {
    given(here, merged).when(withdrawLineage, withdraw(changes)).refuses('no-lineage');
  });

  it('is withdrawn on a document that is dated already', () => {
    given(here, merged)
      .when(withdrawLineage, withdraw({ basis: { ...right, date: '2020-02-21' } }))
      .refuses('day-ahead');
  });

  it('is not withdrawn twice, nor by others, nor of a unit that is not there', () => {
    given(here, merged, withdrawn).when(withdrawLineage, withdraw()).refuses('no-lineage');
    given(here, merged)
      .when(withdrawLineage, withdraw(), { grants: [{ ...administrator, role: 'standing-office' }] })
      .refuses('no-right');
    given().when(withdrawLineage, withdraw()).refuses('no-unit');
  });
});
