import type { MediaType } from '../media-types';
import { unpack, type Budget, type Part } from './package';
import { notAllowed, unfit, withPassword } from './unfit';

const isZip = (bytes: Buffer) => bytes.readUInt32BE(0) === 0x504b0304;
const beginsWith = (bytes: Buffer, ...signatures: string[]) =>
  signatures.some((signature) => bytes.toString('latin1', 0, signature.length) === signature);

const contentTypes = '[Content_Types].xml';
const manifest = 'META-INF/manifest.xml';
/** Word keeps the table behind a chart as a workbook of its own. */
const inside = /(^|\/)embeddings\/[^/]+\.(docx|xlsx)$/i;
const wanted = (name: string) => [contentTypes, manifest, 'mimetype'].includes(name) || inside.test(name);

const openXml: Readonly<Record<string, MediaType>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml':
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const openDocument: readonly MediaType[] = [
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
];

/** What a packed office document is, by what it says of itself inside. Refuses archives that are none, macros, programs, passwords. */
export async function officeType(bytes: Buffer, left: Budget, depth = 0): Promise<MediaType> {
  const parts = await unpack(bytes, left, wanted);
  for (const part of parts) {
    checkPart(part);
    if (part.head.length >= 4 && isZip(part.head)) {
      if (depth > 0 || !part.content || !inside.test(part.name)) nested();
      else await officeType(part.content, left, depth + 1);
    }
  }
  const [first] = parts;
  if (first?.name === 'mimetype') return openDocumentType(first, parts);
  return openXmlType(parts);
}

function openXmlType(parts: readonly Part[]): MediaType {
  const said = text(parts, contentTypes);
  if (/macroEnabled|vbaProject/i.test(said)) macros();
  const types = [...said.matchAll(/ContentType\s*=\s*["']([^"']+)["']/g)].flatMap(([, type = '']) => openXml[type] ?? []);
  const [type] = types;
  if (!type || new Set(types).size > 1 || /<!DOCTYPE/i.test(said) || !parts.some(({ name }) => name === '_rels/.rels'))
    return notAllowed('ZIP');
  return type;
}

function openDocumentType({ stored, content }: Part, parts: readonly Part[]): MediaType {
  const type = openDocument.find((one) => one === content?.toString('latin1'));
  if (!type || !stored) return notAllowed('ZIP');
  const listed = text(parts, manifest);
  if (/encryption-data/.test(listed)) withPassword();
  return listed ? type : notAllowed('ZIP');
}

const text = (parts: readonly Part[], wantedName: string) =>
  parts.find(({ name }) => name === wantedName)?.content?.toString('utf8') ?? '';

const program = /\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|sh|apk)$/i;

/** What may stand in no document, however it is called. */
function checkPart({ name, head }: Part) {
  if (/vba(Project|Data)|macrosheets|activeX|^Basic\/|^Scripts\//i.test(name)) macros();
  if (program.test(name) || beginsWith(head, 'MZ', '\x7fELF', '#!')) programInside();
  if (beginsWith(head, '\xd0\xcf\x11\xe0')) objectInside();
  if (beginsWith(head, 'Rar!', '7z\xbc\xaf')) nested();
}

const macros = (): never =>
  unfit(
    'evidence-macros',
    'Tệp có macro (mã lệnh) nên không nhận: hãy lưu lại thành .docx, .xlsx không có macro, hoặc PDF.',
    'The file holds macros and is not taken: save it as .docx or .xlsx without macros, or as PDF.',
  );
const programInside = (): never =>
  unfit(
    'evidence-program',
    'Tệp có chương trình bên trong nên không nhận: hãy bỏ phần đó hoặc lưu thành PDF.',
    'The file holds a program and is not taken: remove it, or save the file as PDF.',
  );
const objectInside = (): never =>
  unfit(
    'evidence-object',
    'Tệp có đối tượng nhúng (OLE) nên không nhận: hãy xóa đối tượng đó hoặc lưu thành PDF.',
    'The file holds an embedded (OLE) object and is not taken: remove it, or save the file as PDF.',
  );
const nested = (): never =>
  unfit(
    'evidence-nested',
    'Tệp có tệp nén khác bên trong nên không nhận: hãy tải riêng từng tài liệu lên.',
    'The file holds another archive and is not taken: upload each document by itself.',
  );
