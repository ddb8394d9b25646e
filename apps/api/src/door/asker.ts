import type { Person } from '#access';
import { signInNeeded } from '#access';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** The languages of the house; Vietnamese unless the caller prefers English (Accept-Language). */
export type Language = 'vi' | 'en';

/** A request on its way through the door: who sends it, in which session, and the id by which it is found in the operator's log. */
export interface Asked extends Request {
  person?: Person;
  session?: string;
  /** What shows who sends it, for whoever goes on answering longer than it may be good for. */
  token?: string;
  asked?: string;
}

export const languageOf = (request: Request): Language => (request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi');

/** The person who holds the request's token. Only behind the guard: elsewhere nobody is known. */
export const Asker = createParamDecorator(
  (_: unknown, context: ExecutionContext): Person => context.switchToHttp().getRequest<Asked>().person ?? signInNeeded(),
);

/** The session in which the request is sent. Only behind the guard. */
export const Session = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => context.switchToHttp().getRequest<Asked>().session ?? signInNeeded(),
);
