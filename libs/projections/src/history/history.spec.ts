import type { DossierEvent } from '#evaluation';
import { directory } from '../directory/directory';
import { Directory } from '../directory/look-up';
import { exampleRegulation, exampleResult } from '../example-regulation';
import { cityHistory, dossierHistory, dossierOpened, sealed, stage } from '../example-histories';
import { given, happened, logOf, recordedIn } from '../told';
import { points } from './figures';
import { History } from './history';
import { timeline } from './timeline';
import type { Recorded } from '#kernel';

const context = {
  actor: 'person-7',
  role: 'unit-head',
  capacity: 'Chủ tịch UBND phường',
  recordedAt: '2019-11-24T18:30:00.000Z',
};
const lines = (...events: DossierEvent[]) => {
  const log = logOf(happened('dossier-d1', events, context)) as Recorded<DossierEvent>[];
  return timeline(log, exampleRegulation, 'Asia/Ho_Chi_Minh');
};
const figures = (done: number) => ({ figures: { done, assigned: 10 } });
const said = (event: DossierEvent) => lines(event)[0]?.what;
const leaves = [
  { leaf: '1.1', reason: sealed },
  { leaf: '1.2', reason: sealed },
];
const document = { number: 'MH-2019/01', date: '2019-12-31' };

describe('the history of a dossier', () => {
  it('says when in the jurisdiction’s zone, and who in which role and capacity', () => {
    expect(lines({ type: 'SubmissionAccepted', data: {} })[0]).toMatchObject({
      at: '2019-11-24T18:30:00.000Z',
      day: '25/11/2019',
      time: '01:30',
      who: { vi: 'người đứng đầu đơn vị (Chủ tịch UBND phường)', en: 'head of the unit (Chủ tịch UBND phường)' },
      actor: 'person-7',
      what: { vi: 'Tiếp nhận hồ sơ.', en: 'The dossier was accepted.' },
      leaf: null,
      leaves: [],
      details: [],
      texts: [],
    });
  });

  it('shows what a review and an appeal changed, with the sealed reason', () => {
    const [, review, appeal] = lines(
      { type: 'LeafAssessed', data: { leaf: '1.1', revision: 1, answer: figures(10) } },
      {
        type: 'LeafReviewed',
        data: { leaf: '1.1', body: 'noi-vu', revision: 1, answer: figures(7), differs: true, reason: sealed },
      },
      {
        type: 'AppealDecided',
        data: { appeal: 'a', leaf: '1.1', upheld: true, first: figures(7), answer: figures(9), reason: sealed },
      },
    );
    const label = { vi: 'Số việc hoàn thành', en: 'Tasks done' };
    expect(review).toMatchObject({
      leaf: '1.1',
      leaves: ['1.1'],
      leafName: { vi: 'Chương trình công tác' },
      what: { vi: 'Phòng Nội vụ thẩm định mục 1.1, kết quả khác tự chấm.' },
      details: [{ label, before: { vi: '10' }, after: { vi: '7' } }],
      texts: [{ what: { vi: 'lý do' }, text: sealed }],
    });
    expect(appeal?.details).toEqual([{ label, before: { vi: '7', en: '7' }, after: { vi: '9', en: '9' } }]);
  });

  it('says that a row was signed, and when a change took the force from the signature', () => {
    const answer = figures(10);
    const [, signed, changed, again] = lines(
      { type: 'LeafAssessed', data: { leaf: '1.1', revision: 1, answer } },
      { type: 'LeafSigned', data: { leaf: '1.1', revision: 1, answer, evidence: [] } },
      { type: 'EvidenceWithdrawn', data: { leaf: '1.1', hash: 'h', reason: sealed } },
      { type: 'LeafExplained', data: { leaf: '1.1', revision: 2, explanation: sealed } },
    );
    expect([signed?.what.vi, signed?.details]).toEqual(['Ký xác nhận mục 1.1.', []]);
    expect(changed?.details.map(({ label, after }) => `${label.en}: ${after.en}`)).toEqual([
      'Signature of the row officer: no longer in force',
    ]);
    expect(again?.details).toEqual([]);
  });

  it('shows which points moved when the result was computed again', () => {
    const [, computed] = lines(
      { type: 'SelfAssessmentSubmitted', data: { snapshot: {}, result: exampleResult({ '1.1': 60, '1.2': 20 }) } },
      { type: 'ResultComputed', data: { after: 'review', result: exampleResult({ '1.1': 54, '1.2': 20 }) } },
    );
    expect(computed?.what.vi).toBe('Kết quả tính điểm sau thẩm định: 74 điểm, xếp loại "Khá".');
    expect(computed?.details.map(({ label, before, after }) => `${label.vi}: ${before?.vi} → ${after.vi}`)).toEqual([
      '1.1 Chương trình công tác: 60 → 54',
      'Tổng điểm: 80 → 74',
    ]);
  });

  it('names the leaf of each reason that belongs to a leaf', () => {
    const [returned] = lines({ type: 'SubmissionReturned', data: { leaves, until: '2019-12-10' } });
    expect(returned?.what.vi).toBe('Trả lại hồ sơ để bổ sung các mục 1.1, 1.2, hạn đến hết ngày 10/12/2019.');
    expect(returned?.texts.map(({ leaf, what }) => `${leaf}: ${what.en}`)).toEqual(['1.1: reason', '1.2: reason']);
    expect([returned?.leaf, returned?.leaves]).toEqual([null, ['1.1', '1.2']]);
  });

  it.each<[DossierEvent, string]>([
    [stage('intake'), 'Chuyển sang bước tiếp nhận, hạn đến hết ngày 05/12/2019.'],
    [
      { type: 'DeadlineExtended', data: { stage: 'review', until: '2019-12-20', document } },
      'Gia hạn bước thẩm định đến hết ngày 20/12/2019 theo văn bản số MH-2019/01 ngày 31/12/2019.',
    ],
    [
      { type: 'LeafAssessed', data: { leaf: '1.2', revision: 1, answer: { notApplicable: true } } },
      'Đề nghị không áp dụng mục 1.2.',
    ],
    [{ type: 'ReviewCompleted', data: { body: 'kinh-te' } }, 'Phòng Kinh tế hoàn thành phần thẩm định của mình.'],
    [
      {
        type: 'AppealTurnedAway',
        data: { appeal: 'a', leaves: [{ leaf: '1.1', grounds: sealed }], because: 'late', until: '2019-12-20' },
      },
      'Không nhận đề nghị thẩm định lại các mục 1.1 vì quá hạn ngày 20/12/2019.',
    ],
    [
      { type: 'PrecedingDossierDecided', data: { kind: 'government', dossier: 'd0' } },
      'Đã có quyết định đối với chính quyền của cùng đơn vị.',
    ],
    [
      {
        type: 'RatingDecided',
        data: {
          computed: { class: 'KHA', title: null, total: '80' },
          proposed: { class: 'KHA', title: null },
          decided: { class: 'TSVM', title: 'TSVM' },
          differs: true,
          reason: sealed,
          document,
          signature: ['CHỦ TỊCH'],
        },
      },
      'Quyết định xếp loại "Trong sạch, vững mạnh", danh hiệu "Chính quyền cơ sở trong sạch, vững mạnh", khác đề xuất (văn bản số MH-2019/01 ngày 31/12/2019).',
    ],
    [{ type: 'RatingPublished', data: { public: false, on: '2019-12-31' } }, 'Thông báo kết quả trong nội bộ, không công khai.'],
  ])('%#: an official sentence', (event, sentence) => expect(said(event)?.vi).toBe(sentence));

  it('never rounds 84.995 up to 85', () => {
    expect([points('16999/200'), points('85'), points('1/3')]).toEqual([
      { vi: '84,995', en: '84.995' },
      { vi: '85', en: '85' },
      { vi: '0,3333', en: '0.3333' },
    ]);
  });

  it('is read from the dossier’s own stream: a line for every event', async () => {
    const events = dossierHistory(dossierOpened('c1', 2019, 'u1'), (n) => n - 1);
    const history = [...cityHistory([{ id: 'u1', name: 'Phường Bình Minh' }]), ...happened('dossier-d1', events)];
    const store = await recordedIn(history);
    const models = given(history).told(directory).models;
    const shown = await new History(store, new Directory(models)).of('d1');
    expect(shown.map(({ type }) => type)).toEqual(events.map(({ type }) => type));
    for (const { what } of shown)
      expect([what.vi, what.en]).toEqual([expect.stringMatching(/^\p{Lu}.+\.$/u), expect.stringMatching(/^["A-Z].+\.$/)]);
    await expect(new History(store, new Directory(models)).of('d9')).rejects.toMatchObject({ code: 'not-found' });
  });
});
