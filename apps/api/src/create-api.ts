import { NotFoundException, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import swaggerUi from 'swagger-ui-express';
import { ApiModule } from './api.module';
import { describeApi } from './description/describe-api';
import { Notice } from './door/notice';
import { ProblemFilter } from './door/problem.filter';
import { onlyJson, safeHeaders } from './door/safe-headers';
import type { House } from './house/house';

/** The HTTP API and the pages over an open house, ready but not listening yet, with `more` controllers. Closing it leaves the house open. */
export async function createApi(house: House, more: readonly Type[] = []): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.over(house, more), {
    logger: ['error', 'warn'],
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  const notice = new Notice(house.origin);
  app.use(safeHeaders(notice), onlyJson);
  app.useBodyParser('json', { limit: '1mb' });
  app.setGlobalPrefix('api', { exclude: ['/', 'units/:id', 'health/live'] });

  const document = await describeApi(app, notice);
  app.use('/docs-json', (_: Request, response: Response) => response.json(document));
  app.use(
    '/docs',
    swaggerUi.serve,
    swaggerUi.setup(document, { customSiteTitle: 'Minh Bạch – API', swaggerOptions: { docExpansion: 'none' } }),
  );

  await app.init();
  // Nest answers only for what lies under its prefix: whatever else is asked for, or goes wrong, ends here
  const problems = new ProblemFilter(notice);
  app.use((request: Request, response: Response) => problems.answer(new NotFoundException(), request, response));
  app.use((error: unknown, request: Request, response: Response, _: NextFunction) => problems.answer(error, request, response));
  return app;
}
