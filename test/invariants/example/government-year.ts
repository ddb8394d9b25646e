import { act, enters, fact, streams, text } from './cast';
import type { Act } from './written';

const answersOfUnit: Record<string, object> = {
  plan: { figures: { done: 9, assigned: 10 } },
  files: { figures: { early: 10, onTime: 84, resolved: 95, overdue: 5 } },
  order: { figures: { orderLevel: 'good' } },
  papers: { figures: { annulled: 3 } },
  clean: { figures: { noCase: true } },
  sites: { notApplicable: true },
  praise: { figures: { praised: 2 } },
};
const bodyOf = (leaf: string) => (['plan', 'order', 'praise'].includes(leaf) ? 'office' : 'finance');
const bodies = { office: ['plan', 'order', 'praise'], finance: ['files', 'papers', 'clean', 'sites'] };
const assessed = (leaf: string, answer: object, revision = 1) =>
  fact('LeafAssessed', { leaf, revision, answer, ...('notApplicable' in answer && { reason: text }) });
const reviewed = (leaf: string, answer: object, differs = false) =>
  fact('LeafReviewed', { leaf, body: bodyOf(leaf), revision: 1, answer, differs, ...(differs && { reason: text }) });

/** Points reckoned by hand: of 35 that apply to a phường, brought to 100, and 2 of bonus. */
const result = (total: string, band: string, changed: object) => {
  const points = {
    plan: '8',
    files: '5',
    order: '5',
    papers: '3',
    clean: '5',
    sites: '0',
    rural: '0',
    praise: '2',
    blame: '0',
    ...changed,
  };
  return {
    total,
    band,
    class: band,
    title: null,
    leaves: Object.entries(points).map(([code, given]) => ({ code, points: given })),
  };
};
/** Rows as handed in: the plan is signed before, the papers again after they were corrected. */
const snapshot = (answers: Record<string, object>, papersSignedOn: string) =>
  Object.fromEntries(
    Object.entries(answers).map(([leaf, answer]) => {
      const signedOn = { plan: '2018-11-07', papers: papersSignedOn }[leaf];
      const signature = { by: 'officer', at: `${signedOn}T02:00:00.000Z` };
      const evidence = leaf === 'plan' ? ['e1'] : [];
      return [leaf, { answer, evidence, explained: leaf !== 'plan', ...(signedOn && { signature }) }];
    }),
  );
const signed = (leaf: string, revision: number, answer: object, evidence: string[] = []) =>
  fact('LeafSigned', { leaf, revision, answer, evidence });

/** A year with a return, a difference and an appeal, up to the decision. */
export function governmentYear(): Act[] {
  const at = streams.government;
  const corrected = { ...answersOfUnit, papers: { figures: { annulled: 2 } } };
  const lowered = { figures: { early: 10, onTime: 82, resolved: 95, overdue: 5 } };
  const raised = { figures: { early: 10, onTime: 83, resolved: 95, overdue: 5 } };
  const rating = { class: 'B', title: null };
  return [
    ...Object.entries(answersOfUnit).map(([leaf, answer]) => act('editor', '2018-11-05', at, assessed(leaf, answer))),
    ...Object.keys(answersOfUnit)
      .filter((leaf) => leaf !== 'plan')
      .map((leaf) => act('editor', '2018-11-06', at, fact('LeafExplained', { leaf, revision: 2, explanation: text }))),
    act(
      'editor',
      '2018-11-06',
      at,
      fact('EvidenceAttached', { leaf: 'plan', hash: 'e1', mediaType: 'application/pdf', size: 1, name: text }),
    ),
    act('officer', '2018-11-07', at, signed('plan', 1, answersOfUnit.plan ?? {}, ['e1'])),
    act('officer', '2018-11-07', at, signed('papers', 2, answersOfUnit.papers ?? {})),
    act(
      'head',
      '2018-11-20',
      at,
      fact('SelfAssessmentSubmitted', {
        snapshot: snapshot(answersOfUnit, '2018-11-07'),
        result: result('514/7', 'B', { papers: '2' }),
      }),
      enters('intake', null),
    ),
    act(
      'office',
      '2018-11-22',
      at,
      fact('SubmissionReturned', { leaves: [{ leaf: 'papers', reason: text }], until: '2018-11-26' }),
      enters('self-assessment', '2018-11-26', { open: ['papers'] }),
    ),
    act('editor', '2018-11-23', at, assessed('papers', corrected.papers, 3)),
    act('officer', '2018-11-23', at, signed('papers', 3, corrected.papers)),
    act(
      'head',
      '2018-11-24',
      at,
      fact('SelfAssessmentSubmitted', { snapshot: snapshot(corrected, '2018-11-23'), result: result('534/7', 'B', {}) }),
      enters('intake', null),
    ),
    act('office', '2018-11-25', at, fact('SubmissionAccepted', { remark: text }), enters('review', '2018-12-05', { bodies })),
    ...bodies.office.map((leaf) => act('office-reviewer', '2018-12-01', at, reviewed(leaf, answersOfUnit[leaf] ?? {}))),
    act('office-reviewer', '2018-12-01', at, fact('ReviewCompleted', { body: 'office' })),
    ...['papers', 'clean', 'sites'].map((leaf) =>
      act('finance-reviewer', '2018-12-02', at, reviewed(leaf, corrected[leaf as 'papers'] ?? {})),
    ),
    act('finance-reviewer', '2018-12-02', at, reviewed('files', lowered, true)),
    act(
      'finance-reviewer',
      '2018-12-03',
      at,
      fact('ReviewCompleted', { body: 'finance' }),
      fact('ResultComputed', { after: 'review', result: result('484/7', 'C', { files: '5/2' }) }),
      enters('appeal', '2018-12-06'),
    ),
    act('head', '2018-12-06', at, fact('AppealLodged', { appeal: 'a1', leaves: [{ leaf: 'files', grounds: text }] })),
    act(
      'panel',
      '2018-12-10',
      at,
      fact('AppealDecided', { appeal: 'a1', leaf: 'files', upheld: true, first: lowered, answer: raised, reason: text }),
      fact('ResultComputed', { after: 'appeal', result: result('509/7', 'B', { files: '15/4' }) }),
      enters('approval', null),
    ),
    act(
      'secretary',
      '2018-12-15',
      at,
      fact('RatingProposed', { computed: { ...rating, total: '509/7' }, proposed: rating, differs: false }),
    ),
    act(
      'committee',
      '2018-12-20',
      at,
      fact('RatingDecided', {
        computed: { ...rating, total: '509/7' },
        proposed: rating,
        decided: { class: 'A', title: null },
        differs: true,
        reason: text,
        document: { number: 'MH-2018/01', date: '2018-12-20' },
        signature: ['CHỦ TỊCH'],
      }),
      enters('publication', null),
    ),
  ];
}
