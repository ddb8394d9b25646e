import * as fc from 'fast-check';
import { fold, recorded, Rejected, type Recorded } from '#kernel';
import { decideAppeal, lodgeAppeal, waiveAppeal } from './appeal/appeal';
import { closeWithoutRating, decideRating, proposeRating, sendBackForReview } from './approval/approval';
import { afterGovernment, reviewed } from './dossier/a-year';
import type { DossierEvent } from './dossier/dossier.events';
import { as, history, people, smallRegulation, type Person, type Step } from './dossier/example';
import { notePrecedingDecision } from './dossier/opening';
import { dossierStory } from './dossier/story';
import { acceptSubmission, extendDeadline, requestReturn, returnSubmission } from './intake/intake';
import { publishRating } from './publication/publication';
import { completeReview, reviewLeaf } from './review/review';
import { assessLeaf, attachEvidence, explainLeaf, signLeaf, submitSelfAssessment } from './self-assessment/self-assessment';

const person = fc.constantFrom(...(Object.keys(people) as Person[]));
const leaf = fc.constantFrom('1.1', '1.1', '2.1', '9.9');
const revision = fc.integer({ min: 0, max: 3 });
const figures = fc.oneof(
  fc.record({ done: fc.integer({ min: 0, max: 12 }), assigned: fc.integer({ min: 0, max: 10 }) }),
  fc.record({ united: fc.boolean() }),
);
const reason = fc.constantFrom('Lý do.', undefined);
const rating = fc.constantFrom({ class: 'A', title: 'TSVM' }, { class: 'B' }, { class: 'X' }, {});
const document = { number: 'MH-2018/01', date: '2018-12-20' };
const leaves = fc.array(fc.record({ leaf, reason: fc.constant('Lý do.'), grounds: fc.constant('Căn cứ.') }), {
  minLength: 1,
  maxLength: 2,
});
const until = fc.constantFrom('2018-11-25', '2018-12-05', '2018-12-20', '2019-01-15');
const body = fc.constantFrom('noi-vu', 'thanh-tra', 'khac');
const appeal = fc.constantFrom('a', 'b');
const always = fc.constant({});

type Decision = Step[0];
const act = (decide: unknown, fields: fc.Arbitrary<object>, likely: Person) =>
  fc.tuple(
    fc.constant(decide as Decision),
    fields,
    fc.oneof({ weight: 4, arbitrary: fc.constant(likely) }, { weight: 1, arbitrary: person }),
  );

/** Any command, mostly by somebody who might give it. */
const anyAct = fc.oneof(
  { weight: 1, arbitrary: act(closeWithoutRating, fc.record({ reason: fc.constant('Giải thể.') }), 'committee') },
  {
    weight: 60,
    arbitrary: fc.oneof(
      act(assessLeaf, fc.record({ leaf, revision, figures }), 'officer'),
      act(explainLeaf, fc.record({ leaf, revision, explanation: fc.constant('Giải trình.') }), 'officer'),
      act(
        attachEvidence,
        fc.record({
          leaf,
          hash: fc.constantFrom('a', 'b'),
          name: fc.constant('x'),
          mediaType: fc.constant('application/pdf'),
          size: fc.constant(1),
        }),
        'officer',
      ),
      act(signLeaf, fc.record({ leaf, revision }), 'officer'),
      act(submitSelfAssessment, always, 'chairman'),
      act(acceptSubmission, always, 'office'),
      act(returnSubmission, fc.record({ leaves, until }), 'office'),
      act(requestReturn, fc.record({ reason: fc.constant('Nhầm.') }), 'chairman'),
      act(
        extendDeadline,
        fc.record({ stage: fc.constantFrom('self-assessment', 'review', 'none'), until, document: fc.constant(document) }),
        'office',
      ),
      act(reviewLeaf, fc.record({ leaf, revision, figures: fc.option(figures, { nil: undefined }), reason }), 'interior'),
      act(reviewLeaf, fc.record({ leaf, revision, reason }), 'inspection'),
      act(completeReview, fc.record({ body }), 'interior'),
      act(completeReview, fc.record({ body }), 'inspection'),
      act(lodgeAppeal, fc.record({ appeal, leaves }), 'chairman'),
      act(waiveAppeal, always, 'chairman'),
      act(
        decideAppeal,
        fc.record({
          appeal,
          leaf,
          upheld: fc.boolean(),
          figures: fc.option(figures, { nil: undefined }),
          reason: fc.constant('Lý do.'),
        }),
        'panel',
      ),
      act(notePrecedingDecision, fc.record({ kind: fc.constant('government'), decided: fc.constant('g') }), 'process'),
      act(proposeRating, fc.record({ rating, reason }), 'secretary'),
      act(sendBackForReview, fc.record({ leaves, until }), 'committee'),
      act(
        decideRating,
        fc.record({ rating, reason, document: fc.constant(document), signature: fc.constant(['CHỦ TỊCH']) }),
        'committee',
      ),
      act(publishRating, always, 'records'),
    ),
  },
);

const day = fc.constantFrom('2018-11-20', '2018-11-30', '2018-12-01', '2018-12-10', '2018-12-19', '2018-12-21', '2019-01-10');
const appealed: Step[] = [
  ...reviewed,
  [lodgeAppeal, { appeal: 'a', leaves: [{ leaf: '1.1', grounds: 'Căn cứ.' }] }, as('chairman', '2018-12-10')],
];

/** An ordinary year up to some point, and from there anything, by anybody; time never goes back. */
const anyYear = fc
  .tuple(
    fc
      .constantFrom(afterGovernment, appealed)
      .chain((steps) => fc.integer({ min: 0, max: steps.length }).map((count) => steps.slice(0, count))),
    fc.array(anyAct, { minLength: 20, maxLength: 120 }),
    fc.array(day, { minLength: 1, maxLength: 5 }),
  )
  .map(([before, acts, days]) => {
    const last = before.at(-1)?.[2].today ?? '2018-11-20';
    const sorted = days.map((one) => (one < last ? last : one)).sort();
    const after = acts.map(([decide, fields, who], index): Step => {
      return [decide, fields, as(who, sorted[Math.floor((index / acts.length) * sorted.length)])];
    });
    return [...before, ...after];
  });

/** Plays what it can; whatever is neither recorded nor refused with a reason is thrown on. */
function played(steps: readonly Step[]): { events: Recorded<DossierEvent>[]; refused: number } {
  const events = history();
  let state = fold(dossierStory, events);
  let refused = 0;
  for (const [decide, fields, given] of steps) {
    try {
      const decided = decide(fields as never, state, given).events;
      const facts = decided.map((event, index) =>
        recorded(event, events.length + index + 1, 'dossier-example', { actor: given.actor, recordedAt: given.recordedAt }),
      );
      events.push(...facts);
      state = fold(dossierStory, facts, state);
    } catch (error) {
      if (!(error instanceof Rejected) || !error.sentence.vi || !error.sentence.en) throw error;
      refused += 1;
    }
  }
  return { events, refused };
}

const order = smallRegulation.procedure.stages.map(({ kind }) => kind);

describe('laws of a dossier, over random years', () => {
  const laws = (law: (events: readonly Recorded<DossierEvent>[]) => boolean) =>
    fc.assert(
      fc.property(anyYear, (steps) => law(played(steps).events)),
      { numRuns: 150 },
    );

  it('every command on every reachable state records or refuses with a reason in both languages', () =>
    laws((events) => events.length >= 2));

  it('stages follow the procedure; only a return or a sending back goes back', () =>
    laws((events) => {
      let at = -1;
      return events.every((event, index) => {
        if (event.type !== 'StageEntered') return true;
        const next = order.indexOf(event.data.kind);
        const cause = events[index - 1]?.type;
        const allowed = next === at + 1 || (next < at && (cause === 'SubmissionReturned' || cause === 'SentBackForReview'));
        at = next;
        return allowed;
      });
    }));

  it('nothing is recorded after the end but an appeal turned away', () =>
    laws((events) => {
      const end = events.findIndex(({ type }) => type === 'RatingPublished' || type === 'ClosedWithoutRating');
      return end < 0 || events.slice(end + 1).every(({ type }) => type === 'AppealTurnedAway');
    }));

  it('nobody who edited reviews, and nobody who reviewed decides an appeal or the rating', () =>
    laws((events) => {
      const actors = (...types: string[]) =>
        new Set(events.filter(({ type }) => types.includes(type)).map(({ context }) => context.actor));
      const editors = actors('LeafAssessed', 'LeafExplained', 'EvidenceAttached', 'LeafSigned', 'SelfAssessmentSubmitted');
      const reviewers = actors('LeafReviewed');
      const deciders = actors('AppealDecided', 'RatingDecided');
      return editors.isDisjointFrom(reviewers) && deciders.isDisjointFrom(editors) && deciders.isDisjointFrom(reviewers);
    }));

  it('a signature stands on a row until the row is changed, and only then is it handed in', () =>
    laws((events) => {
      const standing = new Set<string>();
      return events.every(({ type, data }) => {
        if (type === 'LeafSigned') standing.add(data.leaf);
        if (type === 'LeafAssessed' || type === 'LeafExplained' || type === 'EvidenceAttached') standing.delete(data.leaf);
        if (type !== 'SelfAssessmentSubmitted') return true;
        const handedIn = Object.keys(data.snapshot).filter((code) => data.snapshot[code]?.signature);
        return JSON.stringify(handedIn.sort()) === JSON.stringify([...standing].sort());
      });
    }));

  it('a party is decided after its government only', () =>
    laws((events) => {
      const decided = events.findIndex(({ type }) => type === 'RatingDecided');
      const preceding = events.findIndex(({ type }) => type === 'PrecedingDossierDecided');
      return decided < 0 || (preceding >= 0 && preceding < decided);
    }));

  it('remembering does not depend on how the history is cut', () =>
    laws((events) => {
      const middle = Math.floor(events.length / 2);
      const whole = fold(dossierStory, events);
      const inParts = fold(dossierStory, events.slice(middle), fold(dossierStory, events.slice(0, middle)));
      return JSON.stringify(whole) === JSON.stringify(inParts);
    }));

  it('random years reach far: some are submitted, reviewed, appealed, decided', () => {
    const seen = new Set<string>();
    for (const steps of fc.sample(anyYear, { numRuns: 600, seed: 7 })) played(steps).events.forEach(({ type }) => seen.add(type));
    const rare = [
      'LeafSigned',
      'SubmissionReturned',
      'AppealTurnedAway',
      'AppealDecided',
      'SentBackForReview',
      'RatingPublished',
      'ClosedWithoutRating',
    ];
    expect(rare.filter((type) => !seen.has(type))).toEqual([]);
  });
});
