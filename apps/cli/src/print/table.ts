/** A column: its heading, and whether its cells stand to the right. */
export interface Column {
  readonly heading: string;
  readonly right?: boolean;
}

const width = (text: string) => [...text.normalize('NFC')].length;

/** Lines of a table with aligned columns, for a terminal. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading }, index) => Math.max(width(heading), ...rows.map((row) => width(row[index] ?? ''))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const room = ' '.repeat((widths[index] ?? 0) - width(cell));
        return columns[index]?.right ? room + cell : cell + room;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((one) => '─'.repeat(one)).join('  ');
  return [line(columns.map(({ heading }) => heading)), rule, ...rows.map(line)].join('\n');
}

/** Lines of comma-separated values (RFC 4180), with a heading. */
export function csv(headings: readonly string[], rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  const cell = (value: string | number | boolean | null) => {
    const text = value === null ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}
