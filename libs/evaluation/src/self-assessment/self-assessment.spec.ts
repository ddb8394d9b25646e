import { filled, submitted } from '../dossier/a-year';
import { as, dossierSpecification, history, type Step } from '../dossier/example';
import { assessLeaf, attachEvidence, explainLeaf, submitSelfAssessment, withdrawEvidence } from './self-assessment';

const { given } = dossierSpecification;
const figures = { done: 9, assigned: 10 };
const dossier = 'd';
const assess = { dossier, leaf: '1.1', revision: 0, figures };
const evidence = { dossier, leaf: '1.1', hash: 'a'.repeat(64), name: 'bao-cao.pdf', mediaType: 'application/pdf', size: 10 };

describe('self-assessment', () => {
  it.each(['officer', 'editor', 'chairman'] as const)('the unit’s own people enter figures: %s', (person) =>
    given(...history())
      .when(assessLeaf, assess, as(person))
      .records({ type: 'LeafAssessed', data: { leaf: '1.1', revision: 1, answer: { figures } } }),
  );

  it('nobody enters figures for another unit', () =>
    given(...history())
      .when(assessLeaf, assess, as('otherWard'))
      .refuses('no-right'));
  it('a reviewing body does not fill in the unit’s sheet', () =>
    given(...history())
      .when(assessLeaf, assess, as('interior'))
      .refuses('no-right'));
  it('a leaf the regulation does not have is refused', () =>
    given(...history())
      .when(assessLeaf, { ...assess, leaf: '9.9' }, as('officer'))
      .refuses('no-leaf'));
  it('more done than a count can be is refused', () =>
    given(...history())
      .when(assessLeaf, { ...assess, figures: { done: -1, assigned: 10 } }, as('officer'))
      .refuses('bad-answer'));
  it('figures under other names are refused', () =>
    given(...history())
      .when(assessLeaf, { ...assess, figures: { finished: 1, assigned: 10 } }, as('officer'))
      .refuses('bad-answer'));
  it('not applicable needs its reason', () =>
    given(...history())
      .when(assessLeaf, { dossier, leaf: '1.1', revision: 0, notApplicable: true }, as('officer'))
      .refuses('reason-needed'));
  it('figures and “not applicable” at once contradict each other', () =>
    given(...history())
      .when(assessLeaf, { ...assess, notApplicable: true, reason: 'Không được giao.' }, as('officer'))
      .refuses('answer-contradicts'));
  it('a leaf that always applies cannot be left out', () =>
    given(...history())
      .when(assessLeaf, { dossier, leaf: '2.1', revision: 0, notApplicable: true, reason: 'x' }, as('officer'))
      .refuses('bad-answer'));

  it('two people on one leaf: the second, on a stale revision, sees the first one’s value', () => {
    const outcome = given(...history(...filled)).when(
      assessLeaf,
      { ...assess, figures: { done: 5, assigned: 10 } },
      as('officer'),
    );
    outcome.refuses('stale');
    expect(outcome.rejected?.details).toMatchObject({ leaf: '1.1', revision: 2, answer: { figures }, by: 'officer' });
  });

  it('people on different leaves never conflict', () =>
    given(...history(filled[0]!))
      .when(assessLeaf, { dossier, leaf: '2.1', revision: 0, figures: { united: true } }, as('officer'))
      .records({ type: 'LeafAssessed' }));

  it('the last day counts until its end, the day after does not', () => {
    given(...history())
      .when(assessLeaf, assess, as('officer', '2018-11-30'))
      .records({ type: 'LeafAssessed' });
    given(...history())
      .when(assessLeaf, assess, as('officer', '2018-12-01'))
      .refuses('deadline-passed');
  });

  it('the same evidence is attached to a leaf once, and can be withdrawn', () => {
    const attached: Step = [attachEvidence, evidence, as('officer')];
    given(...history(attached))
      .when(attachEvidence, evidence, as('officer'))
      .refuses('attached-before');
    given(...history(attached))
      .when(withdrawEvidence, { ...evidence, reason: 'Nhầm' }, as('officer'))
      .records({ type: 'EvidenceWithdrawn' });
    given(...history())
      .when(withdrawEvidence, { ...evidence, reason: 'Nhầm' }, as('officer'))
      .refuses('not-attached');
  });

  it('only what was uploaded for the unit is attached, and only as what it is', () => {
    const attach = (held: { mediaType: string; size: number } | null) =>
      given(...history()).when(attachEvidence, evidence, { ...as('officer'), evidence: held });
    attach({ mediaType: 'application/pdf', size: 10 }).records({ type: 'EvidenceAttached' });
    attach(null).refuses('evidence-unknown');
    attach({ mediaType: 'application/pdf', size: 11 }).refuses('evidence-differs');
    attach({ mediaType: 'image/png', size: 10 }).refuses('evidence-differs');
  });

  it('an explanation on a stale revision is refused', () =>
    given(...history(...filled))
      .when(explainLeaf, { dossier, leaf: '1.1', revision: 0, explanation: 'x' }, as('officer'))
      .refuses('stale'));
});

describe('submitting', () => {
  it('names the leaves that are missing', () => {
    const outcome = given(...history(filled[0]!)).when(submitSelfAssessment, { dossier }, as('chairman'));
    outcome.refuses('leaves-missing');
    expect(outcome.rejected?.details).toEqual({ leaves: ['2.1'] });
  });

  it('names the leaves with neither evidence nor explanation', () => {
    const outcome = given(...history(filled[0]!, filled[2]!)).when(submitSelfAssessment, { dossier }, as('chairman'));
    outcome.refuses('evidence-missing');
    expect(outcome.rejected?.details).toEqual({ leaves: ['1.1', '2.1'] });
  });

  it('only the head of the unit signs', () =>
    given(...history(...filled))
      .when(submitSelfAssessment, { dossier }, as('officer'))
      .refuses('no-right'));

  it('keeps what was signed, and the dossier goes to the next stage of the regulation', () => {
    const outcome = given(...history(...filled)).when(submitSelfAssessment, { dossier }, as('chairman'));
    outcome.records(
      { type: 'SelfAssessmentSubmitted' },
      { type: 'StageEntered', data: { stage: 'intake', kind: 'intake', until: '2018-12-05' } },
    );
    const [first] = outcome.events ?? [];
    expect(first?.data).toMatchObject({
      snapshot: { '1.1': { answer: { figures }, evidence: [], explained: true } },
      result: { total: '88', class: 'A', title: 'TSVM' },
    });
  });

  it('is done once', () =>
    given(...history(...submitted))
      .when(submitSelfAssessment, { dossier }, as('chairman'))
      .refuses('out-of-turn'));
  it('nothing is changed after it', () =>
    given(...history(...submitted))
      .when(assessLeaf, { ...assess, revision: 2 }, as('officer'))
      .refuses('out-of-turn'));
});
