import { carriesArchive } from './archives';
import { budgetOfPdf } from './package';
import { holdsObjects, namesOfPacking, packedObjects } from './packed-objects';
import { objectsOf, spelled, type Said } from './pdf-objects';
import { broken, twofold, unfit } from './unfit';

const header = /^%PDF-[12]\.\d[\r\n \t%]/;
const blank = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const lastPart = 2_048;

/** A PDF begins with its header at its first byte and ends with its end mark; nothing stands before or behind. It is not encrypted, and no other file is attached to it. */
export async function checkPdf(bytes: Buffer) {
  if (!header.test(bytes.toString('latin1', 0, 9))) broken('PDF');
  if (carriesArchive(bytes)) twofold('PDF');
  let end = bytes.length;
  while (end > 0 && blank.has(bytes[end - 1] ?? -1)) end -= 1;
  const tail = bytes.toString('latin1', Math.max(0, end - lastPart), end);
  if (!/startxref\s+\d{1,10}\s+%%EOF$/.test(tail)) return bytes.includes('%%EOF') ? twofold('PDF') : broken('PDF');
  await checkObjects(bytes);
}

/** No file is attached but by one of these; all other names only lead to them. LibreOffice puts the document it printed under the last. */
const ofAttachments = ['EF', 'EmbeddedFile', 'FileAttachment', 'AdditionalStreams'];
const sought = new Set(['Encrypt', ...ofAttachments, ...namesOfPacking]);

/** Packed objects are not told from the texts within them: the short name counts where a list, a place or a comment follows. */
const attachedWithin = new RegExp(
  `/(?:${spelled('EmbeddedFile')}|${spelled('FileAttachment')})(?![^\\0\\s()<>[\\]{}/%])` +
    `|/${spelled('EF')}(?:[\\0\\s]*(?:<<|%)|[\\0\\s]+\\d+[\\0\\s]*(?:%|[\\0\\s]\\d))`,
);

/** Only a trailer, or the stream that stands for one, says that a file is encrypted; it is never packed itself. */
async function checkObjects(bytes: Buffer) {
  const left = budgetOfPdf(bytes.length);
  const packed: Said[] = [];
  for (const said of objectsOf(bytes, sought)) {
    if (said.names.has('Encrypt') && (said.trailer || said.stream)) encrypted();
    if (ofAttachments.some((name) => said.names.has(name))) attached();
    if (holdsObjects(said) && packed.length <= left.parts) packed.push(said);
  }
  for (const said of packed) if (attachedWithin.test(await packedObjects(bytes, said, left))) attached();
}

const encrypted = (): never =>
  unfit(
    'evidence-password',
    'Tệp PDF được mã hóa (có mật khẩu, hoặc hạn chế in và sao chép): hãy bỏ mật khẩu và hạn chế, rồi tải lên lại.',
    'The PDF file is encrypted (it has a password, or restricts printing and copying): remove both and upload the file again.',
  );

const attached = (): never =>
  unfit(
    'evidence-nested',
    'Tệp PDF có tệp khác đính kèm bên trong nên không nhận: hãy gỡ tệp đính kèm (hoặc in lại thành PDF) và tải riêng từng tài liệu lên.',
    'The PDF file has other files attached to it and is not taken: remove them (or print it as PDF anew) and upload each document by itself.',
  );
