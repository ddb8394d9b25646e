import { constants, inflateRaw } from 'node:zlib';
import { keptAtMost, type Budget } from './package';
import type { Said } from './pdf-objects';
import { broken, unfit } from './unfit';

const usual = ['FlateDecode', 'Fl'];
const unusual = [
  'ASCIIHexDecode',
  'AHx',
  'ASCII85Decode',
  'A85',
  'LZWDecode',
  'LZW',
  'RunLengthDecode',
  'RL',
  'DecodeParms',
  'DP',
];

/** What a stream says of the objects in it, and of how they are packed. */
export const namesOfPacking = ['ObjStm', 'First', 'N', 'Filter', 'F', ...usual, ...unusual];

/** Readers go by how many there are and where the first begins, whatever else the stream calls itself. */
export const holdsObjects = ({ names, stream }: Said) =>
  stream !== null && (names.has('ObjStm') || (names.has('First') && names.has('N')));

/**
 * The objects of one stream as a text. Refuses what unpacks to too much, at the first byte too many, and what
 * is packed in ways that no office program uses: what a reader finds in it is not known.
 */
export async function packedObjects(bytes: Buffer, { names, stream }: Said, left: Budget): Promise<string> {
  const [from, to] = [stream?.from ?? 0, stream?.to ?? 0];
  const packed = names.has('Filter') || names.has('F');
  if (unusual.some((name) => names.has(name)) || (packed && !usual.some((name) => names.has(name)))) unseen();
  left.parts -= 1;
  const most = Math.min(left.bytes, keptAtMost);
  if (left.parts < 0 || most <= 0) bomb();
  const objects = packed ? await unpacked(bytes.subarray(from), most) : bytes.subarray(from, to);
  left.bytes -= objects.length;
  const text = objects.toString('latin1');
  if (!/^[\0\s]*(\d|$)/.test(text)) unseen();
  return text;
}

const header = 2;

/** Ends where the packed data say so, as readers do; like them it does not ask for the checksum behind, which some programs leave out. */
function unpacked(bytes: Buffer, most: number): Promise<Buffer> {
  const limits = { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH };
  return new Promise<Buffer>((resolve, reject) => {
    inflateRaw(bytes.subarray(header), limits, (error, objects) => (error ? reject(error) : resolve(objects)));
  }).catch((error: NodeJS.ErrnoException) => (error.code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : broken('PDF')));
}

const unseen = (): never =>
  unfit(
    'evidence-nested',
    'Tệp PDF nén các phần bên trong theo cách không kiểm tra được nên không nhận: hãy in lại thành PDF mới rồi tải lên.',
    'The PDF file packs its parts in a way that cannot be looked into and is not taken: print it as PDF anew and upload that.',
  );

const bomb = (): never =>
  unfit(
    'evidence-bomb',
    'Tệp PDF nén quá nhiều dữ liệu bên trong nên không mở được an toàn: hãy in lại thành PDF mới rồi tải lên.',
    'The PDF file unpacks to so much that it cannot be opened safely: print it as PDF anew and upload that.',
  );
