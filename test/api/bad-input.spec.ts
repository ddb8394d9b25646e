import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { dossierIdOf } from '#process';
import request from 'supertest';
import { ids, smallCity, type SmallCity } from './small-city';

const dossier = dossierIdOf(ids.government, ids.unit);
const assessing = '/api/self-assessment/assess-leaf';
const explaining = 'self-assessment/explain-leaf';

describe('bad input at the door', () => {
  let city: SmallCity;
  let port: number;
  let recorded: string;
  const server = () => city.app.getHttpServer();
  const anybody = () => request(server());
  const head = async () => String(await city.house.store.head());
  beforeAll(async () => {
    city = await smallCity();
    port = Number(new URL(await city.app.getUrl()).port);
    recorded = await head();
  }, 30_000);
  afterAll(() => city.close());
  afterEach(async () => expect(await head()).toBe(recorded)); // nothing of it was recorded

  /** Says to the server what no client would, and hears everything it answers until it ends the connection. */
  const spoken = (...parts: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => parts.forEach((part) => socket.write(part)));
      let heard = '';
      socket.setEncoding('utf8').on('data', (more) => (heard += String(more)));
      socket.on('close', () => resolve(heard)).on('error', reject);
    });

  const one = (headers: string, body = '', method = 'POST', path = assessing) =>
    `${method} ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: ${city.bearer('can-bo')}\r\n${headers}\r\n\r\n${body}`;
  const raw = (text: string | Buffer) =>
    city.raw('can-bo', 'self-assessment/assess-leaf').set('Content-Type', 'application/json').send(text);

  describe('of a size or a depth that nobody needs', () => {
    it('10 MB are refused with 413 in one sentence, and the connection goes on', async () => {
      const big = JSON.stringify({ dossier, explanation: 'x'.repeat(10 * 1024 * 1024) });
      const heard = await spoken(
        one(`Content-Type: application/json\r\nContent-Length: ${big.length}`, big),
        one('Connection: close', '', 'GET', '/api/me'),
      );
      expect(heard).toMatch(/^HTTP\/1\.1 413 /);
      expect(heard).toContain('"detail":"Nội dung gửi quá lớn: tối đa 1 MB."');
      expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
    });

    it('so are 10 MB without their length, and 10 MB that come packed', async () => {
      const chunk = `100000\r\n${'x'.repeat(1024 * 1024)}\r\n`;
      const heard = await spoken(
        one('Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close'),
        ...Array.from({ length: 10 }, () => chunk),
        '0\r\n\r\n',
      );
      expect(heard).toMatch(/^HTTP\/1\.1 413 /);
      const packed = await fetch(`http://127.0.0.1:${port}${assessing}`, {
        method: 'POST',
        headers: { Authorization: city.bearer('can-bo'), 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
        body: gzipSync(JSON.stringify({ explanation: 'x'.repeat(10 * 1024 * 1024) })),
      });
      expect([packed.status, await packed.json()]).toMatchObject([413, { code: 'too-large' }]);
    });

    it.each([
      ['lists', 10_000, '[', ']'],
      ['objects', 10_000, '{"a":', '}'],
      ['half a million lists', 500_000, '[', ']'],
    ])('%s within each other are refused with 400', async (_, levels, open, close) => {
      const deep = `${open.repeat(levels)}${close === '}' ? '1' : ''}${close.repeat(levels)}`;
      for (const text of [`{"dossier":${deep}}`, `{"figures":{"x":${deep}}}`, `{"regulation":${deep}}`, deep]) {
        const { status, body } = await raw(text);
        expect([status, body.code]).toEqual([400, 'too-deep']);
      }
    });

    it('an address or headers of more than 16 KB are refused with 431, in a sentence', async () => {
      for (const long of [
        one('Connection: close', '', 'GET', `/api/me?q=${'x'.repeat(20_000)}`),
        one(`Connection: close\r\nX-Long: ${'x'.repeat(20_000)}`, '', 'GET', '/api/me'),
      ]) {
        const heard = await spoken(long);
        expect(heard).toMatch(/^HTTP\/1\.1 431 [\s\S]*application\/problem\+json[\s\S]*"code":"head-too-long"/);
      }
      const { status, body } = await city.get('can-bo', `/api/dossiers?q=${'x'.repeat(8_000)}`);
      expect([status, body.errors]).toEqual([400, [{ path: 'q', message: expect.any(String) }]]);
    });
  });

  describe('of letters and numbers that cannot be kept', () => {
    it.each([
      ['NUL', 'a\u0000b', 'có ký tự điều khiển (như NUL)'],
      ['half a pair of surrogates', 'x\ud800', 'có nửa ký tự Unicode (surrogate lẻ)'],
      ['a number too large to be exact', 2 ** 53, 'là số quá lớn'],
    ])('%s is refused with the place where it stands', async (_, wrong, message) => {
      const { status, body } = await city.give('can-bo', explaining, { dossier, leaf: '1.1', revision: 0, explanation: wrong });
      expect([status, body.code, body.errors]).toEqual([400, 'not-valid', [{ path: 'explanation', message }]]);
      const deep = await city.give('thuong-truc', 'intake/return-submission', {
        dossier,
        leaves: [
          { leaf: '1.1', reason: 'x' },
          { leaf: '1.2', reason: wrong },
        ],
        until: '2019-12-02',
      });
      expect(deep.body.errors).toEqual([{ path: 'leaves.1.reason', message }]);
    });

    it('in the name of a field, or too large for any number, they are named as well', async () => {
      const { body } = await raw(`{"figures":{"a\\u0000b":1,"\\udfff":2,"tasksDone":1e400},"dossier":"${dossier}"}`);
      expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
        'figures.a\ufffdb',
        'figures.\ufffd',
        'figures.tasksDone',
      ]);
    });

    it('in a query they are named too', async () => {
      const { status, body } = await city.get('can-bo', '/api/dossiers?q=%00');
      expect([status, body.errors]).toEqual([400, [{ path: 'q', message: 'có ký tự điều khiển (như NUL)' }]]);
    });

    it('names that every object has of itself are no fields', async () => {
      const { status, body } = await raw('{"__proto__":{"role":"process"},"constructor":1,"figures":{"__proto__":3}}');
      expect(status).toBe(400);
      expect(body.errors).toEqual(
        ['__proto__', 'constructor', 'figures.__proto__'].map((path) => ({ path, message: 'không có trường này' })),
      );
    });
  });

  describe('at an address that is not one', () => {
    it('with another method is 405, with the methods that there are', async () => {
      for (const [method, path, allow] of [
        ['GET', assessing, 'OPTIONS, POST'],
        ['DELETE', '/api/dossiers', 'GET, HEAD, OPTIONS'],
        ['PUT', `/api/dossiers/${dossier}`, 'GET, HEAD, OPTIONS'],
        ['TRACE', '/health/live', 'GET, HEAD, OPTIONS'],
        ['POST', '/api/evidence/uploads/x', 'DELETE, GET, HEAD, OPTIONS, PATCH'],
      ] as const) {
        const heard = await spoken(one('Connection: close', '', method, path));
        expect([path, heard.split('\r\n')[0]]).toEqual([path, 'HTTP/1.1 405 Method Not Allowed']);
        expect(heard).toContain(`\r\nAllow: ${allow}\r\n`);
        expect(heard).toContain('"code":"wrong-method"');
      }
      await city.get('can-bo', '/api/none').expect(404);
    });

    it('OPTIONS says which methods there are and lets no other site in; HEAD is GET without its body', async () => {
      const options = await city.ask('can-bo', 'options', '/api/dossiers').set('Origin', 'https://elsewhere.example');
      expect([options.status, options.headers.allow, options.text]).toEqual([204, 'GET, HEAD, OPTIONS', '']);
      expect(Object.keys(options.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      const [got, looked] = [await city.get('can-bo', '/api/dossiers'), await city.ask('can-bo', 'head', '/api/dossiers')];
      expect([looked.status, looked.text, looked.headers['content-length']]).toEqual([
        200,
        undefined,
        got.headers['content-length'],
      ]);
      await anybody().head('/api/dossiers').expect(401);
    });

    it('in other letters is none: what watches over /api is not passed by /API', async () => {
      for (const path of ['/API/dossiers', '/Api/me', '/api/ME', '/%61pi/me', '//api/me', '/HEALTH/live', '/Docs-json']) {
        const { status, headers } = await city.get('can-bo', path);
        expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-store']);
      }
      const whole = await spoken(one('Connection: close', '', 'GET', 'http://elsewhere.example/api/me'));
      expect(whole).toMatch(/^HTTP\/1\.1 200 [\s\S]*Cache-Control: no-store/);
    });

    it('with broken percent signs is refused with 400 or 404, never taken for another', async () => {
      for (const path of [
        '/api/dossiers/%',
        '/api/dossiers/%ff',
        '/api/dossiers/%E0%A4%A',
        '/api/dossiers/%00',
        '/api/%2e%2e/me',
      ]) {
        const { status, body } = await city.get('can-bo', path);
        expect([path, [400, 404].includes(status), typeof body.code]).toEqual([path, true, 'string']);
      }
      const { status, body } = await city.get('can-bo', '/api/dossiers?unit=%ff%fe');
      expect([status, body.code]).toEqual([400, 'bad-query']);
    });

    it.each(['year', 'kind', 'q', 'limit', 'after', 'cursor', 'sort', 'knownAt'])(
      'with ?%s twice, or nested, is refused',
      async (name) => {
        for (const query of [`${name}=1&${name}=1`, `${name}[a]=1`]) {
          const { status, body } = await city.get('can-bo', `/api/dossiers?${query}`);
          expect([query, status, body.code]).toEqual([query, 400, 'not-valid']);
        }
      },
    );
  });

  describe('that is hardly HTTP', () => {
    it('is refused with 400 in a sentence, and the connection ends', async () => {
      for (const nonsense of [
        'GET /api/me HTTP/1.1\r\nHost: x\r\nNo Colon\r\n\r\n',
        'GET /api/me HTTP/1.1\r\n\r\n', // no Host
        one('Content-Length: 5\r\nTransfer-Encoding: chunked', 'hello'), // what one reads as one request, another reads as two
        one('Content-Length: 5\r\nContent-Length: 6', 'hello!'),
        'hello\r\n\r\n',
      ]) {
        const heard = await spoken(nonsense);
        expect([nonsense, heard.split('\r\n')[0]]).toEqual([nonsense, 'HTTP/1.1 400 Bad Request']);
      }
      const heard = await spoken('hello\r\n\r\n');
      expect(heard).toMatch(/Connection: close[\s\S]*"detail":"Yêu cầu không đúng dạng\."/);
    });

    it('with an expectation that nobody knows is answered as if there were none', async () => {
      const heard = await spoken(one('Expect: wonders\r\nConnection: close', '', 'GET', '/api/me'));
      expect(heard).toMatch(/^HTTP\/1\.1 200 /);
    });

    it.each([
      ['no type at all', undefined],
      ['a form', 'application/x-www-form-urlencoded'],
      ['plain text', 'text/plain'],
      ['JSON in another coding', 'application/json; charset=utf-16'],
      ['JSON in a coding that nobody knows', 'application/json; charset=x'],
    ])('with %s is refused with 415', async (_, type) => {
      const lines = [...(type ? [`Content-Type: ${type}`] : []), 'Content-Length: 2', 'Connection: close'];
      const heard = await spoken(one(lines.join('\r\n'), '{}'));
      expect(heard).toMatch(/^HTTP\/1\.1 415 [\s\S]*"code":"only-json"/);
    });

    it('with an Idempotency-Key that is none, or two of them, is refused', async () => {
      const body = { dossier, leaf: '1.1', revision: 0, figures: { tasksDone: 9, tasksAssigned: 10 } };
      for (const key of [' ', 'hai từ', 'x'.repeat(201), 'a b', 'a, b', '\u007f']) {
        const text = JSON.stringify(body);
        const headers = `Content-Type: application/json\r\nContent-Length: ${text.length}\r\nConnection: close`;
        const heard = await spoken(one(`${headers}\r\nIdempotency-Key: ${key}`, text));
        expect([key, heard.slice(0, 12), /"code":"(bad-key|bad-request)"/.test(heard)]).toEqual([key, 'HTTP/1.1 400', true]);
      }
      const twice = await city
        .give('can-bo', 'self-assessment/assess-leaf', body)
        .set({ 'Idempotency-Key': ['a', 'b'] as never });
      expect(twice.body.code).toBe('bad-key');
    });
  });
});
