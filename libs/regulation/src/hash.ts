import { createHash } from 'node:crypto';
import serialize from 'canonicalize';
import type { Regulation } from './document';

/** The one text of a JSON document that does not depend on the order of its keys (RFC 8785). */
export function canonical(document: unknown): string {
  const text = serialize(document);
  if (text === undefined) throw new TypeError('Not a JSON document.');
  return text;
}

/** The name of a regulation: SHA-256 of its canonical form, 64 hexadecimal characters. One changed letter is another regulation. */
export const hashOf = (regulation: Regulation): string =>
  createHash('sha256').update(canonical(regulation), 'utf8').digest('hex');

/** Whether a text has the form of such a name. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
