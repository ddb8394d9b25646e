import { createHash } from 'node:crypto';
import { promises } from 'node:fs';
import { exampleFiles, usualEvidenceSettings } from '#evidence';
import { dossierIdOf } from '#process';
import { ids, smallCity, type SmallCity } from './small-city';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const pieces = 'application/offset+octet-stream';

describe('resumable uploads (tus 1.0.0)', () => {
  let city: SmallCity;
  const dossier = dossierIdOf(ids.government, ids.unit);
  const content = exampleFiles.pdf('dài '.repeat(3_000));
  const hash = createHash('sha256').update(content).digest('hex');
  beforeAll(async () => (city = await smallCity([], { ...usualEvidenceSettings, fileBytes: 1_048_576, openEach: 3 })), 30_000);
  afterAll(() => city.close());

  const begin = (as: string, length: number | string, more = `filename ${base64('Báo cáo.pdf')},dossier ${base64(dossier)}`) =>
    city
      .raw(as, 'evidence/uploads')
      .set('Tus-Resumable', '1.0.0')
      .set('Upload-Length', String(length))
      .set('Upload-Metadata', more);
  const add = (as: string, at: string, offset: number, bytes: Buffer) =>
    city
      .ask(as, 'patch', at)
      .set('Tus-Resumable', '1.0.0')
      .set('Content-Type', pieces)
      .set('Upload-Offset', String(offset))
      .send(bytes);
  const head = (as: string, at: string) => city.ask(as, 'head', at).set('Tus-Resumable', '1.0.0');
  const end = (as: string, at: string) => city.ask(as, 'delete', at).set('Tus-Resumable', '1.0.0');
  const begun = async (length = content.length) => String((await begin('can-bo', length).expect(201)).headers.location);

  it('say what they understand', async () => {
    const { headers } = await city.ask('can-bo', 'options', '/api/evidence/uploads').expect(204);
    expect(headers).toMatchObject({
      'tus-resumable': '1.0.0',
      'tus-version': '1.0.0',
      'tus-extension': 'creation,expiration,checksum,termination',
      'tus-max-size': '1048576',
      'tus-checksum-algorithm': 'sha1,sha256',
    });
  });

  it('begin, go on where they stand, and end as a file', async () => {
    const at = await begun();
    expect(at).toMatch(/^\/api\/evidence\/uploads\/[0-9a-f-]{36}$/);
    const first = await add('can-bo', at, 0, content.subarray(0, 4_000)).expect(204);
    expect(first.headers).toMatchObject({ 'upload-offset': '4000', 'tus-resumable': '1.0.0' });
    expect(first.headers['upload-expires']).toMatch(/GMT$/);
    const asked = await head('can-bo', at).expect(200);
    expect(asked.headers).toMatchObject({
      'upload-offset': '4000',
      'upload-length': String(content.length),
      'cache-control': 'no-store',
    });
    expect((await city.get('can-bo', at)).body).toMatchObject({ offset: 4_000, length: content.length, evidence: null });
    const last = await add('can-bo', at, 4_000, content.subarray(4_000)).expect(204);
    expect(last.headers).toMatchObject({
      'upload-offset': String(content.length),
      'evidence-hash': hash,
      'evidence-type': 'application/pdf',
    });
    const { body } = await city.get('can-bo', at).expect(200);
    expect(body.evidence).toEqual({ hash, mediaType: 'application/pdf', size: content.length, name: 'Báo cáo.pdf' });
    expect(
      (await city.give('can-bo', 'self-assessment/attach-evidence', { dossier, leaf: '1.1', ...body.evidence })).status,
    ).toBe(201);
  });

  it('are nobody else’s', async () => {
    const at = await begun();
    for (const as of ['chu-tich', 'don-vi-khac', 'quan-tri']) {
      await head(as, at).expect(404);
      await end(as, at).expect(404);
      expect((await add(as, at, 0, content)).body.code).toBe('no-upload');
      expect((await city.get(as, at)).body.code).toBe('no-upload');
    }
    await end('can-bo', at).expect(204);
    await head('can-bo', at).expect(404);
    await head('can-bo', '/api/evidence/uploads/..%2f..%2flog').expect(404);
  });

  it('keep what came before a checksum failed, and nothing of what failed', async () => {
    const at = await begun();
    await add('can-bo', at, 0, content.subarray(0, 100)).expect(204);
    const spoilt = await add('can-bo', at, 100, Buffer.alloc(50)).set(
      'Upload-Checksum',
      `sha1 ${createHash('sha1').update('x').digest('base64')}`,
    );
    expect([spoilt.status, spoilt.body.code]).toEqual([460, 'checksum-differs']);
    expect((await head('can-bo', at)).headers['upload-offset']).toBe('100');
    const sum = createHash('sha256').update(content.subarray(100)).digest('base64');
    const right = await add('can-bo', at, 100, content.subarray(100)).set('Upload-Checksum', `sha256 ${sum}`);
    expect([right.status, right.headers['evidence-hash']]).toEqual([204, hash]);
  });

  it('refuse what is no tus, each with its status and a sentence', async () => {
    const at = await begun();
    const refused = async (answer: PromiseLike<{ status: number; body: { code: string } }>) => {
      const { status, body } = await answer;
      return [status, body.code];
    };
    const old = await add('can-bo', at, 0, content).set('Tus-Resumable', '0.2.2');
    expect([old.status, old.body.code, old.headers['tus-version']]).toEqual([412, 'tus-version', '1.0.0']);
    expect(await refused(add('can-bo', at, 0, content).set('Content-Type', 'application/pdf'))).toEqual([415, 'only-pieces']);
    expect(await refused(add('can-bo', at, 5, content))).toEqual([409, 'upload-offset']);
    expect(await refused(add('can-bo', at, 0, Buffer.concat([content, content])))).toEqual([413, 'upload-too-long']);
    expect(await refused(add('can-bo', at, 0, content).set('Upload-Checksum', 'crc32 AAAA'))).toEqual([400, 'bad-checksum']);
    expect(await refused(add('can-bo', at, 0, content).set('Upload-Offset', '-1'))).toEqual([400, 'bad-upload-header']);
    expect(await refused(begin('can-bo', 'many'))).toEqual([400, 'bad-upload-header']);
    expect(await refused(begin('can-bo', 0))).toEqual([400, 'evidence-empty']);
    expect(await refused(begin('can-bo', 1_048_577))).toEqual([413, 'evidence-too-large']);
    expect(await refused(begin('can-bo', 10, 'filename ***'))).toEqual([400, 'bad-upload-metadata']);
    expect(await refused(begin('can-bo', 10, `filename //8=,dossier ${base64(dossier)}`))).toEqual([400, 'bad-upload-metadata']);
    expect(await refused(begin('can-bo', 10, `filename ${base64('a.pdf')}`))).toEqual([400, 'bad-upload-metadata']);
    expect(await refused(begin('thuong-truc', 10))).toEqual([403, 'no-right']);
    expect(await refused(begin('don-vi-khac', 10))).toEqual([404, 'not-found']);
    expect((await head('can-bo', at)).headers['upload-offset']).toBe('0');
    await end('can-bo', at).expect(204);
  });

  it('of what is not allowed are gone with their last byte', async () => {
    const at = await begun(4);
    const { status, body } = await add('can-bo', at, 0, Buffer.from('MZ\0\0'));
    expect([status, body.code]).toEqual([400, 'evidence-type']);
    await head('can-bo', at).expect(404);
  });

  it('are limited in number', async () => {
    const open = [await begun(), await begun(), await begun()];
    const { status, body } = await begin('can-bo', 10);
    expect([status, body.code]).toEqual([409, 'too-many-uploads']);
    for (const at of open) await end('can-bo', at).expect(204);
  });

  it('are refused with 507 while the disk is full, and go on afterwards', async () => {
    const at = await begun();
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    const disk = jest.spyOn(promises, 'open').mockRejectedValue(full);
    const { status, body } = await add('can-bo', at, 0, content);
    expect([status, body.code, body.detail]).toEqual([507, 'disk-full', expect.stringContaining('hết chỗ')]);
    disk.mockRestore();
    await add('can-bo', at, 0, content).expect(204);
  });
});
