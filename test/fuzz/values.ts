import fc from 'fast-check';
import type { Schema } from '../api/described';

type Schemas = Readonly<Record<string, Schema>>;
/** Values that are there, by the name of the field that they fit. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

const graphemes = fc.string({ unit: 'grapheme', maxLength: 60 });

/** Texts that have broken programs before. */
export const oddTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  'Hoà',
  'Hòa',
  'Hoa\u0300',
  'Đơn vị',
  '\u202egnol',
  '😀'.repeat(30),
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '%00',
  "' OR 1=1 --",
  '<script>',
  '${7*7}',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e400',
  '0x10',
  '2019-02-30',
  '9999-99-99',
  '0000-00-00',
  '10000000000000000000000',
  '1/0',
  'x'.repeat(5000),
];

function nested(levels: number): unknown {
  return levels === 0 ? {} : { a: nested(levels - 1) };
}

/** Values of any type, most of them wrong wherever they are put. */
export const oddValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 31, [], {}, [null], [[[[]]]], {
    a: { b: {} },
  }),
  fc.constantFrom<unknown>(2 ** 53 + 2, -(2 ** 63), 1e-320, nested(40), nested(100), Array(1_000).fill(0)),
  fc.constantFrom<unknown>(...oddTexts),
  fc.constant(JSON.parse('{"__proto__":{"role":"process"},"constructor":1}')),
  graphemes,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** A value as the schema wants it, often one that is there. */
export function fitting(schema: Schema, schemas: Schemas, known: Known, name = ''): fc.Arbitrary<unknown> {
  const deeper = (one: Schema, field = name) => fitting(one, schemas, known, field);
  const {
    $ref,
    anyOf,
    oneOf,
    type,
    format,
    pattern,
    properties,
    required = [],
    items,
    examples = [],
    minItems = 0,
  } = schema as Words;
  const there = known[name] ?? (format === 'uuid' ? known.uuid : undefined);
  const hints = [...(there ? [fc.constantFrom(...there)] : []), ...(examples.length ? [fc.constantFrom(...examples)] : [])];
  if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]));
  if ($ref) return deeper(schemas[$ref.split('/').at(-1) ?? ''] ?? {});
  const among = anyOf ?? oneOf;
  if (among) return fc.oneof(...hints, ...among.map((one) => deeper(one)));
  if (type === 'array') return fc.array(deeper(items ?? {}), { minLength: minItems, maxLength: minItems + 2 });
  if (type === 'object' && properties) {
    const fields = Object.entries(properties).map(([field, one]) => [field, deeper(one, field)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: required });
  }
  if (type === 'object') {
    const more = typeof schema.additionalProperties === 'object' ? (schema.additionalProperties as Schema) : {};
    const key = fc.constantFrom(...((known[`keys of ${name}`] as string[] | undefined) ?? ['a', 'b']));
    return fc.oneof(...hints, fc.dictionary(key, deeper(more, ''), { maxKeys: 4 }));
  }
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer')
    return fc.oneof(...hints, fc.integer({ min: Number(schema.minimum ?? -5), max: Number(schema.maximum ?? 200) }), fc.nat(3));
  if (type === 'null') return fc.constant(null);
  if (format === 'uuid') return fc.oneof(...hints, fc.uuid());
  if (format === 'date')
    return fc.oneof(...hints, fc.constantFrom('2019-11-20', '2019-11-25', '2019-12-31', '2018-12-31', '2020-01-05'));
  if (pattern) return fc.oneof(...hints, fc.stringMatching(new RegExp(pattern)));
  const [least, most] = [Number(schema.minLength ?? 0), Math.min(Number(schema.maxLength ?? 60), 60)];
  return fc.oneof(
    { arbitrary: fc.oneof(...(hints.length ? hints : [graphemes])), weight: 4 },
    { arbitrary: fc.string({ unit: 'grapheme', minLength: least, maxLength: Math.max(least, most) }), weight: 1 },
  );
}

interface Words {
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  type?: string;
  format?: string;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  examples?: unknown[];
  minItems?: number;
}

/** The same with one thing wrong: a field changed, gone, or too much, anywhere in it. */
export const spoilt = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(value, fc.nat(), oddValues, fc.constantFrom('change', 'change', 'leave out', 'add')).map(([whole, at, odd, how]) => {
    const places = placesIn(whole);
    const place = places[at % Math.max(places.length, 1)];
    if (!place) return odd;
    const copy = structuredClone(whole) as object;
    const holder = place.slice(0, -1).reduce((inside, key) => (inside as Record<string, object>)[key] ?? {}, copy) as Record<
      string,
      unknown
    >;
    const key = place.at(-1) ?? '';
    if (how === 'leave out') delete holder[key];
    else if (how === 'change') holder[key] = odd;
    else holder[`${key}x`] = odd;
    return copy;
  });

function placesIn(value: unknown, above: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [[...above, key], ...placesIn(one, [...above, key])]);
}
