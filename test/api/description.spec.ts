import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { examples } from '../../apps/api/src/description/examples';
import { House } from '../../apps/api/src/house/house';
import { serve, type Served } from '../../apps/api/src/serve';
import { createApi } from '../../apps/api/src/create-api';

interface Schema {
  properties?: Record<string, { description?: string }>;
}
interface Operation {
  summary?: string;
  description?: string;
  security?: object[];
  requestBody?: { content: Record<string, { example?: object }> };
  responses: Record<string, { content?: object }>;
}

/** They know nobody, so they turn nobody away. */
const askedByNobody = ['/api/recognised', '/api/sign-in/weigh-password', '/api/sign-in/ways', '/api/sign-in/provider/begin'];
const open = [
  '/api/sign-in',
  '/api/sign-in/refresh',
  '/api/sign-in/weigh-password',
  '/api/recognised',
  '/api/sign-in/ways',
].concat(...['begin', 'finish'].map((step) => `/api/sign-in/provider/${step}`));

describe('the description of the API, over a live house', () => {
  let house: House;
  let app: NestExpressApplication;
  let document: {
    info: { description: string };
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Schema> };
  };
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-docs-'));
  beforeAll(async () => {
    house = await House.open({ data: folder });
    app = await createApi(house);
    document = (await request(app.getHttpServer()).get('/docs-json')).body;
  }, 30_000);
  afterAll(async () => {
    await app.close();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, is]) => ({ path, method, is })));

  it('says what every field means', () => {
    const fields = Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).map(([field, is]) => ({ name: `${name}.${field}`, is })),
    );
    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter(({ is }) => !is.description).map(({ name }) => name)).toEqual([]);
  });

  it('says what every operation does, who may call it and how it is refused', () => {
    for (const { path, method, is } of operations()) {
      expect([path, typeof is.summary, typeof is.description]).toEqual([path, 'string', 'string']);
      if (path.startsWith('/health/')) continue;
      const mayFail = askedByNobody.includes(path) ? '400' : '401';
      expect([path, Object.keys(is.responses[mayFail]?.content ?? {})]).toEqual([
        path,
        method === 'head' ? [] : ['application/problem+json'],
      ]);
      expect([path, is.security]).toEqual([path, open.includes(path) ? undefined : [{ bearer: [] }, { cookie: [] }]]);
    }
  });

  it('has an example for every command, and every example is well formed', async () => {
    const commands = operations().filter(
      ({ method, path }) => method === 'post' && !/^\/api\/(sign-in|sign-out|evidence|dossiers)/.test(path),
    );
    expect(commands.map(({ path }) => path).sort()).toEqual(Object.keys(examples).sort());
    const person = await house.people.addPerson({ signIn: 'nguoi-thu', name: 'Người thử', password: 'mat-khau-thu-nghiem' });
    const { token } = await house.signIn.signIn({ signIn: person.signIn, password: 'mat-khau-thu-nghiem' });
    for (const { path, is } of commands) {
      const { body, status } = await request(app.getHttpServer())
        .post(path)
        .set('Authorization', `Bearer ${token}`)
        .send(is.requestBody?.content['application/json']?.example);
      // understood, and refused for what this person may not do or what is not there
      expect([path, status, body.code]).not.toEqual([path, 400, 'not-valid']);
      expect([403, 404]).toContain(status);
    }
  });

  it('is a page of its own, and a live house has no notice of illustration', async () => {
    await request(app.getHttpServer()).get('/docs/').expect(200).expect('Content-Type', /html/);
    expect(document.info.description).toContain('POST');
    const home = await request(app.getHttpServer()).get('/');
    expect(home.text).not.toContain('MINH HỌA');
    expect(home.headers).not.toHaveProperty('x-notice');
  });

  it('a port in use is one clear sentence, and the house goes on', async () => {
    const first: Served = await serve(house, { port: 0, host: '127.0.0.1' });
    const port = Number(new URL(first.url).port);
    await expect(serve(house, { port, host: '127.0.0.1' })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use: end what uses it, or choose another with PORT.`,
    );
    expect((await fetch(`${first.url}/health/live`)).status).toBe(200);
    await first.close();
  });
});
