import { hash, randomInt } from 'node:crypto';
import type { Clock } from '#event-store';

/** Told once, to be handed on; the person replaces it when they first sign in. */
export interface OneTimePassword {
  readonly oneTimePassword: string;
  /** Instant from which it is worth nothing. */
  readonly goodUntil: string;
}

const hoursToSignIn = 72;
/** Without letters and digits that look like others. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** So many groups of four letters and digits, easily read out and typed: four of them are as good as a key of 79 bits. */
export function readableCode(groups: number): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** What is kept of such a code: however it is typed, it is the same. */
export const codeHash = (code: string): Buffer => hash('sha256', code.toLowerCase().replace(/[\s-]/g, ''), 'buffer');

export function newOneTime(clock: Clock): OneTimePassword {
  const goodUntil = new Date(Date.parse(clock.now()) + hoursToSignIn * 3_600_000).toISOString();
  return { oneTimePassword: readableCode(4), goodUntil };
}
