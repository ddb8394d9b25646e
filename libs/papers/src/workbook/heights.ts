import type { Cell, Look, Row, Run } from './page';

/** How many letters there are to a width of one, and how high a line is: the papers' type is narrower than the figures that widths are counted in. */
const usual = { letters: 1.25, line: 14.5 };
const strong = { letters: 1.1, line: 14.5 };
const aside = { letters: 1.35, line: 13 };

/** How high a row has to be for its texts to be read whole: a spreadsheet does not reckon it before somebody edits there. */
export function heightOf({ cells, joined = [] }: Row, columns: readonly number[]): number {
  const isJoined = (column: number) => joined.some(([from, to]) => from <= column && column <= to);
  const heights = cells.map((cell, index) => (cell && !isJoined(index + 1) ? heightOfCell(cell, columns[index] ?? 0) : 0));
  return Math.max(usual.line, ...heights) + 2;
}

function heightOfCell({ value, look }: Cell, width: number): number {
  if (value === undefined || typeof value === 'number' || !width) return 0;
  const runs = typeof value === 'string' ? [{ text: value }] : value;
  return runs.reduce((sum, run) => sum + heightOfRun(run, look, width), 0);
}

function heightOfRun({ text, as }: Run, look: Look, width: number): number {
  const { letters, line } = as === 'aside' ? aside : as === 'strong' || look === 'heading' || look === 'head' ? strong : usual;
  const most = Math.max(4, Math.floor((look === 'line' ? width - 2 : width) * letters));
  return (
    line *
    text
      .replace(/^\n/, '')
      .split('\n')
      .reduce((sum, paragraph) => sum + wrapped(paragraph, most), 0)
  );
}

/** Words stay whole; one that is longer than a line is broken. */
function wrapped(paragraph: string, most: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of paragraph.split(' ')) {
    if (used && used + 1 + length > most) [lines, used] = [lines + 1, 0];
    used += (used ? 1 : 0) + length;
    for (; used > most; used -= most) lines += 1;
  }
  return lines;
}
