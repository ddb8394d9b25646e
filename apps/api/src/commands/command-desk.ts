import { randomUUID } from 'node:crypto';
import type { Person } from '#access';
import { refuse, type Receipt } from '#kernel';
import {
  applyDecorators,
  Controller,
  createParamDecorator,
  HttpStatus,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { tap } from 'rxjs';
import type { House } from '../house/house';
import type { Metrics } from '../watch/metrics';
import { tracedCommand } from '../watch/traces';
import { ReceiptGiven } from './receipt.answers';

/** Where commands are handed in: takes each to the house in the name of the person who gives it. */
export class CommandDesk {
  constructor(
    private readonly house: Pick<House, 'give'>,
    private readonly metrics: Metrics,
  ) {}

  give(command: object, by: Person, key: string): Promise<Receipt> {
    const { name } = command.constructor;
    return this.metrics.counted(
      name,
      tracedCommand(name, () => this.house.give(command, { actor: by.id, key })),
    );
  }
}

/** The caller's Idempotency-Key; one made for this request alone when there is none. Refuses what is no key. */
export const Key = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const given: unknown = context.switchToHttp().getRequest<{ headers: Record<string, unknown> }>().headers['idempotency-key'];
  if (given === undefined) return randomUUID();
  if (typeof given === 'string' && /^[\x21-\x7e]{1,200}$/.test(given)) return given;
  return refuse(
    'bad-key',
    'Idempotency-Key cần từ 1 đến 200 ký tự nhìn thấy được, không dấu.',
    'The Idempotency-Key needs 1 to 200 visible ASCII characters.',
    'invalid',
  );
});

/** A command that had been recorded before is answered with 200: only what is new is created. */
@Injectable()
class RepeatedIsOk implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Receipt>) {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(tap(({ repeated }) => response.status(repeated ? HttpStatus.OK : HttpStatus.CREATED)));
  }
}

/** A controller of the commands of one stage: one POST route for each. */
export const Commands = (stage: string) =>
  applyDecorators(
    Controller(stage),
    ApiTags(stage),
    UseInterceptors(RepeatedIsOk),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'The same key with the same content is the same command: sent again, it is answered again and recorded once. 1 to 200 visible ASCII characters; made anew when left out.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
      example: 'nop-ho-so-binh-minh-2019',
    }),
    ApiCreatedResponse({ type: ReceiptGiven, description: 'Recorded.' }),
    ApiOkResponse({
      type: ReceiptGiven,
      description: 'Had been recorded before, with the same key and content: nothing was added.',
    }),
  );
