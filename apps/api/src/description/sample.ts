import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema } from './json-schema';

type Schemas = Readonly<Record<string, Schema>>;

/** Something such as a schema describes, made from the examples of its fields; what may be nothing is there. */
export function sampleOf(schema: Schema, schemas: Schemas, within: readonly string[] = []): unknown {
  const name = schema.$ref?.split('/').at(-1);
  if (name) return within.includes(name) ? null : sampleOf(schemas[name] ?? {}, schemas, [...within, name]);
  const [either] = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((some) => some ?? []);
  if (schema.examples) return schema.examples[0];
  if (either) return sampleOf(either, schemas, within);
  if (schema.enum) return schema.enum[0];
  if (schema.items) return [sampleOf(schema.items, schemas, within)];
  const { properties } = schema;
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([field, one]) => [field, sampleOf(one, schemas, within)]));
  return null;
}

/** The same thing, telling which of its fields are looked at: "unitName", "stage.until"; of a list that it is looked at. */
export function watched<Item extends object>(item: Item, looked: Set<string>, at = ''): Item {
  return new Proxy(item, {
    get(target, field) {
      const value = Reflect.get(target, field) as unknown;
      if (typeof field !== 'string') return value;
      const path = at ? `${at}.${field}` : field;
      looked.delete(at); // it is the field in it
      looked.add(path);
      return value !== null && typeof value === 'object' && !Array.isArray(value) ? watched(value, looked, path) : value;
    },
  });
}

/** Shows of each body that has no example of its own one made from those of its fields: of the ones it needs, or of all where it needs none. */
export function showBodies(document: OpenAPIObject) {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  for (const { post } of Object.values(document.paths)) {
    const body = post?.requestBody;
    const json = body && 'content' in body ? body.content['application/json'] : undefined;
    if (!json?.schema || json.example !== undefined) continue;
    const name = '$ref' in json.schema ? json.schema.$ref.split('/').at(-1) : undefined;
    const { properties = {}, required = [] } = schemas[name ?? ''] ?? {};
    const fields = Object.entries(properties).filter(([field]) => required.length === 0 || required.includes(field));
    json.example = Object.fromEntries(fields.map(([field, one]) => [field, sampleOf(one, schemas)]));
  }
}
