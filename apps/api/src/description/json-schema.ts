import type { OpenAPIObject } from '@nestjs/swagger';

/** A schema in the words of JSON Schema 2020-12, which OpenAPI 3.1 uses as they are. */
export interface Schema {
  type?: string | string[];
  $ref?: string;
  description?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  examples?: unknown[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** As the swagger plugin writes it: in the words of OpenAPI 3.0. */
interface Older extends Schema {
  nullable?: boolean;
  example?: unknown;
}

/** Puts every schema of the document into the words of OpenAPI 3.1: null is a type, a reference may have a description beside it. */
export function inWordsOfToday(document: OpenAPIObject) {
  document.openapi = '3.1.1';
  const { schemas = {} } = document.components ?? {};
  for (const schema of Object.values(schemas)) reword(schema as Older);
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item as Record<string, Spoken>)) {
      for (const { schema } of operation.parameters ?? []) if (schema) reword(schema);
      for (const said of [operation.requestBody, ...Object.values(operation.responses)]) {
        for (const [type, { schema }] of Object.entries(said?.content ?? {})) if (schema) reword(schema, type);
      }
    }
  }
}

interface Said {
  readonly content?: Record<string, { schema?: Older }>;
}
interface Spoken {
  readonly parameters?: { schema?: Older }[];
  readonly requestBody?: Said;
  readonly responses: Record<string, Said>;
}

function reword(schema: Older, mediaType?: string) {
  for (const one of below(schema)) reword(one);
  const [only, ...more] = schema.allOf ?? [];
  if (only?.$ref && more.length === 0) {
    delete schema.allOf;
    if (!schema.nullable) schema.$ref = only.$ref;
    else schema.anyOf = [{ $ref: only.$ref }, { type: 'null' }];
    if (schema.nullable) delete schema.type;
  } else if (schema.nullable) {
    schema.type = [schema.type ?? [], 'null'].flat();
    schema.enum?.push(null);
  }
  delete schema.nullable;
  if ('example' in schema) {
    schema.examples = [asTyped(schema, schema.example)];
    delete schema.example;
  }
  if (schema.format === 'binary') {
    delete schema.format;
    Object.assign(schema, { contentMediaType: mediaType ?? 'application/octet-stream' });
  }
}

/** The plugin reads 2019 as a number and true as a boolean, even where they are written as text. */
const asTyped = ({ type }: Schema, example: unknown): unknown =>
  [type].flat().includes('string') && ['number', 'boolean'].includes(typeof example) ? String(example) : example;

/** The schemas that stand inside a schema. */
export function below(schema: Schema): Schema[] {
  const { items, properties = {}, additionalProperties, anyOf = [], oneOf = [], allOf = [] } = schema;
  const more = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [...(items ? [items] : []), ...Object.values(properties), ...more, ...anyOf, ...oneOf, ...allOf];
}
