import type { Command } from 'commander';
import { kindWords } from '#projections';
import type { House } from '../../../api/src/house/house';
import { reading } from '../open-house';
import { notice, said, word } from '../print/words';
import { historyLines, historyOpened } from './history';
import { ratingLines } from './rating';
import { choice } from './attainment';
import { asOfWords, effectiveAtOption, knownAtOption, type Asked } from './moments';

interface Options extends Asked {
  readonly city?: string;
  readonly unit: string;
  readonly kind: string;
  readonly year: string;
  readonly format: 'text' | 'json';
}

/** The dossier that people mean by a unit, a kind and a year; refuses what is unknown or ambiguous. */
export function dossierOf(
  { readings: { directory } }: House,
  { city, unit, kind, year }: Pick<Options, 'city' | 'unit' | 'kind' | 'year'>,
) {
  const jurisdiction = city === undefined ? undefined : directory.jurisdiction(city).id;
  return directory.dossier(directory.unit(jurisdiction, unit).id, kind, year);
}

const named = (program: Command, name: string, description: string) =>
  program
    .command(name)
    .description(description)
    .requiredOption('--unit <unit>', 'unit, such as binh-minh')
    .requiredOption('--year <year>', 'rating year')
    .option('--kind <kind>', 'government or party', 'government')
    .option('--city <city>', 'city, where a unit’s name is used twice')
    .option('--format <format>', 'text or json', choice('text', 'json'), 'text')
    .option(...knownAtOption);

/** `minhbach history` and `minhbach rating`: one unit's year, as a timeline and as a result. */
export function oneYearCommands(program: Command) {
  named(program, 'history', 'diễn biến hồ sơ một năm / the timeline of one unit’s year').action((options: Options) =>
    reading(async (house) => {
      const { id, jurisdiction } = dossierOf(house, options);
      const needs = { extent: { jurisdiction, dossiers: { dossier: id } }, retellings: ['directory'] } as const;
      const lines = await house.then.ask(options, needs, ({ readings }) => readings.history.of(id));
      print(house, options, historyOpened(lines, house.sealedTexts), () => historyLines(lines, house.sealedTexts));
    }),
  );
  named(program, 'rating', 'kết quả và căn cứ tính điểm / the rating, and how every point came about')
    .option(...effectiveAtOption)
    .action((options: Options) =>
      reading(async (house) => {
        const { id, jurisdiction } = dossierOf(house, options);
        const extent = { jurisdiction, dossiers: { dossier: id } };
        const needs = { extent, retellings: ['directory', 'rating'], effective: true } as const;
        const rating = await house.then.ask(options, needs, ({ readings }) => readings.ratings.of(id));
        print(house, options, rating, () => ratingLines(rating));
      }),
    );
}

function print({ origin }: House, options: Asked & { format: string }, json: object, lines: () => readonly string[]) {
  const marked = origin.illustrative;
  const asOf = asOfWords(options);
  if (options.format === 'json')
    console.log(JSON.stringify(marked ? { notice, ...(Array.isArray(json) ? { lines: json } : json) } : json, null, 2));
  else console.log([...(marked ? [notice, ''] : []), ...(asOf ? [asOf.slice(3), ''] : []), ...lines()].join('\n'));
}

/** `minhbach streak`: số năm liền giữ mức cao nhất. */
export function streakCommand(program: Command) {
  program
    .command('streak')
    .description('số năm liền đạt / years in a row with the top label')
    .requiredOption('--unit <unit>', 'unit, such as binh-minh')
    .option('--kind <kind>', 'government or party', 'party')
    .option('--city <city>', 'city, where a unit’s name is used twice')
    .option('--up-to <year>', 'last year to look at', Number)
    .option('--format <format>', 'text or json', choice('text', 'json'), 'text')
    .option(...knownAtOption)
    .option(...effectiveAtOption)
    .action((options: Options & { upTo?: number }) =>
      reading(async (house) => {
        const { directory } = house.readings;
        const city = options.city === undefined ? undefined : directory.jurisdiction(options.city).id;
        const { id, jurisdiction } = directory.unit(city, options.unit);
        const extent = { jurisdiction, dossiers: { unit: id, kind: options.kind } };
        const streak = await house.then.ask(options, { extent, retellings: ['directory', 'streak'], effective: true }, (asOf) =>
          asOf.readings.streaks.of(id, options.kind, options.upTo),
        );
        const span = streak.count ? ` (${streak.from}–${streak.to})` : '';
        print(house, options, streak, () => [
          `${streak.unitName} – ${said(kindWords(options.kind))}: ${streak.count} ${word('năm liền', 'in a row')}${span}`,
          ...streak.years.map((year) => {
            const label = year.equivalentTo?.label;
            const same = label ? word(` – tương đương ${label}`, ` – counts as ${label}`) : '';
            return `  ${year.year}  ${year.className ? said(year.className) : '–'}${same}`;
          }),
        ]);
      }),
    );
}
