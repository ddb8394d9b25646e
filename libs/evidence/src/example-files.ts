import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a packed example, and how it is to be wrong. */
export interface ExamplePart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** What it says its size is, where that is a lie. */
  readonly says?: number;
}

/** A ZIP of these parts, in their order. */
export function zipOf(...parts: readonly ExamplePart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, stored = false, encrypted = false, says } of parts) {
    const [plain, title] = [Buffer.from(content), Buffer.from(name)];
    const data = stored ? plain : deflateRawSync(plain, { level: 9 });
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE((encrypted ? 1 : 0) | 0x800, 2);
    facts.writeUInt16LE(stored ? 0 : 8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(says ?? plain.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, title, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, title);
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06'), end]);
}

const rels: ExamplePart = { name: '_rels/.rels', content: '<Relationships/>' };
const contentTypes = (...types: string[]): ExamplePart => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types>${types.map((type) => `<Override PartName="/x" ContentType="${type}"/>`).join('')}</Types>`,
});
const openXml = 'application/vnd.openxmlformats-officedocument';
const manifest: ExamplePart = { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' };
const openDocument = (kind: string, parts: readonly ExamplePart[]) =>
  zipOf({ name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true }, manifest, ...parts);

/** A small file of each kind that is taken, and larger ones made of them. */
export const exampleFiles = {
  pdf: (words = 'Báo cáo') =>
    Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${words}\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`),
  png: () =>
    Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
  jpeg: () =>
    Buffer.concat([
      Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
      Buffer.from('ffda0008010100003f00', 'hex'),
      Buffer.from('d2cf20ff00ffd0a5', 'hex'),
      Buffer.from('ffd9', 'hex'),
    ]),
  docx: (...parts: readonly ExamplePart[]) =>
    zipOf(
      contentTypes(`${openXml}.wordprocessingml.document.main+xml`),
      rels,
      { name: 'word/document.xml', content: '<w/>' },
      ...parts,
    ),
  xlsx: (...parts: readonly ExamplePart[]) =>
    zipOf(contentTypes(`${openXml}.spreadsheetml.sheet.main+xml`), rels, { name: 'xl/workbook.xml', content: '<x/>' }, ...parts),
  docm: () => zipOf(contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'), rels),
  odt: (...parts: readonly ExamplePart[]) => openDocument('text', parts),
  ods: (...parts: readonly ExamplePart[]) => openDocument('spreadsheet', parts),
  odg: () => openDocument('graphics', []),
} as const;
