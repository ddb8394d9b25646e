import type { Command } from 'commander';
import { refuse } from '#kernel';
import type { Cause, Difference } from '#projections';
import { differences, type Differences, type Subject } from '../../../api/src/house/differences';
import type { House } from '../../../api/src/house/house';
import { reading } from '../open-house';
import { notice, said, word } from '../print/words';
import { choice } from './attainment';
import { momentWords } from './moments';
import { dossierOf } from './one-year';

interface Options {
  readonly from: string;
  readonly to?: string;
  readonly unit?: string;
  readonly city?: string;
  readonly kind: string;
  readonly year?: string;
  readonly format: 'text' | 'json';
}

/** `minhbach diff`: what changed between two moments, and by which acts. */
export function diffCommand(program: Command) {
  program
    .command('diff')
    .description('khác nhau giữa hai thời điểm, do việc gì / what changed between two moments, and by which acts')
    .requiredOption('--from <moment>', 'first moment: a day (its end), an instant, or a position of the log')
    .option('--to <moment>', 'second moment; now when left out')
    .option('--unit <unit>', 'a unit: all its years, or the one named')
    .option('--city <city>', 'a city’s year, or where a unit’s name is used twice')
    .option('--kind <kind>', 'government or party', 'government')
    .option('--year <year>', 'rating year')
    .option('--format <format>', 'text or json', choice('text', 'json'), 'text')
    .action((options: Options) =>
      reading(async (house) => {
        const found = await differences(house, subjectOf(house, options), options.from, options.to);
        const marked = house.origin.illustrative ? { notice } : {};
        if (options.format === 'json') console.log(JSON.stringify({ ...found, ...marked }, null, 2));
        else console.log([...Object.values(marked), heading(options), '', ...lines(found)].join('\n'));
      }),
    );
}

function subjectOf(house: House, { unit, city, kind, year }: Options): Subject {
  const { directory } = house.readings;
  if (unit !== undefined && year !== undefined) return { dossier: dossierOf(house, { city, unit, kind, year }) };
  const jurisdiction = city === undefined ? undefined : directory.jurisdiction(city).id;
  if (unit !== undefined) {
    const found = directory.unit(jurisdiction, unit);
    return { unit: found.id, jurisdiction: found.jurisdiction, kind };
  }
  if (jurisdiction !== undefined && year !== undefined)
    return { cycle: directory.cycle(jurisdiction, kind, year), counted: 'decided', may: () => true };
  return refuse(
    'diff-of-what',
    'Hãy nêu --unit (và --year), hoặc --city và --year.',
    'Name --unit (and --year), or --city and --year.',
    'invalid',
  );
}

const heading = ({ from, to }: Options) =>
  word(
    `Khác nhau giữa ${momentWords(from)} và ${to === undefined ? 'hiện nay' : momentWords(to)}`,
    `Between ${momentWords(from)} and ${to === undefined ? 'now' : momentWords(to)}`,
  );

/** A heading for the city and for each unit; beneath it figures with their values, and beneath those that the same acts changed the acts, once. */
function lines({ all }: Differences): string[] {
  if (!all.length) return [word('Không có gì thay đổi.', 'Nothing changed.')];
  return all.flatMap((one, index) => {
    const [before, after] = [all[index - 1], all[index + 1]];
    const head = before && nameOf(before) === nameOf(one) ? [] : [...(before ? [''] : []), nameOf(one)];
    const same = after && nameOf(after) === nameOf(one) && idsOf(after) === idsOf(one);
    return [...head, `  ${said(one.label)}: ${shown(one.before)} → ${shown(one.after)}`, ...(same ? [] : acts(one))];
  });
}

const nameOf = ({ unitName, period }: Difference) =>
  [unitName ?? word('Toàn thành phố', 'The whole city'), period].filter(Boolean).join(' – ');
const idsOf = ({ events }: Difference) => events.map(({ id }) => id).join();

const shown = (value: Difference['before']) => (value === null ? '–' : said(value));

const act = ({ day, time, who, what }: Cause) => `      ${day} ${time}  ${said(who)}: ${said(what)}`;

function acts({ events }: Difference): string[] {
  const listed = events.slice(0, 5).map(act);
  const more = events.length - listed.length;
  return more > 0 ? [...listed, `      ${word(`… và ${more} việc khác`, `… and ${more} more`)}`] : listed;
}
