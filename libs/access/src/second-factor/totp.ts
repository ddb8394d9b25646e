import { Secret, TOTP } from 'otpauth';

const period = 30;
const form = { algorithm: 'SHA1', digits: 6, period } as const;

/** A secret that an authenticator app shares with us. */
export const newSecret = (): Buffer => Buffer.from(new Secret({ size: 20 }).buffer);

/** The secret as people type it. */
export const written = (secret: Buffer): string => secretOf(secret).base32;

/** The secret as authenticator apps read it from a picture. */
export const addressOf = (secret: Buffer, signIn: string): string =>
  new TOTP({ ...form, issuer: 'Minh Bach', label: signIn, secret: secretOf(secret) }).toString();

/**
 * The step of half a minute that a code belongs to: this one, the one before or the next, because clocks differ. Null when it is none of
 * theirs. `instant`: now.
 */
export function stepOf(code: string, secret: Buffer, instant: string): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = Date.parse(instant);
  const delta = new TOTP({ ...form, secret: secretOf(secret) }).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}

const secretOf = (secret: Buffer) => new Secret({ buffer: new Uint8Array(secret).buffer });
