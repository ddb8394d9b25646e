import { Rejected, type Sentence } from '#kernel';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { TwoLanguageMistake } from './problems';

type Words = (limits: readonly unknown[]) => Sentence;
const plain = (vi: string, en: string) => (): Sentence => ({ vi, en });

export const unknownField: Sentence = { vi: 'không có trường này', en: 'there is no such field' };

const words: Readonly<Record<string, Words>> = {
  whitelistValidation: () => unknownField,
  nestedValidation: plain('phải là một đối tượng (hoặc danh sách đối tượng)', 'must be an object (or a list of objects)'),
  isDefined: plain('phải có, không được để trống', 'is needed and must not be empty'),
  isUuid: plain('phải là mã UUID', 'must be a UUID'),
  isInt: plain('phải là số nguyên', 'must be a whole number'),
  isBoolean: plain('phải là true hoặc false', 'must be true or false'),
  isString: plain('phải là chữ', 'must be text'),
  isObject: plain('phải là một đối tượng', 'must be an object'),
  isArray: plain('phải là danh sách', 'must be a list'),
  arrayUnique: plain('không được lặp lại', 'must not repeat anything'),
  min: ([least]) => ({ vi: `không được nhỏ hơn ${least}`, en: `must be at least ${least}` }),
  max: ([most]) => ({ vi: `không được lớn hơn ${most}`, en: `must be at most ${most}` }),
  arrayMinSize: ([least]) => ({ vi: `cần ít nhất ${least} mục`, en: `needs at least ${least}` }),
  arrayMaxSize: ([most]) => ({ vi: `tối đa ${most} mục`, en: `at most ${most}` }),
  isLength: ([least, most]) => ({ vi: `phải có từ ${least} đến ${most} ký tự`, en: `must have ${least} to ${most} characters` }),
  isIn: ([values]) => ({
    vi: `phải là một trong: ${(values as unknown[]).join(', ')}`,
    en: `must be one of: ${(values as unknown[]).join(', ')}`,
  }),
  matches: ([pattern]) =>
    forms.find(({ like }) => like.test(String(pattern)))?.says ?? { vi: 'không đúng dạng', en: 'does not have the right form' },
};

const forms: readonly { readonly like: RegExp; readonly says: Sentence }[] = [
  { like: /\\d\{4\}-\\d\{2\}-\\d\{2\}/, says: { vi: 'phải là ngày dạng 2019-11-25', en: 'must be a day such as 2019-11-25' } },
  {
    like: /\{64\}/,
    says: {
      vi: 'phải là mã băm SHA-256: 64 ký tự thập lục phân, chữ thường',
      en: 'must be a SHA-256: 64 hexadecimal characters in lower case',
    },
  },
  {
    like: /\{16\}/,
    says: { vi: 'phải là vị trí lấy từ câu trả lời của một lệnh', en: 'must be a position that a command was answered with' },
  },
];

/** Every mistake the validator found, each with its path and said in both languages. */
export function mistakesIn(errors: readonly ValidationError[], above = ''): TwoLanguageMistake[] {
  return errors.flatMap((error) => {
    const path = above ? `${above}.${error.property}` : error.property;
    const here = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
      path,
      message: said(error, name, message),
    }));
    return [...here, ...mistakesIn(error.children ?? [], path)];
  });
}

/** Refuses a body or a query with everything that is wrong in it. */
export function notValid(errors: readonly TwoLanguageMistake[]): Rejected {
  const places = errors.map(({ path }) => path).join(', ');
  const sentence = {
    vi: `Có ${errors.length} chỗ chưa hợp lệ: ${places}.`,
    en: `${errors.length === 1 ? 'There is 1 mistake' : `There are ${errors.length} mistakes`}: ${places}.`,
  };
  return new Rejected('not-valid', sentence, 'invalid', { errors });
}

const texts = new Set(['isLength', 'isString']);
const numbers = new Set(['min', 'max', 'isInt']);

/** What is wrong before any limit is looked at: nothing there, or something of another type. */
function unfit(value: unknown, name: string, each: boolean | undefined): Sentence | undefined {
  if (name === 'whitelistValidation') return undefined;
  if (value === undefined) return { vi: 'thiếu trường này', en: 'is missing' };
  if (each) return undefined;
  if (texts.has(name) && typeof value !== 'string') return { vi: 'phải là chữ', en: 'must be text' };
  if (numbers.has(name) && typeof value !== 'number') return { vi: 'phải là số', en: 'must be a number' };
  return undefined;
}

function said({ target, property }: ValidationError, name: string, message: string): Sentence {
  const rules = target ? getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false) : [];
  const rule = rules.find((one) => one.propertyName === property && one.name === name);
  const first = unfit((target as Record<string, unknown> | undefined)?.[property], name, rule?.each);
  if (first) return first;
  const limits: unknown = rule?.constraints;
  const { vi, en } = words[name]?.(Array.isArray(limits) ? limits : []) ?? { vi: message, en: message };
  return rule?.each ? { vi: `mỗi mục ${vi}`, en: `each ${en}` } : { vi, en };
}
