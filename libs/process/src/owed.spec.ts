import { recorded } from '#kernel';
import { shippedRegulation } from '#regulation';
import type { DossierEvent } from '#evaluation';
import { dossierIdOf, Owed, type Followed } from './owed';

const period = { type: 'year', from: '2018-01-01', to: '2018-12-31', label: '2018' } as const;
const government = 'a'.repeat(64);
const party = 'b'.repeat(64);
let version = 0;
const at = (stream: string, event: { type: Followed['type']; data: unknown }): Followed =>
  recorded(event as DossierEvent, (version += 1), stream) as Followed;

const published = [
  ['lao-cai-government-2014', government],
  ['lao-cai-party-2018', party],
].map(([code, hash]) =>
  at(`regulation-${hash}`, {
    type: 'RegulationPublished',
    data: { jurisdiction: 'j', code, kind: 'x', hash, document: shippedRegulation(code as string) },
  }),
);
const cycleOpened = (cycle: string, kind: string, regulation: string) =>
  at(`cycle-${cycle}`, {
    type: 'CycleOpened',
    data: { jurisdiction: 'j', kind, period, regulation, units: [{ unit: 'u', type: 'phuong' }], deadlines: {} },
  });
const dossierOpened = (cycle: string, kind: string, regulation: string) =>
  at(`dossier-${dossierIdOf(cycle, 'u')}`, {
    type: 'DossierOpened',
    data: { cycle, jurisdiction: 'j', kind, unit: 'u', unitType: 'phuong', period, regulation, deadlines: {} },
  });
const decided = (cycle: string) => at(`dossier-${dossierIdOf(cycle, 'u')}`, { type: 'RatingDecided', data: {} });

const owedAfter = (...events: Followed[]) => {
  const owed = new Owed();
  [...published, ...events].forEach((event) => owed.tell(event));
  return owed.all.map(({ command }) => command.constructor.name);
};

describe('what one stream owes to others', () => {
  const opened = [cycleOpened('g', 'government', government), cycleOpened('p', 'party', party)];
  const both = [...opened, dossierOpened('g', 'government', government), dossierOpened('p', 'party', party)];

  it('an opened cycle owes a dossier to each of its units, until it is there', () => {
    expect(owedAfter(...opened)).toEqual(['OpenDossier', 'OpenDossier']);
    expect(owedAfter(...both)).toEqual([]);
  });

  it('a decided government owes the news to its cycle and to the party dossier that waits for it', () => {
    expect(owedAfter(...both, decided('g'))).toEqual(['NoteOutcome', 'NotePrecedingDecision']);
  });

  it('a decided party owes nothing to the government', () => {
    expect(owedAfter(...both, decided('p'))).toEqual(['NoteOutcome']);
  });

  it('a party dossier opened after the government was decided hears of it too', () => {
    const events = [
      opened[0] as Followed,
      dossierOpened('g', 'government', government),
      decided('g'),
      dossierOpened('p', 'party', party),
    ];
    expect(owedAfter(...events)).toEqual(['NoteOutcome', 'NotePrecedingDecision']);
  });

  it('what has been told is owed no more', () => {
    const dossier = dossierIdOf('g', 'u');
    const noted = at('cycle-g', { type: 'OutcomeNoted', data: { unit: 'u', dossier, outcome: 'rated' } });
    const heard = at(`dossier-${dossierIdOf('p', 'u')}`, {
      type: 'PrecedingDossierDecided',
      data: { kind: 'government', dossier },
    });
    expect(owedAfter(...both, decided('g'), noted, heard)).toEqual([]);
  });

  it('a closed cycle carries its end to the dossiers it leaves without a rating', () => {
    const closed = at('cycle-g', { type: 'CycleClosed', data: { withoutRating: ['u'] } });
    expect(owedAfter(...both, closed)).toEqual(['CarryClosing']);
  });
});
