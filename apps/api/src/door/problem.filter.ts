import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { languageOf, type Asked } from './asker';
import { Notice } from './notice';
import type { Problem } from './door.answers';
import { methodsAt, pathOf } from './methods';
import { answerTo, wrongMethod, type TwoLanguageMistake } from './problems';
import { troubleOf, type Log } from '../watch/log';
import { routeOf } from '../watch/request-log';

/** Answers every error as problem+json in the caller's language; to a browser outside the API, in plain words. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly notice: Notice,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost) {
    return this.answer(error, host.switchToHttp().getRequest<Asked>(), host.switchToHttp().getResponse<Response>());
  }

  answer(error: unknown, request: Asked, response: Response) {
    let answer = answerTo(error);
    if (answer.code === 'no-route' && !response.headersSent) {
      const methods = methodsAt(request);
      if (methods.length > 0) response.setHeader('Allow', methods.join(', '));
      if (methods.length > 0 && request.method === 'OPTIONS') return response.status(204).end();
      if (methods.length > 0) answer = wrongMethod;
    }
    const id = request.asked ?? '';
    if (answer.status >= 500 && answer.status !== 503)
      this.log.error({ id, method: request.method, route: routeOf(request), error: troubleOf(error) });
    if (response.headersSent) return response.end();
    response.status(answer.status);
    if (answer.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="minhbach"');
    if (answer.status === 503 || answer.status === 429)
      response.setHeader('Retry-After', String(answer.details?.retryAfterSeconds ?? 2));
    const language = languageOf(request);
    response.vary('Accept-Language');
    if (!/^\/(api|docs|health)/.test(pathOf(request)) && request.accepts('json', 'html') === 'html') {
      const lines = [answer.title[language], answer.detail[language], this.notice.words];
      return response.type('text/plain').send(lines.filter(Boolean).join('\n\n'));
    }
    const { errors, ...details } = answer.details ?? {};
    const problem: Problem = {
      type: `urn:minhbach:problem:${answer.code}`,
      title: answer.title[language],
      status: answer.status,
      detail: answer.detail[language],
      code: answer.code,
      instance: `urn:uuid:${id}`,
      ...(Array.isArray(errors) && {
        errors: (errors as TwoLanguageMistake[]).map(({ path, message }) => ({ path, message: message[language] })),
      }),
      ...(Object.keys(details).length && { details }),
      ...this.notice.field,
    };
    return response.type('application/problem+json').send(JSON.stringify(problem));
  }
}
