import { createHash } from 'node:crypto';
import { exampleClamd, exampleFiles, exampleSignature, exampleVirus, mediaTypes, usualEvidenceSettings } from '#evidence';
import { dossierIdOf } from '#process';
import { ids, smallCity, type SmallCity } from './small-city';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
describe('evidence', () => {
  let city: SmallCity;
  const mine = dossierIdOf(ids.government, ids.unit);
  const others = dossierIdOf(ids.government, ids.other);
  const party = dossierIdOf(ids.party, ids.unit);
  beforeAll(async () => (city = await smallCity([], { ...usualEvidenceSettings, fileBytes: 2_097_152 })), 30_000);
  afterAll(() => city.close());

  const bring = (as: string, content: Buffer, name = 'Báo cáo.pdf', dossier = mine) =>
    city
      .raw(as, `evidence?dossier=${dossier}&name=${encodeURIComponent(name)}`)
      .set('Content-Type', 'application/octet-stream')
      .send(content);
  const attach = (as: string, file: object, leaf = '1.1', dossier = mine) =>
    city.give(as, 'self-assessment/attach-evidence', { dossier, leaf, ...file });

  it('may be cited as every type that is taken, and as no other', async () => {
    const cite = async (mediaType: string) =>
      (await attach('can-bo', { hash: 'a'.repeat(64), mediaType, size: 1, name: 'a' })).body.code as string;
    expect(await Promise.all(Object.keys(mediaTypes).map(cite))).toEqual(Array(7).fill('evidence-unknown'));
    expect(await cite('text/html')).toBe('not-valid');
  });

  describe('brought in one go', () => {
    it('is answered with what attaching needs, and is attached', async () => {
      const content = exampleFiles.pdf('một');
      const { status, body } = await bring('can-bo', content, '../../Báo cáo <1>.docx');
      const { notice, ...file } = body;
      expect([status, notice, file]).toEqual([
        201,
        'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ',
        { hash: sha256(content), mediaType: 'application/pdf', size: content.length, name: 'Báo cáo _1_.docx.pdf' },
      ]);
      expect((await attach('can-bo', file)).status).toBe(201);
    });

    it('is for the people of the unit; to who may not read the dossier there is none', async () => {
      const refused = async (as: string, dossier = mine) => {
        const { status, body } = await bring(as, exampleFiles.pdf('x'), 'a.pdf', dossier);
        return [status, body.code];
      };
      for (const as of ['thuong-truc', 'noi-vu', 'thanh-tra-tinh', 'lanh-dao', 'quan-tri'])
        expect(await refused(as)).toEqual([403, 'no-right']);
      for (const as of ['don-vi-khac', 'to-chuc', 'nguoi-la']) expect(await refused(as)).toEqual([404, 'not-found']);
      expect(await refused('can-bo', party)).toEqual([404, 'not-found']);
      expect(await refused('can-bo', others)).toEqual([404, 'not-found']);
      expect(await refused('can-bo', ids.unit)).toEqual([404, 'not-found']);
    });

    it.each([
      ['a program called a document', Buffer.from('MZ' + '\0'.repeat(99)), 400, 'evidence-type'],
      ['Word of the old kind', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(99), 'hex'), 400, 'evidence-old-office'],
      ['macros', exampleFiles.docm(), 400, 'evidence-macros'],
      ['a bomb', exampleFiles.docx({ name: 'word/a.xml', content: Buffer.alloc(30_000_000) }), 400, 'evidence-bomb'],
      ['two files in one', Buffer.concat([exampleFiles.png(), exampleFiles.docx()]), 400, 'evidence-polyglot'],
      ['nothing', Buffer.alloc(0), 400, 'evidence-empty'],
      ['more than the limit', Buffer.alloc(2_097_153), 413, 'evidence-too-large'],
    ])('%s is refused in both languages', async (_, content, status, code) => {
      const vi = await bring('can-bo', content, 'Báo cáo.pdf');
      const en = await bring('can-bo', content, 'Báo cáo.pdf').set('Accept-Language', 'en');
      expect([vi.status, vi.body.code, en.status, en.body.code]).toEqual([status, code, status, code]);
      expect(vi.body.detail).not.toBe(en.body.detail);
      expect(vi.headers['content-type']).toContain('application/problem+json');
    });

    it('says what to do with an old document', async () => {
      const { body } = await bring('can-bo', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(99), 'hex'), 'a.doc');
      expect(body.detail).toContain('lưu lại thành .docx');
    });

    it('as a form or as JSON is refused, and so is a question that is malformed', async () => {
      const path = `evidence?dossier=${mine}&name=a.pdf`;
      const form = await city.raw('can-bo', path).attach('file', exampleFiles.pdf(), 'a.pdf');
      const json = await city.raw('can-bo', path).send({ file: 'x' });
      expect([form.status, form.body.code, json.status, json.body.code]).toEqual([415, 'only-bytes', 415, 'only-bytes']);
      const malformed = await city.raw('can-bo', 'evidence?dossier=x&size=1').set('Content-Type', 'application/pdf').send('x');
      expect((malformed.body.errors as { path: string }[]).map(({ path: at }) => at).sort()).toEqual(['dossier', 'name', 'size']);
      const unseen = await bring('can-bo', exampleFiles.pdf(), '\u202E../');
      expect([unseen.status, unseen.body.code]).toEqual([400, 'bad-file-name']);
    });

    it('elsewhere than where files come in, bytes stay refused', async () => {
      const answer = await city.raw('can-bo', 'evidence/x/y').set('Content-Type', 'application/pdf').send('x');
      expect([answer.status, answer.body.code]).toEqual([415, 'only-json']);
    });
  });

  describe('cited', () => {
    const unknown = { hash: 'e'.repeat(64), mediaType: 'application/pdf', size: 10, name: 'a.pdf' };

    it('has to be there first', async () => {
      const { status, body } = await attach('can-bo', unknown);
      expect([status, body.code]).toEqual([409, 'evidence-unknown']);
      expect(body.detail).toContain('tải tệp lên trước');
    });

    it('has to be what it is', async () => {
      const { notice: _, ...file } = (await bring('can-bo', exampleFiles.png(), 'ảnh.png')).body;
      const wrong = await attach('can-bo', { ...file, mediaType: 'application/pdf' });
      expect([wrong.status, wrong.body.code, wrong.body.details]).toEqual([
        400,
        'evidence-differs',
        { mediaType: 'image/png', size: file.size },
      ]);
      expect((await attach('can-bo', { ...file, size: file.size + 1 })).body.code).toBe('evidence-differs');
    });

    it('by another unit is answered as if nobody had it, until that unit brings it too; and then as if it were the first', async () => {
      const content = exampleFiles.pdf('của đơn vị kia');
      const theirs = (await bring('don-vi-khac', content, 'a.pdf', others)).body;
      const { notice: _, ...file } = theirs;
      const known = await attach('can-bo', file);
      const strange = await attach('can-bo', { ...file, hash: 'd'.repeat(64) });
      expect([known.status, known.body.code, known.body.detail]).toEqual([
        strange.status,
        'evidence-unknown',
        strange.body.detail,
      ]);
      expect((await city.get('can-bo', `/api/evidence/${file.hash}`)).status).toBe(404);
      const ours = await bring('can-bo', content, 'a.pdf');
      expect([ours.status, ours.body]).toEqual([201, theirs]);
      expect((await attach('can-bo', file)).status).toBe(201);
    });

    it('may be what a colleague of the unit brought', async () => {
      const { notice: _, ...file } = (await bring('can-bo', exampleFiles.pdf('của đồng nghiệp'))).body;
      expect((await attach('chu-tich', file)).status).toBe(201);
    });
  });
});

describe('evidence, with a virus scanner', () => {
  it('is refused by the name of what was found; nothing is taken while the scanner is away', async () => {
    const scanner = await exampleClamd();
    const city = await smallCity([], { ...usualEvidenceSettings, clamd: scanner.address });
    const bring = (words: string) =>
      city
        .raw('can-bo', `evidence?dossier=${dossierIdOf(ids.government, ids.unit)}&name=a.pdf`)
        .set('Content-Type', 'application/pdf')
        .send(exampleFiles.pdf(words));
    const infected = await bring(exampleVirus);
    expect([infected.status, infected.body.code, infected.body.details]).toEqual([
      400,
      'evidence-infected',
      { found: exampleSignature },
    ]);
    expect((await bring('sạch')).status).toBe(201);
    await scanner.close();
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const away = await bring('sạch, nhưng chưa quét');
    expect([away.status, away.body.code, away.headers['retry-after']]).toEqual([503, 'scanner-unreachable', '2']);
    expect(said).toHaveBeenCalledWith(expect.stringContaining(scanner.address));
    said.mockRestore();
    await city.close();
  }, 30_000);
});
