import { act } from '../example/cast';
import {
  amend,
  before,
  data,
  decided,
  drop,
  fact,
  find,
  government,
  party,
  publishUndecided,
  remove,
  resultOf,
  sameHand,
  text,
  type Plant,
} from './planting';

/** Strays against the rules of: appeal, points, approval, publication. */
export const outcomes: readonly Plant[] = [
  {
    rule: 'appeal: window',
    what: 'an appeal the day after',
    acts: (acts) => (find(acts, government, 'AppealLodged').at = '2018-12-07T02:00:00.000Z'),
  },
  {
    rule: 'appeal: window',
    what: 'turned away in time',
    acts: (acts) =>
      before(
        acts,
        government,
        'AppealLodged',
        0,
        act(
          'head',
          '2018-12-05',
          government,
          fact('AppealTurnedAway', {
            appeal: 'a3',
            leaves: [{ leaf: 'plan', grounds: text }],
            because: 'late',
            until: '2018-12-06',
          }),
        ),
      ),
  },
  { rule: 'appeal: own review', what: 'decided by the reviewer', acts: (acts) => sameHand(acts, 'panel', 'finance-reviewer') },
  {
    rule: 'appeal: first answer',
    what: 'the first answer is another',
    acts: (acts) =>
      (data(acts, government, 'AppealDecided').first = { figures: { early: 1, onTime: 1, resolved: 1, overdue: 1 } }),
  },
  {
    rule: 'appeal: first answer',
    what: 'dismissed, and changed all the same',
    acts: (acts) => (data(acts, government, 'AppealDecided').upheld = false),
  },
  { rule: 'appeal: known', what: 'decided though nobody had appealed', acts: (acts) => remove(acts, government, 'AppealLodged') },
  {
    rule: 'points: total',
    what: 'half a point too many',
    acts: (acts) => (data(acts, government, 'SelfAssessmentSubmitted').result.total = '515/7'),
  },
  { rule: 'points: leaf', what: 'points moved between leaves', acts: (acts) => (resultOf(acts).leaves[0].points = '9') },
  { rule: 'points: band', what: 'the class above', acts: (acts) => (resultOf(acts).band = 'B') },
  {
    rule: 'points: rests on',
    what: 'a proposal on the older result',
    acts: (acts) => (data(acts, government, 'RatingProposed').computed.total = '484/7'),
  },
  {
    rule: 'points: rests on',
    what: 'a decision on another proposal',
    acts: (acts) => (decided(acts).proposed = { class: 'C', title: null }),
  },
  {
    rule: 'approval: appeal open',
    what: 'approval before the window ends',
    acts: (acts) => drop(find(acts, party, 'AppealWaived'), 'AppealWaived'),
  },
  {
    rule: 'approval: appeal open',
    what: 'approval with an appeal undecided',
    acts: (acts) => data(acts, government, 'AppealLodged').leaves.push({ leaf: 'plan', grounds: text }),
  },
  { rule: 'approval: no proposal', what: 'decided without a proposal', acts: (acts) => remove(acts, party, 'RatingProposed') },
  { rule: 'approval: document', what: 'a document without a number', acts: (acts) => (decided(acts).document.number = '') },
  { rule: 'approval: document', what: 'a document of tomorrow', acts: (acts) => (decided(acts).document.date = '2018-12-21') },
  { rule: 'approval: document', what: 'nobody signed', acts: (acts) => (decided(acts).signature = []) },
  { rule: 'approval: reason', what: 'a departure without a reason', acts: (acts) => delete decided(acts).reason },
  {
    rule: 'approval: own work',
    what: 'decided by a reviewer',
    acts: (acts) => sameHand(acts, 'committee', 'finance-reviewer', ['finance-reviewer', '2018-12-10', '2018-12-11']),
  },
  {
    rule: 'approval: preceding',
    what: 'the party before the government',
    acts: (acts) => amend(acts, 'party', (document) => document.procedure.stages[4].after.push('youth')),
  },
  {
    rule: 'approval: twice',
    what: 'decided a second time',
    acts: (acts) =>
      find(acts, party, 'RatingDecided').events.splice(1, 0, fact('RatingDecided', data(acts, party, 'RatingDecided'))),
  },
  { rule: 'publication: decided', what: 'published though nobody decided', acts: publishUndecided },
  {
    rule: 'publication: public',
    what: 'a party’s rating made public',
    acts: (acts) => (data(acts, party, 'RatingPublished').public = true),
  },
];
