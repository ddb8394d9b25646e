import { text } from 'node:stream/consumers';
import type { OpenAPIObject } from '@nestjs/swagger';
import { accounts } from '../people/people.lists';
import * as directory from '../readings/directory.lists';
import * as dossier from '../readings/dossier.lists';
import { files } from '../readings/evidence-of-dossier.controller';
import type { Column } from '../readings/listing/columns';
import { tableOf, besides } from '../readings/listing/csv';
import { recognised } from '../readings/recognised.controller';
import type { Schema } from './json-schema';
import { sampleOf, watched } from './sample';

/** Which list an operation gives. */
const lists: Readonly<Record<string, { readonly columns: readonly Column<never>[] }>> = {
  people: accounts,
  unitsOfCycle: dossier.cycleUnits,
  dossiers: directory.dossiers,
  history: dossier.historyLines,
  evidence: files,
  worklist: dossier.workItems,
  attainments: dossier.attainments,
  streaks: dossier.streaks,
  jurisdictions: directory.jurisdictions,
  units: directory.units,
  regulations: directory.regulations,
  cycles: directory.cycles,
  roles: directory.roleHolders,
  diff: dossier.differenceLines,
  recognised,
};

const form =
  'With `format=csv`: the whole list (RFC 4180, UTF-8 with a byte order mark), headings and words in the language of Accept-Language (Vietnamese when it is left out), days as YYYY-MM-DD, figures with a decimal point, yes and no in words, an apostrophe before text that begins like a formula.';

/** Every list can be had as a table too: says of each which columns it has, and shows one. Once the schemas are in words of today. */
export async function asCsv(document: OpenAPIObject) {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  for (const { get } of Object.values(document.paths)) {
    const names = (get?.parameters ?? []).map((parameter) => ('name' in parameter ? parameter.name : ''));
    const answer = get?.responses[200];
    if (!names.includes('format') || !answer || !('content' in answer)) continue;
    const list = lists[get?.operationId ?? ''];
    if (!list) throw new Error(`The description does not know the columns of ${get?.operationId}: add its list to as-csv.ts.`);
    const page = sampleOf((answer.content?.['application/json']?.schema ?? {}) as Schema, schemas) as Page;
    answer.content = {
      ...answer.content,
      'text/csv': await tableLike(list.columns as readonly Column<object>[], page),
    };
  }
}

interface Page {
  readonly items: readonly [object];
}

async function tableLike(columns: readonly Column<object>[], page: Page) {
  const [item] = page.items;
  const lines = columns.map(({ heading, cell }) => {
    const looked = new Set<string>();
    cell(watched(item, looked));
    return row(heading.vi, heading.en, [...looked].map((field) => `\`${field}\``).join(', '));
  });
  const more = besides
    .filter(({ of }) => of === 'notice' || of in page)
    .map(({ heading, field, of }) => row(heading.vi, heading.en, `\`${field}\` of the answer${when[of]}`));
  const columnsSaid = [row('Column', 'In English', 'Field of an item in JSON'), row('---', '---', '---'), ...lines, ...more].join(
    '\n',
  );
  return {
    schema: { type: 'string' as const, description: `${form}\n\n${columnsSaid}` },
    example: `\uFEFF${await text(tableOf(columns, [item], 'vi'))}`,
  };
}

const when = { moment: ', with `knownAt` or `effectiveAt`', from: '', to: '', notice: ', where the data are illustrative' };
const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
