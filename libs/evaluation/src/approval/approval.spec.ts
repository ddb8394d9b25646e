import { afterGovernment, proposed, reviewed, waived } from '../dossier/a-year';
import { as, dossierSpecification, history, type Step } from '../dossier/example';
import { lodgeAppeal } from '../appeal/appeal';
import { publishRating } from '../publication/publication';
import { closeWithoutRating, decideRating, proposeRating, sendBackForReview } from './approval';

const { given } = dossierSpecification;
const dossier = 'd';
const on = '2018-12-20';
const decide = {
  dossier,
  rating: { class: 'B' },
  document: { number: 'MH-2018/01', date: on },
  signature: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
};
const decided: Step[] = [...afterGovernment, [decideRating, decide, as('committee', on)]];

describe('approval', () => {
  it('the proposal rests on what was computed', () =>
    given(...history(...waived))
      .when(proposeRating, { dossier, rating: { class: 'B' } }, as('secretary', on))
      .records({ type: 'RatingProposed', data: { computed: { class: 'B', title: null, total: '76' }, differs: false } }));
  it('a proposal that departs from it says why', () => {
    const other = { dossier, rating: { class: 'A', title: 'TSVM' } };
    given(...history(...waived))
      .when(proposeRating, other, as('secretary', on))
      .refuses('reason-needed');
    given(...history(...waived))
      .when(proposeRating, { ...other, reason: 'Đã khắc phục.' }, as('secretary', on))
      .records({ type: 'RatingProposed', data: { differs: true } });
  });
  it('waits until the appeal window has closed, and begins by itself then', () => {
    given(...history(...reviewed))
      .when(proposeRating, { dossier, rating: { class: 'B' } }, as('secretary', '2018-12-18'))
      .refuses('window-open');
    given(...history(...reviewed))
      .when(proposeRating, { dossier, rating: { class: 'B' } }, as('secretary', '2018-12-19'))
      .records({ type: 'StageEntered', data: { kind: 'approval' } }, { type: 'RatingProposed' });
  });
  it('the same proposal is made once; another takes its place until the decision', () => {
    given(...history(...proposed))
      .when(proposeRating, { dossier, rating: { class: 'B' } }, as('secretary', on))
      .refuses('proposed-before');
    given(...history(...proposed))
      .when(proposeRating, { dossier, rating: { class: 'A', title: 'TSVM' }, reason: 'Đã khắc phục.' }, as('secretary', on))
      .records({ type: 'RatingProposed', data: { differs: true } });
  });
  it('waits for an open appeal', () => {
    const open = history(...reviewed, [
      lodgeAppeal,
      { appeal: 'a', leaves: [{ leaf: '1.1', grounds: 'x' }] },
      as('chairman', '2018-12-10'),
    ]);
    given(...open)
      .when(proposeRating, { dossier, rating: { class: 'B' } }, as('secretary', on))
      .refuses('appeal-open');
  });
  it('uses the regulation’s own classes and its title only with a class that carries it', () => {
    given(...history(...waived))
      .when(proposeRating, { dossier, rating: { class: 'X' } }, as('secretary', on))
      .refuses('no-class');
    given(...history(...waived))
      .when(proposeRating, { dossier, rating: { class: 'B', title: 'TSVM' }, reason: 'x' }, as('secretary', on))
      .refuses('title-without-class');
  });

  it('nothing is decided before it is proposed', () =>
    given(...history(...waived))
      .when(decideRating, decide, as('committee', on))
      .refuses('not-proposed'));
  it('the government of a unit is decided before its party', () => {
    given(...history(...proposed))
      .when(decideRating, decide, as('committee', on))
      .refuses('not-in-order');
    given(...history(...afterGovernment))
      .when(decideRating, decide, as('committee', on))
      .records({ type: 'RatingDecided', data: { differs: false } }, { type: 'StageEntered', data: { kind: 'publication' } });
  });
  it('computed, proposed and decided stand side by side, with a reason where they differ', () => {
    const up = { ...decide, rating: { class: 'A', title: 'TSVM' } };
    given(...history(...afterGovernment))
      .when(decideRating, up, as('committee', on))
      .refuses('reason-needed');
    given(...history(...afterGovernment))
      .when(decideRating, { ...up, reason: 'Xem xét thêm.' }, as('committee', on))
      .records(
        {
          type: 'RatingDecided',
          data: {
            computed: { class: 'B', title: null, total: '76' },
            proposed: { class: 'B', title: null },
            decided: { class: 'A', title: 'TSVM' },
            differs: true,
          },
        },
        { type: 'StageEntered' },
      );
  });
  it('whoever reviewed does not decide', () =>
    given(...history(...afterGovernment))
      .when(decideRating, decide, { ...as('committee', on), actor: 'interior' })
      .refuses('own-work'));
  it('a decision is not dated ahead', () =>
    given(...history(...afterGovernment))
      .when(decideRating, { ...decide, document: { number: 'x', date: '2018-12-21' } }, as('committee', on))
      .refuses('day-ahead'));

  it('leaves sent back are reviewed again, as often as the regulation allows', () => {
    const back = { dossier, leaves: [{ leaf: '1.1', reason: 'Kiểm tra lại.' }], until: '2018-12-24' };
    const outcome = given(...history(...afterGovernment)).when(sendBackForReview, back, as('committee', on));
    outcome.records(
      { type: 'SentBackForReview' },
      { type: 'StageEntered', data: { kind: 'review', bodies: { 'noi-vu': ['1.1'] }, until: '2018-12-24' } },
    );
    given(...history(...waived))
      .when(sendBackForReview, back, as('committee', on))
      .refuses('not-proposed');
  });

  it('a dossier that cannot be rated is closed with the reason, never after a decision', () => {
    given(...history())
      .when(closeWithoutRating, { dossier, reason: 'Giải thể.' }, as('committee'))
      .records({ type: 'ClosedWithoutRating' });
    given(...history(...decided))
      .when(closeWithoutRating, { dossier, reason: 'x' }, as('committee', on))
      .refuses('decided-before');
  });
});

describe('publication', () => {
  it('a decided rating is announced once, to the public or not as the regulation says', () => {
    given(...history(...decided))
      .when(publishRating, { dossier }, as('records', on))
      .records({ type: 'RatingPublished', data: { public: false, on } });
    const published: Step[] = [...decided, [publishRating, {}, as('records', on)]];
    given(...history(...published))
      .when(publishRating, { dossier }, as('records', on))
      .refuses('published');
  });
  it('nothing undecided is announced', () =>
    given(...history(...afterGovernment))
      .when(publishRating, { dossier }, as('records', on))
      .refuses('out-of-turn'));
});
