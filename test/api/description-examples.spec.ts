import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { dossierIdOf } from '#process';
import request from 'supertest';
import { ids, smallCity, type SmallCity } from './small-city';

interface Schema {
  readonly examples?: readonly unknown[];
}
/** What has a schema and may show an example of it: a parameter, a body, an answer, a header. */
interface Shown {
  readonly name?: string;
  readonly schema?: Schema;
  readonly example?: unknown;
}
interface Operation {
  readonly parameters?: readonly Shown[];
  readonly requestBody?: { readonly content: Record<string, Shown> };
  readonly responses: Record<string, { readonly content?: Record<string, Shown>; readonly headers?: Record<string, Shown> }>;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema>; readonly headers: Record<string, Shown> };
}

describe('the examples in the description', () => {
  let city: SmallCity;
  let document: Document;
  const ajv = formats(new Ajv2020({ strict: false }));
  beforeAll(async () => {
    city = await smallCity();
    document = (await request(city.app.getHttpServer()).get('/docs-json')).body;
    ajv.addSchema({ $id: 'api', components: document.components });
  }, 30_000);
  afterAll(() => city.close());

  const fits = (schema: Schema, value: unknown) =>
    ajv.validate(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object, value);
  const misfit = (where: string, schema: Schema, values: readonly unknown[]) =>
    values.filter((value) => !fits(schema, value)).map((value) => `${where}: ${JSON.stringify(value)}`);
  const shown = (where: string, { schema = {}, example }: Shown) => [
    ...misfit(where, schema, example === undefined ? [] : [example]),
    ...within(where, schema),
  ];
  /** Of a schema and of all that stand inside it. */
  const within = (where: string, schema: Schema): string[] => [
    ...misfit(where, schema, Array.isArray(schema.examples) ? schema.examples : []),
    ...Object.entries(schema).flatMap(([word, part]) =>
      part !== null && typeof part === 'object' && word !== 'examples' ? within(`${where}.${word}`, part as Schema) : [],
    ),
  ];
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, is]) => ({ name: `${method} ${path}`, is })),
    );

  it('of every parameter are as its own schema says', () => {
    const parameters = operations().flatMap(({ name, is }) => (is.parameters ?? []).map((one) => ({ name, one })));
    expect(parameters.length).toBeGreaterThan(100);
    expect(parameters.flatMap(({ name, one }) => shown(`${name} ${one.name}`, one))).toEqual([]);
  });

  it('of every body, answer and header are as its own schema says', () => {
    const found = operations().flatMap(({ name, is }) =>
      [is.requestBody ?? {}, ...Object.values(is.responses)].flatMap(
        ({ content = {}, headers = {} }: Operation['responses'][string]) =>
          Object.entries({ ...content, ...headers }).flatMap(([of, one]) => shown(`${name} ${of}`, one)),
      ),
    );
    expect(found).toEqual([]);
  });

  it('of every schema, and of every header that several answers have, are as it says', () => {
    const { schemas, headers } = document.components;
    expect(Object.entries(schemas).flatMap(([name, schema]) => within(name, schema))).toEqual([]);
    expect(Object.entries(headers).flatMap(([name, one]) => shown(name, one))).toEqual([]);
  });

  it('are there for every body of JSON, and understood by who is given them', async () => {
    const bodies = operations().flatMap(({ name, is }) => {
      const json = is.requestBody?.content['application/json'];
      return json ? [{ name, path: name.replace(/^post /, ''), example: json.example as object | undefined }] : [];
    });
    expect(bodies.length).toBeGreaterThan(50);
    for (const { name, path, example } of bodies) {
      expect([name, Object.keys(example ?? {})]).not.toEqual([name, []]);
      const to = path.replace(/^\/api\//, '').replace('{id}', dossierIdOf(ids.government, ids.unit));
      const { body } = await city.give('nguoi-la', to, example ?? {});
      expect([name, (body as { code?: string }).code]).not.toEqual([name, 'not-valid']);
    }
    const points = document.paths['/api/dossiers/{id}/points']?.post?.requestBody?.content['application/json']?.example;
    const { status } = await city.give('can-bo', `dossiers/${dossierIdOf(ids.government, ids.unit)}/points`, points as object);
    expect(status).toBe(200);
  }, 30_000);
});
