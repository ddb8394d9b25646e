import { refuse } from '#kernel';
import { mediaTypes, type MediaType } from './media-types';

const longest = 200;
/** CON, NUL, COM1 …: names that Windows keeps for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * The name of a file as it is shown and given back: its last part only, in NFC, without characters that are not seen or that turn the
 * reading direction, and without what a file system reads as something else. Refuses a name of which nothing is left.
 */
export function cleanName(written: string): string {
  const last = written.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const seen = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, '').replace(/[\p{Z}\s]+/gu, ' ');
  const plain = trimmed(shortened(trimmed(seen.replace(/[<>:"|?*]/g, '_'))));
  const name = plain.replace(devices, '_$&');
  if (/[\p{L}\p{N}]/u.test(name)) return name;
  return refuse(
    'bad-file-name',
    'Tên tệp không dùng được: hãy đặt tên có chữ hoặc số.',
    'This file name cannot be used: give one with letters or digits.',
    'invalid',
  );
}

/** The name with the ending of its type: what pretends to be something else keeps its words and gets the right ending. */
export function nameFor(name: string, type: MediaType): string {
  const ending = mediaTypes[type];
  const has = name.toLowerCase();
  return has.endsWith(`.${ending}`) || (ending === 'jpg' && has.endsWith('.jpeg')) ? name : `${name}.${ending}`;
}

/** The name under which a file is given out: what it was called, where that is still known and of use, else its hash. */
export function givenName(written: string | null, type: MediaType, hash: string): string {
  try {
    return nameFor(cleanName(written ?? ''), type);
  } catch {
    return nameFor(`minh-chung-${hash.slice(0, 12)}`, type);
  }
}

/** Dots and spaces at the ends hide a file or are dropped by Windows. */
const trimmed = (name: string) => name.replace(/^[. ]+|[. ]+$/g, '');

/** Cut to as many bytes as file systems take, with room for another ending; the ending stays. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longest) return name;
  const [ending = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(name) ?? [];
  let stem = '';
  for (const character of name.slice(0, name.length - ending.length)) {
    if (Buffer.byteLength(stem + character + ending) > longest) break;
    stem += character;
  }
  return (stem + ending).normalize('NFC');
}
