import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import formats from 'ajv-formats';

/** An answer as it went out. */
export interface Answer {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Names of its headers, in small letters; left out, they are not looked at. */
  readonly headers?: readonly string[];
}

/** A schema, as far as it is looked into here. */
export interface Schema {
  readonly [word: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
}
interface Said {
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
export interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

/** An operation of the document. */
export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Schema;
  readonly bodyType?: string;
  readonly example?: object;
  readonly responses: Readonly<Record<string, Said>>;
}

interface Document {
  readonly paths: Record<string, Record<string, Spoken>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}
interface Spoken {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema?: Schema; readonly example?: object }> };
  readonly responses: Record<string, Said>;
}

/** The description of the API, as answers are held against it: strictly, a field that is not described is a stray. */
export class Described {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly #ajv = formats(new Ajv2020({ strict: false, allErrors: false }));
  readonly #validators = new Map<Schema, ValidateFunction>();

  constructor(document: object) {
    const { paths, components } = document as Document;
    this.schemas = components.schemas;
    const closed = Object.entries(components.schemas).map(([name, schema]) => [name, closedUp(schema)] as const);
    this.#ajv.addSchema({ $id: 'api', components: { schemas: Object.fromEntries(closed) } });
    this.operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { parameters = [], requestBody, responses }]) => {
        const [[bodyType, body] = []] = Object.entries(requestBody?.content ?? {});
        return { path, method, parameters, responses, bodyType, body: body?.schema, example: body?.example };
      }),
    );
  }

  /** The operation that an address belongs to: words written out come before those left open. A GET is asked for its headers too. */
  operation(method: string, url: string): Operation | undefined {
    const path = url.replace(/[?#].*/s, '');
    const found = this.operations.filter((one) => formOf(one.path).test(path)).sort((one, other) => open(one) - open(other));
    const [first] = found;
    const here = found.filter((one) => first && open(one) === open(first));
    const named = method.toLowerCase();
    return here.find((one) => one.method === named) ?? (named === 'head' ? here.find((one) => one.method === 'get') : undefined);
  }

  /** Where an answer is not as described. */
  strays(answer: Answer, operation: Operation | undefined): string[] {
    const { method, url, status, type, text } = answer;
    const where = operation ? `${operation.method} ${operation.path}` : `${method} ${url}`;
    const stray = (sentence: string) => `${where} answered ${status}: ${sentence}`;
    if (!operation) return status < 400 || method === 'HEAD' || !/^\/api(\/|$)/.test(url) ? [] : this.#problem(text).map(stray);
    const said = operation.responses[status];
    if (!said && ofHttp.includes(status)) return text ? this.#problem(text).map(stray) : [];
    if (!said) return [stray(`this status is not described (${text.slice(0, 300)})`)];
    const named = Object.keys(said.headers ?? {}).map((name) => name.toLowerCase());
    const [unsaid] = (answer.headers ?? []).filter((name) => !ofAnyServer.test(name) && !named.includes(name));
    if (unsaid) return [stray(`the header ${unsaid} is not described`)];
    if (method === 'HEAD' || (!type && !said.content)) return [];
    const schema = said.content?.[type]?.schema;
    if (!said.content?.[type]) return [stray(`${type || 'nothing'} is not described`)];
    if (!/json/.test(type) || !schema) return [];
    return this.#mistakes(schema, JSON.parse(text)).map((mistake) => stray(`${mistake} (${text.slice(0, 200)})`));
  }

  #problem(text: string) {
    return this.#mistakes({ $ref: '#/components/schemas/Problem' }, text ? JSON.parse(text) : undefined);
  }

  /** What in a value is not as its schema says. */
  #mistakes(schema: Schema, value: unknown): string[] {
    let validate = this.#validators.get(schema);
    if (!validate) {
      validate = this.#ajv.compile(withoutHash(schema));
      this.#validators.set(schema, validate);
    }
    if (validate(value)) return [];
    const [first] = validate.errors ?? [];
    return [`${first?.instancePath || 'the answer'} ${first?.message} ${JSON.stringify(first?.params)}`];
  }
}

/** What is answered before anybody looks which operation it is: `If-None-Match: *`, too slow, too long a head. */
const ofHttp = [304, 408, 431];

/** Headers that say nothing of what is answered: of HTTP itself, and what a browser must not do. */
const ofAnyServer = new RegExp(
  '^(cache-control|vary|connection|date|keep-alive|transfer-encoding|content-(type|length|encoding|security-policy)|cross-origin-.*' +
    '|origin-agent-cluster|referrer-policy|strict-transport-security|x-(content-type|dns|download|frame|permitted|xss|accel)-.*)$',
);

const open = ({ path }: Operation) => (path.match(/\{/g) ?? []).length;
const formOf = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`);

/** References lead into the one document. */
const withoutHash = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as Schema;

/** Fields that are not named are not there. */
const closedUp = (schema: Schema): Schema =>
  schema.properties && schema.additionalProperties === undefined ? { ...schema, additionalProperties: false } : schema;
