import { randomUUID } from 'node:crypto';
import type { NextFunction, RequestHandler, Response } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { Asked } from './asker';
import type { Notice } from './notice';

const none = ["'none'"];
const self = "'self'";
/** Pages run scripts of this server only and load nothing from elsewhere; a style has to show the nonce of its answer. */
const ownPages = {
  defaultSrc: none,
  scriptSrc: [self],
  styleSrc: [self, (_: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`],
  fontSrc: [self],
  imgSrc: [self, 'data:', 'blob:'],
  connectSrc: [self],
  baseUri: none,
  formAction: none,
  frameAncestors: none,
};
/** The API description brings its own scripts and styles. */
const description = {
  ...ownPages,
  defaultSrc: [self],
  styleSrc: [self, "'unsafe-inline'"],
  imgSrc: [self, 'data:'],
};

type Directives = NonNullable<Exclude<HelmetOptions['contentSecurityPolicy'], boolean | undefined>['directives']>;

const strict = (directives: Directives, hstsDays: number): RequestHandler =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    frameguard: { action: 'deny' },
    strictTransportSecurity: hstsDays > 0 && { maxAge: hstsDays * 86_400, includeSubDomains: false },
  }) as RequestHandler;

/** Every answer: what a browser must not do with it, and the notice of an illustrative history. */
export function safeHeaders(notice: Notice, hstsDays: number): RequestHandler {
  const [pages, docs] = [strict(ownPages, hstsDays), strict(description, hstsDays)];
  return (request, response, next) => {
    if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    notice.mark(response);
    (/^\/docs(\/|$)/.test(request.path) ? docs : pages)(request, response, next);
  };
}

const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/;

/** Every request has an id by which the operator finds it: the proxy's (X-Request-Id, a UUID with or without hyphens), or one of ours. */
export function requestId(request: Asked, response: Response, next: NextFunction) {
  const given = String(request.headers['x-request-id'] ?? '').toLowerCase();
  const hex = given.replaceAll('-', '');
  request.asked = uuid.test(given)
    ? `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
    : randomUUID();
  response.setHeader('X-Request-Id', request.asked);
  next();
}

/** Where files come in as they are. */
const takesBytes = /^\/api\/(evidence(\/uploads\/[^/]+)?|dossiers\/[^/]+\/sheet)\/?$/;

/** A body that is not JSON is refused before anybody reads it. */
export const onlyJson = (request: Asked, _: Response, next: NextFunction) => {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (hasBody && !takesBytes.test(request.path) && !request.is('application/json')) return next(new NotJson());
  next();
};

/** Read by `answerTo` as the body reader's own errors are. */
class NotJson extends Error {
  readonly status = 415;
  readonly type = 'media-type';
}
