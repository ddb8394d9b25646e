import { randomUUID } from 'node:crypto';
import type { NextFunction, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Asked } from './asker';
import type { Notice } from './notice';

const none = ["'none'"];
const self = "'self'";
/** Answers are for programs: should a browser take one for a page, it may do nothing with it. */
const answers = { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none };
/** The API description brings its own scripts and styles. */
const description = {
  ...answers,
  defaultSrc: [self],
  styleSrc: [self, "'unsafe-inline'"],
  imgSrc: [self, 'data:'],
};

/** The web app's page runs scripts of this server only and loads nothing from elsewhere; a style has to show the nonce of its answer. */
export const policyOfPage = (nonce: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; font-src 'self'; img-src 'self' data: blob:; ` +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A worker has the policy of its own script: the reader of PDFs loads further scripts of this server, and asks nobody anything. */
export const policyOfWorker =
  "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const strict = (directives: Record<string, string[]>, hstsDays: number): RequestHandler =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    frameguard: { action: 'deny' },
    strictTransportSecurity: hstsDays > 0 && { maxAge: hstsDays * 86_400, includeSubDomains: false },
  }) as RequestHandler;

/** Every answer: what a browser must not do with it, and the notice of an illustrative history. */
export function safeHeaders(notice: Notice, hstsDays: number): RequestHandler {
  const [programs, docs] = [strict(answers, hstsDays), strict(description, hstsDays)];
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store'); // unless whoever answers knows that it may be kept
    notice.mark(response);
    (/^\/docs(\/|$)/.test(request.path) ? docs : programs)(request, response, next);
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
  if (hasBody && !takesBytes.test(request.path) && !isJson(request)) return next(new NotJson());
  next();
};

const isJson = (request: Asked) =>
  request.is('application/json') !== false && !/;\s*charset\s*=\s*(?!"?utf-?8\b)/i.test(request.headers['content-type'] ?? '');

/** Read by `answerTo` as the body reader's own errors are. */
class NotJson extends Error {
  readonly status = 415;
  readonly type = 'media-type';
}
