import type { SealedTexts } from '#access';
import type { TimelineLine } from '#projections';
import { said, word } from '../print/words';

/** A dossier's timeline for a terminal: a heading per day, a line per act, its figures and its words beneath. */
export function historyLines(lines: readonly TimelineLine[], texts: SealedTexts): string[] {
  let day = '';
  return lines.flatMap((line) => {
    const heading = line.day === day ? [] : [...(day ? [''] : []), line.day];
    day = line.day;
    const details = line.details.map(({ label, before, after }) => {
      const was = before === null ? '' : `${said(before)} → `;
      return `         ${said(label)}: ${was}${after === null ? '–' : said(after)}`;
    });
    const words = line.texts.map(({ what, leaf, text }) => {
      const opened = texts.open(text) ?? word('đã xóa theo quy định', 'erased as the rules demand');
      return `         ${said(what)}${leaf ? ` (${leaf})` : ''}: “${opened}”`;
    });
    return [...heading, `  ${line.time}  ${said(line.who)}: ${said(line.what)}`, ...details, ...words];
  });
}
