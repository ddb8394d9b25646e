import { filled } from '../dossier/a-year';
import { as, dossierSpecification, history, smallRegulation, type Step } from '../dossier/example';
import { assessLeaf, attachEvidence, explainLeaf, signLeaf, submitSelfAssessment, withdrawEvidence } from './self-assessment';

const { given } = dossierSpecification;
const dossier = 'd';
const sign = (leaf = '1.1', revision = 2) => ({ dossier, leaf, revision });
const signed: Step = [signLeaf, sign(), as('officer')];
const figures = { done: 9, assigned: 10 };
const evidence = { dossier, leaf: '1.1', hash: 'a'.repeat(64), name: 'bao-cao.pdf', mediaType: 'application/pdf', size: 10 };
const signature = (...steps: Step[]) => given(...history(...filled, signed, ...steps)).state.sheet['1.1']?.signature;

describe('signing a row', () => {
  it('is for the row officer of the unit, who stands for what the row holds', () => {
    given(...history(...filled))
      .when(signLeaf, sign(), as('officer'))
      .records({ type: 'LeafSigned', data: { leaf: '1.1', revision: 2, answer: { figures }, evidence: [] } });
    for (const person of ['editor', 'chairman', 'otherWard', 'interior', 'office'] as const) {
      given(...history(...filled))
        .when(signLeaf, sign(), as(person))
        .refuses('no-right');
    }
  });

  it('names the revision that was seen, of a row that is filled in', () => {
    given(...history(...filled))
      .when(signLeaf, sign('1.1', 1), as('officer'))
      .refuses('stale');
    given(...history())
      .when(signLeaf, sign('1.1', 0), as('officer'))
      .refuses('nothing-to-sign');
    given(...history(...filled))
      .when(signLeaf, sign('9.9'), as('officer'))
      .refuses('no-leaf');
  });

  it('is done while the sheet is open and in time, and once', () => {
    given(...history(...filled))
      .when(signLeaf, sign(), as('officer', '2018-12-01'))
      .refuses('deadline-passed');
    given(...history(...filled, [submitSelfAssessment, {}, as('chairman')]))
      .when(signLeaf, sign(), as('officer'))
      .refuses('out-of-turn');
    given(...history(...filled, signed))
      .when(signLeaf, sign(), as('officer'))
      .refuses('signed-before');
  });

  it('changes no revision: whoever edits the row next is not refused', () => {
    expect(signature()).toMatchObject({ by: 'officer', revision: 2, stands: true });
    given(...history(...filled, signed))
      .when(assessLeaf, { dossier, leaf: '1.1', revision: 2, figures }, as('editor'))
      .records({ type: 'LeafAssessed' });
  });

  it.each<[string, Step[]]>([
    ['another figure', [[assessLeaf, { leaf: '1.1', revision: 2, figures }, as('editor')]]],
    ['another explanation', [[explainLeaf, { leaf: '1.1', revision: 2, explanation: 'x' }, as('editor')]]],
    ['more evidence', [[attachEvidence, evidence, as('editor')]]],
    [
      'less evidence',
      [
        [attachEvidence, evidence, as('editor')],
        [signLeaf, sign(), as('officer')],
        [withdrawEvidence, { ...evidence, reason: 'Nhầm' }, as('editor')],
      ],
    ],
  ])('%s leaves the signature without force, and it stays to be seen', (_what, steps) =>
    expect(signature(...steps)).toMatchObject({ by: 'officer', revision: 2, stands: false }),
  );

  it('a change of another row does not touch it, and a row may be signed again', () => {
    expect(signature([assessLeaf, { leaf: '2.1', revision: 2, figures: { united: false } }, as('editor')])?.stands).toBe(true);
    const again: Step[] = [
      [attachEvidence, evidence, as('editor')],
      [signLeaf, sign(), as('officer')],
    ];
    expect(signature(...again)?.stands).toBe(true);
  });
});

describe('handing in', () => {
  const strict = {
    ...smallRegulation,
    procedure: { stages: smallRegulation.procedure.stages.map((stage) => ({ ...stage, everyLeafSigned: true })) },
  };
  const chairman = { ...as('chairman'), regulation: strict };
  const both: Step[] = [...filled, signed, [signLeaf, sign('2.1'), as('officer')]];

  it('keeps the signatures that stand, and needs none where the regulation says nothing', () => {
    const outcome = given(...history(...filled, signed)).when(submitSelfAssessment, { dossier }, as('chairman'));
    const [handedIn] = outcome.events ?? [];
    expect(handedIn?.data).toMatchObject({
      snapshot: { '1.1': { signature: { by: 'officer' } }, '2.1': { explained: true } },
    });
    expect(JSON.stringify(handedIn?.data).match(/signature/g)).toHaveLength(1);
  });

  it('where every row has to be signed, names those that are not', () => {
    const outcome = given(...history(...filled, signed)).when(submitSelfAssessment, { dossier }, chairman);
    outcome.refuses('signatures-missing');
    expect(outcome.rejected?.details).toEqual({ leaves: ['2.1'] });
    given(...history(...both))
      .when(submitSelfAssessment, { dossier }, chairman)
      .records({ type: 'SelfAssessmentSubmitted' }, { type: 'StageEntered' });
    const changed: Step = [attachEvidence, evidence, as('editor')];
    given(...history(...both, changed))
      .when(submitSelfAssessment, { dossier }, chairman)
      .refuses('signatures-missing');
  });
});
