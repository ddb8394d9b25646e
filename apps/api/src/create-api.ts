import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import swaggerUi from 'swagger-ui-express';
import { ApiModule } from './api.module';
import { describeApi } from './description/describe-api';
import { Notice } from './door/notice';
import { onlyJson, safeHeaders } from './door/safe-headers';
import type { House } from './house/house';

/** The HTTP API and the pages over an open house; not listening yet. Closing it leaves the house open. */
export async function createApi(house: House): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.over(house), {
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
  return app;
}
