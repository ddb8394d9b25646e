import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Rejected } from '#kernel';
import { exampleFiles as files, zipOf } from '../example-files';
import { mediaTypes, type MediaType } from '../media-types';
import { examine } from './examine';

/** The code under which a file is refused; its type when it is taken. */
const judged = async (bytes: Buffer): Promise<string> => {
  try {
    return await examine(bytes);
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    expect([error.refusal, error.sentence.vi.length > 10, error.sentence.en.length > 10]).toEqual(['invalid', true, true]);
    return error.code;
  }
};
const typeOf = (ending: string) => Object.entries(mediaTypes).find(([, one]) => one === ending)?.[0] as MediaType;
const join = (...parts: (Buffer | string)[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));
const jar = () => zipOf({ name: 'Evil.class', content: 'cafe' });
/** Something before the end of a PDF. */
const pdfWith = (more: string) => join(files.pdf(), more, '\nstartxref\n9\n%%EOF\n');
const pngOf = (width: number, height: number) => {
  const bytes = Buffer.from(files.png());
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const jpegOf = (width: number, height: number) => {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([files.jpeg().subarray(0, 20), frame, files.jpeg().subarray(20)]);
};
const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(600);

describe('the type of a file, told from its content', () => {
  it.each([
    ['pdf', files.pdf()],
    ['jpg', files.jpeg()],
    ['png', files.png()],
    ['docx', files.docx()],
    ['xlsx', files.xlsx()],
    ['odt', files.odt()],
    ['ods', files.ods()],
  ])('%s is taken', async (ending, bytes) => expect(await judged(bytes)).toBe(typeOf(ending)));

  it.each([
    ['a workbook behind a chart', files.docx({ name: 'word/embeddings/Sheet1.xlsx', content: files.xlsx() }), 'docx'],
    ['a PDF that writes of passwords', pdfWith('5 0 obj<</Length 20>>stream\n(/Encrypt 2 0 R)\nendstream endobj'), 'pdf'],
    ['a PDF whose trailer says that nothing is encrypted but its words', pdfWith('trailer<</EncryptMetadata false>>'), 'pdf'],
    ['a scan of A3 at 600 dpi', pngOf(7_016, 9_921), 'png'],
    ['a photograph of 50 million points', jpegOf(8_688, 5_792), 'jpg'],
    ['blank lines behind the end', join(files.pdf(), '\r\n\0\0'), 'pdf'],
    ['a second picture of the same shot', join(files.jpeg(), files.jpeg()), 'jpg'],
    ['a phone’s note behind the picture', join(files.jpeg(), 'Image_UTC_Data1574640000000SEFHk\0\0\0SEFT'), 'jpg'],
    [
      'a workbook that shrank to a thirtieth',
      files.xlsx({ name: 'xl/worksheets/sheet1.xml', content: '<c r="A1"><v>0</v></c>'.repeat(90_000) }),
      'xlsx',
    ],
  ])('%s does no harm', async (_, bytes, ending) => expect(await judged(bytes)).toBe(typeOf(ending)));

  it.each([
    ['nothing', Buffer.alloc(0), 'evidence-empty'],
    ['a text', Buffer.from('Báo cáo'), 'evidence-type'],
    ['a program', Buffer.from('MZ' + '\0'.repeat(100)), 'evidence-type'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'evidence-type'],
    ['a drawing that runs scripts', Buffer.from('<svg onload="alert(1)"/>'), 'evidence-type'],
    ['another archive', Buffer.from('Rar!\x1a\x07\0' + 'x'.repeat(50), 'latin1'), 'evidence-type'],
    ['an archive of anything', jar(), 'evidence-type'],
    ['a drawing of OpenDocument', files.odg(), 'evidence-type'],
    ['a document that says it is two', zipOf({ name: '[Content_Types].xml', content: '' }), 'evidence-type'],
    ['Word of the old kind', Buffer.from(ole, 'latin1'), 'evidence-old-office'],
    ['Word with a password', join(ole, Buffer.from('EncryptedPackage', 'utf16le')), 'evidence-password'],
    ['a packed part with a password', files.docx({ name: 'word/x.xml', content: 'x', encrypted: true }), 'evidence-password'],
    [
      'OpenDocument with a password',
      zipOf(
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
        { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' },
      ),
      'evidence-password',
    ],
    ['a document with macros by its type', files.docm(), 'evidence-macros'],
    ['a document with macros by its parts', files.docx({ name: 'word/vbaProject.bin', content: 'x' }), 'evidence-macros'],
    ['a spreadsheet with macros in it', files.ods({ name: 'Basic/Standard/x.xml', content: 'x' }), 'evidence-macros'],
    [
      'macros in the workbook behind a chart',
      files.docx({ name: 'word/embeddings/a.xlsx', content: files.xlsx({ name: 'xl/vbaProject.bin', content: 'x' }) }),
      'evidence-macros',
    ],
    ['a program by its name', files.docx({ name: 'word/media/setup.exe', content: 'x' }), 'evidence-program'],
    ['a program by its bytes', files.docx({ name: 'word/media/image1.png', content: 'MZ\x90\0' }), 'evidence-program'],
    [
      'an embedded object',
      files.docx({ name: 'word/embeddings/oleObject1.bin', content: Buffer.from(ole, 'latin1') }),
      'evidence-object',
    ],
    ['an archive inside', files.docx({ name: 'word/media/image1.png', content: jar() }), 'evidence-nested'],
    [
      'a document in a document in a document',
      files.docx({
        name: 'word/embeddings/a.docx',
        content: files.docx({ name: 'word/embeddings/b.docx', content: files.docx() }),
      }),
      'evidence-nested',
    ],
    [
      'OpenDocument whose type is not its first part',
      zipOf(
        { name: 'META-INF/manifest.xml', content: 'x' },
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
      ),
      'evidence-type',
    ],
    ['a PDF with a password', pdfWith('trailer<</Root 1 0 R/Encrypt 2 0 R>>'), 'evidence-password'],
    ['a PDF with a password, said in another spelling', pdfWith('trailer <</#45ncrypt<<>>/Root 1 0 R>>'), 'evidence-password'],
    [
      'a PDF with a password and a packed table',
      pdfWith('4 0 obj<</Type/XRef/Size 9/Encrypt 2 0 R/Length 3>>stream\nabc\nendstream endobj'),
      'evidence-password',
    ],
    [
      'a PDF with a file attached',
      pdfWith('4 0 obj<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream endobj'),
      'evidence-nested',
    ],
    ['a picture of no size', pngOf(0, 9), 'evidence-broken'],
    ['a picture of 3,600 million points', pngOf(60_000, 60_000), 'evidence-bomb'],
    ['a photograph of 4,200 million points', jpegOf(65_000, 65_000), 'evidence-bomb'],
    ['a PDF cut short', files.pdf().subarray(0, 40), 'evidence-broken'],
    ['a picture cut short', files.png().subarray(0, 40), 'evidence-broken'],
    ['a photograph cut short', files.jpeg().subarray(0, 25), 'evidence-broken'],
    ['a document cut short', files.docx().subarray(0, 300), 'evidence-broken'],
    ['a part that climbs out', files.docx({ name: '../../etc/x.xml', content: 'x' }), 'evidence-broken'],
    ['one name twice', files.docx({ name: 'word/document.xml', content: 'other' }), 'evidence-broken'],
  ])('%s is refused', async (_, bytes, code) => expect(await judged(bytes)).toBe(code));
});

describe('one file that is two', () => {
  it.each([
    ['a PDF with a ZIP behind it', join(files.pdf(), jar()), 'evidence-polyglot'],
    [
      'a PDF with a ZIP in it whose end is hidden in a comment',
      join(files.pdf(), jar(), 'startxref\n9\n%%EOF\n'),
      'evidence-polyglot',
    ],
    ['a PDF with a RAR in it', join(files.pdf(), 'Rar!\x1a\x07\x01\0', 'startxref\n9\n%%EOF\n'), 'evidence-polyglot'],
    ['a PDF with a script behind it', join(files.pdf(), '<script>alert(1)</script>'), 'evidence-polyglot'],
    ['a PDF behind a page', join('<html><script>alert(1)</script>', files.pdf()), 'evidence-type'],
    ['a PDF behind anything', join('GIF89a', files.pdf()), 'evidence-type'],
    ['a picture with a JAR behind it', join(files.png(), jar()), 'evidence-polyglot'],
    ['a picture with a script behind it', join(files.png(), '<?php system($_GET[0]); ?>'), 'evidence-polyglot'],
    ['a photograph with a JAR behind it', join(files.jpeg(), jar()), 'evidence-polyglot'],
    ['a photograph with a film behind it', join(files.jpeg(), '\0\0\0\x18ftypmp42'), 'evidence-polyglot'],
    ['a photograph with a script called a note', join(files.jpeg(), '<script>x</script>SEFH\0\0\0\0SEFT'), 'evidence-polyglot'],
    ['a ZIP with something before it', join('MZ', files.docx()), 'evidence-type'],
    ['a ZIP with something behind it', join(files.docx(), '<script>'), 'evidence-broken'],
  ])('%s is refused', async (_, bytes, code) => expect(await judged(bytes)).toBe(code));
});

describe('what unpacks to too much', () => {
  const zeros = Buffer.alloc(60_000_000);

  it('is refused by what it says of itself, before anything is unpacked', async () => {
    const bomb = files.docx({ name: 'word/a.xml', content: zeros });
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    expect(await judged(bomb)).toBe('evidence-bomb');
    expect(process.memoryUsage().rss - before).toBeLessThan(30_000_000);
  });

  it('is refused at the first byte too many when it lies', async () =>
    expect(await judged(files.docx({ name: 'word/a.xml', content: zeros, says: 1_000 }))).toBe('evidence-broken'));

  it('is refused for the number of its parts', async () => {
    const many = Array.from({ length: 10_001 }, (_, n) => ({ name: `word/${n}.xml`, content: '', stored: true }));
    expect(await judged(files.docx(...many))).toBe('evidence-bomb');
  });

  it('is refused for all its layers together', async () => {
    const part = { name: 'xl/a.xml', content: randomBytes(1_000_000), stored: true };
    const inner = files.xlsx(part, { name: 'xl/b.xml', content: zeros, says: 250_000_000 });
    expect(await judged(files.docx({ name: 'word/embeddings/a.xlsx', content: inner }))).toBe('evidence-bomb');
  });
});

describe('any bytes', () => {
  const whole = [files.pdf(), files.png(), files.jpeg(), files.docx(), files.odt()];
  const beginnings = fc.constantFrom('%PDF-1.4\n', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'PK\x03\x04', '\xd0\xcf\x11\xe0', '');

  it('are taken or refused with a sentence, never anything else', () =>
    fc.assert(
      fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 400 }), async (beginning, rest) => {
        expect(await judged(join(beginning, Buffer.from(rest)))).toMatch(/^evidence-/);
      }),
    ));

  it('before or behind a good file are never overlooked', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), fc.uint8Array({ minLength: 1, maxLength: 60 }), async (file, more) => {
        const extra = Buffer.from(more);
        expect(await judged(join(extra, file))).toMatch(/^evidence-/);
        if (!extra.some((byte) => ![0, 9, 10, 12, 13, 32].includes(byte))) return;
        expect(await judged(join(file, extra))).toMatch(/^evidence-/);
      }),
    ));

  it('changed within a good file never make it another type', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), fc.nat(), fc.nat(255), async (file, place, byte) => {
        const changed = Buffer.from(file);
        changed[place % file.length] = byte;
        expect([await examine(file), 'refused']).toContain((await judged(changed)).replace(/^evidence-.*/, 'refused'));
      }),
    ));
});
