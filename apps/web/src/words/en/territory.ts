import type { AllWords } from '../words';

export const territory: AllWords['territory'] = {
  units: 'Units of the jurisdiction ({{count}})',
  help: 'A name opens what may be recorded: what it is like; mergers, divisions, renamings.',
  none: 'No unit is entered yet.',
  page: 'The unit’s years',
  name: 'Name of the unit',
  nameHelp: 'With its type, in Vietnamese.',
  type: 'Type of unit',
  code: 'Administrative code',
  codeHelp: 'Five digits of the General Statistics Office; empty where there is none yet.',
  since: 'Exists since',
  establish: 'Enter a unit',
  establishDoes: 'The unit “{{name}}” is entered and can take part in cycles. Its name and type cannot be changed.',
  establishLacks: 'A name, a first day and a basis are needed.',
  legalAct: 'Legal act',
  describe: 'Describe the unit',
  describeDoes:
    'It is shown beside the unit’s results; no points are reckoned with it. Described again for the same day, the later one stands.',
  describeLacks: 'A day, a basis and at least one whole line are needed.',
  on: 'As it was on',
  fact: 'Line {{count}}',
  factLabel: 'What about',
  factValue: 'Figure',
  moreFacts: 'One more line',
  change: 'Change of {{unit}}',
  other: 'Other unit',
  others: 'Other units',
  noOther: 'None in the jurisdiction',
  outside: 'Place outside of the jurisdiction',
  outsideHelp: 'As the legal act has it; empty where there is none.',
  inForce: 'In force from',
  record: 'Record the change',
  recordDoes:
    '{{unit}} – {{change}}: {{others}}; in force from {{day}}. Shown on the page of every unit concerned; results and years in a row stay. What is wrong is withdrawn on a document.',
  recordLacks: 'A unit or place, the day, and a legal act with number and date are needed.',
  withdraw: 'Withdraw the record',
  withdrawOf: 'Withdraw the record: {{told}}',
  withdrawDoes: '“{{told}}” is no longer shown. That it was recorded, and withdrawn, stays in the log.',
  withdrawLacks: 'The title of the correcting document is needed.',
  target: 'Target of attainment',
  setTarget: 'Record the target',
  setTargetDoes:
    '{{kind}}: at least {{share}} % of the units are to attain the title by {{year}}. Each year’s share is held against it.',
  targetLacks: 'A percentage, a year of four digits and a basis are needed.',
  share: 'Share of units (%)',
  byYear: 'By the rating year',
};

export const unitType: AllWords['unitType'] = {
  phuong: 'Ward (phường)',
  xa: 'Commune (xã)',
  'thi-tran': 'Township (thị trấn)',
  'dac-khu': 'Special zone (đặc khu)',
};

export const lineage: AllWords['lineage'] = {
  'merged-into': 'Merged into another unit',
  'split-from': 'Split from other units',
  renamed: 'Renamed: this is the unit with the new name',
  retyped: 'Retyped: this is the unit of the new type',
  'boundary-adjusted': 'Boundary adjusted',
  transferred: 'Transferred from outside',
};
