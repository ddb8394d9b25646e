import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { Rejected } from '#kernel';
import { exampleFiles } from '../example-files';
import { checkPdf } from './pdf';

/** A PDF with something more before its end; "taken", or the code under which it is refused. */
const judged = async (...more: (Buffer | string)[]): Promise<string> => {
  const parts = [exampleFiles.pdf(), ...more, '\nstartxref\n9\n%%EOF\n'];
  try {
    await checkPdf(Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1'))));
    return 'taken';
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    expect([error.refusal, error.sentence.vi.length > 10, error.sentence.en.length > 10]).toEqual(['invalid', true, true]);
    return error.code;
  }
};
const streamOf = (says: string, data: Buffer | string) =>
  Buffer.concat(
    [`7 0 obj<<${says}>>stream\r\n`, data, '\nendstream\nendobj\n'].map((part) => Buffer.from(part as string, 'latin1')),
  );
const packed = (objects: Buffer | string, says = '/Type/ObjStm/N 1/First 4/Filter/FlateDecode') =>
  streamOf(says, deflateSync(Buffer.from(objects as string, 'latin1')));
const filespec = '<</F(a.xlsx)/EF<</F 9 0 R>>>>';

describe('a PDF is encrypted when a trailer says so', () => {
  it.each([
    ['behind much else', `trailer<</Root 1 0 R/ID[<${'0'.repeat(20_000)}>]/Encrypt 2 0 R>>`],
    ['behind a text with words of the file in it', 'trailer<</X(stream endobj startxref)/Encrypt 2 0 R>>'],
    ['behind a comment', 'trailer % stream\n<< % (\n/Encrypt 2 0 R>>'],
    ['in the first of two revisions', 'trailer<</Encrypt 2 0 R>>\nstartxref\n9\n%%EOF\n8 0 obj<<>>endobj trailer<</Root 1 0 R>>'],
    ['in the second of two revisions', 'startxref\n9\n%%EOF\n8 0 obj<<>>endobj trailer<</Encrypt 2 0 R>>'],
    ['behind a stream in which a bracket is opened', streamOf('/Length 1', '(') + 'trailer<</Encrypt 2 0 R>>'],
    ['in a stream that stands for one', streamOf('/Encrypt 2 0 R/X(obj)/Type/XR#65f/W[1 2 1]', 'abc').toString('latin1')],
    ['and what is packed cannot be read', streamOf('/Type/ObjStm/Filter/FlateDecode', 'x') + 'trailer<</Encrypt 2 0 R>>'],
  ])('%s', async (_, more) => expect(await judged(more)).toBe('evidence-password'));

  it.each([
    ['a text', '8 0 obj<</Title(trailer<</Encrypt 2 0 R>> \\) \\( trailer<</Encrypt>>)>>endobj'],
    ['a comment', '% trailer<</Encrypt 2 0 R>>\n'],
    ['a page', streamOf('/Length 44', 'BT (trailer) Tj (<</Encrypt 2 0 R>>) Tj ET trailer<</Encrypt 2 0 R>>')],
    ['a name that goes on', 'trailer<</Encrypted true/EncryptMetadata false>>'],
    ['an object that is no trailer', '8 0 obj<</Encrypt 2 0 R>>endobj'],
  ])('and not when %s does', async (_, more) => expect(await judged(more)).toBe('taken'));
});

describe('a file is attached to a PDF', () => {
  it.each([
    ['by a list', `1 0 obj<</Names<</EmbeddedFiles<</Names[(a) 8 0 R]>>>>>>endobj 8 0 obj${filespec}endobj`],
    ['to a page or a paragraph', `1 0 obj<</AF[${filespec}]>>endobj`],
    ['by a pin on a page', '8 0 obj<</Subtype/FileAttachment/FS 9 0 R>>endobj'],
    ['and says so itself', streamOf('/Type/Embedded#46ile', 'x')],
    ['by its document, as LibreOffice does', 'trailer<</AdditionalStreams[/application#2Fpdf 5 0 R]>>'],
    ['within packed objects', packed(`8 0 ${filespec}`)],
    ['within packed objects that do not say what they are', packed(`8 0 ${filespec}`, '/N 1/First 4/F/Fl')],
    ['within packed objects, in another spelling', packed('8 0 <</#45F % where\n9 0 R>>')],
    ['within packed objects, with a comment in between', packed('8 0 <</EF 9% where\n0 R>>')],
    ['within objects that are in one stream and not packed', streamOf('/Type/ObjStm/N 1/First 4', `8 0 ${filespec}`)],
    ['in an object that begins within a stream', streamOf('/Length 60', `8 0 obj${filespec}endobj`)],
    ['in an object that begins within a text', `2 0 obj(8\n\n0 obj${filespec}endobj)endobj`],
    ['in an object that begins within a comment', `%8 0 obj${filespec}endobj\n`],
  ])('%s', async (_, more) => expect(await judged(more)).toBe('evidence-nested'));

  it.each([
    ['a list of files is empty', '1 0 obj<</Names<</EmbeddedFiles<</Names[]>>>>>>endobj'],
    ['a page writes of it', streamOf('/Length 40', '(/EmbeddedFile /FileAttachment /EF<<>>) Tj')],
    ['a text writes of it', '8 0 obj<</Title(/EmbeddedFile /EF<<>>)>>endobj'],
    ['names only begin alike', packed('8 0 <</EF1 9 0 R/URI(http://a.vn/EF)/EmbeddedFiles<</Names[]>>>>')],
    [
      'packed objects end without a checksum',
      streamOf('/Type/ObjStm/Filter/FlateDecode', deflateSync('8 0 <<>>').subarray(0, -4)),
    ],
  ])('and not when %s', async (_, more) => expect(await judged(more)).toBe('taken'));
});

describe('a PDF of which readers do not agree what belongs to an object is refused as damaged', () => {
  it.each([
    ['a stream within a dictionary', `8 0 obj<</X stream\n${filespec}>>endobj endstream`],
    ['a stream within a list', `8 0 obj[stream\n${filespec}]endobj endstream`],
    ['a stream behind a bracket that closes nothing', `8 0 obj<</X ] stream\n${filespec}>>endobj endstream`],
    ['the end of an object within a trailer', 'trailer<</X endobj/Encrypt 2 0 R>>'],
    ['another object within a trailer', 'trailer<</X 1 0 obj/Encrypt 2 0 R>>'],
    ['lists in lists without end', `8 0 obj${'['.repeat(100_000)}`],
  ])('%s', async (_, more) => expect(await judged(more)).toBe('evidence-broken'));

  it('and not where brackets stand in texts and numbers', async () =>
    expect(await judged('8 0 obj<</A<41>/B[(]>>)<3E3E>/C<<>>]>>endobj 9 0 obj[[<<>>]<4142>]endobj')).toBe('taken'));
});

describe('what a PDF packs', () => {
  it.each([
    ['in layers', packed(deflateSync(`8 0 ${filespec}`))],
    ['in another way', streamOf('/Type/ObjStm/Filter[/ASCIIHexDecode]', '382030203c3c3e3e>')],
    ['in a way said elsewhere', streamOf('/Type/ObjStm/Filter 3 0 R', deflateSync('8 0 <<>>'))],
    ['as differences', packed('8 0 <<>>', '/Type/ObjStm/Filter/FlateDecode/DecodeParms<</Predictor 12>>')],
  ])('%s is refused, for it cannot be told what it holds', async (_, more) => expect(await judged(more)).toBe('evidence-nested'));

  it('and is damaged, is refused', async () =>
    expect(await judged(streamOf('/Type/ObjStm/Filter/FlateDecode', 'x\x9c\x07'))).toBe('evidence-broken'));

  const megabytes = (count: number) => packed(Buffer.alloc(count * 1024 * 1024, ' '));

  it('to more than is held at once, is refused', async () =>
    expect(await judged(streamOf('', randomBytes(400_000)), megabytes(21))).toBe('evidence-bomb'));

  it('to more than a hundred times its size, is refused', async () =>
    expect(await judged(megabytes(6), megabytes(6))).toBe('evidence-bomb'));

  it('into too many parts, is refused', async () =>
    expect(await judged('7 0 obj<</Type/ObjStm>>stream\n\nendstream '.repeat(10_001))).toBe('evidence-bomb'));
});

describe('a PDF made to be read slowly', () => {
  it.each([
    'trailer ',
    '/XRef ',
    '(',
    '1 0 obj(',
    '1 0 obj%',
    '1 0 obj<',
    'stream ',
    'stream\n',
    '1 0 obj stream\n',
    '(\\',
    '/EF',
  ])('of nothing but %j is judged in good time', async (words) => {
    const began = performance.now();
    expect(await judged(words.repeat(200_000))).toMatch(/^(taken|evidence-nested)$/);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
