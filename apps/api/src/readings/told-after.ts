import { isPosition, refuse } from '#kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { House } from '../house/house';

const patience = 5_000;

/** A reading asked with `?after=<position>` waits until everything up to there, and what the processes owe because of it, has been told. */
@Injectable()
export class ToldAfter implements NestInterceptor {
  constructor(private readonly house: House) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const { method, query } = context.switchToHttp().getRequest<Request>();
    if (method === 'GET' && typeof query.after === 'string') await this.told(query.after);
    return next.handle();
  }

  private async told(after: string) {
    const { store, readings } = this.house;
    if (!isPosition(after) || after > (await store.head())) {
      refuse(
        'no-position',
        'Vị trí (after) không có trong sổ ghi: dùng vị trí trong câu trả lời của một lệnh.',
        'This position (after) is not in the log: give one that a command was answered with.',
        'invalid',
      );
    }
    let end: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => (end = setTimeout(resolve, patience)));
    await Promise.race([this.house.settle(), waited]);
    clearTimeout(end);
    await readings.teller.after(await store.head(), patience);
  }
}
