import { Rejected } from '#kernel';
import type { Clock } from '#event-store';
import { errors, jwtVerify, SignJWT } from 'jose';

/** How long a token is good for, in seconds. */
export const tokenLifetime = 15 * 60;

const house = 'minhbach';

export interface Token {
  readonly token: string;
  /** Instant from which it is worth nothing, UTC with milliseconds. */
  readonly expiresAt: string;
}

/** Short-lived proof of having signed in (JWT, HS256). The clock must be the real one, also where a history has a clock of its own. */
export class Tokens {
  constructor(
    private readonly key: Uint8Array,
    private readonly clock: Clock,
  ) {}

  async issue(actor: string): Promise<Token> {
    const now = Math.floor(Date.parse(this.clock.now()) / 1000);
    const expires = now + tokenLifetime;
    const claims = new SignJWT()
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setSubject(actor)
      .setIssuer(house)
      .setAudience(house);
    const token = await claims.setIssuedAt(now).setExpirationTime(expires).sign(this.key);
    return { token, expiresAt: new Date(expires * 1000).toISOString() };
  }

  /** The actor id. Refuses with "sign-in-needed" what has expired, was forged, or is no token of this house. */
  async verify(token: string): Promise<string> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: house,
        audience: house,
        currentDate: new Date(this.clock.now()),
        requiredClaims: ['sub', 'iat', 'exp'],
        maxTokenAge: tokenLifetime,
      });
      return payload.sub ?? signInNeeded();
    } catch (error) {
      if (error instanceof errors.JOSEError) return signInNeeded();
      throw error;
    }
  }
}

/** Nobody known asks: the door answers so wherever it needs to know who. */
export function signInNeeded(): never {
  throw new Rejected(
    'sign-in-needed',
    { vi: 'Hãy đăng nhập (lại) để tiếp tục.', en: 'Sign in (again) to go on.' },
    'not-allowed',
  );
}
