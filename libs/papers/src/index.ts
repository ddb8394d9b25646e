export type { SelfScoring, SheetLeaf, YearBefore } from './self-scoring/self-scoring';
export { selfScoringSheet } from './self-scoring/layout';
export { readSelfScoring, type FilledLeaf } from './self-scoring/read-back';
export { wordsOf } from './self-scoring/entered';
export { changesOf, type Change, type Held, type Part } from './self-scoring/changes';
export { addressOf, filledIn, firstSheet, withPart, type Edit } from './workbook/example-edits';
export { readWorkbook } from './workbook/read-workbook';
export { limits as sheetLimits, tooLarge } from './workbook/unpack';
export { writeWorkbook } from './workbook/write-workbook';
