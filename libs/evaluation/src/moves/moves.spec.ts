import { fold } from '#kernel';
import type { Dossier, DossierGiven } from '../dossier/dossier';
import { accepted, afterGovernment, filled, proposed, reviewed, submitted, waived } from '../dossier/a-year';
import { as, history, type Step } from '../dossier/example';
import { dossierStory } from '../dossier/story';
import { completeReview, reviewLeaf } from '../review/review';
import { decideRating } from '../approval/approval';
import { decideAppeal, lodgeAppeal } from '../appeal/appeal';
import { movesOf, type MoveCode } from './moves';

const at = (...steps: Step[]): Dossier => fold(dossierStory, history(...steps));
const open = (dossier: Dossier, given: DossierGiven) =>
  movesOf(dossier, given)
    .filter(({ refused }) => refused === null)
    .map(({ move, body, appeal }) => [move, body ?? appeal].filter(Boolean).join(' '));
const why = (dossier: Dossier, given: DossierGiven, wanted: MoveCode, body: string | null = null) =>
  movesOf(dossier, given).find((one) => one.move === wanted && one.body === body)?.refused?.code;
const decision = { document: { number: 'MH-2018/01', date: '2018-12-21' }, signature: ['BÍ THƯ'] };
const appeal = { appeal: 'a', leaves: [{ leaf: '1.1', grounds: 'Đã xong.' }] };

describe('what may be done to a dossier', () => {
  it('the unit fills in and cannot hand in what is not filled in', () => {
    expect(open(at(), as('officer'))).toEqual(['assess-leaf']);
    expect(why(at(), as('chairman'), 'submit-self-assessment')).toBe('leaves-missing');
    expect(open(at(...filled), as('chairman'))).toEqual(['assess-leaf', 'submit-self-assessment']);
  });
  it('what is for other roles is not mine, and says whose it is', () => {
    const [accept] = movesOf(at(...submitted), as('chairman', '2018-12-01')).filter(({ move }) => move === 'accept-submission');
    expect(accept).toMatchObject({ mine: false, roles: ['standing-office'], refused: { code: 'no-right' } });
  });
  it('the standing office accepts, returns or extends; out of turn it says at which step the dossier stands', () => {
    expect(open(at(...submitted), as('office', '2018-12-01'))).toEqual([
      'accept-submission',
      'return-submission',
      'extend-deadline',
    ]);
    expect(why(at(...accepted), as('office', '2018-12-04'), 'accept-submission')).toBe('out-of-turn');
  });
  it('a body reviews its own leaves and is done when all are', () => {
    const some = at(...accepted);
    expect(open(some, as('interior', '2018-12-06'))).toEqual(['review-leaf noi-vu', 'establish-fact noi-vu']);
    expect(why(some, as('interior', '2018-12-06'), 'complete-review', 'noi-vu')).toBe('leaves-missing');
    const all = at(...accepted, [reviewLeaf, { leaf: '1.1', revision: 0 }, as('interior', '2018-12-06')]);
    expect(open(all, as('interior', '2018-12-06'))).toEqual([
      'review-leaf noi-vu',
      'establish-fact noi-vu',
      'complete-review noi-vu',
    ]);
    const done = at(
      ...accepted,
      [reviewLeaf, { leaf: '1.1', revision: 0 }, as('interior', '2018-12-06')],
      [completeReview, { body: 'noi-vu' }, as('interior', '2018-12-06')],
    );
    expect(open(done, as('interior', '2018-12-06'))).toEqual([]);
  });
  it('whoever filled in the sheet is told that they may not review it', () => {
    const given = { ...as('interior', '2018-12-06'), actor: 'officer' };
    expect(why(at(...accepted), given, 'review-leaf', 'noi-vu')).toBe('own-work');
  });
  it('in the window the unit appeals or waives; late it is not offered any more', () => {
    expect(open(at(...reviewed), as('chairman', '2018-12-08'))).toEqual(['request-return', 'lodge-appeal', 'waive-appeal']);
    expect(why(at(...reviewed), as('chairman', '2019-01-08'), 'lodge-appeal')).toBe('appeal-late');
  });
  it('the panel decides what waits, leaf by leaf; with nothing waiting it is told so', () => {
    const lodged = at(...reviewed, [lodgeAppeal, appeal, as('chairman', '2018-12-08')]);
    expect(open(lodged, as('panel', '2018-12-09'))).toEqual(['decide-appeal a']);
    expect(why(at(...reviewed), as('panel', '2018-12-09'), 'decide-appeal')).toBe('no-appeal');
    expect(why(lodged, as('secretary', '2018-12-19'), 'propose-rating')).toBe('appeal-open');
  });
  it('a leaf is appealed once', () => {
    const both = { ...appeal, leaves: [...appeal.leaves, { leaf: '2.1', grounds: 'Đã xong.' }] };
    const answered: Step[] = ['1.1', '2.1'].map((leaf) => [
      decideAppeal,
      { appeal: 'a', leaf, upheld: false, reason: 'Không.' },
      as('panel', '2018-12-09'),
    ]);
    const decided = at(...reviewed, [lodgeAppeal, both, as('chairman', '2018-12-08')], ...answered);
    expect(why(decided, as('chairman', '2018-12-09'), 'lodge-appeal')).toBe('nothing-to-appeal');
  });
  it('a proposal follows the window; the authority decides once what goes first is decided', () => {
    expect(open(at(...waived), as('secretary', '2018-12-19'))).toEqual(['propose-rating']);
    expect(why(at(...proposed), as('committee', '2018-12-20'), 'decide-rating')).toBe('not-in-order');
    expect(open(at(...afterGovernment), as('committee', '2018-12-20'))).toEqual([
      'send-back-for-review',
      'decide-rating',
      'close-without-rating',
    ]);
    expect(open(at(...afterGovernment), as('secretary', '2018-12-20'))).toEqual(['propose-rating']);
  });
  it('what is decided is published by the records office, and nothing else', () => {
    const decided = at(...afterGovernment, [
      decideRating,
      { rating: { class: 'B' }, ...decision },
      as('committee', '2018-12-21'),
    ]);
    expect(open(decided, as('records', '2018-12-21'))).toEqual(['publish-rating']);
    expect(open(decided, as('committee', '2018-12-21'))).toEqual([]);
  });
  it('of a dossier that does not exist there is nothing to do', () => {
    const nothing = fold(dossierStory, []);
    expect(() => movesOf(nothing, as('officer'))).toThrow('There is no such dossier.');
  });
});
