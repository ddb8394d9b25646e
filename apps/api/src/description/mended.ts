import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
interface Field {
  type?: string;
  $ref?: string;
  allOf?: unknown[];
  description?: string;
  items?: Field;
  additionalProperties?: unknown;
  oneOf?: unknown[];
  nullable?: boolean;
  example?: unknown;
}

const figure = { oneOf: [{ type: 'integer' }, { type: 'string' }, { type: 'boolean' }] };

/** Fields whose TypeScript type the plugin cannot put into words: maps of figures, of days, of lists; a single figure. */
const particular: Readonly<Record<string, Field>> = {
  figures: { type: 'object', additionalProperties: figure },
  facts: { type: 'object', additionalProperties: figure },
  inputs: { type: 'object', additionalProperties: figure },
  deadlines: { type: 'object', additionalProperties: { type: 'string', format: 'date' } },
  bodies: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
};

/** Says what the plugin leaves out: whole numbers, and what stands in maps. */
export function mended(document: OpenAPIObject) {
  for (const [name, schema] of Object.entries((document.components?.schemas ?? {}) as Schemas)) {
    const properties = ('properties' in schema ? schema.properties : {}) as Record<string, Field>;
    for (const [field, is] of Object.entries(properties)) {
      for (const one of [is, is.items ?? {}]) if (one.type === 'number') one.type = 'integer'; // exact numbers that are not whole are told as text
      const better = is.type === 'object' ? particular[field] : undefined;
      if (better) Object.assign(is, better);
      if (/^Attainment(Row|Answer)$/.test(name) && field === 'year') {
        delete is.type;
        is.oneOf = [{ type: 'integer' }, { type: 'string' }];
      }
      if (name === 'EstablishFact' && field === 'value') {
        delete is.type;
        Object.assign(is, figure);
      }
    }
  }
}
