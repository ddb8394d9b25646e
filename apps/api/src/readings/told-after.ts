import { isPosition, Rejected } from '#kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { House } from '../house/house';

const patience = 5_000;

/**
 * A reading asked with `?after=<position>` waits until everything up to there, and what the processes owe because of it, has been told.
 * A position that is not in the log is nothing to wait for: refusing it would tell how much others have recorded.
 */
@Injectable()
export class ToldAfter implements NestInterceptor {
  constructor(private readonly house: House) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const { method, query } = context.switchToHttp().getRequest<Request>();
    if (method === 'GET' && typeof query.after === 'string' && isPosition(query.after)) await this.told();
    return next.handle();
  }

  private async told() {
    const { store, readings } = this.house;
    let end: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => (end = setTimeout(resolve, patience)));
    await Promise.race([this.house.settle(), waited]);
    clearTimeout(end);
    await readings.teller.after(await store.head(), patience).catch(withoutPosition);
  }
}

/** How far the log has got is nobody's to know here. */
function withoutPosition(error: unknown): never {
  if (!(error instanceof Rejected)) throw error;
  throw new Rejected(error.code, error.sentence, error.refusal);
}
