import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { Rejected } from '#kernel';
import local from './common-passwords.json';

const least = 12;
const most = 256;
/** Whoever begins with the likeliest has to try at least so often, as a power of ten. */
const enough = 9;
/** Letters that are weighed at a time: it takes longer the more there are, and whoever asks is not signed in. */
const longest = 40;

/** One form for one password, however a keyboard composes its letters. */
export const composed = (password: string): string => password.normalize('NFC');

/** What a password is worth: the tries it takes somebody who begins with the likeliest, as a power of ten; and why it is refused, if it is. */
export interface Weighed {
  readonly tries: number;
  readonly refusal: Rejected | null;
}

/** A password may be anything long enough that others would not think of: refuses the rest, without saying which of the rules it broke. */
export function checkPassword(password: string, signIn = '') {
  const { refusal } = weighPassword(password, signIn);
  if (refusal) throw refusal;
}

/** Weighs a password that somebody who signs in by this name thinks of. */
export function weighPassword(password: string, signIn = ''): Weighed {
  const tries = triesFor(composed(password), signIn);
  const length = [...composed(password)].length;
  if (length < least || length > most) return { tries, refusal: tooShortOrLong() };
  return { tries, refusal: tries < enough || isNumbers(password) ? common() : null };
}

/** Of an identity card, a telephone, a date: others know them. */
const isNumbers = (password: string) => !/[^\d\s.,/-]/.test(password);

/** As it is written, and as one writes it who cannot be bothered with marks and signs: each sign then has to be guessed as well. */
function triesFor(password: string, signIn: string): number {
  const plain = squeezed(password);
  const signs = password.replace(/[\p{L}\p{M}\p{N}\s]/gu, '').length;
  const own = [signIn, squeezed(signIn), ...signIn.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length >= 3);
  const written = guesses(password, own);
  return written < enough ? written : Math.min(written, guesses(plain, own) + signs);
}

function guesses(text: string, own: readonly string[]): number {
  if (text === '') return 0;
  const weigh = (part: string) => scale().check(part, [...own]).guessesLog10;
  const beginning = weigh(text.slice(0, longest));
  return text.length <= longest || beginning >= enough ? beginning : Math.max(beginning, weigh(text.slice(-longest)));
}

let made: ZxcvbnFactory | undefined;
/** Knows some 49,000 passwords from breaches, keys that lie side by side, dates and the like, and first of all what comes to mind in this country. Made when it is first needed. */
const scale = (): ZxcvbnFactory =>
  (made ??= new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary: { ...dictionary, local }, maxLength: longest }));

/** Small letters and digits alone. */
const squeezed = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');

const tooShortOrLong = () =>
  new Rejected(
    'weak-password',
    { vi: `Mật khẩu cần từ ${least} đến ${most} ký tự.`, en: `The password needs ${least} to ${most} characters.` },
    'invalid',
  );

const common = () =>
  new Rejected(
    'common-password',
    {
      vi: 'Mật khẩu này dễ đoán (phổ biến, đã bị lộ ở nơi khác, lặp lại, chỉ có chữ số, hoặc là tên đăng nhập). Hãy chọn mật khẩu khác, ví dụ ghép bốn từ không liên quan đến nhau.',
      en: 'This password is easily guessed (common, known from elsewhere, repetitive, digits only, or the sign-in name). Choose another one, such as four words that have nothing to do with each other.',
    },
    'invalid',
  );
