import { specification, type Given, type Grant } from '#kernel';
import { describeSituation } from './situation';
import { DescribeSituation } from './territory.commands';
import type { UnitEvent } from './territory.events';
import { unitStory } from './unit';

const city = '2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11';
const unit = '5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10';
const administrator: Grant = { id: 'g1', role: 'city-administrator', scope: { jurisdiction: city } };
const basis = { title: 'Báo cáo của phường' };
const { given } = specification<ReturnType<typeof unitStory.evolve>, UnitEvent, Given>(unitStory, {
  actor: 'somebody',
  recordedAt: '2019-11-20T01:00:00.000Z',
  today: '2019-11-20',
  grants: [administrator],
});
const there: UnitEvent = {
  type: 'UnitEstablished',
  data: { jurisdiction: city, name: 'Phường Ví Dụ', type: 'phuong', from: '2004-11-30', basis },
};
const facts = [
  { label: 'Tổ dân phố', value: '31' },
  { label: 'Dự án đang triển khai', value: '20, đúng tiến độ' },
];
const describing = (changes: object = {}) =>
  Object.assign(new DescribeSituation(), { jurisdiction: city, unit, on: '2019-09-18', facts, basis, ...changes });

describe('the situation of a unit', () => {
  it('is described by the city administrator, for a day, on a document', () => {
    given(there)
      .when(describeSituation, describing())
      .records({ type: 'SituationDescribed', data: { on: '2019-09-18', facts, basis } });
  });

  it('rests on a document that is dated already', () => {
    given(there)
      .when(describeSituation, describing({ basis: { ...basis, date: '2019-11-21' } }))
      .refuses('day-ahead');
  });

  it('may be described again, for the same day too: what is described later stands', () => {
    const before: UnitEvent = { type: 'SituationDescribed', data: { on: '2019-09-18', facts, basis } };
    const now = [{ label: 'Tổ dân phố', value: '32' }];
    given(there, before)
      .when(describeSituation, describing({ facts: now }))
      .records({ type: 'SituationDescribed', data: { on: '2019-09-18', facts: now, basis } });
  });

  it('is not described by others, nor of a unit that is not there or belongs elsewhere', () => {
    given(there)
      .when(describeSituation, describing(), { grants: [{ ...administrator, role: 'standing-office' }] })
      .refuses('no-right');
    given().when(describeSituation, describing()).refuses('no-unit');
    const elsewhere = { ...administrator, scope: { jurisdiction: 'elsewhere' } };
    given(there)
      .when(describeSituation, describing({ jurisdiction: 'elsewhere' }), { grants: [elsewhere] })
      .refuses('no-unit');
  });

  it.each([
    ['2019-02-30', 'no-such-day'],
    ['2004-11-29', 'before-unit'],
    ['2019-11-21', 'situation-ahead'],
  ])('is not described for %s: %s', (on, code) => {
    given(there).when(describeSituation, describing({ on })).refuses(code);
  });

  it.each([
    ['label', { label: '  ', value: '31' }],
    ['value', { label: 'Tổ dân phố', value: ' ' }],
  ])('leaves no %s blank', (_, blank) => {
    given(there)
      .when(describeSituation, describing({ facts: [blank] }))
      .refuses('fact-blank');
  });

  it('names each fact once', () => {
    const twice = [...facts, { label: ' Tổ dân phố ', value: '30' }];
    given(there)
      .when(describeSituation, describing({ facts: twice }))
      .refuses('fact-twice');
  });

  it('leaves what is decided of a unit as it was', () => {
    const state = [there].reduce((now, event) => unitStory.evolve(now, event as never), unitStory.initial);
    const described = { type: 'SituationDescribed', data: { on: '2019-09-18', facts, basis } };
    expect(unitStory.evolve(state, described as never)).toEqual(state);
  });
});
