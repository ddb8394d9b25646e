import { refuse, type Sentence } from '#kernel';
import type { NextFunction, Response } from 'express';
import { parse } from 'node:querystring';
import type { Asked } from './asker';
import { notValid, unknownField } from './mistakes';
import type { TwoLanguageMistake } from './problems';

/** Deeper than anything that is asked for here; a regulation has a bound of its own below that. */
const deepest = 64;
/** Pinned by its hash: not a letter of it is changed, and its own check says what is wrong with its texts. */
const asSent = 'regulation';
/** Every object has these of itself: later on they would be dropped in silence. */
const ownNames = ['__proto__', 'constructor'];
// eslint-disable-next-line no-control-regex -- what no XML document can hold either: sheets and decisions are made from these texts
const noSigns = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const everyNoSign = new RegExp(noSigns, 'g');
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const wholeUuid = new RegExp(`^${uuid.source}$`, 'i');
const blank = { vi: 'chỉ có khoảng trắng', en: 'is blank' };

/** Bodies and queries with every text in Unicode form NFC, so that the same words are the same letters, whoever typed them on whatever; UUIDs in small letters, in the address too. */
export function soundly(request: Asked, _: Response, next: NextFunction) {
  const [path = '', ...query] = request.url.split('?');
  request.url = [path.replace(uuid, (id) => id.toLowerCase()), ...query].join('?');
  sound(request.query);
  if (request.body !== undefined) request.body = sound(request.body, wrongOrBlank);
  next();
}

/** The words of a query, in Unicode form NFC. A name that comes twice has a list. Refuses what is not written as UTF-8. */
export function queryIn(asked: string | null): object {
  const text = asked ?? '';
  try {
    decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    refuse(
      'bad-query',
      'Phần sau dấu ? của địa chỉ không đúng dạng: ký tự phải viết bằng UTF-8 (%XX).',
      'What stands behind the ? of the address is malformed: letters are written as UTF-8 (%XX).',
      'invalid',
    );
  }
  return composed(parse(text)) as object;
}

/** What was sent, as it is worked with. Refuses "too-deep", and "not-valid" with the place of each text and number that cannot be kept as it is. */
function sound(sent: unknown, wrong = wrongText): unknown {
  const mistakes = mistakesOf(sent, [], [], wrong);
  if (mistakes.length > 0) throw notValid(mistakes);
  return composed(sent);
}

function mistakesOf(
  value: unknown,
  at: readonly string[],
  found: TwoLanguageMistake[],
  wrongIn: (text: string) => Sentence | undefined,
): TwoLanguageMistake[] {
  if (at.length > deepest) return tooDeep();
  const wrong = typeof value === 'string' ? wrongIn(value) : typeof value === 'number' ? wrongNumber(value) : undefined;
  const own = at[0] === asSent;
  if (wrong && !own) found.push({ path: at.join('.'), message: wrong });
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, one] of Object.entries(value)) {
    const here = [...at, name.toWellFormed().replaceAll(everyNoSign, '\ufffd')];
    const misnamed = Array.isArray(value) || own ? undefined : wrongName(name);
    if (misnamed) found.push({ path: here.join('.'), message: misnamed });
    mistakesOf(one, here, found, wrongIn);
  }
  return found;
}

const wrongName = (name: string) => (ownNames.includes(name) ? unknownField : wrongText(name));

/** What somebody writes has something in it that can be seen; what they look for need not. */
const wrongOrBlank = (text: string) =>
  wrongText(text) ?? (text !== '' && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? blank : undefined);

function wrongText(text: string): Sentence | undefined {
  if (!text.isWellFormed())
    return { vi: 'có nửa ký tự Unicode (surrogate lẻ)', en: 'has half a character (an unpaired surrogate)' };
  if (noSigns.test(text)) return { vi: 'có ký tự điều khiển (như NUL)', en: 'has a control character (such as NUL)' };
  return undefined;
}

/** A number that is written otherwise than it is understood would be recorded as another one. */
const wrongNumber = (number: number) =>
  Math.abs(number) > Number.MAX_SAFE_INTEGER ? { vi: 'là số quá lớn', en: 'is too large a number' } : undefined;

function composed(value: unknown): unknown {
  if (typeof value === 'string') return wholeUuid.test(value) ? value.toLowerCase() : value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.normalize('NFC'), name === asSent ? (one as unknown) : composed(one)]),
  );
}

const tooDeep = (): never =>
  refuse(
    'too-deep',
    `Nội dung gửi lồng nhau quá ${deepest} tầng.`,
    `The body is nested deeper than ${deepest} levels.`,
    'invalid',
  );
