import { below, type Schema } from './json-schema';

const forms: readonly (readonly [RegExp, Schema])[] = [
  [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { format: 'uuid' }],
  [/^\d{4}-\d{2}-\d{2}$/, { format: 'date' }],
  [/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, { format: 'date-time' }],
  [/^[0-9a-f]{64}$/, { pattern: '^[0-9a-f]{64}$' }],
  [/^[0-9a-f]{16}$/, { pattern: '^[0-9a-f]{16}$' }],
];

/** Fields that may have another form than their example: an actor need not be a person, a moment can be said in several ways. */
const free = ['actor', 'knownAt'];

/**
 * An answer's texts have the form of their example: ids, days, instants, hashes, positions. That they have it indeed, every answer that a
 * test of the API sees is held against its schema.
 */
export function addFormats(schema: Schema) {
  const fields = Object.entries(schema.properties ?? {});
  const kept = fields.filter(([field]) => free.includes(field)).map(([, one]) => one);
  for (const one of below(schema)) if (!kept.includes(one)) addFormats(one);
  const [example] = schema.examples ?? [];
  if (![schema.type].flat().includes('string') || schema.format || schema.pattern || schema.enum) return;
  Object.assign(schema, typeof example === 'string' ? forms.find(([form]) => form.test(example))?.[1] : undefined);
}
