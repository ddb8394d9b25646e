import { carriesArchive } from './archives';
import { broken, twofold, unfit, withPassword } from './unfit';

const header = /^%PDF-[12]\.\d[\r\n \t%]/;
const blank = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const lastPart = 2_048;
/** Longer than the dictionary of any trailer. */
const dictionary = 8_192;

/** A PDF begins with its header at its first byte and ends with its end mark; nothing stands before or behind. It is not encrypted, and no other file is attached to it. */
export function checkPdf(bytes: Buffer) {
  if (!header.test(bytes.toString('latin1', 0, 9))) broken('PDF');
  if (carriesArchive(bytes)) twofold('PDF');
  let end = bytes.length;
  while (end > 0 && blank.has(bytes[end - 1] ?? -1)) end -= 1;
  const tail = bytes.toString('latin1', Math.max(0, end - lastPart), end);
  if (!/startxref\s+\d{1,10}\s+%%EOF$/.test(tail)) return bytes.includes('%%EOF') ? twofold('PDF') : broken('PDF');
  if (isEncrypted(bytes)) withPassword();
  if (bytes.includes('/EmbeddedFile')) attached();
}

/** Said in a trailer: one behind the word, or that of a cross-reference stream, before and behind its type. */
function isEncrypted(bytes: Buffer): boolean {
  for (const word of ['trailer', '/XRef']) {
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length)) {
      const before = bytes.toString('latin1', Math.max(0, at - dictionary), at);
      const behind = bytes.toString('latin1', at, at + dictionary);
      const begins = word === 'trailer' ? '' : before.slice(before.lastIndexOf('obj') + 1);
      const ends = /startxref|stream|endobj/.exec(behind);
      if (/\/Encrypt(?![A-Za-z])/.test(plain(begins + behind.slice(0, ends?.index)))) return true;
    }
  }
  return false;
}

/** Any letter of a name may be written by its number: /#45ncrypt. */
const plain = (text: string) => text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const attached = (): never =>
  unfit(
    'evidence-nested',
    'Tệp PDF có tệp khác đính kèm bên trong nên không nhận: hãy gỡ tệp đính kèm (hoặc in lại thành PDF) và tải riêng từng tài liệu lên.',
    'The PDF file has other files attached to it and is not taken: remove them (or print it as PDF anew) and upload each document by itself.',
  );
