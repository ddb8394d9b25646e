import type { DossierEvent } from '#evaluation';
import type { SealedText } from '#kernel';
import { exampleRegulation, exampleResult } from './example-regulation';
import { happened, type Happened } from './told';

/** Chooses one of `n` (0 to n − 1). */
export type Choose = (n: number) => number;

export const sealed: SealedText = { key: 'text-1', sealed: 'c2VhbGVk' };
export const exampleCity = 'minh-hoa';
export const exampleHash = 'a'.repeat(64);
const day = '2019-01-01';
const basis = { title: 'Ví dụ' };
const period = (year: number) => ({ type: 'year' as const, from: `${year}-01-01`, to: `${year}-12-31`, label: String(year) });

export const deadlines = {
  'self-assessment': '2019-11-30',
  intake: '2019-12-05',
  review: '2019-12-15',
  appeal: '2019-12-20',
  approval: '2019-12-31',
};

/** A city with its target, its units and the regulation of its governments. */
export const cityHistory = (units: readonly { id: string; name: string; type?: string }[]): Happened[] => [
  ...happened(`jurisdiction-${exampleCity}`, [
    { type: 'JurisdictionEstablished', data: { name: 'Thành phố Minh Họa', zone: 'Asia/Ho_Chi_Minh', basis } },
    { type: 'AttainmentTargetSet', data: { kind: 'government', share: '4/5', by: 2020, basis } },
  ]),
  ...units.flatMap(({ id, name, type = 'phuong' }) =>
    happened(`unit-${id}`, [{ type: 'UnitEstablished', data: { jurisdiction: exampleCity, name, type, from: day, basis } }]),
  ),
  ...happened(`regulation-${exampleHash}`, [
    {
      type: 'RegulationPublished',
      data: {
        jurisdiction: exampleCity,
        code: exampleRegulation.code,
        kind: 'government',
        hash: exampleHash,
        document: exampleRegulation,
      },
    },
  ]),
];

export const cycleOpened = (
  cycle: string,
  year: number,
  units: readonly string[],
  kind = 'government',
  regulation = exampleHash,
): Happened[] =>
  happened(`cycle-${cycle}`, [
    {
      type: 'CycleOpened',
      data: {
        jurisdiction: exampleCity,
        kind,
        period: period(year),
        regulation,
        units: units.map((unit) => ({ unit, type: 'phuong' })),
        deadlines,
      },
    },
  ]);

export const dossierOpened = (
  cycle: string,
  year: number,
  unit: string,
  kind = 'government',
  regulation = exampleHash,
): DossierEvent => ({
  type: 'DossierOpened',
  data: { cycle, jurisdiction: exampleCity, kind, unit, unitType: 'phuong', period: period(year), regulation, deadlines },
});

export const stage = (code: keyof typeof deadlines | 'publication', more: object = {}): DossierEvent => ({
  type: 'StageEntered',
  data: { stage: code, kind: code, until: code === 'publication' ? null : deadlines[code], ...more },
});

const answer = (done: number) => ({ figures: { done, assigned: 10 } });
const rated = (points: number) => ({ class: points >= 85 ? 'TSVM' : 'KHA', title: points >= 85 ? 'TSVM' : null });
const document = { number: 'MH-2019/01', date: '2019-12-31' };
const reviewed = (done: number): DossierEvent[] => [
  {
    type: 'LeafReviewed',
    data: { leaf: '1.1', body: 'noi-vu', revision: 1, answer: answer(done), differs: done !== 9, reason: sealed },
  },
  {
    type: 'LeafReviewed',
    data: { leaf: '1.2', body: 'noi-vu', revision: 1, answer: { figures: { sessions: 'full' } }, differs: false },
  },
  { type: 'ReviewCompleted', data: { body: 'noi-vu' } },
];

/** One dossier's year, taken at random: returns, appeals, departures and ends of every sort; cut off anywhere. */
export function dossierHistory(opened: DossierEvent, choose: Choose): DossierEvent[] {
  const yes = () => choose(2) === 1;
  const own = { '1.1': answer(9), '1.2': { figures: { sessions: 'full' } } };
  const snapshot = {
    '1.1': { answer: own['1.1'], evidence: [], explained: true },
    '1.2': { answer: own['1.2'], evidence: ['h1'], explained: false },
  };
  const submit: DossierEvent[] = [
    { type: 'LeafAssessed', data: { leaf: '1.1', revision: 1, answer: own['1.1'] } },
    ...(yes() ? ([{ type: 'LeafSigned', data: { leaf: '1.1', revision: 1, answer: own['1.1'], evidence: [] } }] as const) : []),
    { type: 'LeafExplained', data: { leaf: '1.1', revision: 2, explanation: sealed } },
    { type: 'LeafAssessed', data: { leaf: '1.2', revision: 1, answer: own['1.2'] } },
    { type: 'EvidenceAttached', data: { leaf: '1.2', hash: 'h1', mediaType: 'application/pdf', size: 1000, name: sealed } },
    { type: 'SelfAssessmentSubmitted', data: { snapshot, result: exampleResult({ '1.1': 54, '1.2': 20 }, own) } },
    stage('intake'),
  ];
  const reasons = [{ leaf: '1.1', reason: sealed }];
  const returned: DossierEvent[] = [
    { type: 'ReturnRequested', data: { reason: sealed } },
    { type: 'SubmissionReturned', data: { leaves: reasons, until: '2019-12-10' } },
    { type: 'StageEntered', data: { stage: 'self-assessment', kind: 'self-assessment', until: '2019-12-10', open: ['1.1'] } },
  ];
  const done = 5 + choose(6);
  const first = exampleResult({ '1.1': done * 6, '1.2': 20 });
  const review = (): DossierEvent[] => [
    stage('review', { bodies: { 'noi-vu': ['1.1', '1.2'] } }),
    ...reviewed(done),
    { type: 'ResultComputed', data: { after: 'review', result: first } },
    stage('appeal'),
  ];
  const grounds = [{ leaf: '1.1', grounds: sealed }];
  const appealed: DossierEvent[] = [
    { type: 'AppealLodged', data: { appeal: 'appeal-1', leaves: grounds } },
    {
      type: 'AppealDecided',
      data: { appeal: 'appeal-1', leaf: '1.1', upheld: true, first: answer(done), answer: answer(10), reason: sealed },
    },
    { type: 'ResultComputed', data: { after: 'appeal', result: exampleResult({ '1.1': 60, '1.2': 25 }) } },
  ];
  const points = done * 6 + 20;
  const proposed: DossierEvent = {
    type: 'RatingProposed',
    data: { computed: { ...rated(points), total: String(points) }, proposed: rated(points), differs: false },
  };
  const sentBack: DossierEvent[] = [proposed, { type: 'SentBackForReview', data: { leaves: reasons, until: '2019-12-25' } }];
  const decided: DossierEvent = {
    type: 'RatingDecided',
    data: {
      computed: { ...rated(points), total: String(points) },
      proposed: rated(points),
      decided: rated(points),
      differs: false,
      document,
      signature: ['CHỦ TỊCH'],
    },
  };
  const late: DossierEvent = {
    type: 'AppealTurnedAway',
    data: { appeal: 'appeal-2', leaves: grounds, because: 'late', until: '2019-12-20' },
  };
  const extended: DossierEvent = { type: 'DeadlineExtended', data: { stage: 'approval', until: '2020-01-15', document } };
  const story: DossierEvent[] = [
    opened,
    stage('self-assessment'),
    ...submit,
    ...(yes() ? [...returned, ...submit] : []),
    { type: 'SubmissionAccepted', data: {} },
    ...review(),
    ...(yes() ? appealed : []),
    ...(yes() ? [{ type: 'AppealWaived', data: {} } as const] : []),
    stage('approval'),
    ...(yes() ? [late] : []),
    ...(yes() ? [...sentBack, ...review(), stage('approval')] : []),
    ...(yes() ? [extended] : []),
    { type: 'PrecedingDossierDecided', data: { kind: 'government', dossier: 'other' } },
    proposed,
    ...(yes()
      ? [{ type: 'ClosedWithoutRating', data: { reason: sealed } } as const]
      : [decided, stage('publication'), { type: 'RatingPublished', data: { public: true, on: '2020-01-05' } } as const]),
  ];
  return yes() ? story : story.slice(0, 1 + choose(story.length));
}

/** A city of so many units and years in which everything goes on at once, stream by stream in any order. */
export function plausibleHistory(units: number, years: number, choose: Choose): Happened[] {
  const all = Array.from({ length: units }, (_unit, index) => ({ id: `u${index}`, name: `Phường Ví Dụ ${index}` }));
  const begun = cityHistory(all);
  const streams: Happened[][] = [];
  for (let year = 2019; year < 2019 + years; year += 1) {
    begun.push(
      ...cycleOpened(
        `c${year}`,
        year,
        all.map(({ id }) => id),
      ),
    );
    for (const { id } of all)
      streams.push(happened(`dossier-${id}-${year}`, dossierHistory(dossierOpened(`c${year}`, year, id), choose)));
  }
  const mixed: Happened[] = [];
  while (streams.length > 0) {
    const at = choose(streams.length);
    const next = streams[at]?.shift();
    if (next) mixed.push(next);
    else {
      const last = streams.pop();
      if (last && at < streams.length) streams[at] = last;
    }
  }
  return [...begun, ...mixed];
}
