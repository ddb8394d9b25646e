export type { SelfScoring, SheetLeaf, YearBefore } from './self-scoring/self-scoring';
export { selfScoringSheet } from './self-scoring/layout';
export { writeWorkbook } from './workbook/write-workbook';
