import { below, problem, shown, type Problem } from './problem';

/** What was found: damage, which makes a place unusable, and slips, beside which everything else can still be asked. */
export interface Findings {
  readonly damage: Problem[];
  readonly slips: Problem[];
}

/** What a value at a place must be; adds what is wrong with it. */
export type Shape = (value: unknown, at: string, found: Findings) => void;

const wrong = (at: string, { damage }: Findings, value: unknown, vi: string, en: string) =>
  damage.push(
    problem(
      at,
      `"${shown(value)}" không dùng được ở đây.`,
      `"${shown(value)}" cannot be used here.`,
      `Hãy ghi ${vi}.`,
      `Write ${en}.`,
    ),
  );

/** Words for people: not empty, not endless. */
export const words = (most = 2000): Shape => {
  return (value, at, found) => {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= most) return;
    wrong(at, found, value, `lời văn từ 1 đến ${most} ký tự`, `a text of 1 to ${most} characters`);
  };
};

/** A short code such as "TC1", "2.6P", "self-assessment". */
export const code: Shape = (value, at, found) => {
  if (typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/.test(value)) return;
  wrong(
    at,
    found,
    value,
    'mã gồm chữ cái không dấu, chữ số, dấu chấm, gạch nối',
    'a code of unaccented letters, digits, points and hyphens',
  );
};

/** An exact number from 0: "85", "0.6"; with `quotients` also "3/5" and "60%". */
export const number = (quotients: boolean): Shape => {
  const form = quotients ? /^\d{1,15}(\.\d{1,9}|\/[1-9]\d{0,14})?%?$/ : /^\d{1,15}(\.\d{1,9})?$/;
  const examples = quotients ? '"85", "0.6", "3/5", "60%"' : '"85", "0.5"';
  return (value, at, found) => {
    if (typeof value === 'string' && form.test(value)) return;
    wrong(at, found, value, `số không âm dạng chuỗi, như ${examples}`, `a number from 0 as text, such as ${examples}`);
  };
};

export const whole = (least: number, most: number): Shape => {
  return (value, at, found) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return;
    wrong(at, found, value, `số nguyên từ ${least} đến ${most}`, `a whole number from ${least} to ${most}`);
  };
};

export const flag: Shape = (value, at, found) => {
  if (typeof value !== 'boolean') wrong(at, found, value, 'true hoặc false', 'true or false');
};

/** One of some values and no other. */
export const oneOf = (...allowed: readonly (string | number | boolean)[]): Shape => {
  const list = allowed.map((one) => JSON.stringify(one)).join(', ');
  return (value, at, found) => {
    if (!allowed.some((one) => one === value)) wrong(at, found, value, `một trong: ${list}`, `one of: ${list}`);
  };
};

export const list = (of: Shape, least = 0): Shape => {
  return (value, at, found) => {
    if (!Array.isArray(value)) return void wrong(at, found, value, 'một danh sách', 'a list');
    if (value.length < least) wrong(at, found, '[]', `ít nhất ${least} phần tử`, `at least ${least} of them`);
    value.forEach((one, index) => of(one, below(at, index), found));
  };
};

/** Any names, one shape for all values. */
export const record = (of: Shape): Shape => {
  return (value, at, found) => {
    if (!isObject(value)) return void wrong(at, found, value, 'một đối tượng', 'an object');
    for (const [name, part] of Object.entries(value)) of(part, below(at, name), found);
  };
};

type Fields = Readonly<Record<string, Shape>>;

/** These fields, those that may be left out, and no other. */
export const object = (needed: Fields, optional: Fields = {}): Shape => {
  return (value, at, found) => {
    if (!isObject(value)) return void wrong(at, found, value, 'một đối tượng', 'an object');
    for (const [name, shape] of Object.entries({ ...needed, ...optional })) {
      const place = below(at, name);
      if (Object.hasOwn(value, name)) shape(value[name], place, found);
      else if (Object.hasOwn(needed, name)) {
        found.damage.push(
          problem(place, `Thiếu "${name}".`, `"${name}" is missing.`, `Hãy bổ sung "${name}".`, `Add "${name}".`),
        );
      }
    }
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(needed, name) || Object.hasOwn(optional, name)) continue;
      const about = [`Không có trường nào tên "${shown(name)}".`, `There is no field named "${shown(name)}".`] as const;
      found.slips.push(
        problem(below(at, name), ...about, 'Hãy bỏ trường này hoặc sửa lại tên.', 'Remove it, or correct its name.'),
      );
    }
  };
};

/** One of several objects, told apart by their field `kind`. */
export const kinds = (shapes: Readonly<Record<string, Shape>>): Shape => {
  const kind = oneOf(...Object.keys(shapes));
  return (value, at, found) => {
    const named = isObject(value) ? value['kind'] : undefined;
    if (typeof named === 'string' && Object.hasOwn(shapes, named)) return shapes[named]?.(value, at, found);
    if (isObject(value)) kind(named, below(at, 'kind'), found);
    else wrong(at, found, value, 'một đối tượng', 'an object');
  };
};

export const either = (test: (value: unknown) => boolean, yes: Shape, no: Shape): Shape => {
  return (value, at, found) => (test(value) ? yes : no)(value, at, found);
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
