import type { Server } from 'node:http';
import { NotFoundException, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import swaggerUi from 'swagger-ui-express';
import { ApiModule } from './api.module';
import { describeApi } from './description/describe-api';
import { Notice } from './door/notice';
import { ProblemFilter } from './door/problem.filter';
import { answerUnreadable } from './door/not-http';
import { onlyJson, requestId, safeHeaders } from './door/safe-headers';
import { queryIn, soundly } from './door/sound';
import type { House } from './house/house';
import { perAddress } from './watch/rates';
import { Web } from './web/web';
import { requestLog } from './watch/request-log';
import { traced } from './watch/traces';
import { watchOver, type Watch } from './watch/watch';
import { settingsFrom } from './settings/settings';

/** The HTTP API and the pages over an open house, ready but not listening yet, with `more` controllers. Closing it leaves the house open. */
export async function createApi(
  house: House,
  watch: Watch = watchOver(house, settingsFrom({})),
  more: readonly Type[] = [],
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.over(house, watch, more), {
    logger: ['error', 'warn'],
    bodyParser: false,
    abortOnError: false,
  });
  const { log, metrics, settings } = watch;
  app.disable('x-powered-by');
  app.set('etag', false); // nothing of it may be kept, so nothing is asked for by its mark
  app.set('query parser', queryIn);
  smallLettersOnly(app);
  app.set('trust proxy', settings.TRUSTED_PROXIES);
  const notice = new Notice(house.origin);
  const web = new Web(notice);
  app.use(watch.readiness.farewell, requestId, requestLog(log), metrics.timing, traced);
  app.use(safeHeaders(notice, settings.HSTS_DAYS), web.give);
  app.use('/metrics', metrics.page(settings.METRICS_TOKEN));
  app.use(perAddress(watch.perAddress), onlyJson);
  app.useBodyParser('json', { limit: '1mb' });
  app.use(soundly);
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });

  const document = await describeApi(app, notice);
  app.use('/docs-json', (_: Request, response: Response) => response.json(document));
  app.use(
    '/docs',
    swaggerUi.serve,
    swaggerUi.setup(document, { customSiteTitle: 'Minh Bạch – API', swaggerOptions: { docExpansion: 'none' } }),
  );

  await app.init();
  answerUnreadable(app.getHttpServer() as Server, notice, log);
  // Nest answers only for what lies under its prefix: whatever else is asked for, or goes wrong, ends here
  app.use(web.open);
  const problems = new ProblemFilter(notice, log);
  app.use((request: Request, response: Response) => problems.answer(new NotFoundException(), request, response));
  app.use((error: unknown, request: Request, response: Response, _: NextFunction) => problems.answer(error, request, response));
  return app;
}

/** An address is itself and no other spelling: /API is not /api, whatever watches over /api. Nest has used its router before it could be told so as a setting. */
function smallLettersOnly(app: NestExpressApplication) {
  const { router } = app.getHttpAdapter().getInstance() as unknown as { readonly router: { caseSensitive: boolean } };
  router.caseSensitive = true;
}
