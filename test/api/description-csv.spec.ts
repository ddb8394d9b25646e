import { dossierIdOf } from '#process';
import { ids, smallCity, type SmallCity } from './small-city';

interface Table {
  readonly schema: { readonly description: string };
  readonly example: string;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: Record<string, { readonly content?: Record<string, Table> }>;
}

const dossier = dossierIdOf(ids.government, ids.unit);
/** What each list is asked with, where it must be. */
const questions: Readonly<Record<string, string>> = {
  '/api/people': 'jurisdiction=thu-nghiem',
  '/api/attainment/over-years': 'city=thu-nghiem',
  '/api/streaks': 'city=thu-nghiem&kind=government',
  '/api/diff': `dossier=${dossier}&from=2019-11-20`,
};
const inHere = (path: string) =>
  path.replace('cycles/{id}', `cycles/${ids.government}`).replace('{id}', dossier).replace('{jurisdiction}', 'thu-nghiem');

describe('lists as CSV, as they are described', () => {
  let city: SmallCity;
  let tables: readonly (readonly [string, Operation, Table])[];
  beforeAll(async () => {
    city = await smallCity();
    const { paths } = (await city.get('quan-tri', '/docs-json')).body as { paths: Record<string, Record<string, Operation>> };
    tables = Object.entries(paths).flatMap(([path, { get }]) => {
      const table = get?.responses[200]?.content?.['text/csv'];
      return get && table ? [[path, get, table] as const] : [];
    });
  }, 30_000);
  afterAll(() => city.close());

  /** The rows of the table in the description, each as its three cells. */
  const rowsOf = ({ schema }: Table) =>
    [...schema.description.matchAll(/^\| (.*) \| (.*) \| (.*) \|$/gm)].slice(2).map(([, ...cells]) => cells);
  const always = (table: Table) => rowsOf(table).filter(([, , field]) => !field?.includes('of the answer, ')); // where it is not asked for, it is not there
  const headOf = (text: string) => text.replace(/^\uFEFF/, '').split('\r\n')[0];
  const line = (headings: readonly (string | undefined)[]) =>
    headings.map((heading) => (heading?.includes(',') ? `"${heading}"` : heading)).join(',');

  it('have the head line that the description tells, in both languages', async () => {
    expect(tables.length).toBeGreaterThan(14);
    for (const [path, , table] of tables) {
      const asker = path === '/api/people' ? 'quan-tri' : 'thanh-tra-tinh';
      for (const [at, language, notice] of [
        [0, 'vi', 'Lưu ý'],
        [1, 'en', 'Notice'],
      ] as const) {
        const asked = `${inHere(path)}?${questions[path] ?? ''}&format=csv`;
        const { status, text } = await city.get(asker, asked).set('Accept-Language', language);
        expect([path, status, headOf(text)]).toEqual([path, 200, line([...always(table).map((row) => row[at]), notice])]);
      }
    }
  });

  it('have, looked back at, the further columns that the description tells', async () => {
    const [, , table] = tables.find(([path]) => path === '/api/dossiers') ?? [];
    const { text } = await city.get('thanh-tra-tinh', '/api/dossiers?format=csv&knownAt=2019-11-20');
    expect(table && headOf(text)).toBe(table && line(rowsOf(table).map(([vi]) => vi)));
  });

  it('are shown by an example of their own, with as many cells as columns', () => {
    for (const [path, , table] of tables) {
      const own = rowsOf(table).filter(([, , field]) => !field?.includes('of the answer'));
      const [head, row, end] = table.example.replace(/^\uFEFF/, '').split('\r\n');
      expect([path, head, end]).toEqual([path, line(own.map(([vi]) => vi)), '']);
      expect([path, row?.replace(/"[^"]*"/g, 'x').split(',').length]).toEqual([path, own.length]);
    }
    const examples = tables.map(([, , { example }]) => example);
    expect(new Set(examples).size).toBe(examples.length);
  });

  it('name for each column a field that the item has in JSON', async () => {
    const { items } = (await city.get('thanh-tra-tinh', '/api/dossiers')).body as { items: Record<string, unknown>[] };
    const [, , table] = tables.find(([path]) => path === '/api/dossiers') ?? [];
    const fields = table ? always(table).map(([, , field]) => field?.replace(/`|\..*/g, '') ?? '') : [];
    expect(fields).toContain('unitName');
    expect(fields.filter((field) => !(field in (items[0] ?? {})))).toEqual([]);
  });
});
