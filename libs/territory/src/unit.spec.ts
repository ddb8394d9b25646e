import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { specification, type Grant } from '#kernel';
import { EstablishUnit } from './territory.commands';
import type { UnitEvent } from './territory.events';
import { establishUnit, unitStory, type UnitGiven } from './unit';

const city = '2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11';
const unit = '5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10';
const administrator: Grant = { id: 'g1', role: 'city-administrator', scope: { jurisdiction: city } };
const basis = { title: 'Danh mục đơn vị hành chính' };
const { given } = specification<ReturnType<typeof unitStory.evolve>, UnitEvent, UnitGiven>(unitStory, {
  actor: 'somebody',
  recordedAt: '2014-01-02T01:00:00.000Z',
  today: '2014-01-02',
  grants: [administrator],
  jurisdiction: { established: { name: 'Thành phố Lào Cai', zone: 'Asia/Ho_Chi_Minh', basis }, targets: {} },
});
const plain = { jurisdiction: city, unit, name: 'Phường Bình Minh', type: 'phuong', code: '02658', from: '2004-11-30', basis };
const establish = (changes: object = {}) => Object.assign(new EstablishUnit(), plain, changes);
const data = { jurisdiction: city, name: 'Phường Bình Minh', type: 'phuong' as const, code: '02658', from: '2004-11-30', basis };

describe('a unit', () => {
  it('is entered by the city administrator, with the day from which it exists', () => {
    given().when(establishUnit, establish()).records({ type: 'UnitEstablished', data });
  });

  it('stands in the log with composed letters, however it was typed', () => {
    given()
      .when(establishUnit, establish({ name: plain.name.normalize('NFD') }))
      .records({ type: 'UnitEstablished', data });
  });

  it('rests on a document that is dated already', () => {
    given()
      .when(establishUnit, establish({ basis: { ...basis, date: '2014-01-03' } }))
      .refuses('day-ahead');
  });

  it('may have no code', () => {
    const { events } = given().when(establishUnit, establish({ code: undefined }));
    expect(Object.keys(events?.[0]?.data ?? {})).toEqual(['jurisdiction', 'name', 'type', 'from', 'basis']);
  });

  it('is not entered by others, nor in another jurisdiction', () => {
    given()
      .when(establishUnit, establish(), { grants: [{ ...administrator, role: 'standing-office' }] })
      .refuses('no-right');
    given()
      .when(establishUnit, establish({ jurisdiction: 'another' }))
      .refuses('no-right');
  });

  it('belongs to a jurisdiction that is known', () => {
    given()
      .when(establishUnit, establish(), { jurisdiction: { established: null, targets: {} } })
      .refuses('no-jurisdiction');
  });

  it('is entered once', () => {
    given({ type: 'UnitEstablished', data }).when(establishUnit, establish()).refuses('established-before');
  });

  it('is called by its type first, the type its kind of unit has', () => {
    given()
      .when(establishUnit, establish({ name: 'Bình Minh' }))
      .refuses('name-without-type');
    given()
      .when(establishUnit, establish({ type: 'xa' }))
      .refuses('name-without-type');
    given()
      .when(establishUnit, establish({ type: 'thon' }))
      .refuses('no-unit-type');
  });

  it('exists from a day of the calendar', () => {
    given()
      .when(establishUnit, establish({ from: '2004-11-31' }))
      .refuses('no-such-day');
  });

  it('is described in a form whose errors are told field by field', () => {
    const wrong = (changes: object) =>
      validateSync(plainToInstance(EstablishUnit, { ...plain, ...changes })).map(({ property }) => property);
    expect(wrong({})).toEqual([]);
    expect(wrong({ unit: 'binh-minh', type: 'thon', code: '2658', from: '30/11/2004', basis: { title: '' } }).sort()).toEqual([
      'basis',
      'code',
      'from',
      'type',
      'unit',
    ]);
  });
});
