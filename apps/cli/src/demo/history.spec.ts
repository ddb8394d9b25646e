import { exact } from '#kernel';
import { evaluate, type Answer } from '#regulation';
import { countingAnswers, type Dossier } from '#evaluation';
import type { Kind } from './regulations';
import { demoPlan } from './plan';
import { regulationFor } from './regulations';
import { Rehearsal } from './rehearsal';
import { laoCai, unitOf } from './units';

const rehearsal = new Rehearsal();
for (const step of demoPlan()) rehearsal.play(step);

const dossiersOf = (city: { id: string }, kind: Kind, year: number): Dossier[] =>
  rehearsal.dossiers.filter(
    ({ about }) => about?.jurisdiction === city.id && about.kind === kind && about.period.label === String(year),
  );
const tally = (kind: Kind, year: number) => {
  const counts: Record<string, number> = {};
  for (const { decided } of dossiersOf(laoCai, kind, year)) {
    const found = decided?.class ?? 'none';
    counts[found] = (counts[found] ?? 0) + 1;
  }
  return counts;
};
const eventsOfRealUnits = () =>
  rehearsal.log.filter(({ context, stream }) => stream.startsWith('dossier-') && context.scope.jurisdiction === laoCai.id);

describe('the closed years of Lào Cai', () => {
  it.each([
    [2014, 9],
    [2015, 11],
    [2016, 12],
    [2017, 13],
    [2018, 14],
  ])('in %i, %i of 17 governments attained the title, the others are Khá', (year, attained) => {
    expect(tally('government', year)).toEqual({ TSVM: attained, KHA: 17 - attained });
    expect(dossiersOf(laoCai, 'government', year).filter(({ decided }) => decided?.title === 'TSVM')).toHaveLength(attained);
  });

  it('every rating follows from the answers that counted, and was decided as proposed', () => {
    for (const kind of ['government', 'party'] as const) {
      for (const year of [2014, 2015, 2016, 2017, 2018]) {
        for (const dossier of dossiersOf(laoCai, kind, year)) {
          const result = evaluate(regulationFor(laoCai, kind, year), dossier.about?.unitType ?? '', countingAnswers(dossier));
          expect(dossier.decided).toMatchObject({ class: result.class, title: result.title });
          expect(dossier.proposed).toEqual({ class: result.class, title: result.title });
          expect(dossier.end).toBe('published');
        }
      }
    }
  });

  it.each(['binh-minh', 'bac-lenh'])('%s attains every year', (slug) => {
    const unit = unitOf(laoCai, slug).id;
    for (const year of [2014, 2015, 2016, 2017, 2018]) {
      expect(dossiersOf(laoCai, 'government', year).find(({ about }) => about?.unit === unit)?.decided?.title).toBe('TSVM');
    }
  });

  it("the party organisation of Bình Minh holds the top label in all five years, in two regimes' words", () => {
    const unit = unitOf(laoCai, 'binh-minh').id;
    const labels = [2014, 2015, 2016, 2017, 2018].map(
      (year) => dossiersOf(laoCai, 'party', year).find(({ about }) => about?.unit === unit)?.decided?.class,
    );
    expect(labels).toEqual(['TSVM', 'TSVM', 'TSVM', 'TSVM', 'HTXSNV']);
  });

  it('in 2018 no more than a fifth as many party organisations are excellent as are good', () => {
    expect(tally('party', 2018)).toEqual({ HTXSNV: 2, HTTNV: 13, HTNV: 2 });
    expect(tally('party', 2017)).toEqual({ TSVM: 10, HTT: 5, HT: 2 });
  });

  it('governments are decided within their year, party organisations in January', () => {
    const days = (kind: Kind) =>
      [2014, 2015, 2016, 2017, 2018].flatMap((year) =>
        dossiersOf(laoCai, kind, year).map(({ decided }) => [year, decided?.document.date ?? ''] as const),
      );
    for (const [year, date] of days('government'))
      expect([`${year}-12`, date <= `${year}-12-31`]).toEqual([date.slice(0, 7), true]);
    for (const [year, date] of days('party')) expect(date.slice(0, 7)).toBe(`${year + 1}-01`);
  });

  it('totals of a unit rise gently: never more than six points from one year to the next', () => {
    for (const unit of laoCai.units) {
      const totals = [2014, 2015, 2016, 2017, 2018].map((year) => {
        const dossier = dossiersOf(laoCai, 'government', year).find(({ about }) => about?.unit === unit.id);
        return exact(dossier?.computed?.total ?? '0');
      });
      totals.slice(1).forEach((total, index) => {
        const change = total.sub(totals[index] ?? 0).abs();
        expect([unit.slug, change.compare(6) <= 0]).toEqual([unit.slug, true]);
      });
    }
  });
});

describe('what is never invented of a real unit', () => {
  const real = rehearsal.dossiers.filter(({ about }) => about?.jurisdiction === laoCai.id);
  const harmless: Readonly<Record<string, Answer['figures']>> = {
    '3.2': { massComplaints: 0 },
    '5.3': { noCorruptionConcluded: true },
    '6.2': { reprimands: 0, warnings: 0 },
    '6.3': { noDisunityConcluded: true },
  };

  it('a case of corruption, disunity, discipline or a mass complaint: on no sheet and in no review', () => {
    for (const dossier of real.filter(({ about }) => about?.kind === 'government')) {
      for (const [leaf, figures] of Object.entries(harmless)) {
        for (const said of [dossier.sheet[leaf]?.answer, dossier.settled[leaf]?.answer])
          if (said) expect(said.figures).toEqual(figures);
      }
    }
    const governments = new Set(
      rehearsal.log.flatMap(({ type, stream, data }) =>
        type === 'DossierOpened' && (data as { kind: string }).kind === 'government' ? [stream] : [],
      ),
    );
    const said = eventsOfRealUnits().filter(({ stream, type }) => governments.has(stream) && /^(Leaf|AppealDecided)/.test(type));
    expect(said.length).toBeGreaterThan(4000);
    for (const { data } of said as unknown as { data: { leaf: string; answer?: Answer } }[]) {
      const figures = harmless[data.leaf];
      if (figures && data.answer) expect(data.answer.figures).toEqual(figures);
    }
  });

  it('an established fact, a penalty, a knock-out, or an end without a rating', () => {
    const types = new Set(rehearsal.log.map(({ type }) => type));
    expect([...types]).not.toContain('FactEstablished');
    for (const { facts, sheet, settled, computed, end } of real) {
      expect([facts, end === 'without-rating']).toEqual([{}, false]);
      expect([...Object.keys(sheet), ...Object.keys(settled)].filter((leaf) => leaf.startsWith('T'))).toEqual([]);
      expect((computed?.knockOuts ?? []).filter(({ holds }) => holds)).toEqual([]);
    }
  });
});

describe('the ways a dossier goes', () => {
  const events = eventsOfRealUnits();
  const count = (type: string) => events.filter((event) => event.type === type).length;

  it('differ: returns, reviews that lower and raise, appeals won and lost, proposals sent back', () => {
    expect(count('SubmissionReturned')).toBeGreaterThan(5);
    expect(count('SentBackForReview')).toBeGreaterThan(1);
    const upheld = events.filter(({ type }) => type === 'AppealDecided').map(({ data }) => (data as { upheld: boolean }).upheld);
    expect([upheld.includes(true), upheld.includes(false)]).toEqual([true, true]);
    const changes = dossiersOf(laoCai, 'government', 2018).map(({ selfResult, computed }) =>
      exact(computed?.total ?? '0').compare(exact(selfResult?.total ?? '0')),
    );
    expect(new Set(changes)).toEqual(new Set([-1, 0, 1]));
  });
});

describe('the open year 2019', () => {
  const where = (kind: Kind) =>
    dossiersOf(laoCai, kind, 2019).map(({ stages, sheet }) => (Object.keys(sheet).length ? stages.at(-1)?.kind : 'not begun'));

  it('has government dossiers in every stage', () => {
    const stages = where('government');
    expect(new Set(stages)).toEqual(
      new Set(['not begun', 'self-assessment', 'intake', 'review', 'appeal', 'approval', 'publication']),
    );
    const open = dossiersOf(laoCai, 'government', 2019);
    expect(open.filter(({ returns, stages: at }) => returns > 0 && at.at(-1)?.kind === 'self-assessment')).toHaveLength(1);
    expect(open.filter(({ returnRequested }) => returnRequested)).toHaveLength(1);
    expect(open.filter(({ proposed, decided }) => proposed && !decided)).toHaveLength(1);
    expect(open.filter(({ decided, end }) => decided && !end)).toHaveLength(1);
  });

  it('has party dossiers mostly at the beginning', () => {
    const stages = where('party');
    expect(stages.filter((stage) => stage === 'not begun').length).toBeGreaterThan(8);
    expect(new Set(stages)).toEqual(new Set(['not begun', 'self-assessment', 'intake', 'review']));
  });
});
