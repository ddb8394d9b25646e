import fc from 'fast-check';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fold, recorded, specification, type Grant } from '#kernel';
import { recordLineage, type LineageGiven } from './lineage';
import { RecordLineage } from './territory.commands';
import type { LineageChange, UnitEvent } from './territory.events';
import { unitStory, type Unit } from './unit';

const city = '2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11';
const [phoMoi, laoCai, thongNhat, elsewhere] = [
  '5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10',
  '8a1f5f0e-6d0c-4f7e-9b1d-2f3a4b5c6d7e',
  '9a7f3c52-0d5e-4c0b-9a53-7a1d5be0c2f4',
  '0b0e5d64-0d3f-4b52-8d0b-6cbb6ac9a8fd',
];
const administrator: Grant = { id: 'g1', role: 'city-administrator', scope: { jurisdiction: city } };
const basis = { title: 'Nghị quyết về sắp xếp đơn vị hành chính', number: 'MH-2020/01', date: '2020-02-11' };

const established = (name: string, changes: object = {}): UnitEvent => ({
  type: 'UnitEstablished',
  data: { jurisdiction: city, name, type: 'phuong', from: '2004-11-30', basis: { title: 'Danh mục' }, ...changes },
});
const unitOf = (...events: UnitEvent[]): Unit =>
  fold(
    unitStory,
    events.map((event, index) => recorded(event, index + 1)),
  );
const others = {
  [laoCai]: unitOf(established('Phường Lào Cai')),
  [thongNhat]: unitOf(established('Phường Thống Nhất')),
  [elsewhere]: unitOf(established('Phường Nam Cường', { jurisdiction: 'another' })),
};
const { given } = specification<Unit, UnitEvent, LineageGiven>(unitStory, {
  actor: 'somebody',
  recordedAt: '2020-02-20T01:00:00.000Z',
  today: '2020-02-20',
  grants: [administrator],
  others,
});
const here = established('Phường Phố Mới');
const plain = { jurisdiction: city, unit: phoMoi, change: 'merged-into', others: [laoCai], from: '2020-03-01', basis };
const record = (changes: object = {}) => Object.assign(new RecordLineage(), plain, changes);
const data = { change: 'merged-into' as LineageChange, others: [laoCai], from: '2020-03-01', basis };
const merged: UnitEvent = { type: 'LineageRecorded', data };

describe('the lineage of a unit', () => {
  it('is recorded by the city administrator, as a legal act has it, also before it is in force', () => {
    given(here).when(recordLineage, record()).records(merged);
  });

  it('names what lies outside of the jurisdiction as the legal act does, in composed letters', () => {
    const outside = 'xã  Cốc San, huyện Bát Xát ';
    given(here)
      .when(recordLineage, record({ change: 'transferred', others: undefined, outside: outside.normalize('NFD') }))
      .records({
        type: 'LineageRecorded',
        data: { change: 'transferred', others: [], outside: 'xã Cốc San, huyện Bát Xát', from: '2020-03-01', basis },
      });
  });

  it('stands beside what was known before; a unit of which nothing was recorded has none', () => {
    expect(given(here).state.lineage).toEqual([]);
    const { established: unit, lineage } = given(here, merged).state;
    expect([unit?.name, lineage]).toEqual(['Phường Phố Mới', [data]]);
  });

  it('is not recorded by others', () => {
    given(here)
      .when(recordLineage, record(), { grants: [{ ...administrator, role: 'standing-office' }] })
      .refuses('no-right');
  });

  it('is that of units of the jurisdiction: what is elsewhere is answered as what there is not', () => {
    given().when(recordLineage, record()).refuses('no-unit');
    given(established('Phường Phố Mới', { jurisdiction: 'another' }))
      .when(recordLineage, record())
      .refuses('no-unit');
    for (const other of [elsewhere, '1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d'])
      given(here)
        .when(recordLineage, record({ others: [other] }))
        .refuses('no-unit');
  });

  it('is with other units, not with itself', () => {
    given(here)
      .when(recordLineage, record({ others: [phoMoi] }))
      .refuses('same-unit');
  });

  it.each<[LineageChange, object]>([
    ['merged-into', { others: [laoCai, thongNhat] }],
    ['merged-into', { outside: 'xã Bản Phiệt' }],
    ['merged-into', { others: undefined }],
    ['split-from', { others: undefined }],
    ['renamed', { others: [laoCai, thongNhat] }],
    ['renamed', { outside: 'xã Bản Phiệt' }],
    ['retyped', { others: undefined, outside: 'xã Bản Phiệt' }],
    ['boundary-adjusted', { others: undefined }],
    ['transferred', {}],
    ['transferred', { others: undefined }],
  ])('%s names as many units as such a change has, not %j', (change, fields) => {
    given(here)
      .when(recordLineage, record({ change, ...fields }))
      .refuses('lineage-form');
  });

  it.each<[LineageChange, object]>([
    ['merged-into', { others: undefined, outside: 'phường ngoài địa bàn' }],
    ['split-from', { others: [laoCai, thongNhat], outside: 'xã Bản Phiệt' }],
    ['renamed', {}],
    ['boundary-adjusted', { others: [laoCai, thongNhat] }],
  ])('%s may name %j', (change, fields) => {
    const { events } = given(here).when(recordLineage, record({ change, ...fields }));
    expect(events?.map(({ type }) => type)).toEqual(['LineageRecorded']);
  });

  it('begins on a day of the calendar on which all of the units are there', () => {
    given(here)
      .when(recordLineage, record({ from: '2020-02-30' }))
      .refuses('no-such-day');
    given(here)
      .when(recordLineage, record({ from: '2004-11-29' }))
      .refuses('before-unit');
    const later = { ...others, [laoCai]: unitOf(established('Phường Lào Cai', { from: '2020-03-02' })) };
    given(here).when(recordLineage, record(), { others: later }).refuses('before-unit');
  });

  it('of a renamed unit has another name than before; of a retyped one, another type', () => {
    const same = { ...others, [laoCai]: unitOf(established('Phường Phố Mới')) };
    given(here)
      .when(recordLineage, record({ change: 'renamed' }), { others: same })
      .refuses('name-or-type-unchanged');
    given(here)
      .when(recordLineage, record({ change: 'retyped' }))
      .refuses('name-or-type-unchanged');
    given(established('Xã Thống Nhất', { type: 'xa' }))
      .when(recordLineage, record({ change: 'retyped', others: [thongNhat] }))
      .records({ type: 'LineageRecorded', data: { ...data, change: 'retyped', others: [thongNhat] } });
  });

  it('rests on a legal act with number and date, dated already', () => {
    for (const lacking of [{ title: 'Nghị quyết' }, { ...basis, number: undefined }, { ...basis, date: undefined }])
      given(here)
        .when(recordLineage, record({ basis: lacking }))
        .refuses('legal-act-incomplete');
    given(here)
      .when(recordLineage, record({ basis: { ...basis, date: '2020-02-30' } }))
      .refuses('no-such-day');
    given(here)
      .when(recordLineage, record({ basis: { ...basis, date: '2020-02-21' } }))
      .refuses('day-ahead');
  });

  it('is recorded once; another day is another change', () => {
    given(here, merged).when(recordLineage, record()).refuses('lineage-recorded');
    given(here, merged)
      .when(recordLineage, record({ from: '2020-04-01' }))
      .records({ type: 'LineageRecorded', data: { ...data, from: '2020-04-01' } });
    const outside = 'xã Cốc San, huyện Bát Xát';
    const transferred: UnitEvent = {
      type: 'LineageRecorded',
      data: { change: 'transferred', others: [], outside, from: '2020-03-01', basis },
    };
    given(here, transferred)
      .when(recordLineage, record({ change: 'transferred', others: undefined, outside }))
      .refuses('lineage-recorded');
  });

  it('a boundary has two sides and is adjusted once, whichever of them it was recorded of', () => {
    const adjusted: UnitEvent = { type: 'LineageRecorded', data: { ...data, change: 'boundary-adjusted', others: [phoMoi] } };
    const there = { ...others, [laoCai]: unitOf(established('Phường Lào Cai'), adjusted) };
    given(here)
      .when(recordLineage, record({ change: 'boundary-adjusted' }), { others: there })
      .refuses('lineage-recorded');
    given(here).when(recordLineage, record(), { others: there }).records(merged);
  });

  it('is described in a form whose errors are told field by field', () => {
    const wrong = (changes: object) =>
      validateSync(plainToInstance(RecordLineage, { ...plain, ...changes })).map(({ property }) => property);
    expect(wrong({})).toEqual([]);
    expect(wrong({ unit: 'pho-moi', change: 'moved', others: ['lao-cai'], outside: '', from: '1/3/2020' }).sort()).toEqual([
      'change',
      'from',
      'others',
      'outside',
      'unit',
    ]);
    expect([wrong({ others: [] }), wrong({ others: [laoCai, laoCai] })]).toEqual([['others'], ['others']]);
  });

  it('records or refuses, and the same twice is the same (law)', () => {
    const changes = fc.constantFrom<LineageChange>(
      ...(['merged-into', 'split-from', 'renamed', 'retyped', 'boundary-adjusted', 'transferred'] as const),
    );
    const command = fc.record(
      {
        change: changes,
        others: fc.subarray([laoCai, thongNhat, elsewhere]),
        outside: fc.constantFrom('xã Bản Phiệt', 'xã Cốc San'),
        from: fc.constantFrom('2004-11-29', '2004-11-30', '2020-03-01', '2020-02-30'),
      },
      { requiredKeys: ['change', 'from'] },
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        const log: UnitEvent[] = [here];
        for (const fields of commands) {
          const tried = () => given(...log).when(recordLineage, record({ others: undefined, ...fields }));
          const [one, again] = [tried(), tried()];
          expect([again.events, again.rejected?.code]).toEqual([one.events, one.rejected?.code]);
          expect(one.events ?? one.rejected).toBeDefined();
          if (!one.events) continue;
          log.push(...one.events);
          tried().refuses('lineage-recorded');
        }
        expect(given(...log).state.lineage).toHaveLength(log.length - 1);
      }),
    );
  });
});
