import type { DossierEvent } from '#evaluation';
import { directory } from '../directory/directory';
import { Directory } from '../directory/look-up';
import { exampleResult } from '../example-regulation';
import { cityHistory, dossierOpened, sealed } from '../example-histories';
import { given, happened } from '../told';
import { rating } from './rating';
import { Ratings } from './ratings';

const figures = (done: number) => ({ figures: { done, assigned: 10 } });
const units = [
  { id: 'u1', name: 'Phường Bình Minh' },
  { id: 'u2', name: 'Phường Ánh Dương' },
];
const submitted: DossierEvent = {
  type: 'SelfAssessmentSubmitted',
  data: {
    snapshot: { '1.1': { answer: figures(10), evidence: ['h1'], explained: false } },
    result: exampleResult({ '1.1': 60 }),
  },
};
const reviewed: DossierEvent[] = [
  { type: 'LeafReviewed', data: { leaf: '1.1', body: 'noi-vu', revision: 1, answer: figures(7), differs: true, reason: sealed } },
  { type: 'ResultComputed', data: { after: 'review', result: exampleResult({ '1.1': 24 }) } },
];
const appealed: DossierEvent[] = [
  {
    type: 'AppealDecided',
    data: { appeal: 'a1', leaf: '1.1', upheld: true, first: figures(7), answer: figures(9), reason: sealed },
  },
  { type: 'ResultComputed', data: { after: 'appeal', result: exampleResult({ '1.1': 48 }) } },
];
const kha = { class: 'KHA', title: null };
const top = { class: 'TSVM', title: 'TSVM' };
const document = { number: 'MH-2019/01', date: '2019-12-31' };
const end: DossierEvent[] = [
  { type: 'RatingProposed', data: { computed: { ...kha, total: '48' }, proposed: kha, differs: false, minutes: document } },
  {
    type: 'RatingDecided',
    data: {
      computed: { ...kha, total: '48' },
      proposed: kha,
      decided: top,
      differs: true,
      reason: sealed,
      document,
      signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    },
  },
  { type: 'RatingPublished', data: { public: true, on: '2020-01-03' } },
];
const ratings = (events: readonly DossierEvent[], other: readonly DossierEvent[] = []) =>
  given(
    cityHistory(units),
    happened('dossier-d1', [dossierOpened('c1', 2019, 'u1'), ...events]),
    happened('dossier-d2', [dossierOpened('c1', 2019, 'u2'), ...other]),
  )
    .told(rating, directory)
    .asked((models) => new Ratings(models, new Directory(models)));

describe('a rating', () => {
  it('shows self-assessment, review and appeal of a leaf side by side, with what each was worth', () => {
    const { leaves } = ratings([submitted, ...reviewed, ...appealed]).of('d1');
    expect(leaves[0]).toEqual({
      code: '1.1',
      name: { vi: 'Chương trình công tác', en: 'Work programme' },
      criterion: 'TC1',
      max: '60',
      self: { answer: figures(10), evidence: ['h1'], explained: false },
      review: {
        body: 'noi-vu',
        bodyName: { vi: 'Phòng Nội vụ', en: 'Office of Home Affairs' },
        answer: figures(7),
        differs: true,
      },
      appeal: { upheld: true, first: figures(7), answer: figures(9) },
      points: { self: '60', review: '24', appeal: '48' },
    });
    expect(leaves.map(({ code }) => code)).toEqual(['1.1', '1.2']);
  });

  it('shows who signed a row, in which capacity and when', () => {
    const signature = { by: 'person-7', capacity: 'Công chức tư pháp', at: '2019-11-20T02:00:00.000Z' };
    const snapshot = { '1.1': { answer: figures(10), evidence: ['h1'], explained: false, signature } };
    const signed: DossierEvent = { type: 'SelfAssessmentSubmitted', data: { snapshot, result: exampleResult({ '1.1': 60 }) } };
    expect(ratings([signed]).of('d1').leaves[0]?.self?.signature).toEqual(signature);
  });

  it('keeps the first computed result beside the second', () => {
    const { self, computed } = ratings([submitted, ...reviewed, ...appealed]).of('d1');
    expect(self?.result.total).toBe('60');
    expect(computed.map(({ after, result }) => [after, result.total])).toEqual([
      ['review', '24'],
      ['appeal', '48'],
    ]);
  });

  it('shows computed, proposed and decided side by side, with document, signature and the names of the regulation', () => {
    const shown = ratings([submitted, ...reviewed, ...appealed, ...end]).of('d1');
    expect(shown.proposed).toMatchObject({
      class: 'KHA',
      className: { vi: 'Khá' },
      title: null,
      titleName: null,
      minutes: document,
    });
    expect(shown.decided).toMatchObject({
      class: 'TSVM',
      className: { vi: 'Trong sạch, vững mạnh' },
      titleName: { vi: 'Chính quyền cơ sở trong sạch, vững mạnh' },
      differs: true,
      total: '48',
      document,
      signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    });
    expect(shown).toMatchObject({
      unitName: 'Phường Bình Minh',
      published: { public: true, on: '2020-01-03' },
      closedWithoutRating: null,
    });
    expect(shown.regulation).toMatchObject({ code: 'example-government', verb: { vi: 'xếp loại' } });
  });

  it('takes the review of a leaf away when the dossier is returned or sent back for it', () => {
    const leaves = [{ leaf: '1.1', reason: sealed }];
    for (const type of ['SubmissionReturned', 'SentBackForReview'] as const) {
      const shown = ratings([submitted, ...reviewed, { type, data: { leaves, until: '2019-12-20' } }]).of('d1').leaves[0];
      expect(shown).toMatchObject({ review: null, appeal: null, points: { self: '60', review: null, appeal: null } });
    }
  });

  it('gives the city’s table, of those units that are wanted, by their names in Vietnamese order', () => {
    const told = ratings(
      [submitted, ...reviewed, ...end],
      [submitted, { type: 'ClosedWithoutRating', data: { reason: sealed } }],
    );
    expect(told.ofCycle('c1', (unit) => unit === 'u1').map(({ unitName }) => unitName)).toEqual(['Phường Bình Minh']);
    expect(
      told
        .ofCycle('c1')
        .map(({ unitName, selfTotal, total, decided, closedWithoutRating }) => [
          unitName,
          selfTotal,
          total,
          decided?.class ?? null,
          closedWithoutRating,
        ]),
    ).toEqual([
      ['Phường Ánh Dương', '60', null, null, true],
      ['Phường Bình Minh', '60', '48', 'TSVM', false],
    ]);
  });

  it('refuses a dossier that is not there', () => {
    expect(() => ratings([]).of('d9')).toThrow('There is no dossier "d9".');
  });
});
