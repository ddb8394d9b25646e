import { proposed, reviewed, waived } from '../dossier/a-year';
import { as, dossierSpecification, history } from '../dossier/example';
import { decideAppeal, lodgeAppeal, waiveAppeal } from './appeal';

const { given } = dossierSpecification;
const dossier = 'd';
const appeal = 'appeal-1';
const lodge = { dossier, appeal, leaves: [{ leaf: '1.1', grounds: 'Đã hẹn lại đúng quy định.' }] };
const uphold = { dossier, appeal, leaf: '1.1', upheld: true, figures: { done: 9, assigned: 10 }, reason: 'Có căn cứ.' };
const dismiss = { dossier, appeal, leaf: '1.1', upheld: false, reason: 'Không có căn cứ.' };
const lodged = history(...reviewed, [lodgeAppeal, lodge, as('chairman', '2018-12-10')]);

describe('appeal', () => {
  it('names leaves and grounds, in its window', () =>
    given(...history(...reviewed))
      .when(lodgeAppeal, lodge, as('chairman', '2018-12-18'))
      .records({ type: 'AppealLodged', data: { appeal } }));
  it('one that comes late is turned away, as a fact', () => {
    given(...history(...reviewed))
      .when(lodgeAppeal, lodge, as('chairman', '2018-12-19'))
      .records({ type: 'AppealTurnedAway', data: { because: 'late', until: '2018-12-18' } });
    given(...history(...proposed))
      .when(lodgeAppeal, lodge, as('chairman', '2018-12-20'))
      .records({ type: 'AppealTurnedAway' });
  });
  it('comes after the review', () =>
    given(...history(...reviewed.slice(0, -1)))
      .when(lodgeAppeal, lodge, as('chairman', '2018-12-07'))
      .refuses('out-of-turn'));
  it('is lodged by the head of the unit', () =>
    given(...history(...reviewed))
      .when(lodgeAppeal, lodge, as('officer', '2018-12-10'))
      .refuses('no-right'));
  it('a leaf is appealed once', () =>
    given(...lodged)
      .when(lodgeAppeal, { ...lodge, appeal: 'appeal-2' }, as('chairman', '2018-12-10'))
      .refuses('appealed-before'));

  it('upheld: the second answer counts, the first stays beside it', () => {
    const outcome = given(...lodged).when(decideAppeal, uphold, as('panel', '2018-12-12'));
    outcome.records(
      {
        type: 'AppealDecided',
        data: { upheld: true, first: { figures: { done: 8, assigned: 10 } }, answer: { figures: uphold.figures } },
      },
      { type: 'ResultComputed' },
    );
    expect(outcome.events?.[1]?.data).toMatchObject({ after: 'appeal', result: { total: '88', class: 'A' } });
  });
  it('dismissed: the first answer stays', () =>
    given(...lodged)
      .when(decideAppeal, dismiss, as('panel', '2018-12-12'))
      .records({ type: 'AppealDecided', data: { answer: { figures: { done: 8, assigned: 10 } } } }, { type: 'ResultComputed' }));
  it('is decided by somebody who reviewed nothing of the dossier', () =>
    given(...lodged)
      .when(decideAppeal, dismiss, { ...as('panel', '2018-12-12'), actor: 'inspection' })
      .refuses('own-review'));
  it('is decided once', () => {
    const decided = history(
      ...reviewed,
      [lodgeAppeal, lodge, as('chairman', '2018-12-10')],
      [decideAppeal, dismiss, as('panel', '2018-12-12')],
    );
    given(...decided)
      .when(decideAppeal, dismiss, as('panel', '2018-12-12'))
      .refuses('decided-before');
  });
  it('upholding must change something, dismissing must not', () => {
    given(...lodged)
      .when(decideAppeal, { ...uphold, figures: { done: 8, assigned: 10 } }, as('panel', '2018-12-12'))
      .refuses('nothing-changed');
    given(...lodged)
      .when(decideAppeal, { ...dismiss, figures: { done: 9, assigned: 10 } }, as('panel', '2018-12-12'))
      .refuses('answer-not-wanted');
  });

  it('a unit that has appealed does not declare that it will not, before the decision', () => {
    given(...lodged)
      .when(waiveAppeal, { dossier }, as('chairman', '2018-12-11'))
      .refuses('appeal-open');
    const decided = history(
      ...reviewed,
      [lodgeAppeal, lodge, as('chairman', '2018-12-10')],
      [decideAppeal, dismiss, as('panel', '2018-12-12')],
    );
    given(...decided)
      .when(waiveAppeal, { dossier }, as('chairman', '2018-12-12'))
      .records({ type: 'AppealWaived' }, { type: 'StageEntered', data: { kind: 'approval' } });
  });

  it('the unit may let its window go, and the dossier goes on', () => {
    given(...history(...reviewed))
      .when(waiveAppeal, { dossier }, as('chairman', '2018-12-08'))
      .records({ type: 'AppealWaived' }, { type: 'StageEntered', data: { kind: 'approval' } });
    given(...history(...waived))
      .when(waiveAppeal, { dossier }, as('chairman', '2018-12-08'))
      .refuses('out-of-turn');
  });
});
