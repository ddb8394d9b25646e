import { idOf } from '../example/written';
import { act } from '../example/cast';
import {
  after,
  amend,
  before,
  by,
  cycle,
  data,
  drop,
  fact,
  find,
  government,
  leafChange,
  party,
  remove,
  sameHand,
  text,
  type Plant,
} from './planting';

/** Strays against the rules of: dossier, self-assessment, return, review. */
export const sheets: readonly Plant[] = [
  {
    rule: 'dossier: opened',
    what: 'opened twice',
    acts: (acts) =>
      after(
        acts,
        government,
        'DossierOpened',
        0,
        act('system', '2018-01-03', government, fact('DossierOpened', data(acts, government, 'DossierOpened'))),
      ),
  },
  {
    rule: 'dossier: opened',
    what: 'for a unit that is not in the cycle',
    acts: (acts) => ((data(acts, cycle, 'CycleOpened').units[0] as { type: string }).type = 'xa'),
  },
  {
    rule: 'dossier: opened',
    what: 'an act before the opening',
    acts: (acts) =>
      before(
        acts,
        government,
        'DossierOpened',
        0,
        act('head', '2018-01-03', 'dossier-new', fact('ReturnRequested', { reason: text })),
      ),
  },
  {
    rule: 'dossier: order',
    what: 'a stage is entered that was not finished before',
    acts: (acts) => drop(find(acts, party, 'SubmissionAccepted'), 'SubmissionAccepted'),
  },
  {
    rule: 'dossier: order',
    what: 'back without a return',
    acts: (acts) => drop(find(acts, government, 'SubmissionReturned'), 'SubmissionReturned'),
  },
  {
    rule: 'dossier: order',
    what: 'a return to the wrong stage',
    acts: (acts) =>
      after(
        acts,
        party,
        'SelfAssessmentSubmitted',
        0,
        act(
          'office',
          '2018-12-22',
          party,
          fact('SubmissionReturned', { leaves: [{ leaf: 'lead', reason: text }], until: '2018-12-23' }),
          fact('StageEntered', { stage: 'intake', kind: 'intake', until: null }),
        ),
      ),
  },
  {
    rule: 'dossier: turn',
    what: 'accepted once more during review',
    acts: (acts) =>
      before(acts, government, 'ReviewCompleted', 0, act('office', '2018-12-01', government, fact('SubmissionAccepted', {}))),
  },
  {
    rule: 'dossier: end',
    what: 'an act after publication',
    acts: (acts) =>
      acts.push(
        act('system', '2018-12-30', party, fact('PrecedingDossierDecided', { kind: 'government', dossier: idOf('government') })),
      ),
  },
  {
    rule: 'dossier: end',
    what: 'published twice',
    acts: (acts) => after(acts, party, 'RatingPublished', 0, structuredClone(find(acts, party, 'RatingPublished'))),
  },
  {
    rule: 'dossier: leaf',
    what: 'a leaf for other units',
    acts: (acts) => before(acts, government, 'EvidenceAttached', 0, leafChange('2018-11-06', 'rural')),
  },
  {
    rule: 'self-assessment: stage',
    what: 'a leaf changed during review',
    acts: (acts) => before(acts, government, 'LeafReviewed', 0, leafChange('2018-11-30')),
  },
  {
    rule: 'self-assessment: stage',
    what: 'a leaf changed that was not returned',
    acts: (acts) =>
      before(
        acts,
        government,
        'SelfAssessmentSubmitted',
        1,
        act('editor', '2018-11-24', government, fact('LeafExplained', { leaf: 'order', revision: 3, explanation: text })),
      ),
  },
  {
    rule: 'self-assessment: late',
    what: 'a leaf changed the day after',
    acts: (acts) => (data(acts, government, 'StageEntered').until = '2018-11-05'),
  },
  {
    rule: 'self-assessment: late',
    what: 'in the evening by UTC, the next day in Viet Nam',
    acts: (acts) => (find(acts, government, 'SelfAssessmentSubmitted').at = '2018-11-20T17:00:00.000Z'),
  },
  {
    rule: 'self-assessment: complete',
    what: 'a leaf without evidence',
    acts: (acts) =>
      acts.splice(
        acts.findIndex(({ stream, events }) => stream === government && events[0]?.type === 'LeafExplained'),
        1,
      ),
  },
  {
    rule: 'self-assessment: complete',
    what: 'something else is signed',
    acts: (acts) =>
      (data(acts, government, 'SelfAssessmentSubmitted').snapshot.plan.answer = { figures: { done: 10, assigned: 10 } }),
  },
  {
    rule: 'self-assessment: signature',
    what: 'signed on an older revision',
    acts: (acts) => (data(acts, government, 'LeafSigned').revision = 0),
  },
  {
    rule: 'self-assessment: signature',
    what: 'other figures are signed',
    acts: (acts) => (data(acts, government, 'LeafSigned').answer = { figures: { done: 10, assigned: 10 } }),
  },
  {
    rule: 'self-assessment: signature',
    what: 'evidence that is not there is signed',
    acts: (acts) => (data(acts, government, 'LeafSigned').evidence = []),
  },
  {
    rule: 'self-assessment: signature',
    what: 'signed twice',
    acts: (acts) => after(acts, government, 'LeafSigned', 0, structuredClone(find(acts, government, 'LeafSigned'))),
  },
  {
    rule: 'self-assessment: signature',
    what: 'handed in with a signature that stands no longer',
    acts: (acts) => remove(acts, government, 'LeafSigned', 2),
  },
  {
    rule: 'self-assessment: signature',
    what: 'a row without the signature that the regulation wants',
    acts: (acts) => amend(acts, 'government', (document) => (document.procedure.stages[0].everyLeafSigned = true)),
  },
  {
    rule: 'self-assessment: stage',
    what: 'a row signed during review',
    acts: (acts) =>
      before(
        acts,
        government,
        'LeafReviewed',
        0,
        act(
          'officer',
          '2018-11-30',
          government,
          fact('LeafSigned', { leaf: 'order', revision: 2, answer: { figures: { orderLevel: 'good' } }, evidence: [] }),
        ),
      ),
  },
  {
    rule: 'return: reasons',
    what: 'returned without a reason',
    acts: (acts) => delete data(acts, government, 'SubmissionReturned').leaves[0].reason,
  },
  {
    rule: 'return: count',
    what: 'returned more often than allowed',
    acts: (acts) => amend(acts, 'government', (document) => (document.procedure.stages[1].returns = 0)),
  },
  {
    rule: 'review: body',
    what: 'a leaf of another body',
    acts: (acts) =>
      by(find(acts, government, 'LeafReviewed'), 'finance-reviewer') && (data(acts, government, 'LeafReviewed').body = 'finance'),
  },
  {
    rule: 'review: body',
    what: 'a leaf given to nobody',
    acts: (acts) => find(acts, government, 'SubmissionAccepted').events[1]?.data.bodies.finance.pop(),
  },
  {
    rule: 'review: reason',
    what: 'a difference without a reason',
    acts: (acts) => delete data(acts, government, 'LeafReviewed', -1).reason,
  },
  {
    rule: 'review: reason',
    what: 'a difference that says it is none',
    acts: (acts) => (data(acts, government, 'LeafReviewed', -1).differs = false),
  },
  { rule: 'review: complete', what: 'done with a leaf left', acts: (acts) => remove(acts, government, 'LeafReviewed') },
  {
    rule: 'review: complete',
    what: 'the result before the last body',
    acts: (acts) => remove(acts, government, 'ReviewCompleted'),
  },
  {
    rule: 'review: own work',
    what: 'a reviewer who had edited',
    acts: (acts) => sameHand(acts, 'editor', 'office-reviewer', ['editor', '2018-11-30', '2018-12-01']),
  },
];
