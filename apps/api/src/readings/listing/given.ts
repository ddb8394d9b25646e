import { Injectable, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map } from 'rxjs';
import { languageOf } from '../../door/asker';
import { Notice } from '../../door/notice';
import { csvOf } from './csv';
import { Listing } from './list';
import { pageOf } from './page';

/** Gives every list page by page, or all of it as CSV. */
@Injectable()
export class ListsGiven implements NestInterceptor {
  constructor(private readonly notice: Notice) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const http = context.switchToHttp();
    const given = (answer: unknown) => {
      if (!(answer instanceof Listing)) return answer;
      if (answer.asked.question.format !== 'csv') return { ...pageOf(answer), ...answer.said };
      return this.asCsv(answer, http.getRequest<Request>(), http.getResponse<Response>());
    };
    return next.handle().pipe(map(given));
  }

  private asCsv(listing: Listing<unknown, unknown>, request: Request, response: Response): StreamableFile {
    const lines = csvOf(listing, languageOf(request), { ...listing.said, ...this.notice.field });
    response.vary('Accept-Language');
    response.setHeader('Cache-Control', 'private, no-store');
    return new StreamableFile(lines, {
      type: 'text/csv; charset=utf-8; header=present',
      disposition: `attachment; filename="${listing.list.name.replaceAll(' ', '-')}.csv"`,
    });
  }
}
