import { Described, type Operation, type Schema } from './described';
import { smallCity, type SmallCity } from './small-city';

type Fields = Record<string | number, unknown>;

/**
 * The example of an operation with one thing wrong, for each thing that can be: without a field that its schema requires, or with nothing in it;
 * with a list, with a list of itself, or with a bare word in the place of an object.
 */
function spoilt({ example, body = {} }: Operation, schemas: Described['schemas']) {
  const found: { readonly field: string; readonly sent: object }[] = [];
  const resolve = (schema: Schema): Schema => {
    const { $ref, allOf: [whole] = [] } = schema as { $ref?: string; allOf?: Schema[] };
    return $ref ? (schemas[$ref.split('/').at(-1) ?? ''] ?? {}) : whole ? resolve(whole) : schema;
  };
  const spoil = (path: readonly (string | number)[], how: string, to: unknown) => {
    const sent = structuredClone(example) as Fields;
    const holder = path.slice(0, -1).reduce((inside, key) => inside[key] as Fields, sent);
    const last = path.at(-1) ?? '';
    if (how === 'left out') delete holder[last];
    else holder[last] = to;
    found.push({ field: `${path.join('.')} ${how}`, sent });
  };
  const walk = (value: unknown, written: Schema, path: readonly (string | number)[]) => {
    const schema = resolve(written) as { properties?: Record<string, Schema>; required?: string[]; items?: Schema };
    if (Array.isArray(value)) return value.forEach((one, index) => walk(one, schema.items ?? {}, [...path, index]));
    if (!schema.properties || typeof value !== 'object' || value === null) return;
    if (path.length > 0) {
      spoil(path, 'as an empty list', []);
      spoil(path, 'in a list', [value]);
      spoil(path, 'as a word', 'x');
    }
    for (const field of schema.required ?? []) {
      spoil([...path, field], 'left out', undefined);
      spoil([...path, field], 'null', null);
    }
    for (const [field, one] of Object.entries(value)) walk(one, schema.properties[field] ?? {}, [...path, field]);
  };
  walk(example, body, []);
  return found;
}

describe('a command that lacks what it needs, or has something else in its place', () => {
  let city: SmallCity;
  beforeAll(async () => void (city = await smallCity()), 30_000);
  afterAll(() => city.close());

  it('is refused with 400 for each field that the description requires and each object that it describes, and records nothing', async () => {
    const { operations, schemas } = new Described((await city.get('quan-tri', '/docs-json')).body as object);
    const before = await city.house.store.head();
    const taken: string[] = [];
    let tried = 0;
    for (const operation of operations.filter(({ example, method }) => example && method === 'post')) {
      if (/sign-in|second-factor|password/.test(operation.path) || operation.path.includes('{')) continue;
      for (const { field, sent } of spoilt(operation, schemas)) {
        tried += 1;
        const { status } = await city.give('quan-tri', operation.path.replace('/api/', ''), sent);
        if (status !== 400) taken.push(`${operation.path} ${field}: ${status}`);
      }
    }
    expect(taken).toEqual([]);
    expect(tried).toBeGreaterThan(200);
    expect(await city.house.store.head()).toBe(before);
  }, 60_000);
});
