import { createHmac, type KeyObject } from 'node:crypto';

/**
 * Keyed hash of a command as it was given: the same key, operation, stream and body give the same hash, whatever the order of the
 * body's fields. Keyed, because a body may hold a name that could be guessed from a plain hash. 43 letters of base64url.
 */
export const bodyHash = (key: string | KeyObject, operation: string, stream: string, command: unknown): string =>
  createHmac('sha256', key)
    .update(inOrder([operation, stream, command]))
    .digest('base64url');

/** JSON with the fields of every object in order of their names; a field that is undefined is left out. */
export function inOrder(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if ('toJSON' in value && typeof value.toJSON === 'function') return inOrder(value.toJSON());
  let fields = '';
  for (const name of Object.keys(value).sort()) {
    const part = (value as Record<string, unknown>)[name];
    if (part !== undefined) fields += `${fields && ','}${quoted(name)}:${inOrder(part)}`;
  }
  return `{${fields}}`;
}

const names = new Map<string, string>();

/** A field's name in quotes. The same few come again and again, unless somebody sends names by the thousand. */
function quoted(name: string): string {
  const known = names.get(name);
  if (known) return known;
  if (names.size > 1000) names.clear();
  const made = JSON.stringify(name);
  names.set(name, made);
  return made;
}
