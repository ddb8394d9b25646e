import { broken } from './unfit';

/** An object, a trailer, or what stands between two: what it says outside of strings, comments and the data of its stream. */
export interface Said {
  readonly trailer: boolean;
  /** Which of the names sought it says, in plain letters. */
  readonly names: ReadonlySet<string>;
  /** Where the data of its stream begin, and where they end or another object begins within; null when it has none. */
  readonly stream: { readonly from: number; readonly to: number } | null;
}

const [opens, closes, escapes, comment, slash, less, greater] = [0x28, 0x29, 0x5c, 0x25, 0x2f, 0x3c, 0x3e];
const [listOpens, listCloses] = [0x5b, 0x5d];
const [feed, carriage] = [0x0a, 0x0d];
const places = (signs: string) => Uint8Array.from({ length: 256 }, (_, sign) => Number(Buffer.from(signs).includes(sign)));
const [blank, digits] = [places('\0\t\n\f\r '), places('0123456789')];
/** White space and delimiters: where a word of PDF ends. */
const special = places('\0\t\n\f\r ()<>[]{}/%');
const dividing = new Set(['obj', 'endobj', 'trailer', 'startxref', 'stream']);
const dividingBegins = places('oets');
const longestWord = 100;
const deepest = 500;
const nothing: ReadonlySet<string> = new Set();

/**
 * What a PDF says, from its first byte to its last, each looked at once. A table may lead a reader to an object wherever it begins:
 * those within a string, a comment or a stream are read, too. Refused as damaged is an object that ends within a list or dictionary:
 * readers do not agree on what belongs to it.
 */
export function* objectsOf(bytes: Buffer, sought: ReadonlySet<string>): Generator<Said> {
  const soughtBegins = places([...sought].map((name) => name[0]).join('') + '#');
  const endOfStream = ahead(bytes, 'endstream');
  const object = ahead(bytes, 'obj', (at) => isNumbered(bytes, at));
  let trailer = false;
  let names = nothing;
  let open: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const sign = bytes[at] ?? 0;
    const behind = behindWhatIsPassedOver(bytes, at, object(at));
    if (behind !== null) {
      at = behind;
      if (at === object(at)) open = [];
    } else if (sign === slash) {
      const begins = at + 1;
      at = endOfWord(bytes, begins);
      if (!soughtBegins[bytes[begins] ?? 0] || at - begins > longestWord) continue;
      const name = inPlainLetters(bytes.toString('latin1', begins, at));
      if (sought.has(name) && !names.has(name)) names = new Set([...names, name]);
    } else if (special[sign]) {
      if (sign === less) open.push(greater);
      else if (sign === listOpens) open.push(listCloses);
      else if (sign === open.at(-1) && (sign !== greater || bytes[at + 1] === greater)) open.pop();
      if (open.length > deepest) broken('PDF');
      at += sign === bytes[at + 1] && (sign === less || sign === greater) ? 2 : 1;
    } else {
      const begins = at;
      at = endOfWord(bytes, begins);
      if (!dividingBegins[sign] || at - begins > longestWord) continue;
      const word = bytes.toString('latin1', begins, at);
      if (!dividing.has(word)) continue;
      if (open.length > 0) broken('PDF');
      const stream = word === 'stream' ? dataBehind(at) : null;
      if (stream) at = stream.to;
      yield { trailer, names, stream };
      [trailer, names, open] = [word === 'trailer', nothing, []];
    }
  }
  yield { trailer, names, stream: null };

  function dataBehind(word: number) {
    const from = endOfLine(bytes, word, object(word));
    const to = Math.min(endOfStream(from), object(from));
    return { from, to: to < bytes.length ? to : from };
  }
}

/** Any letter of a name may be written by its number: /#45ncrypt. */
const inPlainLetters = (name: string) =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, number: string) => String.fromCharCode(parseInt(number, 16)));

/** A name as a pattern of all its spellings, for texts too long to be written anew. */
export const spelled = (name: string) =>
  [...Buffer.from(name)]
    .map((letter) => {
      const number = letter.toString(16).replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`);
      return `(?:${String.fromCharCode(letter)}|#${number})`;
    })
    .join('');

/** Where a word stands next. Asked for places that only grow, it goes through the file once. */
function ahead(bytes: Buffer, word: string, fits: (at: number) => boolean = () => true): (from: number) => number {
  let next = -1;
  return (from) => {
    while (next < from) {
      do {
        const found = bytes.indexOf(word, Math.max(from, next + 1));
        next = found < 0 ? bytes.length : found;
      } while (next < bytes.length && !fits(next));
    }
    return next;
  };
}

/** Whether two numbers stand before a place, as they do where an object begins. */
function isNumbered(bytes: Buffer, place: number): boolean {
  const before = (at: number, signs: Uint8Array) => {
    let begins = at;
    while (begins > 0 && signs[bytes[begins - 1] ?? 0]) begins -= 1;
    return begins;
  };
  let at = place;
  for (const signs of [blank, digits, blank, digits]) {
    const begins = before(at, signs);
    if (begins === at) return false;
    at = begins;
  }
  return true;
}

function endOfWord(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && !special[bytes[at] ?? 0]) at += 1;
  return at;
}

/** Where a string, a comment or a number in hexadecimal ends, or an object begins within; null when none of them stands here. */
function behindWhatIsPassedOver(bytes: Buffer, at: number, until: number): number | null {
  const sign = bytes[at];
  if (sign === opens) return endOfString(bytes, at, until);
  if (sign === comment) return endOfLine(bytes, at, until);
  return sign === less && bytes[at + 1] !== less ? endOfHex(bytes, at, until) : null;
}

function endOfLine(bytes: Buffer, from: number, until: number): number {
  let at = from;
  while (at < until && bytes[at] !== feed && bytes[at] !== carriage) at += 1;
  if (bytes[at] === carriage && bytes[at + 1] === feed) at += 1;
  return Math.min(at + 1, until);
}

function endOfHex(bytes: Buffer, from: number, until: number): number {
  const found = bytes.subarray(from, until).indexOf('>');
  return found < 0 ? until : from + found + 1;
}

/** Parentheses within a string come in pairs, or behind a backslash. */
function endOfString(bytes: Buffer, from: number, until: number): number {
  let depth = 0;
  for (let at = from; at < until; at += 1) {
    const sign = bytes[at];
    if (sign === escapes) at += 1;
    else if (sign === opens) depth += 1;
    else if (sign === closes && --depth === 0) return at + 1;
  }
  return until;
}
