import type { Answer, LeafResult, Regulation, Result } from '#regulation';

const words = (vi: string, en: string) => ({ vi, en });

/** A small regulation for examples: three leaves for two bodies, a title, every stage. */
export const exampleRegulation: Regulation = {
  format: 'minhbach-regulation/1',
  engine: 1,
  code: 'example-government',
  name: words('Quy định ví dụ', 'Example regulation'),
  kind: 'government',
  basis: { title: 'Ví dụ', issuer: 'Thành phố Minh Họa' },
  years: { from: 2014 },
  unitTypes: [
    { code: 'phuong', name: words('phường', 'ward') },
    { code: 'xa', name: words('xã', 'commune') },
  ],
  verb: words('xếp loại', 'rate'),
  precision: 2,
  maximum: '100',
  criteria: [
    {
      code: 'TC1',
      name: words('Nhiệm vụ', 'Tasks'),
      max: '100',
      leaves: [
        {
          code: '1.1',
          kind: 'quantity',
          name: words('Chương trình công tác', 'Work programme'),
          max: '60',
          rule: words('Tỷ lệ hoàn thành', 'Share done'),
          inputs: [
            { name: 'done', label: words('Số việc hoàn thành', 'Tasks done'), type: 'count' },
            { name: 'assigned', label: words('Số việc được giao', 'Tasks assigned'), type: 'count' },
          ],
          quantity: 'done / assigned',
          zeroBelow: '0.5',
          fullAt: '1',
          reviewedBy: 'noi-vu',
        },
        {
          code: '1.2',
          kind: 'level',
          name: words('Kỳ họp', 'Sessions'),
          max: '20',
          rule: words('Theo mức', 'By level'),
          input: 'sessions',
          levels: [
            { code: 'full', name: words('đủ và đúng luật', 'complete and lawful'), points: '20' },
            { code: 'partly', name: words('thiếu nội dung', 'incomplete'), points: '10' },
          ],
          reviewedBy: 'noi-vu',
        },
        {
          code: '1.3',
          kind: 'deduction',
          name: words('Xây dựng nông thôn mới', 'New countryside'),
          max: '20',
          rule: words('Trừ theo vụ', 'Less per case'),
          per: [{ name: 'cases', label: words('Số vụ', 'Cases'), type: 'count', points: '5' }],
          appliesTo: ['xa'],
          reviewedBy: 'kinh-te',
        },
      ],
    },
  ],
  classes: [
    { code: 'TSVM', name: words('Trong sạch, vững mạnh', 'Clean and strong'), atLeast: '85' },
    { code: 'KHA', name: words('Khá', 'Fair'), atLeast: '70' },
    { code: 'YEU', name: words('Yếu', 'Weak') },
  ],
  title: {
    code: 'TSVM',
    name: words('Chính quyền cơ sở trong sạch, vững mạnh', 'Clean and strong grassroots government'),
    classes: ['TSVM'],
  },
  procedure: {
    stages: [
      { kind: 'self-assessment', code: 'self-assessment', name: words('Tự đánh giá', 'Self-assessment') },
      { kind: 'intake', code: 'intake', name: words('Tiếp nhận', 'Intake'), returns: 2 },
      {
        kind: 'review',
        code: 'review',
        name: words('Thẩm định', 'Review'),
        bodies: [
          { code: 'noi-vu', name: words('Phòng Nội vụ', 'Office of Home Affairs') },
          { code: 'kinh-te', name: words('Phòng Kinh tế', 'Economic Office') },
        ],
      },
      { kind: 'appeal', code: 'appeal', name: words('Đề nghị thẩm định lại', 'Appeal'), windowDays: 5 },
      {
        kind: 'approval',
        code: 'approval',
        name: words('Phê duyệt', 'Approval'),
        decidedBy: words('Chủ tịch', 'Chairman'),
        sentBack: 1,
      },
      { kind: 'publication', code: 'publication', name: words('Công bố', 'Publication'), public: true },
    ],
  },
};

/** The same for the party: its units' governments are decided first; another label regime, equivalent by approval. */
export const examplePartyRegulation: Regulation = {
  ...exampleRegulation,
  code: 'example-party-2018',
  kind: 'party',
  classes: [
    { code: 'HTXSNV', name: words('Hoàn thành xuất sắc nhiệm vụ', 'Excellent'), atLeast: '85' },
    { code: 'HTNV', name: words('Hoàn thành nhiệm vụ', 'Fulfilled') },
  ],
  title: { code: 'HTXSNV', name: words('Hoàn thành xuất sắc nhiệm vụ', 'Excellent'), classes: ['HTXSNV'] },
  equivalence: [{ regulation: 'example-party-2014', basis: 'MH-2018/01', classes: { HTXSNV: 'TSVM', HTNV: 'HT' } }],
  procedure: {
    stages: exampleRegulation.procedure.stages.map((stage) =>
      stage.kind === 'approval' ? { ...stage, after: ['government'] } : stage,
    ),
  },
};

/** A result with these points per leaf, as the log would hold it. Only what projections look at is worked out. */
export function exampleResult(points: Readonly<Record<string, number>>, answers: Readonly<Record<string, Answer>> = {}): Result {
  const total = Object.values(points).reduce((sum, one) => sum + one, 0);
  const reached = total >= 85 ? 'TSVM' : total >= 70 ? 'KHA' : 'YEU';
  const leaves = Object.entries(points).map(([code, value]): LeafResult => {
    const figures = answers[code]?.figures;
    return { code, criterion: 'TC1', max: '20', of: '20', applies: true, points: String(value), ...(figures && { figures }) };
  });
  return {
    engine: 1,
    leaves,
    criteria: [{ code: 'TC1', points: String(total), applicableMax: '100', share: `${total}/100` }],
    bonus: { points: '0', uncapped: '0' },
    penalty: { points: '0', uncapped: '0' },
    base: String(total),
    total: String(total),
    facts: {},
    knockOuts: [],
    floors: [],
    band: reached,
    conditions: [],
    titleCondition: null,
    class: reached,
    title: reached === 'TSVM' ? 'TSVM' : null,
  };
}
