import { refuse } from '#kernel';
import common from './common-passwords.json';

const least = 12;
const most = 256;
const known: ReadonlySet<string> = new Set(common);

/** One form for one password, however a keyboard composes its letters. */
export const composed = (password: string): string => password.normalize('NFC');

/** A password may be anything long enough that others would not think of: refuses the rest, without saying which of the rules it broke. */
export function checkPassword(password: string, signIn = '') {
  const length = [...composed(password)].length;
  if (length < least || length > most) {
    refuse(
      'weak-password',
      `Mật khẩu cần từ ${least} đến ${most} ký tự.`,
      `The password needs ${least} to ${most} characters.`,
      'invalid',
    );
  }
  if (!isGuessed(password, signIn)) return;
  refuse(
    'common-password',
    'Mật khẩu này dễ đoán (phổ biến, lặp lại, chỉ có chữ số, hoặc là tên đăng nhập). Hãy chọn mật khẩu khác, ví dụ ghép bốn từ không liên quan đến nhau.',
    'This password is easily guessed (common, repetitive, digits only, or the sign-in name). Choose another one, such as four words that have nothing to do with each other.',
    'invalid',
  );
}

/** Whether others would think of it: few different letters, digits only, the person's own name, or common words with some digits. */
function isGuessed(password: string, signIn: string): boolean {
  const plain = squeezed(password);
  if (new Set(plain).size < 5 || !/[^\d\s.,/-]/.test(password)) return true;
  const name = squeezed(signIn);
  if (name.length >= 3 && plain.includes(name) && plain.length - name.length < 8) return true;
  return [plain, asLetters(password)].some((one) => known.has(one) || isFewCommonWords(one));
}

/** One or two common words, whatever digits stand around them; what is left over must be hardly anything. */
function isFewCommonWords(plain: string): boolean {
  const words = plain.split(/\d+/).map(wordsIn);
  const count = words.reduce<number>((sum, one) => sum + (one ?? Infinity), 0);
  return count === 1 || count === 2;
}

/** How many common words make up a part: none for up to three letters, undefined where it is something else. */
function wordsIn(part: string): number | undefined {
  if (part.length <= 3) return 0;
  if (known.has(part) || isRepeated(part)) return 1;
  const two = [...part].some(
    (_, at) => at > 1 && known.has(part.slice(0, at)) && (known.has(part.slice(at)) || part.length - at < 4),
  );
  return two ? 2 : undefined;
}

const isRepeated = (part: string) => /^(.{1,6})\1+$/.test(part);

/** Small letters and digits alone, as somebody would write them who cannot be bothered with marks. */
const squeezed = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** "P@ssw0rd" is "password". */
const asLetters = (text: string) => squeezed([...text.toLowerCase()].map((letter) => disguises[letter] ?? letter).join(''));
