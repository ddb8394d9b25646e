import type { Receipt } from '#kernel';
import { HttpStatus, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { tap } from 'rxjs';

/** A command that had been recorded before is answered with 200: only what is new is created. */
@Injectable()
export class RepeatedIsOk implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Receipt>) {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(tap(({ repeated }) => response.status(repeated ? HttpStatus.OK : HttpStatus.CREATED)));
  }
}
