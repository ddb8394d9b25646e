import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Rejected } from '#kernel';
import { broken, unfit, withPassword } from './unfit';

/** What unpacking may come to, over a document and those inside it. */
export interface Budget {
  /** Bytes left. */
  bytes: number;
  /** Parts left. */
  parts: number;
}

/** A document of some hundred pages unpacks to a tenth of this. */
export const budget = (): Budget => ({ bytes: 300 * 1024 * 1024, parts: 10_000 });
/** Office texts shrink to a tenth; empty tables to a thirtieth. */
const highestRatio = 100;
const ratioCountsFrom = 10 * 1024 * 1024;
/** What is held in memory at once. */
export const keptAtMost = 20 * 1024 * 1024;
/** The same for packed objects, which do not say what they unpack to. */
export const budgetOfPdf = (length: number): Budget => ({
  ...budget(),
  bytes: Math.min(budget().bytes, Math.max(ratioCountsFrom, highestRatio * length)),
});

/** One part of a packed document. */
export interface Part {
  readonly name: string;
  /** True when it stands in the file as it is, not compressed. */
  readonly stored: boolean;
  /** Its first bytes. */
  readonly head: Buffer;
  /** All of it, where it was asked for. */
  readonly content: Buffer | null;
}

/**
 * The parts of a ZIP. Refuses what is encrypted, overlaps, repeats a name, or unpacks to more than was said or than is sensible: what
 * says so itself before anything is unpacked, what lies about it at the first byte too many.
 */
export async function unpack(bytes: Buffer, left: Budget, wanted: (name: string) => boolean): Promise<Part[]> {
  const zip = await sound(() => fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true }));
  const entries = await sound(() => listed(zip, left.parts));
  checkList(entries, zip, bytes, left);
  left.parts -= entries.length;
  const parts: Part[] = [];
  for (const entry of entries) {
    const { fileName: name, compressionMethod } = entry;
    if (name.endsWith('/')) continue;
    const { head, content } = await sound(() => read(zip, entry, wanted(name)));
    parts.push({ name, stored: compressionMethod === 0, head, content });
  }
  return parts;
}

async function listed(zip: ZipFile, most: number): Promise<Entry[]> {
  if (zip.entryCount > most) bomb();
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

function checkList(entries: readonly Entry[], { comment }: ZipFile, { length }: Buffer, left: Budget) {
  if (entries.some((entry) => entry.isEncrypted())) withPassword();
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const size = sum((entry) => entry.uncompressedSize);
  left.bytes -= size;
  if (left.bytes < 0 || (size > ratioCountsFrom && size > highestRatio * length)) bomb();
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  const tidy =
    comment === '' &&
    names.size === entries.length &&
    sum((entry) => entry.compressedSize) <= length &&
    entries.every(({ compressionMethod }) => compressionMethod === 0 || compressionMethod === 8) &&
    entries.some(({ relativeOffsetOfLocalHeader }) => relativeOffsetOfLocalHeader === 0);
  if (!tidy) broken('văn phòng', 'office');
}

/** The reader ends in an error as soon as a part is longer, or shorter, than it said. */
async function read(zip: ZipFile, entry: Entry, whole: boolean) {
  if (whole && entry.uncompressedSize > keptAtMost) bomb();
  const chunks: Buffer[] = [];
  let kept = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    if (!whole && kept >= 16) continue;
    chunks.push(whole ? chunk : Buffer.from(chunk.subarray(0, 16)));
    kept += chunk.length;
  }
  const all = Buffer.concat(chunks);
  return { head: all.subarray(0, 16), content: whole ? all : null };
}

const bomb = (): never =>
  unfit(
    'evidence-bomb',
    'Tệp nén quá nhiều dữ liệu bên trong nên không mở được an toàn: hãy lưu lại thành PDF.',
    'The file unpacks to so much that it cannot be opened safely: save it as PDF.',
  );

/** What the reader of archives complains of is a damaged file; our own refusals pass. */
async function sound<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Rejected) throw error;
    return broken('văn phòng', 'office');
  }
}
