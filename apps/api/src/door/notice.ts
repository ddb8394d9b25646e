import { Injectable, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map } from 'rxjs';

const words = 'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';
const ascii = 'DU LIEU MINH HOA - KHONG CO GIA TRI PHAP LY (illustrative data, without legal force)';

/** What an illustrative history says with every answer and on every page; a live one says nothing. */
export class Notice {
  /** The words, when there are any. */
  readonly words: string | null;

  constructor({ illustrative }: { readonly illustrative: boolean }) {
    this.words = illustrative ? words : null;
  }

  /** As a field of an answer. */
  get field(): { notice?: string } {
    return this.words ? { notice: this.words } : {};
  }

  /** As a header, which has to be ASCII. */
  mark(response: Response) {
    if (this.words) response.setHeader('X-Notice', ascii);
  }
}

/** Adds the notice to every answer that is an object; a file says it in its own way. */
@Injectable()
export class NoticeGiven implements NestInterceptor {
  constructor(private readonly notice: Notice) {}

  intercept(_: ExecutionContext, next: CallHandler) {
    return next.handle().pipe(map((answer: unknown) => (isRecord(answer) ? { ...answer, ...this.notice.field } : answer)));
  }
}

const isRecord = (answer: unknown): answer is object =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) && !(answer instanceof StreamableFile);
