import { randomUUID } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { Asked } from './asker';
import type { Notice } from './notice';

/** Pages are plain: no script may run on them, and nothing is loaded from elsewhere. */
const plainPages = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The API description brings its own scripts and styles. */
const description =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Every answer: an id by which the operator finds it, the notice of an illustrative history, and what a browser must not do with it. */
export const safeHeaders = (notice: Notice) => (request: Asked, response: Response, next: NextFunction) => {
  request.asked = randomUUID();
  response.setHeader('X-Request-Id', request.asked);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Content-Security-Policy', /^\/docs(\/|$)/.test(request.path) ? description : plainPages);
  if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
  notice.mark(response);
  next();
};

/** Where files come in as they are. */
const takesBytes = /^\/api\/evidence(\/uploads\/[^/]+)?\/?$/;

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
