import type { Page, Workbook } from '../workbook/page';
import { closingOf, headOf } from './around';
import { bodyOf } from './body';
import { widths } from './cells';
import { columns, type SelfScoring } from './self-scoring';

/** The sheet of self-assessment (biểu tự chấm điểm) of one dossier: what is asked and how it is scored, what was entered, the year before beside it. */
export function selfScoringSheet(of: SelfScoring): Workbook {
  const body = bodyOf(of);
  const head = headOf(of);
  const page: Page = {
    name: 'Biểu tự chấm điểm',
    columns: columns.map((column) => widths[column]),
    rows: [...head, ...body, ...closingOf(of)],
    head: [head.length - 1, head.length],
    notice: of.notice,
    foot: `Biểu tự chấm điểm ${of.unitName} năm ${of.period}`,
    locked: true,
  };
  return { title: `Biểu tự chấm điểm ${of.unitName} năm ${of.period}`, page };
}
