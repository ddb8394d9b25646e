import { getSchemaPath } from '@nestjs/swagger';
import { Problem } from '../door/door.answers';
import refusals from './refusals.json';

const statuses: Readonly<Record<string, string>> = {
  400: 'Not valid: every mistake is named.',
  401: 'Sign in (again).',
  403: 'The roles of the caller do not allow it.',
  404: 'Not there, or not the caller’s to see.',
  409: 'Not possible now: out of turn, too late, done before, or based on a stale revision.',
  412: 'Another version of tus.',
  413: 'Too large.',
  415: 'The body is of another type than is read here.',
  416: 'There is no such part of the file.',
  422: 'The Idempotency-Key was used before with another content.',
  429: 'Too many requests, too many failed sign-ins, too many who look back, or listen for changes: wait as long as Retry-After says.',
  460: 'The piece does not match its checksum and was not kept.',
  500: 'Our mistake, or a file that is missing or damaged: tell the operator.',
  503: 'Busy, or not told up to that position yet: try again after Retry-After.',
  507: 'The server has no room left.',
};

/** How the door itself refuses: `because` in problems.ts, and the validation. */
export const atTheDoor = {
  'bad-request': 'The request is malformed.',
  'not-json': 'The body cannot be read as JSON.',
  'too-large': 'The body is too large: at most 1 MB.',
  'only-json': 'Only JSON is read (Content-Type: application/json, UTF-8).',
  'too-many-requests': refusals.sentences['too-many-requests'],
  'no-room': 'The server has no room left on its disk, so nothing was recorded.',
  broken: 'Something went wrong on our side; nothing is left half done.',
  'not-valid': 'There are mistakes in the body or the query: each is named in `errors`.',
  'no-route': 'There is nothing at this address.',
  'wrong-method': 'This address does not take that method; the header Allow names those it takes.',
  'too-slow': 'The request came too slowly and is not waited for.',
  'head-too-long': 'The address and the headers of the request are too long: at most 16 KB.',
  'bad-query': 'What stands behind the ? of the address is malformed: letters are written as UTF-8 (%XX).',
  'too-deep': 'The body is nested deeper than 64 levels.',
  'no-object': 'The body must be a JSON object.',
};
export const always = [
  '400 bad-request',
  '400 not-json',
  '400 not-valid', // whatever is sent is looked at, also where nothing is asked for
  '400 bad-query',
  '400 too-deep',
  '413 too-large',
  '415 only-json',
  '429 too-many-requests',
  '500 broken',
];

/** Refusals of what is no operation at all. */
export const ofNoOperation = ['404 no-route', '405 wrong-method', '408 too-slow', '431 head-too-long'];

/** What is asked for, as far as it bears on how it may be refused. */
export interface AskedFor {
  /** Controller and method. */
  readonly name: string;
  readonly hasBody: boolean;
  readonly changes: boolean;
  /** HEAD: the answer has no body. */
  readonly bodiless: boolean;
}

/** The answers by which an operation may be refused: status by status, with every code and what it says. Read from the source (refusals.json). */
export function refusalsOf({ name, hasBody, changes, bodiless }: AskedFor) {
  const own: readonly string[] = (refusals.operations as Record<string, string[]>)[name] ?? [];
  const all = [
    ...new Set([...own, ...(hasBody ? ['400 no-object'] : []), ...(changes ? ['507 no-room'] : []), ...always]),
  ].sort();
  const byStatus = new Map<string, string[]>();
  for (const line of all) {
    const [status = '', code = ''] = line.split(' ');
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, answered(status, codes, bodiless)]));
}

function answered(status: string, codes: string[], bodiless: boolean) {
  const lines = codes.map((code) => `- \`${code}\`: ${sentences[code] ?? ''}`);
  const description = [statuses[status] ?? '', '', ...lines].join('\n');
  const code = { type: 'string', enum: codes, description: 'Why it is refused.' };
  const schema = {
    allOf: [{ $ref: getSchemaPath(Problem) }, { type: 'object', required: ['code'], properties: { code } }],
  };
  return bodiless ? { description } : { description, content: { 'application/problem+json': { schema } } };
}

const sentences: Readonly<Record<string, string>> = { ...refusals.sentences, ...atTheDoor };
