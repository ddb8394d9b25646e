import type { NextFunction, Response } from 'express';
import type { Asked } from '../door/asker';
import type { Log } from './log';

/** The route that answered, as it is written in the program: never the address as it was asked, which may hold ids and words people search for. */
export const routeOf = ({ route, path }: Asked): string => {
  const pattern = (route as { path?: unknown } | undefined)?.path;
  if (typeof pattern === 'string') return pattern;
  return path.startsWith('/docs') ? '/docs' : 'none';
};

/** One line for each request once it is answered, or broken off by who asked. */
export const requestLog = (log: Log) => (request: Asked, response: Response, next: NextFunction) => {
  const begun = performance.now();
  response.once('close', () => {
    const { statusCode: status, writableFinished } = response;
    const ms = Math.round(performance.now() - begun);
    const line = { id: request.asked, method: request.method, route: routeOf(request), status, ms };
    if (!writableFinished) log.info(line, 'broken off');
    else if (status >= 500) log.error(line);
    else log.info(line);
  });
  next();
};
