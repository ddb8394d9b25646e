import type { AllWords } from '../words';

export const unit: AllWords['unit'] = {
  way: 'The unit’s years',
  none: 'There is no such unit, or none of its dossiers is yours to see.',
  since: 'Exists since {{day}}',
  code: 'administrative code {{code}}',
  lineage: 'no merger, division or renaming on record',
  streak: '{{count}} years in a row with the top label ({{from}}–{{to}})',
  noStreak: 'The latest year does not have the top label',
  years: 'Rating years',
  help: 'Each criterion: share of the points that applied. A year opens its dossier and how its points came about.',
};
