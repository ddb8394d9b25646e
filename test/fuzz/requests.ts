import fc from 'fast-check';
import type { Described, Operation } from '../api/described';
import { fitting, oddTexts, oddValues, spoilt, type Known } from './values';

/** A request as it goes out. */
export interface Sent {
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** Who sends it; null for nobody. */
  readonly as: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Bodies that no program writes by itself. */
const rawBodies = [
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `{"figures":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
  '{"__proto__":null}',
  '{"revision":1e400,"leaf":"1.1"}',
  '{"revision":9007199254740993}',
  '{"revision":-0,"revision":1}',
  '{"dossier":"a\\u0000b","\\u0000":1,"\\udc00":2}',
  `{"explanation":"${'x'.repeat(1_100_000)}"}`,
  '\ud800',
  '{"a":\u0000}',
];

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'];
const oddPaths = [
  'x',
  '..',
  '%2e%2e%2f',
  '%00',
  '%',
  '%E0%A4%A',
  '%ff',
  '%F0%9F%98%80',
  'x'.repeat(3000),
  '*',
  ';',
  '%0d%0aX-A:%20b',
];

/** Headers that somebody may send who means no good. */
const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  fc.constantFrom<Record<string, string>>(
    { Authorization: 'Bearer x.y.z' },
    { Authorization: 'Basic YTpi' },
    { Authorization: 'Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiJ4IiwiaXNzIjoibWluaGJhY2gifQ.' },
    { Authorization: '\u00ff\u0080' },
    { Expect: '100-continue' },
    { Expect: 'x' },
    { Connection: 'Upgrade', Upgrade: 'websocket' },
    { 'X-Long': 'x'.repeat(17_000) },
    { 'Idempotency-Key': 'x'.repeat(300) },
    { 'Idempotency-Key': '\u00e9' },
    { Authorization: `Bearer ${'a'.repeat(6000)}` },
    { Cookie: 'minhbach=x; minhbach=y; __Host-minhbach=z' },
    { Cookie: 'minhbach=%ff%00', 'X-CSRF': '1', Origin: 'null' },
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'application/json; charset=utf-16' },
    { 'Content-Type': 'application/json; charset=x' },
    { 'Content-Type': 'multipart/form-data; boundary=x' },
    { 'Content-Type': 'application/xml' },
    { 'Content-Type': ';;;' },
    { 'Content-Encoding': 'gzip' },
    { 'Content-Encoding': 'x' },
    { Accept: 'image/png' },
    { Accept: '*/*;q=x,,;' },
    { 'Accept-Language': 'x'.repeat(2000) },
    { 'Accept-Language': 'en;q=0, *;q=-1' },
    { 'X-Request-Id': 'x' },
    { 'X-Request-Id': '3F2B8C1E5A645D0F9F0E0D9A6F1C2B11' },
    { 'X-Forwarded-For': '1.2.3.4, x', 'X-Forwarded-Proto': 'x', 'X-Forwarded-Host': 'a b' },
    { Host: 'x y' },
    { Range: 'bytes=-1-,x' },
    { 'If-None-Match': '*' },
    { 'If-Modified-Since': 'x' },
    { 'X-HTTP-Method-Override': 'DELETE' },
    { 'Last-Event-ID': '\u00ff' },
    { traceparent: '00-x-y-01' },
  ),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 300 }).map((key) => ({ 'Idempotency-Key': key.trim() || 'k' })),
);

/** Requests for every operation of the document: as they are meant, with one thing wrong, and wrong altogether. */
export function requests(described: Described, known: Known, people: readonly string[]): fc.Arbitrary<Sent> {
  const all = described.operations.map((operation) => ({
    arbitrary: requestFor(operation, described, known, people),
    weight: /sign-in|sign-out|password/.test(operation.path) ? 1 : 4, // a password takes long to look at
  }));
  return fc.oneof(...all);
}

function requestFor(operation: Operation, { schemas }: Described, known: Known, people: readonly string[]): fc.Arbitrary<Sent> {
  const { path, parameters } = operation;
  const whole = operation.body ? fitting(operation.body, schemas, known) : fc.constant(undefined);
  const examples = operation.example ? [fc.constant<unknown>(about(operation.example, known))] : [];
  const isJson = operation.bodyType === 'application/json';
  const json = fc.oneof(
    { arbitrary: fc.oneof(whole, ...examples), weight: 4 },
    { arbitrary: spoilt(fc.oneof(whole, ...examples)), weight: 3 },
    { arbitrary: oddValues, weight: 1 },
  );
  const raw = fc.constantFrom('{', '', '[', '{"a":1,}', '{"a":"\\ud800"}', '\ufeff{}', 'null', '"x"', ...rawBodies);
  const bytes = fc.constantFrom('%PDF-1.4 x', 'PK\u0003\u0004', '', 'x'.repeat(2000));
  const body = isJson
    ? fc.oneof({ arbitrary: json.map((one) => JSON.stringify(one)), weight: 9 }, { arbitrary: raw, weight: 1 })
    : operation.body
      ? bytes
      : fc.oneof(fc.constant(undefined), fc.constant(undefined), raw);
  const inPath = parameters.filter((one) => one.in === 'path');
  const suited = (known[`who may ${path.split('/')[2]}`] as string[] | undefined) ?? people;
  const address = fc
    .tuple(...inPath.map(({ name, schema = {} }) => partOf(known[`${name} in ${path}`] ?? known[name] ?? schema.examples)))
    .map((values) => inPath.reduce((url, { name }, at) => url.replace(`{${name}}`, String(values[at])), path));
  const odd = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>, often = 8) =>
    fc.oneof({ arbitrary: usual, weight: often }, { arbitrary: other, weight: 1 });
  const usualHeaders = Object.fromEntries(
    parameters
      .filter((one) => one.in === 'header' && one.required)
      .map(({ name, schema }) => [name, String((schema?.examples as unknown[] | undefined)?.[0] ?? '1')]),
  );
  return fc
    .record({
      method: odd(fc.constant(operation.method.toUpperCase()), fc.constantFrom(...methods), 14),
      address: odd(
        address,
        address.map((one) => (one.length % 2 ? `${one}/` : one.toUpperCase())),
        20,
      ),
      query: queryOf(operation, schemas, known),
      as: fc.oneof(fc.constantFrom(...people, null), fc.constantFrom(...suited)),
      headers: odd(fc.constant<Record<string, string>>({}), oddHeaders, 6),
      language: fc.constantFrom('vi', 'en'),
      body,
    })
    .map(({ method, address, query, as, headers, language, body }) => ({
      operation: `${operation.method} ${path}`,
      method,
      url: `${address}${query}`,
      as,
      headers: {
        'Accept-Language': language,
        ...(body !== undefined && { 'Content-Type': operation.bodyType ?? 'application/json' }),
        ...usualHeaders,
        ...headers,
      },
      ...(body !== undefined && { body }),
    }));
}

/** An example of the description, about what is there. */
function about(example: object, known: Known): unknown {
  const named = Object.entries(example).map(([field, value]: [string, unknown]) => {
    const there = ['dossier', 'jurisdiction', 'person'].includes(field) ? known[field]?.[0] : undefined;
    return [field, there ?? value] as const;
  });
  return Object.fromEntries(named);
}

const partOf = (there: unknown): fc.Arbitrary<string> => {
  const known = Array.isArray(there) && there.length ? fc.constantFrom(...(there as unknown[])).map(String) : fc.uuid();
  const odd = fc.constantFrom(...oddPaths, ...oddTexts.filter((text) => text && text.isWellFormed()).map(encodeURIComponent));
  return fc.oneof({ arbitrary: known, weight: 7 }, { arbitrary: fc.uuid(), weight: 1 }, { arbitrary: odd, weight: 2 });
};

/** The query: each parameter there or not, now and then wrong, twice, nested, or unknown. */
function queryOf({ parameters }: Operation, schemas: Described['schemas'], known: Known): fc.Arbitrary<string> {
  const asked = parameters.filter((one) => one.in === 'query');
  const parts = asked.map(({ name, required, schema = {} }) => {
    const fit = fitting(schema, schemas, known, name).map((value) => `${name}=${encoded(String(value))}`);
    const odd = fc.constantFrom(...oddTexts).map((text) => `${name}=${encoded(text)}`);
    const twisted = fc.constantFrom(
      `${name}=1&${name}=2`,
      `${name}[a]=1`,
      `${name}[]=1`,
      `${name}`,
      `${name}=%`,
      `${name}=%ff`,
      `${name}.a=1`,
    );
    const there = fc.oneof({ arbitrary: fit, weight: 12 }, { arbitrary: odd, weight: 1 }, { arbitrary: twisted, weight: 1 });
    return fc.oneof({ arbitrary: there, weight: required ? 12 : 1 }, { arbitrary: fc.constant(''), weight: required ? 1 : 3 });
  });
  const more = fc.oneof(
    { arbitrary: fc.constant(''), weight: 12 },
    { arbitrary: fc.constantFrom('x=1', '__proto__[a]=1', 'constructor=1', '&&', '?'), weight: 1 },
  );
  return fc.tuple(...parts, more).map((all) => {
    const query = all.filter(Boolean).join('&');
    return query ? `?${query}` : '';
  });
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
