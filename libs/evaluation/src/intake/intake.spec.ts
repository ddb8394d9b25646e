import { accepted, proposed, reviewed, submitted } from '../dossier/a-year';
import { as, dossierSpecification, history } from '../dossier/example';
import { assessLeaf, submitSelfAssessment } from '../self-assessment/self-assessment';
import { acceptSubmission, extendDeadline, requestReturn, returnSubmission } from './intake';

const { given } = dossierSpecification;
const dossier = 'd';
const back = { dossier, leaves: [{ leaf: '1.1', reason: 'Thiếu báo cáo.' }], until: '2018-12-10' };
const on = '2018-12-03';

describe('intake', () => {
  it('the standing office accepts, and review begins with the leaves of each body', () =>
    given(...history(...submitted))
      .when(acceptSubmission, { dossier }, as('office', on))
      .records(
        { type: 'SubmissionAccepted' },
        { type: 'StageEntered', data: { kind: 'review', bodies: { 'noi-vu': ['1.1'], 'thanh-tra': ['2.1'] } } },
      ));

  it('nobody else accepts', () =>
    given(...history(...submitted))
      .when(acceptSubmission, { dossier }, as('chairman', on))
      .refuses('no-right'));
  it('nothing is accepted before it is handed in', () =>
    given(...history())
      .when(acceptSubmission, { dossier }, as('office', on))
      .refuses('out-of-turn'));

  it('a return opens the named leaves only, until the new day', () => {
    const returned = history(...submitted, [returnSubmission, back, as('office', on)]);
    const change = { dossier, leaf: '1.1', revision: 2, figures: { done: 10, assigned: 10 } };
    given(...returned)
      .when(assessLeaf, change, as('officer', '2018-12-10'))
      .records({ type: 'LeafAssessed' });
    given(...returned)
      .when(assessLeaf, change, as('officer', '2018-12-11'))
      .refuses('deadline-passed');
    given(...returned)
      .when(assessLeaf, { ...change, leaf: '2.1', figures: { united: true } }, as('officer', '2018-12-10'))
      .refuses('leaf-closed');
    given(...returned)
      .when(submitSelfAssessment, { dossier }, as('chairman', '2018-12-10'))
      .records({ type: 'SelfAssessmentSubmitted' }, { type: 'StageEntered', data: { kind: 'intake' } });
  });

  it('a dossier is returned as often as the regulation allows', () => {
    const again = history(
      ...submitted,
      [returnSubmission, back, as('office', on)],
      [submitSelfAssessment, {}, as('chairman', '2018-12-04')],
    );
    given(...again)
      .when(returnSubmission, back, as('office', '2018-12-04'))
      .refuses('returned-enough');
  });

  it('a return names leaves that exist, each once, and a day to come', () => {
    const handedIn = given(...history(...submitted));
    handedIn.when(returnSubmission, { ...back, leaves: [{ leaf: '7', reason: 'x' }] }, as('office', on)).refuses('no-leaf');
    handedIn
      .when(returnSubmission, { ...back, leaves: [back.leaves[0]!, back.leaves[0]!] }, as('office', on))
      .refuses('leaf-twice');
    handedIn.when(returnSubmission, { ...back, until: '2018-12-02' }, as('office', on)).refuses('day-past');
    handedIn.when(returnSubmission, { ...back, until: '2018-02-30' }, as('office', on)).refuses('no-such-day');
  });

  it('after acceptance the office returns only what the unit asked to have back', () => {
    given(...history(...accepted))
      .when(returnSubmission, back, as('office', on))
      .refuses('out-of-turn');
    const asked = history(...accepted, [requestReturn, { reason: 'Nhầm số liệu.' }, as('chairman', on)]);
    given(...asked)
      .when(returnSubmission, back, as('office', on))
      .records({ type: 'SubmissionReturned' }, { type: 'StageEntered', data: { open: ['1.1'] } });
    given(...asked)
      .when(requestReturn, { dossier, reason: 'x' }, as('chairman', on))
      .refuses('requested-before');
  });

  it('what lies before the authority is not taken back', () =>
    given(...history(...proposed))
      .when(requestReturn, { dossier, reason: 'x' }, as('chairman', '2018-12-20'))
      .refuses('too-late-to-return'));

  it('a returned leaf is reviewed again, the others keep their review', () => {
    const asked = history(
      ...reviewed,
      [requestReturn, { reason: 'Nhầm.' }, as('chairman', on)],
      [returnSubmission, back, as('office', on)],
    );
    expect(Object.keys(given(...asked).state.settled)).toEqual(['2.1']);
  });
});

describe('extending a deadline', () => {
  const later = {
    dossier,
    stage: 'self-assessment',
    until: '2018-12-05',
    document: { number: 'MH-2018/09', date: '2018-11-29' },
  };

  it('moves it on the strength of a document', () => {
    const extended = history([extendDeadline, later, as('office', '2018-12-01')]);
    given(...extended)
      .when(assessLeaf, { dossier, leaf: '1.1', revision: 0, figures: { done: 1, assigned: 1 } }, as('officer', '2018-12-05'))
      .records({ type: 'LeafAssessed' });
  });
  it('rests on a document that is dated already', () => {
    for (const [date, code] of [
      ['2018-12-02', 'day-ahead'],
      ['2018-11-31', 'no-such-day'],
    ] as const)
      given(...history())
        .when(extendDeadline, { ...later, document: { ...later.document, date } }, as('office', '2018-12-01'))
        .refuses(code);
  });
  it('never moves it back', () =>
    given(...history())
      .when(extendDeadline, { ...later, until: '2018-11-30' }, as('office', '2018-11-29'))
      .refuses('not-later'));
  it('is not for the unit itself', () =>
    given(...history())
      .when(extendDeadline, later, as('chairman'))
      .refuses('no-right'));
});
