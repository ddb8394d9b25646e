import { accepted, reviewed, submitted } from '../dossier/a-year';
import { as, dossierSpecification, history, people } from '../dossier/example';
import { completeReview, establishFact, reviewLeaf } from './review';

const { given } = dossierSpecification;
const dossier = 'd';
const on = '2018-12-06';
const agree = { dossier, leaf: '1.1', revision: 0 };
const lower = { ...agree, figures: { done: 8, assigned: 10 } };

describe('review', () => {
  it('the body assigned to a leaf may agree without words', () =>
    given(...history(...accepted))
      .when(reviewLeaf, agree, as('interior', on))
      .records({ type: 'LeafReviewed', data: { differs: false, body: 'noi-vu' } }));
  it('a difference needs its reason', () => {
    given(...history(...accepted))
      .when(reviewLeaf, lower, as('interior', on))
      .refuses('reason-needed');
    given(...history(...accepted))
      .when(reviewLeaf, { ...lower, reason: 'Chậm.' }, as('interior', on))
      .records({ type: 'LeafReviewed', data: { differs: true } });
  });
  it('another body does not review it', () =>
    given(...history(...accepted))
      .when(reviewLeaf, agree, as('inspection', on))
      .refuses('no-right'));
  it('nothing is reviewed before acceptance', () =>
    given(...history(...submitted))
      .when(reviewLeaf, agree, as('interior', on))
      .refuses('out-of-turn'));
  it('whoever filled in the sheet does not judge it', () =>
    given(...history(...accepted))
      .when(reviewLeaf, agree, { ...as('interior', on), actor: 'officer' })
      .refuses('own-work'));
  it('two reviewers on one leaf: the second sees the first one’s answer', () => {
    const once = history(...accepted, [reviewLeaf, agree, as('interior', on)]);
    given(...once)
      .when(reviewLeaf, agree, as('interior', on))
      .refuses('stale');
  });

  it('a body is done when all its leaves are', () => {
    const outcome = given(...history(...accepted)).when(completeReview, { dossier, body: 'noi-vu' }, as('interior', on));
    outcome.refuses('leaves-missing');
    expect(outcome.rejected?.details).toEqual({ leaves: ['1.1'] });
  });
  it('a body that is done reviews no more', () => {
    const done = history(
      ...accepted,
      [reviewLeaf, agree, as('interior', on)],
      [completeReview, { body: 'noi-vu' }, as('interior', on)],
    );
    given(...done)
      .when(reviewLeaf, { ...agree, revision: 1 }, as('interior', on))
      .refuses('review-completed');
    given(...done)
      .when(establishFact, { dossier, fact: 'disciplined', value: true, reason: 'x' }, as('interior', on))
      .refuses('review-completed');
    given(...done)
      .when(completeReview, { dossier, body: 'noi-vu' }, as('interior', on))
      .refuses('review-completed');
  });
  it('when the last body is done the result is computed and the appeal window opens for at least the regulation’s days', () => {
    const last = history(...reviewed.slice(0, -1));
    given(...last)
      .when(completeReview, { dossier, body: 'thanh-tra' }, as('inspection', '2018-12-16'))
      .records(
        { type: 'ReviewCompleted' },
        { type: 'ResultComputed' },
        { type: 'StageEntered', data: { kind: 'appeal', until: '2018-12-21' } },
      );
  });
  it('a body the regulation does not name has nothing to complete', () => {
    const stranger = {
      ...as('interior', on),
      grants: [{ ...people.interior[0], scope: { jurisdiction: 'city', body: 'khac' } }],
    };
    given(...history(...accepted))
      .when(completeReview, { dossier, body: 'khac' }, stranger)
      .refuses('no-body');
  });
  it('a fact is established by the body that the regulation names, with a value of its type', () => {
    const fact = { dossier, fact: 'disciplined', value: true, reason: 'x' };
    given(...history(...accepted))
      .when(establishFact, fact, as('interior', on))
      .records({ type: 'FactEstablished', data: { fact: 'disciplined', body: 'noi-vu', value: true } });
    given(...history(...accepted))
      .when(establishFact, fact, as('inspection', on))
      .refuses('no-right');
    given(...history(...accepted))
      .when(establishFact, { ...fact, value: 'x' }, as('interior', on))
      .refuses('bad-answer');
  });
  it('a fact the regulation does not name cannot be established', () =>
    given(...history(...accepted))
      .when(establishFact, { dossier, fact: 'other', value: true, reason: 'x' }, as('interior', on))
      .refuses('no-fact'));
});
