import type { paths } from 'minhbach-api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { NoLine, Refused } from './refused';
import { ownPage, session } from './session';

type Json<Of> = Of extends { content: { 'application/json': infer Body } } ? Body : never;
type With<Method extends string> = {
  [Path in keyof paths]: paths[Path] extends Record<Method, { responses: unknown }> ? Path : never;
}[keyof paths];

type Get<Path extends keyof paths> = paths[Path] extends { get: infer Operation } ? Operation : never;
type Post<Path extends keyof paths> = paths[Path] extends { post: infer Operation } ? Operation : never;
type Parameters<Operation> = Operation extends { parameters: infer All } ? All : never;
type Part<All, Name extends string> = All extends { [Key in Name]?: infer Value } ? NonNullable<Value> : never;

/** Addresses that may be asked, and what they answer: from the API's own description. */
export type Readable = With<'get'>;
export type AnswerOf<Path extends Readable> = Get<Path> extends { responses: { 200: infer Answer } } ? Json<Answer> : never;
export interface Asked<Path extends Readable> {
  path?: Part<Parameters<Get<Path>>, 'path'>;
  query?: Part<Parameters<Get<Path>>, 'query'>;
}

/** Addresses that take commands, and what a command says. */
export type Givable = With<'post'>;
export type BodyOf<Path extends Givable> = Post<Path> extends { requestBody: infer Body } ? Json<Body> : never;
export type ReceiptOf<Path extends Givable> =
  Post<Path> extends { responses: infer All } ? Json<All[keyof All & (200 | 201)]> : never;

/** An address of the description with its values filled in. */
export function addressOf(path: string, given: { path?: object; query?: object } = {}): string {
  const values = (given.path ?? {}) as Record<string, string>;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = Object.entries(given.query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return query.length ? `${filled}?${new URLSearchParams(query.map(([name, value]) => [name, String(value)]))}` : filled;
}

/** Sends a request as the person who is signed in, in their language; carries their session on where it is time. Throws `Refused` or `NoLine`. */
export async function send(address: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers({ ...ownPage, 'Accept-Language': i18next.language });
  new Headers(init.headers).forEach((value, name) => headers.set(name, value));
  const ask = () =>
    fetch(address, { ...init, headers }).catch((error: unknown) => {
      if (init.signal?.aborted) throw error;
      throw new NoLine();
    });
  let response = await ask();
  if (response.status === 401 && (await session.carryOn())) response = await ask();
  if (!response.ok) throw await Refused.from(response);
  return response;
}

/** A question for `useQuery`. Asked again in the other language when that is switched, for the server's words come in one. */
export const reading = <Path extends Readable>(path: Path, given: Asked<Path> = {}) =>
  queryOptions({
    queryKey: [path, given] as const,
    queryFn: async ({ signal }): Promise<AnswerOf<Path>> => {
      const response = await send(addressOf(path, given), { signal });
      return (await response.json()) as AnswerOf<Path>;
    },
  });

type Listed = {
  [Path in Readable]: AnswerOf<Path> extends { items: readonly unknown[]; next: string | null } ? Path : never;
}[Readable];
export type ItemOf<Path extends Listed> = AnswerOf<Path> extends { items: readonly (infer Item)[] } ? Item : never;

/** A whole list, page behind page: what the web app shows at once. */
export const list = <Path extends Listed>(path: Path, given: Asked<Path> = {}) =>
  queryOptions({
    queryKey: [path, given, 'whole'] as const,
    queryFn: async ({ signal }): Promise<ItemOf<Path>[]> => {
      const all: ItemOf<Path>[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const response = await send(addressOf(path, { ...given, query: { ...given.query, limit: 200, cursor } }), { signal });
        const page = (await response.json()) as { items: ItemOf<Path>[]; next: string | null };
        all.push(...page.items);
        cursor = page.next;
      }
      return all;
    },
  });

/** A list of which as much is shown as was asked for, page behind page: for what may be long. */
export const pages = <Path extends Listed>(path: Path, given: Asked<Path>) =>
  infiniteQueryOptions({
    queryKey: [path, given, 'pages'] as const,
    queryFn: async ({ signal, pageParam: cursor }): Promise<AnswerOf<Path>> => {
      const response = await send(addressOf(path, { ...given, query: { ...given.query, cursor } }), { signal });
      return (await response.json()) as AnswerOf<Path>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last as { next: string | null }).next ?? undefined,
  });

/** Gives a command. The same `key` given twice is recorded once. */
export async function give<Path extends Givable>(
  path: Path,
  body: BodyOf<Path>,
  key: string = newKey(),
): Promise<ReceiptOf<Path>> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  const response = await send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as ReceiptOf<Path>;
}

/** A new key for one act. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A new id for what is chosen by who makes it: a UUID without meaning. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A text once it has stood still for a moment: the server is not asked about each key that is pressed. */
export function useSettled(text: string, milliseconds = 250): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const soon = setTimeout(() => settle(text), milliseconds);
    return () => clearTimeout(soon);
  }, [text, milliseconds]);
  return settled;
}
