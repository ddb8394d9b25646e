import { createHash } from 'node:crypto';
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { exampleFiles } from '#evidence';
import { dossierIdOf } from '#process';
import { ids, smallCity, type SmallCity } from './small-city';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const binary = (answer: request.Response, done: (error: Error | null, body: Buffer) => void) => {
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
};

describe('reading evidence', () => {
  let city: SmallCity;
  const mine = dossierIdOf(ids.government, ids.unit);
  beforeAll(async () => (city = await smallCity()), 30_000);
  afterAll(() => city.close());

  const bring = (as: string, file: Buffer, name = 'Báo cáo.pdf') =>
    city
      .raw(as, `evidence?dossier=${mine}&name=${encodeURIComponent(name)}`)
      .set('Content-Type', 'application/octet-stream')
      .send(file);
  const read = (as: string, what: string) =>
    city
      .get(as, `/api/evidence/${what}`)
      .buffer(true)
      .parse(binary as never);
  const attach = (as: string, file: object, leaf = '1.1') =>
    city.give(as, 'self-assessment/attach-evidence', { dossier: mine, leaf, ...file });
  const fileOf = (of: string) => join(city.folder, 'evidence', of.slice(0, 2), of.slice(2));

  const content = exampleFiles.pdf('để đọc');
  const hash = sha256(content);

  it('before it is cited, only by who brought it', async () => {
    await bring('can-bo', content, 'Đọc "thử".pdf').expect(201);
    const statuses = await Promise.all(['can-bo', 'chu-tich', 'noi-vu', 'don-vi-khac', 'nguoi-la'].map((as) => read(as, hash)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 404, 404, 404, 404]);
  });

  it('once it is cited, by whoever may read the dossier; to everybody else it is not there', async () => {
    const file = { hash, mediaType: 'application/pdf', size: content.length, name: 'Đọc thử.pdf' };
    const { body } = await attach('can-bo', file, '1.2');
    const after = `?after=${body.position}`;
    for (const as of ['can-bo', 'chu-tich', 'thuong-truc', 'noi-vu', 'thanh-tra-tinh'])
      expect([as, (await read(as, hash + after)).status]).toEqual([as, 200]);
    for (const as of ['don-vi-khac', 'to-chuc', 'nguoi-la']) {
      const [hidden, missing] = [await read(as, hash), await read(as, 'c'.repeat(64))];
      expect([hidden.status, JSON.parse(String(hidden.body)).detail]).toEqual([404, JSON.parse(String(missing.body)).detail]);
    }
    for (const odd of ['x', hash.toUpperCase(), '..%2f..%2flog.db']) await city.get('can-bo', `/api/evidence/${odd}`).expect(404);
  });

  it('is listed for whoever may read the dossier: what it is, by whom it was attached, and whether it is there', async () => {
    const list = async (as: string, question = '') =>
      (await city.get(as, `/api/dossiers/${mine}/evidence?${question}`).expect(200)).body;
    const { items, total } = await list('noi-vu');
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      ...{ hash, name: 'Đọc thử.pdf', nameErased: false, mediaType: 'application/pdf', size: content.length, leaf: '1.2' },
      ...{ leafName: { vi: expect.any(String) }, who: { vi: expect.any(String) }, attached: true, there: true },
    });
    expect((await list('can-bo', 'q=doc%20thu&leaf=1.2&mediaType=application/pdf&attached=true&there=true')).total).toBe(1);
    for (const none of ['leaf=1.1', 'there=false', 'attached=false', 'q=khong'])
      expect((await list('can-bo', none)).total).toBe(0);
    const table = await city.get('can-bo', `/api/dossiers/${mine}/evidence?format=csv`).expect(200);
    expect(table.text.split('\r\n')[1]).toContain(`Đọc thử.pdf,application/pdf,${content.length}`);
    await city.get('don-vi-khac', `/api/dossiers/${mine}/evidence`).expect(404);
  });

  it('that is lost is listed as missing', async () => {
    const kept = readFileSync(fileOf(hash));
    unlinkSync(fileOf(hash));
    const { items } = (await city.get('can-bo', `/api/dossiers/${mine}/evidence?there=false`).expect(200)).body;
    expect(items).toMatchObject([{ hash, there: false, name: 'Đọc thử.pdf' }]);
    writeFileSync(fileOf(hash), kept);
  });

  it('comes as an attachment that no browser runs', async () => {
    const answer = await read('noi-vu', hash).expect(200);
    expect((answer.body as Buffer).equals(content)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="Doc thu.pdf"; filename*=UTF-8''%C4%90%E1%BB%8Dc%20th%E1%BB%AD.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
      etag: `"${hash}"`,
    });
    await bring('can-bo', exampleFiles.png(), 'ảnh.png').expect(201);
    const quoted = await read('can-bo', sha256(exampleFiles.png()));
    expect(quoted.headers['content-disposition']).toMatch(/^attachment; filename="anh.png"; filename\*=UTF-8''%E1%BA%A3nh.png$/);
  });

  it('comes in parts, when parts are asked for', async () => {
    const part = await read('can-bo', hash).set('Range', 'bytes=0-4').expect(206);
    expect([String(part.body), part.headers['content-range'], part.headers['content-length']]).toEqual([
      '%PDF-',
      `bytes 0-4/${content.length}`,
      '5',
    ]);
    const end = await read('can-bo', hash).set('Range', 'bytes=-6').expect(206);
    expect(String(end.body)).toBe('%%EOF\n');
    const beyond = await read('can-bo', hash).set('Range', 'bytes=99999-').expect(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${content.length}`);
    for (const [name, value] of [
      ['Range', 'bytes=0-1,5-6'],
      ['Range', 'lines=1-2'],
      ['If-Range', '"other"'],
    ] as const) {
      const whole = await read('can-bo', hash).set('Range', 'bytes=0-0').set(name, value).expect(200);
      expect((whole.body as Buffer).length).toBe(content.length);
    }
    await read('can-bo', hash).set('If-None-Match', `"${hash}"`).expect(304);
    const head = await city.ask('can-bo', 'head', `/api/evidence/${hash}`).expect(200);
    expect([head.headers['content-length'], head.text]).toEqual([String(content.length), undefined]);
  });

  it('and altered or missing, is never given out: the operator’s log tells', async () => {
    const said = jest.spyOn(city.watch.log, 'error').mockImplementation(() => undefined);
    writeFileSync(fileOf(hash), Buffer.concat([content, Buffer.from(' ')]));
    for (const ask of [read('noi-vu', hash), read('can-bo', hash).set('Range', 'bytes=0-4')]) {
      const altered = await ask;
      expect([altered.status, JSON.parse(String(altered.body)).code]).toEqual([500, 'evidence-damaged']);
    }
    unlinkSync(fileOf(hash));
    const missing = await read('noi-vu', hash);
    expect([missing.status, JSON.parse(String(missing.body)).code]).toEqual([500, 'evidence-file-missing']);
    expect(JSON.stringify(said.mock.calls)).toContain(hash);
    said.mockRestore();
    await bring('can-bo', content).expect(201); // the same bytes again mend it
    await read('noi-vu', hash).expect(200);
  });

  it('and taken off before anybody signed, is for its bringer alone; the name of a signed one is what it was called', async () => {
    const { body } = await city.give('can-bo', 'self-assessment/withdraw-evidence', {
      dossier: mine,
      leaf: '1.2',
      hash,
      reason: 'Nhầm',
    });
    expect((await read('noi-vu', `${hash}?after=${body.position}`)).status).toBe(404);
    expect((await read('can-bo', hash)).status).toBe(200);
    expect(readFileSync(fileOf(hash), 'utf8')).toBe(content.toString());
  });
});
