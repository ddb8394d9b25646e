import { erasedWords, type SealedTexts } from '#access';
import type { TimelineLine } from '#projections';
import { said } from '../print/words';

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
      const opened = texts.open(text);
      return `         ${said(what)}${leaf ? ` (${leaf})` : ''}: ${opened === null ? `[${said(erasedWords)}]` : `“${opened}”`}`;
    });
    return [...heading, `  ${line.time}  ${said(line.who)}: ${said(line.what)}`, ...details, ...words];
  });
}

/** The same for a program: each text opened, with its id, by which "person erase" can be told of it. */
export const historyOpened = (lines: readonly TimelineLine[], sealed: SealedTexts) =>
  lines.map(({ texts, ...line }) => ({
    ...line,
    texts: texts.map(({ text, ...one }) => {
      const opened = sealed.open(text);
      return { ...one, id: text.key, text: opened, erased: opened === null };
    }),
  }));
