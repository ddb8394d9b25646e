import { assessLeaf, explainLeaf, submitSelfAssessment } from '../self-assessment/self-assessment';
import { acceptSubmission } from '../intake/intake';
import { completeReview, reviewLeaf } from '../review/review';
import { waiveAppeal } from '../appeal/appeal';
import { proposeRating } from '../approval/approval';
import { notePrecedingDecision } from './opening';
import { as, type Step } from './example';

const figures = { done: 9, assigned: 10 };

/** The steps of an ordinary year, each part building on the one before. */
export const filled: Step[] = [
  [assessLeaf, { leaf: '1.1', revision: 0, figures }, as('officer')],
  [explainLeaf, { leaf: '1.1', revision: 1, explanation: 'Theo báo cáo năm.' }, as('officer')],
  [assessLeaf, { leaf: '2.1', revision: 0, figures: { united: true } }, as('officer')],
  [explainLeaf, { leaf: '2.1', revision: 1, explanation: 'Không có kết luận.' }, as('officer')],
];

export const submitted: Step[] = [...filled, [submitSelfAssessment, {}, as('chairman', '2018-11-30')]];

export const accepted: Step[] = [...submitted, [acceptSubmission, {}, as('office', '2018-12-03')]];

export const reviewed: Step[] = [
  ...accepted,
  [
    reviewLeaf,
    { leaf: '1.1', revision: 0, figures: { done: 8, assigned: 10 }, reason: 'Một nhiệm vụ chậm.' },
    as('interior', '2018-12-06'),
  ],
  [reviewLeaf, { leaf: '2.1', revision: 0 }, as('inspection', '2018-12-06')],
  [completeReview, { body: 'noi-vu' }, as('interior', '2018-12-07')],
  [completeReview, { body: 'thanh-tra' }, as('inspection', '2018-12-07')],
];

export const waived: Step[] = [...reviewed, [waiveAppeal, {}, as('chairman', '2018-12-08')]];

/** 36 of 60 and 40 of 40 make 76: class B, no title. */
export const proposed: Step[] = [...waived, [proposeRating, { rating: { class: 'B' } }, as('secretary', '2018-12-19')]];

export const afterGovernment: Step[] = [
  ...proposed,
  [notePrecedingDecision, { kind: 'government', decided: 'g' }, as('process', '2018-12-20')],
];
