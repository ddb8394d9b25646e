import { InvalidArgumentError, type Command } from 'commander';
import { kindWords } from '#projections';
import type { House } from '../../../api/src/house/house';
import { reading } from '../open-house';
import { moment, percent } from '../print/figures';
import { csv, table } from '../print/table';
import { notice, said, word } from '../print/words';
import { asOfWords, effectiveAtOption, knownAtOption, type Asked } from './moments';

type Attained = ReturnType<House['readings']['attainment']['of']>;

const fields = ['city', 'kind', 'year', 'attained', 'rated', 'notRated', 'total', 'share', 'target', 'met', 'asOf'] as const;

/** The city's attainment as a table that people read. */
export function attainmentTable(rows: readonly Attained[], illustrative: boolean): string {
  const met = (value: boolean | null) => (value === null ? '–' : value ? word('đạt', 'met') : word('chưa đạt', 'not met'));
  const lines = rows.map((row) => [
    String(row.year),
    `${row.attained}/${row.total}`,
    percent(row.share),
    row.target === null ? '–' : `≥ ${percent(row.target)}${row.targetBy ? ` (${row.targetBy})` : ''}`,
    met(row.met),
    String(row.rated),
    String(row.notRated),
  ]);
  const columns = [
    { heading: word('Năm', 'Year') },
    { heading: word('Đơn vị đạt', 'Attained'), right: true },
    { heading: word('Tỷ lệ', 'Share'), right: true },
    { heading: word('Chỉ tiêu', 'Target'), right: true },
    { heading: word('So chỉ tiêu', 'Against it') },
    { heading: word('Đã xếp loại', 'Rated'), right: true },
    { heading: word('Chưa xếp loại', 'Not rated'), right: true },
  ];
  const asOf = rows.at(-1)?.asOf;
  const known = asOf ? [word(`Theo số liệu tại thời điểm ${moment(asOf)}.`, `As known on ${moment(asOf)}.`)] : [];
  return [...(illustrative ? [notice] : []), table(columns, lines), ...known].join('\n');
}

interface Options extends Asked {
  readonly city: string;
  readonly kind: string;
  readonly year?: string;
  readonly format: 'table' | 'json' | 'csv';
}

/** `minhbach attainment`: tỷ lệ đơn vị đạt. */
export function attainmentCommand(program: Command) {
  program
    .command('attainment')
    .description('tỷ lệ đơn vị đạt của thành phố / how many units attained the title')
    .requiredOption('--city <city>', 'city, such as lao-cai')
    .option('--kind <kind>', 'government or party', 'government')
    .option('--year <year>', 'rating year; all years when left out')
    .option('--format <format>', 'table, json or csv', choice('table', 'json', 'csv'), 'table')
    .option(...knownAtOption)
    .option(...effectiveAtOption)
    .action((options: Options) => reading(async (house) => console.log(await printed(house, options))));
}

async function printed({ readings: { directory }, then, origin }: House, { city, kind, year, format, ...asked }: Options) {
  const { id } = directory.jurisdiction(city);
  const cycle = year === undefined ? undefined : directory.cycle(id, kind, year).id;
  const needs = {
    extent: { jurisdiction: id, dossiers: { cycle, kind } },
    retellings: ['directory', 'attainment'],
    effective: true,
  } as const;
  const rows = await then.ask(asked, needs, ({ readings: { attainment } }) =>
    year === undefined ? attainment.overYears(id, kind) : [attainment.of(id, kind, year)],
  );
  if (format === 'table') {
    const heading = `${directory.jurisdiction(city).name} – ${said(kindWords(kind))}${asOfWords(asked)}`;
    return `${heading}\n${attainmentTable(rows, origin.illustrative)}`;
  }
  const marked = { ...asked, ...(origin.illustrative ? { notice } : {}) };
  const objects = rows.map(
    (row) => ({ ...Object.fromEntries(fields.map((field) => [field, row[field]])), ...marked }) as Record<string, never>,
  );
  if (format === 'json') return JSON.stringify(year === undefined ? objects : objects[0], null, 2);
  const headings = [...fields, ...Object.keys(marked)];
  return csv(
    headings,
    objects.map((row) => headings.map((field) => row[field] ?? null)),
  );
}

/** An option that takes one of a few words. */
export function choice<const Words extends readonly string[]>(...words: Words): (given: string) => Words[number] {
  return (given) => {
    if (words.includes(given)) return given;
    throw new InvalidArgumentError(
      word(`"${given}" không hợp lệ: chọn một trong ${words.join(', ')}.`, `"${given}" is not one of ${words.join(', ')}.`),
    );
  };
}
