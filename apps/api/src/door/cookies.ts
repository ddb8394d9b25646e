import type { BegunAtProvider, Proof } from '#access';
import type { CookieOptions, Request, Response } from 'express';
import type { Settings } from '../settings/settings';

/** Where the browser sends the cookie that begins the next token: nowhere else. */
const refreshing = '/api/sign-in';

const names = {
  secure: { token: '__Host-minhbach', refresh: '__Secure-minhbach-refresh', provider: '__Secure-minhbach-provider' },
  plain: { token: 'minhbach', refresh: 'minhbach-refresh', provider: 'minhbach-provider' },
} as const;

/** The session as a browser keeps it: two cookies that no script can read and that no other site can make it send. */
export class Cookies {
  constructor(private readonly secure: Settings['COOKIE_SECURE']) {}

  token = (request: Request) => only(request, this.namesFor(request).token);
  refreshToken = (request: Request) => only(request, this.namesFor(request).refresh);

  give(request: Request, response: Response, { token, expiresAt, refreshToken, endsAt }: Proof) {
    const { token: one, refresh: other } = this.namesFor(request);
    response.cookie(one, token, { ...this.kept(request, '/'), expires: new Date(expiresAt) });
    response.cookie(other, refreshToken, { ...this.kept(request, refreshing), expires: new Date(endsAt) });
  }

  takeBack(request: Request, response: Response) {
    const { token, refresh } = this.namesFor(request);
    response.clearCookie(token, this.kept(request, '/'));
    response.clearCookie(refresh, this.kept(request, refreshing));
  }

  /** Keeps what shows that this browser was sent to the identity provider, until it comes back. */
  keep(request: Request, response: Response, { kept, until }: BegunAtProvider) {
    const { provider } = this.namesFor(request);
    response.cookie(provider, kept, { ...this.kept(request, refreshing), expires: new Date(until) });
  }

  keptFor = (request: Request) => only(request, this.namesFor(request).provider);

  forget(request: Request, response: Response) {
    response.clearCookie(this.namesFor(request).provider, this.kept(request, refreshing));
  }

  private isSecure = (request: Request) => (this.secure === 'auto' ? request.secure : this.secure === 'yes');
  private namesFor = (request: Request) => names[this.isSecure(request) ? 'secure' : 'plain'];
  private kept = (request: Request, path: string): CookieOptions => ({
    path,
    httpOnly: true,
    sameSite: 'strict',
    secure: this.isSecure(request),
  });
}

/** The value of a cookie. None where there are two of that name: one of them was planted by a neighbour. */
function only({ headers }: Request, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const [value, ...more] = pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
  return more.length > 0 ? undefined : value;
}
