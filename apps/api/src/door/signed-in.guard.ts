import { SignIn, signInNeeded } from '#access';
import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Asked } from './asker';

const openToAll = 'open to all';

/** Marks what may be asked without signing in: everything else needs a token. */
export const OpenToAll = () => SetMetadata(openToAll, true);

const bearer = /^bearer +([\w.~+/=-]+) *$/i;

/** Lets nobody in without a valid token (`Authorization: Bearer …`), unless the route says that it is open to all. */
@Injectable()
export class SignedIn implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignIn,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(openToAll, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<Asked>();
    const [, token] = bearer.exec(request.headers.authorization ?? '') ?? [];
    request.person = token ? await this.signIn.whoHolds(token) : signInNeeded();
    return true;
  }
}
