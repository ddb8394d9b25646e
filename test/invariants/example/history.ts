import { act, city, enters, fact, grant, hashes, people, period, streams, text, unit } from './cast';
import { governmentYear } from './government-year';
import { partyYear } from './party-year';
import { government, party } from './regulations';
import { idOf, type Act } from './written';

/** From an empty log to two open dossiers. */
function beginning(): Act[] {
  const about = (kind: 'government' | 'party') => ({ jurisdiction: city, kind, period, regulation: hashes[kind] });
  const opens = (kind: 'government' | 'party') => [
    act(
      'administrator',
      '2018-01-02',
      `regulation-${hashes[kind]}`,
      fact('RegulationPublished', { jurisdiction: city, hash: hashes[kind], document: { government, party }[kind] }),
    ),
    act(
      'administrator',
      '2018-01-03',
      `cycle-${idOf(`cycle ${kind}`)}`,
      fact('CycleOpened', { ...about(kind), units: [{ unit, type: 'phuong' }], deadlines: {} }),
    ),
    act(
      'system',
      '2018-01-03',
      streams[kind],
      fact('DossierOpened', { ...about(kind), cycle: idOf(`cycle ${kind}`), unit, unitType: 'phuong', deadlines: {} }),
      enters('self-assessment', '2018-11-20'),
    ),
  ];
  const order = [...opens('government'), ...opens('party')].sort((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  );
  return [
    act('system', '2018-01-01', 'log-main', fact('LogOpened', { illustrative: false })),
    ...Object.keys(people).map((name) => act('system', '2018-01-01', `roles-${city}`, grant(name))),
    ...order,
  ];
}

/** A log that keeps every rule: a government's year with a return, a difference and an appeal, then the party's. Fresh each time. */
export function validHistory(): Act[] {
  const late = fact('AppealTurnedAway', {
    appeal: 'a2',
    leaves: [{ leaf: 'plan', grounds: text }],
    because: 'late',
    until: '2018-12-06',
  });
  const acts = [
    ...beginning(),
    ...governmentYear(),
    ...partyYear(),
    act('records', '2018-12-28', streams.government, fact('RatingPublished', { public: true, on: '2018-12-28' })),
    act('head', '2018-12-29', streams.government, late),
    act('system', '2018-12-29', streams.cycle, fact('OutcomeNoted', { unit, dossier: idOf('government'), outcome: 'rated' })),
    act('administrator', '2018-12-30', streams.cycle, fact('CycleClosed', { withoutRating: [] })),
  ];
  return JSON.parse(JSON.stringify(acts));
}
