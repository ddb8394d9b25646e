import { refuse } from '#kernel';
import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { mistakesIn, notValid } from './mistakes';

/** Turns a body or a query into its class and refuses it with every mistake at once: a wrong value, a missing field, an unknown one. */
export class Validation extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      validationError: { target: true, value: false },
      exceptionFactory: (found) => notValid(mistakesIn(found)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && !isRecord(value)) {
      return refuse('no-object', 'Nội dung gửi phải là một đối tượng JSON.', 'The body must be a JSON object.', 'invalid');
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
