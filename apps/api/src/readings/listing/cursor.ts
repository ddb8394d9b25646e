import { createHash } from 'node:crypto';
import { refuse } from '#kernel';
import type { Directed, Key } from './order';

/** What a page is a page of: whoever asks something else, or is somebody else, cannot go on from its cursor. */
export const markOf = (question: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 16);

/**
 * Where the next page begins: behind the item that has these keys. They are what the asker has just been shown of it, so a cursor tells
 * nothing more; and they stay where they are, whatever others write before or behind.
 */
export const cursorBehind = (mark: string, keys: readonly Key[]): string =>
  Buffer.from(JSON.stringify([mark, ...keys])).toString('base64url');

/** The keys that a cursor stands for. Refuses "no-such-cursor" one that was not given for this question. */
export function keysBehind<Item>(cursor: string, mark: string, orders: readonly Directed<Item>[]): readonly Key[] {
  const [given, ...keys] = parsed(cursor);
  const fits = (key: Key, index: number) => key === null || (orders[index]?.[0].form?.test(String(key)) ?? true);
  if (given !== mark || keys.length !== orders.length || !keys.every(isKey) || !keys.every(fits)) {
    refuse(
      'no-such-cursor',
      'Con trỏ trang (cursor) không thuộc câu hỏi này: hãy hỏi lại từ trang đầu.',
      'This cursor does not belong to this question: ask again from the first page.',
      'invalid',
    );
  }
  return keys;
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const found: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

const isKey = (value: unknown): value is Key => value === null || typeof value === 'string' || Number.isFinite(value);
