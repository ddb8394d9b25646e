import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import request from 'supertest';
import { smallCity, type SmallCity } from './small-city';

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
