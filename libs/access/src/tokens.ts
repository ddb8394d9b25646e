import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Rejected } from '#kernel';
import type { Clock } from '#event-store';

/** How long a token is good for, in seconds. */
export const tokenLifetime = 15 * 60;

const house = 'minhbach';
/** The only header there is: whoever brings another algorithm, or none, is not even listened to. */
const header = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
const form = /^[\w-]+\.([\w-]+)\.([\w-]{43})$/;

/** Short-lived proof of having signed in, and when it ends. */
export interface Token {
  readonly token: string;
  /** Instant from which it is worth nothing, UTC with milliseconds. */
  readonly expiresAt: string;
}

/** Whom a token names, and the session that it belongs to. */
export interface Named {
  readonly person: string;
  readonly session: string;
}

interface Claims {
  readonly sub: string;
  readonly sid: string;
  readonly iss: string;
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
}

/** Makes and reads tokens (JWT, HS256). The clock must be the real one, also where a history has a clock of its own. */
export class Tokens {
  /** Made once: of plain bytes each signature would make it anew, at four times its own cost. */
  private readonly key: KeyObject;

  constructor(
    key: Uint8Array,
    private readonly clock: Clock,
  ) {
    this.key = createSecretKey(key);
  }

  /** `until`: the instant, if it comes sooner than 15 minutes from now, at which the token ends. */
  issue({ person, session }: Named, until?: string): Token {
    const now = this.seconds();
    const exp = Math.min(now + tokenLifetime, until === undefined ? Infinity : Math.floor(Date.parse(until) / 1000));
    const claims: Claims = { sub: person, sid: session, iss: house, aud: house, iat: now, exp };
    const signed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    return { token: `${signed}.${this.signature(signed).toString('base64url')}`, expiresAt: new Date(exp * 1000).toISOString() };
  }

  /** Refuses with "sign-in-needed" what has expired, was forged, or is no token of this house. */
  verify(token: string): Named {
    const [, claims = '', signature = ''] = form.exec(token) ?? [];
    const signed = `${header}.${claims}`;
    if (!token.startsWith(`${signed}.`) || !timingSafeEqual(Buffer.from(signature, 'base64url'), this.signature(signed)))
      return signInNeeded();
    const { sub, sid, iss, aud, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Partial<Claims>;
    const now = this.seconds();
    const texts = typeof sub === 'string' && typeof sid === 'string' && iss === house && aud === house;
    const times = typeof iat === 'number' && typeof exp === 'number' && iat <= now && now < exp && exp - iat <= tokenLifetime;
    return texts && times ? { person: sub, session: sid } : signInNeeded();
  }

  private seconds = () => Math.floor(Date.parse(this.clock.now()) / 1000);

  private signature = (signed: string) => createHmac('sha256', this.key).update(signed).digest();
}

/** Nobody known asks: the door answers so wherever it needs to know who. */
export function signInNeeded(): never {
  throw new Rejected(
    'sign-in-needed',
    { vi: 'Hãy đăng nhập (lại) để tiếp tục.', en: 'Sign in (again) to go on.' },
    'not-allowed',
  );
}
