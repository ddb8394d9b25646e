import fc from 'fast-check';
import { exact, fold, recorded, specification, type Grant } from '#kernel';
import { establishJurisdiction, jurisdictionStory, setAttainmentTarget } from './jurisdiction';
import { EstablishJurisdiction, SetAttainmentTarget } from './territory.commands';
import type { JurisdictionEvent } from './territory.events';

const city = '2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11';
const consoleGrant: Grant = { id: null, role: 'process', scope: { jurisdiction: city } };
const administrator: Grant = { id: 'g1', role: 'city-administrator', scope: { jurisdiction: city } };
const basis = { title: 'Nghị quyết của Thành phố', number: 'MH-2015/01', date: '2015-08-20' };

const { given } = specification(jurisdictionStory, {
  actor: 'somebody',
  recordedAt: '2015-09-01T01:00:00.000Z',
  today: '2015-09-01',
  grants: [administrator],
});
const establish = (changes: object = {}) =>
  Object.assign(new EstablishJurisdiction(), {
    jurisdiction: city,
    name: 'Thành phố Lào Cai',
    zone: 'Asia/Ho_Chi_Minh',
    basis,
    ...changes,
  });
const target = (changes: object = {}) =>
  Object.assign(new SetAttainmentTarget(), { jurisdiction: city, kind: 'government', share: '80%', by: 2020, basis, ...changes });
const established: JurisdictionEvent = {
  type: 'JurisdictionEstablished',
  data: { name: 'Thành phố Lào Cai', zone: 'Asia/Ho_Chi_Minh', basis },
};
const set: JurisdictionEvent = { type: 'AttainmentTargetSet', data: { kind: 'government', share: '4/5', by: 2020, basis } };
const byConsole = { grants: [consoleGrant] };

describe('a jurisdiction', () => {
  it('is entered by the console, under its full name and with its zone', () => {
    given()
      .when(establishJurisdiction, establish({ name: '  Tha\u0300nh phố  Lào Cai ' }), byConsole)
      .records(established);
  });

  it('is not entered by a city administrator', () => {
    given().when(establishJurisdiction, establish()).refuses('no-right');
  });

  it('is entered once', () => {
    given(established).when(establishJurisdiction, establish(), byConsole).refuses('established-before');
  });

  it('needs a zone that exists and a basis whose date exists', () => {
    given()
      .when(establishJurisdiction, establish({ zone: 'Asia/Nowhere' }), byConsole)
      .refuses('no-zone');
    given()
      .when(establishJurisdiction, establish({ basis: { title: 'Quyết định', date: '2019-02-29' } }), byConsole)
      .refuses('no-such-day');
  });

  it('rests on a document that is dated already', () => {
    const basisOf = (date: string) => establish({ basis: { title: 'Quyết định', date } });
    given().when(establishJurisdiction, basisOf('2015-09-02'), byConsole).refuses('day-ahead');
    given().when(establishJurisdiction, basisOf('2015-09-01'), byConsole).records({ type: 'JurisdictionEstablished' });
  });
});

describe('the attainment target', () => {
  it('is set by the city administrator and kept exact: 80 % is 4/5', () => {
    given(established).when(setAttainmentTarget, target()).records(set);
  });

  it('is set for a jurisdiction that is known, by who has the right there', () => {
    given().when(setAttainmentTarget, target()).refuses('no-jurisdiction');
    const elsewhere: Grant = { ...administrator, scope: { jurisdiction: 'another' } };
    given(established)
      .when(setAttainmentTarget, target(), { grants: [elsewhere] })
      .refuses('no-right');
  });

  it('rests on a resolution that is dated already', () => {
    given(established)
      .when(setAttainmentTarget, target({ basis: { ...basis, date: '2015-09-02' } }))
      .refuses('day-ahead');
  });

  it.each(['0', '-4/5', '5/4', '101%', '80 phần trăm', '4/0', ''])('cannot be "%s" of the units', (share) => {
    given(established).when(setAttainmentTarget, target({ share })).refuses('bad-share');
  });

  it('is not recorded twice from one document, however the share is written', () => {
    given(established, set)
      .when(setAttainmentTarget, target({ share: '0.8' }))
      .refuses('target-stands');
  });

  it('of a later resolution takes the place of the earlier one, kind by kind', () => {
    const later = { kind: 'government', share: '9/10', by: 2025, basis: { title: 'Nghị quyết nhiệm kỳ sau' } };
    given(established, set).when(setAttainmentTarget, target(later)).records({ type: 'AttainmentTargetSet', data: later });
    const party: JurisdictionEvent = { type: 'AttainmentTargetSet', data: { ...later, kind: 'party' } };
    const { targets } = given(established, set, party, { type: 'AttainmentTargetSet', data: later }).state;
    expect(targets).toEqual({ government: later, party: { ...later, kind: 'party' } });
  });

  it('keeps every share between 0 and 1 without rounding (law)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (part, rest) => {
        const written = `${part}/${part + rest}`;
        const state = fold(jurisdictionStory, [recorded(established, 1)]);
        const { events } = setAttainmentTarget(target({ share: written }), state, {
          actor: 'a',
          recordedAt: '2015-09-01T01:00:00.000Z',
          today: '2015-09-01',
          grants: [administrator],
        });
        expect(exact((events[0]?.data as { share: string }).share).equals(exact(written))).toBe(true);
      }),
    );
  });
});
