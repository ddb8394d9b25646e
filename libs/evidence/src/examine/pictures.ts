import { carriesArchive } from './archives';
import { broken, twofold, unfit } from './unfit';

const pngBeginning = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const jpegBeginning = Buffer.from([0xff, 0xd8, 0xff]);

export const isPng = (bytes: Buffer) => bytes.subarray(0, 8).equals(pngBeginning);
export const isJpeg = (bytes: Buffer) => bytes.subarray(0, 3).equals(jpegBeginning);

/** More points than a scan of A3 at 600 dpi has: a browser that draws a picture needs four bytes for each. */
const mostPoints = 100_000_000;

function checkSize(what: string, width: number, height: number) {
  if (width === 0 || height === 0) broken(what);
  if (width * height <= mostPoints) return;
  unfit(
    'evidence-bomb',
    `Ảnh ${what} quá lớn (${width} × ${height} điểm ảnh, tối đa 100 triệu): hãy quét hoặc lưu lại ở độ phân giải thấp hơn.`,
    `The ${what} picture is too large (${width} × ${height} points, at most 100 million): scan or save it again at a lower resolution.`,
  );
}

const lengthOfIhdr = 13;

/** A PNG is a row of chunks from IHDR to IEND, and nothing behind. */
export function checkPng(bytes: Buffer) {
  let at = pngBeginning.length;
  let seen = '';
  for (let first = true; seen !== 'IEND'; first = false) {
    if (at + 12 > bytes.length) broken('PNG');
    seen = bytes.toString('latin1', at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(seen) || (first && (seen !== 'IHDR' || bytes.readUInt32BE(at) !== lengthOfIhdr))) broken('PNG');
    at += 12 + bytes.readUInt32BE(at);
  }
  if (at > bytes.length) broken('PNG');
  checkSize('PNG', bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  if (at < bytes.length || carriesArchive(bytes)) twofold('PNG');
}

/** A JPEG ends with its end mark. Behind it cameras put further pictures and some phones a short note of their own; nothing else may stand there. */
export function checkJpeg(bytes: Buffer) {
  if (carriesArchive(bytes)) twofold('JPEG');
  let rest = bytes;
  do {
    const end = endOfJpeg(rest);
    if (end === null) return rest === bytes ? broken('JPEG') : twofold('JPEG');
    rest = rest.subarray(end);
    while (rest[0] === 0) rest = rest.subarray(1);
  } while (isJpeg(rest));
  if (rest.length > 0 && !isNoteOfPhone(rest)) twofold('JPEG');
}

const noteAtMost = 65_536;
const foreign = /<(script|html|svg|\?php|!doctype)|%PDF-|^MZ|#!\//i;

/** Samsung's phones write a few facts about the shot behind the picture, closed by the word SEFT. */
const isNoteOfPhone = (rest: Buffer) =>
  rest.length <= noteAtMost &&
  rest.subarray(-4).equals(Buffer.from('SEFT')) &&
  rest.includes('SEFH') &&
  !foreign.test(rest.toString('latin1'));

/** Where the picture that begins here ends; null when it does not. */
function endOfJpeg(bytes: Buffer): number | null {
  let at = 2;
  let scanned = false;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) at += 1;
    else if (mark === 0xd9) return scanned ? at + 2 : null;
    else if (mark === 0x01 || (mark >= 0xd0 && mark <= 0xd7)) at += 2;
    else if (mark === 0x00 || mark === 0xd8 || at + 4 > bytes.length) return null;
    else {
      if (isFrame(mark) && at + 9 <= bytes.length) checkSize('JPEG', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
      at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
      if (mark === 0xda) {
        scanned = true;
        at = endOfScan(bytes, at);
      }
    }
  }
  return null;
}

/** SOF0 to SOF15; what stands between them by number are tables. */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

/** The next mark behind compressed picture data, in which 0xff is followed by 0 or by a restart mark. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0x00 && next !== 0xff && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
