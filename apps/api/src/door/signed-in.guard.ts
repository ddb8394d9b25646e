import { Sessions, signInNeeded } from '#access';
import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Asked } from './asker';
import { Cookies } from './cookies';
import { onlyOwnPages } from './own-pages';

const openToAll = 'open to all';

/** Marks what may be asked without signing in: everything else needs a token. */
export const OpenToAll = () => SetMetadata(openToAll, true);

const bearer = /^bearer +([\w.~+/=-]+) *$/i;

/** Lets nobody in without a valid token (`Authorization: Bearer …`, or else the cookie), unless the route says that it is open to all. */
@Injectable()
export class SignedIn implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(openToAll, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<Asked>();
    const token = this.tokenOf(request) ?? signInNeeded();
    const { person, session } = this.sessions.whoHolds(token);
    request.token = token;
    request.person = person;
    request.session = session;
    return true;
  }

  private tokenOf(request: Asked): string | undefined {
    const { authorization } = request.headers;
    if (authorization !== undefined) return bearer.exec(authorization)?.[1];
    const token = this.cookies.token(request);
    if (token !== undefined) onlyOwnPages(request);
    return token;
  }
}
