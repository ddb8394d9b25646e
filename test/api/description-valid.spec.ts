import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import request from 'supertest';
import { dossierIdOf } from '#process';
import { ids, smallCity, type SmallCity } from './small-city';

interface Document {
  readonly [part: string]: unknown;
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { operationId: string; tags: string[] }>>;
  readonly tags: { name: string }[];
  readonly components: { schemas: Record<string, object> };
}

const root = join(__dirname, '../..');

describe('the OpenAPI document', () => {
  let city: SmallCity;
  let document: Document;
  beforeAll(async () => {
    city = await smallCity();
    document = (await request(city.app.getHttpServer()).get('/docs-json')).body;
  }, 30_000);
  afterAll(() => city.close());

  it('is valid by the official schema of OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.1');
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect([errors, valid]).toEqual([undefined, true]);
  });

  it('has only words of JSON Schema 2020-12 in its schemas, and every reference leads somewhere', () => {
    const ajv = formats(new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }));
    ajv.addKeyword('components');
    ajv.addSchema({ $id: 'api', components: document.components });
    for (const name of Object.keys(document.components.schemas)) {
      expect(ajv.getSchema(`api#/components/schemas/${name}`)).toBeDefined();
    }
    expect(JSON.stringify(document)).not.toMatch(/"nullable"|"exclusiveMinimum":true/);
  });

  it('gives no example that breaks its own schema', () => {
    const ajv = formats(new Ajv2020({ strict: false }));
    ajv.addSchema({ $id: 'api', components: document.components });
    const strays: string[] = [];
    const look = (at: string, part: unknown) => {
      if (typeof part !== 'object' || part === null) return;
      const { examples, ...schema } = part as { examples?: unknown };
      if (Array.isArray(examples)) {
        const whole = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object;
        for (const one of examples as unknown[])
          if (!ajv.validate(whole, one)) strays.push(`${at} ${JSON.stringify(one)}: ${ajv.errorsText()}`);
      }
      for (const [name, below] of Object.entries(part)) look(`${at}/${name}`, below);
    };
    look('', { paths: document.paths, components: document.components });
    expect(strays).toEqual([]);
  });

  it('names the columns of each table as the table itself does', async () => {
    const lists = Object.entries(document.paths).flatMap(([path, { get }]) => {
      const { content } =
        (get as { responses?: Record<string, { content?: Record<string, { example?: string }> }> })?.responses?.[200] ?? {};
      return content?.['text/csv'] ? [[path, content['text/csv'].example ?? ''] as const] : [];
    });
    expect(lists.length).toBe(15);
    const dossier = dossierIdOf(ids.government, ids.unit);
    for (const [path, example] of lists) {
      const address = path
        .replace('{jurisdiction}', 'thu-nghiem')
        .replace('/cycles/{id}', `/cycles/${ids.government}`)
        .replace('{id}', dossier);
      const asked = {
        people: 'jurisdiction=thu-nghiem',
        'over-years': 'city=thu-nghiem&kind=government',
        streaks: 'city=thu-nghiem&kind=government',
      };
      const more = { ...asked, diff: `dossier=${dossier}&from=2019-11-20` }[path.split('/').at(-1) ?? ''] ?? '';
      const as = /people|roles/.test(path) ? 'quan-tri' : 'thuong-truc';
      const { text, status } = await city.get(as, `${address}?format=csv&${more}`);
      expect([path, status]).toEqual([path, 200]);
      const head = text.split('\r\n')[0] ?? '';
      expect([path, head.startsWith(example.trimEnd()), example.length > 10]).toEqual([path, true, true]);
    }
  });

  it('names every operation once, under a tag that is explained', () => {
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name, at) => names.indexOf(name) !== at || !/^[a-z][A-Za-z]+$/.test(name))).toEqual([]);
    const tags = document.tags.map(({ name }) => name);
    expect(operations.filter((one) => one.tags.length !== 1 || !tags.includes(one.tags[0] ?? ''))).toEqual([]);
    expect(tags.filter((tag) => !operations.some((one) => one.tags.includes(tag)))).toEqual([]);
  });

  it('is what the client’s types are made from: the build wrote them from this very document', () => {
    const built = JSON.parse(readFileSync(join(root, 'dist/openapi.json'), 'utf8')) as Document; // stale? npm run build:all
    expect([built.paths, built.components]).toEqual([document.paths, document.components]);
    const generator = join(root, 'node_modules/openapi-typescript/bin/cli.js');
    const check = [generator, 'dist/openapi.json', '-o', 'dist/api.d.ts', '--check'];
    expect(execFileSync(process.execPath, check, { cwd: root, encoding: 'utf8' })).toBeDefined(); // throws when they differ
  }, 30_000);
});
