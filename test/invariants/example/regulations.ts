import type { Regulation, Stage } from '#regulation';

const both = (words: string) => ({ vi: words, en: words });
const about = (code: string, max: string, reviewedBy: string) => ({ code, name: both(code), max, rule: both(code), reviewedBy });
const count = (name: string) => ({ name, label: both(name), type: 'count' as const });

const stages = (after: readonly string[]): Stage[] => [
  { kind: 'self-assessment', code: 'self', name: both('self') },
  { kind: 'intake', code: 'intake', name: both('intake'), returns: 1 },
  {
    kind: 'review',
    code: 'review',
    name: both('review'),
    bodies: ['office', 'finance'].map((code) => ({ code, name: both(code) })),
  },
  { kind: 'appeal', code: 'appeal', name: both('appeal'), windowDays: 3 },
  { kind: 'approval', code: 'approval', name: both('approval'), decidedBy: both('the authority'), after, sentBack: 1 },
  { kind: 'publication', code: 'publication', name: both('publication'), public: after.length === 0 },
];

const common = {
  format: 'minhbach-regulation/1' as const,
  engine: 1 as const,
  basis: { title: 'For examples only', issuer: 'nobody' },
  years: { from: 2018 },
  unitTypes: ['phuong', 'xa'].map((code) => ({ code, name: both(code) })),
  verb: both('rate'),
  precision: 2,
  maximum: '100',
  classes: [
    { code: 'A', name: both('A'), atLeast: '85' },
    { code: 'B', name: both('B'), atLeast: '70' },
    { code: 'C', name: both('C') },
  ],
};

/** A government's regulation with a leaf of every kind. */
export const government: Regulation = {
  ...common,
  code: 'example-government',
  name: both('Example, government'),
  kind: 'government',
  criteria: [
    {
      code: 'TC1',
      name: both('TC1'),
      max: '40',
      leaves: [
        {
          ...about('plan', '10', 'office'),
          kind: 'quantity',
          inputs: ['done', 'assigned'].map(count),
          quantity: 'done / assigned',
          zeroBelow: '50%',
          fullAt: '1',
        },
        {
          ...about('files', '10', 'finance'),
          kind: 'quantity',
          inputs: ['early', 'onTime', 'resolved', 'overdue'].map(count),
          quantity: '(early + onTime) / (resolved + overdue)',
          zeroBelow: '0.9',
          fullAt: '98%',
          notApplicable: { when: 'resolved + overdue = 0', policy: 'leave-denominator' },
        },
        {
          ...about('order', '5', 'office'),
          kind: 'level',
          input: 'orderLevel',
          levels: [
            { code: 'good', name: both('good'), points: '5' },
            { code: 'poor', name: both('poor'), points: '0' },
          ],
        },
        { ...about('papers', '5', 'finance'), kind: 'deduction', per: [{ ...count('annulled'), points: '1' }] },
        { ...about('clean', '5', 'finance'), kind: 'yes-no', input: { name: 'noCase', label: both('noCase'), type: 'boolean' } },
        {
          ...about('sites', '5', 'finance'),
          kind: 'quantity',
          inputs: ['onSchedule', 'underWay'].map(count),
          quantity: 'onSchedule / underWay',
          zeroBelow: '0',
          fullAt: '1',
          notApplicable: { claim: both('no site'), policy: 'leave-denominator' },
        },
        {
          ...about('rural', '5', 'finance'),
          kind: 'yes-no',
          appliesTo: ['xa'],
          input: { name: 'standard', label: both('standard'), type: 'boolean' },
        },
      ],
    },
  ],
  bonus: {
    max: '3',
    leaves: [
      { ...about('praise', '3', 'office'), kind: 'occurrence', evidence: 'none', per: [{ ...count('praised'), points: '1' }] },
    ],
  },
  penalty: {
    max: '10',
    leaves: [
      { ...about('blame', '10', 'office'), kind: 'occurrence', evidence: 'none', per: [{ ...count('blamed'), points: '2' }] },
    ],
  },
  facts: [{ name: 'falsified', label: both('falsified'), type: 'boolean', default: false, reviewedBy: 'office' }],
  procedure: { stages: stages([]) },
};

/** A party organisation's: one level, decided after the government. */
export const party: Regulation = {
  ...common,
  code: 'example-party',
  name: both('Example, party'),
  kind: 'party',
  criteria: [
    {
      code: 'P',
      name: both('P'),
      max: '25',
      leaves: [
        {
          ...about('lead', '25', 'office'),
          kind: 'level',
          input: 'leadLevel',
          evidence: 'none',
          levels: [
            { code: 'good', name: both('good'), points: '20' },
            { code: 'poor', name: both('poor'), points: '13' },
          ],
        },
      ],
    },
  ],
  procedure: { stages: stages(['government']) },
};
