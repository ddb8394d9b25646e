import type { OpenAPIObject } from '@nestjs/swagger';
import { accounts } from '../people/people.lists';
import * as city from '../readings/directory.lists';
import * as year from '../readings/dossier.lists';
import { files } from '../readings/evidence-of-dossier.controller';
import type { Column } from '../readings/listing/columns';
import { recognised } from '../readings/recognised.controller';

/** The columns of each list, by the address it is asked at. */
const lists: Readonly<Record<string, { readonly columns: readonly Pick<Column<never>, 'heading'>[] }>> = {
  '/api/people': accounts,
  '/api/recognised': recognised,
  '/api/jurisdictions': city.jurisdictions,
  '/api/jurisdictions/{jurisdiction}/units': city.units,
  '/api/jurisdictions/{jurisdiction}/regulations': city.regulations,
  '/api/jurisdictions/{jurisdiction}/cycles': city.cycles,
  '/api/jurisdictions/{jurisdiction}/roles': city.roleHolders,
  '/api/cycles/{id}/units': year.cycleUnits,
  '/api/dossiers': city.dossiers,
  '/api/dossiers/{id}/history': year.historyLines,
  '/api/dossiers/{id}/evidence': files,
  '/api/worklist': year.workItems,
  '/api/attainment/over-years': year.attainments,
  '/api/streaks': year.streaks,
  '/api/diff': year.differenceLines,
};

const form =
  'With `format=csv`: the whole list (RFC 4180, UTF-8 with a byte order mark), headings and words in the language of Accept-Language, days as YYYY-MM-DD, figures with a decimal point, an apostrophe before text that begins like a formula. Behind these columns stand the moment, where one was asked for, and the notice of an illustrative history';

/** Every list can be had as a table too: its columns in their order, as they are headed in either language. */
export function asCsv(document: OpenAPIObject) {
  for (const [path, { get }] of Object.entries(document.paths)) {
    const answer = get?.responses[200];
    const asked = get?.parameters?.some((parameter) => 'name' in parameter && parameter.name === 'format');
    if (!asked || !answer || !('content' in answer)) continue;
    const headings = lists[path]?.columns.map(({ heading }) => heading);
    if (!headings) throw new Error(`${path} can be had as a table, and nothing says of which columns.`);
    const columns = headings.map(({ vi, en }) => `${en} (${vi})`).join(' · ');
    const head = headings.map(({ vi }) => (vi.includes(',') ? `"${vi}"` : vi)).join(',');
    (answer.content ??= {})['text/csv'] = {
      schema: { type: 'string', description: `${form}. Columns: ${columns}` },
      example: `\uFEFF${head}\r\n`,
    };
  }
}
