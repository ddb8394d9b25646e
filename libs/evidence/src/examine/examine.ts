import { fileTypeFromBuffer } from 'file-type';
import type { MediaType } from '../media-types';
import { officeType } from './office';
import { budget } from './package';
import { checkPdf } from './pdf';
import { checkJpeg, checkPng, isJpeg, isPng } from './pictures';
import { notAllowed, unfit, withPassword } from './unfit';

const packed = Buffer.from('PK\x03\x04', 'latin1');
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
const enoughToTell = 4_100;

/**
 * What a file is, judged by its bytes alone: neither its name nor what the sender says of it counts. Refuses, with a sentence that
 * says what to do, whatever is not wholly and only one of the allowed types.
 */
export async function examine(bytes: Buffer): Promise<MediaType> {
  if (bytes.length === 0) unfit('evidence-empty', 'Tệp không có nội dung.', 'The file is empty.');
  const begins = (signature: Buffer) => bytes.subarray(0, signature.length).equals(signature);
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return (await checkPdf(bytes), 'application/pdf');
  if (isPng(bytes)) return (checkPng(bytes), 'image/png');
  if (isJpeg(bytes)) return (checkJpeg(bytes), 'image/jpeg');
  if (begins(packed)) return officeType(bytes, budget());
  if (begins(compound)) return bytes.includes(encrypted) ? withPassword() : oldOffice();
  return stranger(bytes);
}

const oldOffice = (): never =>
  unfit(
    'evidence-old-office',
    'Tệp Office kiểu cũ (.doc, .xls, .ppt) không nhận: hãy mở và lưu lại thành .docx, .xlsx hoặc PDF.',
    'Office files of the old kind (.doc, .xls, .ppt) are not taken: open the file and save it as .docx, .xlsx or PDF.',
  );

/** What a stranger most likely is, so that its owner knows what to convert. */
async function stranger(bytes: Buffer): Promise<never> {
  const beginning = bytes.toString('latin1', 0, 1_024);
  if (beginning.includes('%PDF-'))
    return notAllowed('PDF có dữ liệu đứng trước phần đầu', 'a PDF with something before its header');
  if (/^\s*<(!doctype html|html|script|svg|\?xml)/i.test(beginning)) return notAllowed('HTML/XML');
  const found = await fileTypeFromBuffer(bytes.subarray(0, enoughToTell)).catch(() => undefined);
  return found ? notAllowed(`${found.ext.toUpperCase()} (${found.mime})`) : notAllowed('loại không rõ', 'of no known type');
}
