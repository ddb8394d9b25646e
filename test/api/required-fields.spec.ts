import { Described, type Operation, type Schema } from './described';
import { smallCity, type SmallCity } from './small-city';

type Fields = Record<string, unknown>;

/** The example of an operation without one of the fields that its schema requires, or with nothing in it: one for each. */
function lacking({ example, body = {} }: Operation, schemas: Described['schemas']) {
  const found: { readonly field: string; readonly sent: object }[] = [];
  const resolve = (schema: Schema): Schema => {
    const { $ref } = schema as { $ref?: string };
    return $ref ? (schemas[$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
  };
  const walk = (value: unknown, schema: Schema, above: readonly string[]) => {
    const { properties = {}, required = [] } = resolve(schema) as { properties?: Record<string, Schema>; required?: string[] };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const field of required) {
      const path = [...above, field];
      for (const how of ['left out', 'null'] as const) {
        const sent = structuredClone(example) as Fields;
        const holder = above.reduce((inside, key) => inside[key] as Fields, sent);
        if (how === 'null') holder[field] = null;
        else delete holder[field];
        found.push({ field: `${path.join('.')} ${how}`, sent });
      }
      walk((value as Fields)[field], properties[field] ?? {}, path);
    }
  };
  walk(example, body, []);
  return found;
}

describe('a command that lacks what it needs', () => {
  let city: SmallCity;
  beforeAll(async () => void (city = await smallCity()), 30_000);
  afterAll(() => city.close());

  it('is refused with 400 for each field that the description requires, and records nothing', async () => {
    const { operations, schemas } = new Described((await city.get('quan-tri', '/docs-json')).body as object);
    const before = await city.house.store.head();
    const taken: string[] = [];
    let tried = 0;
    for (const operation of operations.filter(({ example, method }) => example && method === 'post')) {
      if (/sign-in|second-factor|password/.test(operation.path) || operation.path.includes('{')) continue;
      for (const { field, sent } of lacking(operation, schemas)) {
        tried += 1;
        const { status } = await city.give('quan-tri', operation.path.replace('/api/', ''), sent);
        if (status !== 400) taken.push(`${operation.path} ${field}: ${status}`);
      }
    }
    expect(taken).toEqual([]);
    expect(tried).toBeGreaterThan(100);
    expect(await city.house.store.head()).toBe(before);
  }, 60_000);
});
