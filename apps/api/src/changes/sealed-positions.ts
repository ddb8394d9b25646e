import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { isPosition, type Position } from '#kernel';

/**
 * Positions of the log as they are told to one person: the same position is the same word for them, and nobody can tell from two of them how
 * much was recorded between. A position is one block of the cipher, so nothing is padded and nothing repeats.
 */
export class SealedPositions {
  constructor(private readonly key: Uint8Array) {}

  seal(position: Position, person: string): string {
    const cipher = createCipheriv('aes-256-ecb', this.keyOf(person), null).setAutoPadding(false);
    return Buffer.concat([cipher.update(position, 'latin1'), cipher.final()]).toString('base64url');
  }

  /** The position; null for what this server did not seal for this person since it started. */
  open(word: string, person: string): Position | null {
    const bytes = Buffer.from(word, 'base64url');
    if (bytes.length !== 16) return null;
    const decipher = createDecipheriv('aes-256-ecb', this.keyOf(person), null).setAutoPadding(false);
    const text = Buffer.concat([decipher.update(bytes), decipher.final()]).toString('latin1');
    return isPosition(text) ? text : null;
  }

  private keyOf = (person: string) => createHmac('sha256', this.key).update(person).digest();
}
