import { recorded, specification, type Decided, type Grant, type Recorded, type Role, type Scope } from '#kernel';
import type { Regulation } from '#regulation';
import type { Dossier, DossierGiven } from './dossier';
import type { DossierEvent } from './dossier.events';
import { dossierStory } from './story';

const name = (words: string) => ({ vi: words, en: words });

/** A small regulation for the examples: two criteria, two bodies, all stages in order. */
export const smallRegulation: Regulation = {
  format: 'minhbach-regulation/1',
  engine: 1,
  code: 'example-2018',
  name: name('Ví dụ'),
  kind: 'party',
  basis: { title: 'Ví dụ', issuer: 'Ví dụ' },
  years: { from: 2014 },
  unitTypes: [{ code: 'phuong', name: name('Phường') }],
  verb: name('xếp loại'),
  precision: 2,
  maximum: '100',
  criteria: [
    {
      code: 'TC1',
      name: name('Một'),
      max: '60',
      leaves: [
        {
          code: '1.1',
          kind: 'quantity',
          name: name('Nhiệm vụ'),
          rule: name('Hoàn thành ÷ được giao'),
          max: '60',
          inputs: [
            { name: 'done', label: name('Hoàn thành'), type: 'count' },
            { name: 'assigned', label: name('Được giao'), type: 'count' },
          ],
          quantity: 'done / assigned',
          zeroBelow: '0.5',
          fullAt: '1',
          notApplicable: { claim: name('Không được giao nhiệm vụ'), policy: 'leave-denominator' },
          reviewedBy: 'noi-vu',
        },
      ],
    },
    {
      code: 'TC2',
      name: name('Hai'),
      max: '40',
      leaves: [
        {
          code: '2.1',
          kind: 'yes-no',
          name: name('Đoàn kết'),
          rule: name('Không có kết luận mất đoàn kết'),
          max: '40',
          input: { name: 'united', label: name('Đoàn kết'), type: 'boolean' },
          reviewedBy: 'thanh-tra',
        },
      ],
    },
  ],
  facts: [{ name: 'disciplined', label: name('Bị kỷ luật'), type: 'boolean', default: false, reviewedBy: 'noi-vu' }],
  classes: [
    { code: 'A', name: name('A'), atLeast: '85' },
    { code: 'B', name: name('B') },
  ],
  title: { code: 'TSVM', name: name('Trong sạch, vững mạnh'), classes: ['A'] },
  procedure: {
    stages: [
      { code: 'self-assessment', kind: 'self-assessment', name: name('Tự đánh giá') },
      { code: 'intake', kind: 'intake', name: name('Tiếp nhận'), returns: 1 },
      {
        code: 'review',
        kind: 'review',
        name: name('Thẩm định'),
        bodies: [
          { code: 'noi-vu', name: name('Nội vụ') },
          { code: 'thanh-tra', name: name('Thanh tra') },
        ],
      },
      { code: 'appeal', kind: 'appeal', name: name('Thẩm định lại'), windowDays: 5 },
      {
        code: 'approval',
        kind: 'approval',
        name: name('Phê duyệt'),
        decidedBy: name('Ban Thường vụ'),
        after: ['government'],
        sentBack: 1,
      },
      { code: 'publication', kind: 'publication', name: name('Công bố'), public: false },
    ],
  },
};

const whole: Scope = { jurisdiction: 'city' };
const ward: Scope = { jurisdiction: 'city', unit: 'ward' };
const grant = (role: Role, scope: Scope = whole): Grant => ({ id: `grant-${role}`, role, scope });

/** People of the examples: each has one role. */
export const people = {
  officer: [grant('row-officer', ward)],
  editor: [grant('unit-editor', ward)],
  chairman: [grant('unit-head', ward)],
  otherWard: [grant('unit-editor', { ...ward, unit: 'other' })],
  office: [grant('standing-office')],
  interior: [grant('reviewer', { ...whole, body: 'noi-vu' })],
  inspection: [grant('reviewer', { ...whole, body: 'thanh-tra' })],
  panel: [grant('appeal-panel')],
  secretary: [grant('council-secretary')],
  committee: [grant('committee')],
  records: [grant('records-office')],
  process: [grant('process')],
} as const satisfies Record<string, readonly Grant[]>;

export type Person = keyof typeof people;

/** What a person is given on a day. */
export const as = (person: Person, today = '2018-11-20'): DossierGiven => ({
  actor: person,
  recordedAt: `${today}T03:00:00.000Z`,
  today,
  grants: people[person],
  regulation: smallRegulation,
});

export const dossierSpecification = specification(dossierStory, as('officer'));

export const deadlines = {
  'self-assessment': '2018-11-30',
  intake: '2018-12-05',
  review: '2018-12-15',
  appeal: '2018-12-18',
  approval: '2018-12-31',
};

/** A decision, the fields of its command, and who gives it when. */
export type Step = readonly [
  decide: (command: never, dossier: Dossier, given: DossierGiven) => Decided<DossierEvent>,
  command: object,
  given: DossierGiven,
];

/** Plays commands one after another from an opened dossier and gives back the history they leave. */
export function history(...steps: Step[]): Recorded<DossierEvent>[] {
  const events: Recorded<DossierEvent>[] = [];
  const add = (more: readonly DossierEvent[], actor: string) =>
    more.forEach((event) => events.push(recorded(event, events.length + 1, 'dossier-example', { actor })));
  const period = { type: 'year', from: '2018-01-01', to: '2018-12-31', label: '2018' } as const;
  add(
    [
      {
        type: 'DossierOpened',
        data: {
          cycle: 'cycle',
          jurisdiction: 'city',
          kind: 'party',
          unit: 'ward',
          unitType: 'phuong',
          period,
          regulation: 'hash',
          deadlines,
        },
      },
      { type: 'StageEntered', data: { stage: 'self-assessment', kind: 'self-assessment', until: '2018-11-30' } },
    ],
    'process',
  );
  for (const [decide, command, given] of steps) {
    const { state } = dossierSpecification.given(...events);
    add(decide(command as never, state, given).events, given.actor);
  }
  return events;
}
