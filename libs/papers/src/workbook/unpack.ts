import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { refuse, Rejected } from '#kernel';

/** A sheet of ours has 20 kB packed and 200 kB unpacked; saved by an office program, with all its styles, ten times that. */
export const limits = { file: 2 * 1024 * 1024, parts: 300, whole: 30 * 1024 * 1024, read: 4 * 1024 * 1024 };

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const contentTypes = '[Content_Types].xml';

/**
 * The texts of those parts of an .xlsx that are asked for, by their names. Refuses what is none, what holds programs or a password, and
 * what unpacks to more than is sensible: what says so before anything is unpacked, what lies about it at the first byte too many.
 */
export async function unpack(bytes: Buffer, wanted: (name: string) => boolean): Promise<ReadonlyMap<string, string>> {
  if (bytes.length > limits.file) tooLarge();
  if (bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'))) oldOrLocked();
  if (bytes.toString('latin1', 0, 4) !== 'PK\x03\x04') notXlsx();
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
    const entries = await listed(zip);
    let left = limits.read;
    const texts = new Map<string, string>();
    for (const entry of entries.filter(({ fileName }) => fileName === contentTypes || wanted(fileName))) {
      left -= entry.uncompressedSize;
      if (left < 0) bomb();
      texts.set(entry.fileName, await textOf(zip, entry));
    }
    checkType(texts.get(contentTypes) ?? '');
    return texts;
  } catch (error) {
    if (error instanceof Rejected) throw error;
    return broken();
  }
}

async function listed(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > limits.parts) bomb();
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  if (names.size !== entries.length) broken();
  if (entries.some((entry) => entry.isEncrypted())) oldOrLocked();
  if ([...names].some((name) => /vbaproject|vbadata|macrosheets|activex|dialogsheets/.test(name))) macros();
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > limits.whole) bomb();
  return entries;
}

/** The reader of archives ends in an error as soon as a part is longer, or shorter, than it said. */
async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk);
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

function checkType(said: string) {
  if (/macroEnabled|vbaProject/i.test(said)) macros();
  if (!said.includes(spreadsheet)) notXlsx();
}

export const tooLarge = (): never =>
  refuse(
    'sheet-too-large',
    'Tệp quá lớn: biểu tự chấm điểm tối đa 2 MB.',
    'The file is too large: a sheet has at most 2 MB.',
    'invalid',
  );
const notXlsx = (): never =>
  refuse(
    'sheet-not-xlsx',
    'Tệp này không phải bảng tính .xlsx: hãy tải biểu trên phần mềm, điền rồi lưu đúng dạng .xlsx.',
    'This is not an .xlsx spreadsheet: take the sheet from here, fill it in and save it as .xlsx.',
    'invalid',
  );
const oldOrLocked = (): never =>
  refuse(
    'sheet-old-or-locked',
    'Tệp là bảng tính kiểu cũ (.xls) hoặc có mật khẩu: hãy bỏ mật khẩu và lưu dạng .xlsx.',
    'The file is an old .xls or has a password: remove the password and save it as .xlsx.',
    'invalid',
  );
const macros = (): never =>
  refuse(
    'sheet-macros',
    'Tệp có macro (mã lệnh) nên không nhận: hãy lưu lại dạng .xlsx không có macro.',
    'The file holds macros and is not taken: save it as .xlsx without macros.',
    'invalid',
  );
const bomb = (): never =>
  refuse(
    'sheet-bomb',
    'Tệp chứa quá nhiều dữ liệu nên không mở được an toàn: hãy tải biểu mới rồi chép số liệu sang.',
    'The file unpacks to so much that it cannot be opened safely: take a new sheet and copy the figures into it.',
    'invalid',
  );
export const broken = (): never =>
  refuse(
    'sheet-broken',
    'Tệp bị hỏng hoặc chưa đầy đủ: hãy mở kiểm tra, lưu lại rồi tải lên lần nữa.',
    'The file is damaged or incomplete: open it, save it again and send that.',
    'invalid',
  );
