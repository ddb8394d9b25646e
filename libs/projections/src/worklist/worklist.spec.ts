import type { DossierEvent } from '#evaluation';
import type { Grant, Role, Scope } from '#kernel';
import { Directory } from '../directory/look-up';
import { directory } from '../directory/directory';
import { examplePartyRegulation, exampleRegulation } from '../example-regulation';
import { cityHistory, dossierOpened, exampleCity, sealed, stage } from '../example-histories';
import { given, happened, type Happened } from '../told';
import { WorkList, type WorkListQuestion } from './what-waits';
import { worklist } from './worklist';

const units = [
  { id: 'u1', name: 'Phường Bình Minh' },
  { id: 'u2', name: 'Phường Ánh Dương' },
];
const grant = (role: Role, scope: Partial<Scope> = {}): Grant => ({
  id: 'g',
  role,
  scope: { jurisdiction: exampleCity, ...scope },
});
const everybody = (
  ['unit-editor', 'standing-office', 'reviewer', 'appeal-panel', 'council-secretary', 'committee', 'records-office'] as const
).map((role) => grant(role));

const dossier = (...events: DossierEvent[]): Happened[] => happened('dossier-d1', [dossierOpened('c1', 2019, 'u1'), ...events]);
const list = (history: Happened[], question: Partial<WorkListQuestion> = {}) =>
  given(cityHistory(units), history)
    .told(worklist, directory)
    .asked((models) =>
      new WorkList(models, new Directory(models)).waiting({ grants: everybody, today: '2019-11-25', ...question }),
    );
/** The same dossier, pinned to a regulation that wants every row signed. */
const strict = (history: Happened[]): Happened[] => {
  const hash = 'd'.repeat(64);
  const stages = exampleRegulation.procedure.stages.map((one) => ({ ...one, everyLeafSigned: true }));
  const document = { ...exampleRegulation, procedure: { stages } };
  const [opened, ...more] = history;
  const first = { ...opened?.event, data: { ...(opened?.event.data as object), regulation: hash } };
  return [
    ...happened(`regulation-${hash}`, [
      { type: 'RegulationPublished', data: { jurisdiction: exampleCity, code: 'x', kind: 'government', hash, document } },
    ]),
    ...happened('dossier-d1', [first as DossierEvent]),
    ...more,
  ];
};
const tasks = (history: Happened[], question: Partial<WorkListQuestion> = {}) => list(history, question).map(({ task }) => task);

const answered = (leaf: string): DossierEvent => ({
  type: 'LeafAssessed',
  data: { leaf, revision: 1, answer: { figures: { done: 1, assigned: 1 } } },
});
const review = stage('review', { bodies: { 'noi-vu': ['1.1', '1.2'], 'kinh-te': ['1.3'] } });
const reviewed = (leaf: string): DossierEvent => ({
  type: 'LeafReviewed',
  data: { leaf, body: 'noi-vu', revision: 1, answer: { figures: {} }, differs: false },
});
const completed = (body: string): DossierEvent => ({ type: 'ReviewCompleted', data: { body } });
const lodged: DossierEvent = {
  type: 'AppealLodged',
  data: {
    appeal: 'a1',
    leaves: [
      { leaf: '1.1', grounds: sealed },
      { leaf: '1.2', grounds: sealed },
    ],
  },
};
const decidedLeaf = (leaf: string): DossierEvent => ({
  type: 'AppealDecided',
  data: { appeal: 'a1', leaf, upheld: false, first: { figures: {} }, answer: { figures: {} }, reason: sealed },
});
const rating = { class: 'TSVM', title: 'TSVM' };
const proposed: DossierEvent = {
  type: 'RatingProposed',
  data: { computed: { ...rating, total: '90' }, proposed: rating, differs: false },
};
const document = { number: 'MH-2019/01', date: '2019-12-30' };
const decided: DossierEvent = {
  type: 'RatingDecided',
  data: {
    computed: { ...rating, total: '90' },
    proposed: rating,
    decided: rating,
    differs: false,
    document,
    signature: ['CHỦ TỊCH'],
  },
};

describe('việc cần xử lý', () => {
  it('shows the unit how many leaves it has answered of those that apply to it', () => {
    const [item] = list(dossier(stage('self-assessment'), answered('1.1'), answered('1.3')));
    expect(item).toMatchObject({
      task: 'assess-and-submit',
      unitName: 'Phường Bình Minh',
      done: 1,
      of: 2,
      until: '2019-11-30',
      daysLeft: 5,
      overdue: false,
    });
  });

  it('asks row officers for their signatures where the regulation wants every row signed', () => {
    const sign = (leaf: string): DossierEvent => ({
      type: 'LeafSigned',
      data: { leaf, revision: 1, answer: { figures: {} }, evidence: [] },
    });
    const filled = [stage('self-assessment'), answered('1.1'), answered('1.2')];
    const rowOfficer = { grants: [grant('row-officer')] };
    expect(tasks(dossier(...filled), rowOfficer)).toEqual(['assess-and-submit']);
    const strictly = (...events: DossierEvent[]) =>
      list(strict(dossier(...filled, ...events)), rowOfficer).find(({ task }) => task === 'sign-leaves');
    expect(strictly(sign('1.1'))).toMatchObject({ done: 1, of: 2, until: '2019-11-30' });
    expect(strictly(sign('1.1'), sign('1.2'), answered('1.1'))).toMatchObject({ done: 1, of: 2 });
    expect(
      strictly(sign('1.1'), { type: 'LeafExplained', data: { leaf: '1.1', revision: 2, explanation: sealed } }),
    ).toMatchObject({
      done: 0,
    });
  });

  it('shows a returned dossier with the leaves it was returned for', () => {
    const again: DossierEvent = {
      type: 'StageEntered',
      data: { stage: 'self-assessment', kind: 'self-assessment', until: '2019-12-10', open: ['1.2'] },
    };
    const returned: DossierEvent = {
      type: 'SubmissionReturned',
      data: { leaves: [{ leaf: '1.2', reason: sealed }], until: '2019-12-10' },
    };
    const item = (...more: DossierEvent[]) =>
      list(dossier(stage('self-assessment'), answered('1.1'), answered('1.2'), stage('intake'), returned, again, ...more))[0];
    expect(item()).toMatchObject({ task: 'assess-and-submit', done: 0, of: 1, until: '2019-12-10' });
    expect(item({ type: 'LeafExplained', data: { leaf: '1.2', revision: 2, explanation: sealed } })).toMatchObject({
      done: 1,
      of: 1,
    });
  });

  it('gives intake to the standing office, and a request to return stays until it is answered', () => {
    expect(tasks(dossier(stage('intake')))).toEqual(['accept-or-return']);
    const asked: DossierEvent = { type: 'ReturnRequested', data: { reason: sealed } };
    expect(tasks(dossier(stage('intake'), asked, { type: 'SubmissionAccepted', data: {} }, review))).toContain(
      'return-requested',
    );
    expect(tasks(dossier(stage('intake'), asked, stage('approval')))).toEqual(['propose']);
  });

  it('gives each body its own part of the review, and only to that body', () => {
    const history = dossier(review, reviewed('1.1'));
    expect(list(history).map(({ body, done, of }) => [body, done, of])).toEqual([
      ['kinh-te', 0, 1],
      ['noi-vu', 1, 2],
    ]);
    expect(list(history, { grants: [grant('reviewer', { body: 'kinh-te' })] }).map(({ body }) => body)).toEqual(['kinh-te']);
    expect(list(dossier(review, reviewed('1.1'), completed('noi-vu'))).map(({ body }) => body)).toEqual(['kinh-te']);
  });

  it('lets the unit appeal to the end of the last day, and the proposal is due the day after', () => {
    const head = [grant('unit-head', { unit: 'u1' }), grant('council-secretary')];
    const history = dossier(stage('appeal'));
    expect(tasks(history, { grants: head, today: '2019-12-20' })).toEqual(['may-appeal']);
    expect(list(history, { grants: head, today: '2019-12-21' })).toMatchObject([{ task: 'propose', until: '2019-12-31' }]);
  });

  it('holds the proposal back while an appeal waits for the panel', () => {
    expect(list(dossier(stage('appeal'), lodged, decidedLeaf('1.1')), { today: '2019-12-28' })).toMatchObject([
      { task: 'decide-appeal', appeal: 'a1', done: 1, of: 2, until: null },
    ]);
    expect(tasks(dossier(stage('appeal'), lodged, decidedLeaf('1.1'), decidedLeaf('1.2')), { today: '2019-12-28' })).toEqual([
      'propose',
    ]);
  });

  it('says that a party decision waits for the government of the same unit', () => {
    const hash = 'b'.repeat(64);
    const published = happened(`regulation-${hash}`, [
      {
        type: 'RegulationPublished',
        data: { jurisdiction: exampleCity, code: 'p', kind: 'party', hash, document: examplePartyRegulation },
      },
    ]);
    const history = (...more: DossierEvent[]) => [
      ...published,
      ...happened('dossier-p1', [dossierOpened('p1', 2019, 'u1', 'party', hash), stage('approval'), proposed, ...more]),
    ];
    expect(list(history())).toMatchObject([{ task: 'decide', waitsFor: ['government'] }]);
    const preceding: DossierEvent = { type: 'PrecedingDossierDecided', data: { kind: 'government', dossier: 'd1' } };
    expect(list(history(preceding))).toMatchObject([{ task: 'decide', waitsFor: [] }]);
  });

  it('goes on from the proposal to the decision to publication to nothing', () => {
    const steps: DossierEvent[] = [
      stage('approval'),
      proposed,
      decided,
      stage('publication'),
      { type: 'RatingPublished', data: { public: true, on: '2019-12-31' } },
    ];
    expect(steps.map((_step, index) => tasks(dossier(...steps.slice(0, index + 1))))).toEqual([
      ['propose'],
      ['decide'],
      [],
      ['publish'],
      [],
    ]);
    expect(tasks(dossier(stage('approval'), { type: 'ClosedWithoutRating', data: { reason: sealed } }))).toEqual([]);
  });

  it('moves a deadline that was extended', () => {
    const extended: DossierEvent = { type: 'DeadlineExtended', data: { stage: 'intake', until: '2019-12-09', document } };
    expect(list(dossier(stage('intake'), extended), { today: '2019-12-10' })).toMatchObject([
      { until: '2019-12-09', overdue: true, daysLeft: -1 },
    ]);
    expect(list(dossier(stage('intake'), extended), { today: '2019-12-09' })).toMatchObject([{ overdue: false, daysLeft: 0 }]);
  });

  it('shows only what the asker’s grants reach', () => {
    const history = dossier(stage('intake'));
    expect(tasks(history, { grants: [] })).toEqual([]);
    expect(tasks(history, { grants: [grant('standing-office', { unit: 'u2' })] })).toEqual([]);
    expect(tasks(history, { grants: [grant('standing-office', { jurisdiction: 'elsewhere' })] })).toEqual([]);
    expect(tasks(history, { grants: [grant('standing-office', { kind: 'government' })] })).toEqual(['accept-or-return']);
    expect(tasks(history, { kind: 'party' })).toEqual([]);
  });

  it('gives a reviewer the leaves of their own body, whatever else they hold', () => {
    const history = dossier(review);
    const mine = [grant('reviewer', { body: 'noi-vu', kind: 'government' }), grant('unit-editor', { unit: 'u2' })];
    expect(list(history, { grants: mine }).map(({ task, body }) => `${task} ${body}`)).toEqual(['review noi-vu']);
    expect(tasks(history, { grants: [grant('reviewer', { kinds: ['government'] })] })).toEqual(['review', 'review']);
    expect(tasks(history, { grants: [grant('reviewer', { units: ['u2'] })] })).toEqual([]);
  });

  it('says where each dossier of a jurisdiction stands, and nothing of those that have ended', () => {
    const other = happened('dossier-d2', [dossierOpened('c1', 2019, 'u2'), stage('intake')]);
    const ended = happened('dossier-d3', [
      dossierOpened('c0', 2018, 'u2'),
      stage('publication'),
      { type: 'RatingPublished', data: { public: true, on: '2018-12-31' } },
    ]);
    const told = given(cityHistory(units), dossier(review), other, ended).told(worklist, directory);
    const stands = told.asked((models) => new WorkList(models, new Directory(models)).stands(exampleCity));
    expect(Object.fromEntries(stands)).toEqual({
      d1: { stage: 'review', until: '2019-12-15' },
      d2: { stage: 'intake', until: '2019-12-05' },
    });
  });
});
