import { carriesArchive } from './archives';
import { broken, twofold } from './unfit';

const header = /^%PDF-[12]\.\d[\r\n \t%]/;
const blank = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const lastPart = 2_048;

/** A PDF begins with its header at its first byte and ends with its end mark; nothing stands before or behind. */
export function checkPdf(bytes: Buffer) {
  if (!header.test(bytes.toString('latin1', 0, 9))) broken('PDF');
  if (carriesArchive(bytes)) twofold('PDF');
  let end = bytes.length;
  while (end > 0 && blank.has(bytes[end - 1] ?? -1)) end -= 1;
  const tail = bytes.toString('latin1', Math.max(0, end - lastPart), end);
  if (/startxref\s+\d{1,10}\s+%%EOF$/.test(tail)) return;
  if (bytes.includes('%%EOF')) twofold('PDF');
  broken('PDF');
}
