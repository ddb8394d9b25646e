import { refuse, Rejected } from '#kernel';
import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { mistakesIn } from './mistakes';

/** Turns a body or a query into its class and refuses it with every mistake at once: a wrong value, a missing field, an unknown one. */
export class Validation extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      validationError: { target: true, value: false },
      exceptionFactory: mistaken,
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && !isRecord(value)) {
      return refuse('no-object', 'Nội dung gửi phải là một đối tượng JSON.', 'The body must be a JSON object.', 'invalid');
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

function mistaken(found: ValidationError[]): Rejected {
  const errors = mistakesIn(found);
  const places = errors.map(({ path }) => path).join(', ');
  const sentence = {
    vi: `Có ${errors.length} chỗ chưa hợp lệ: ${places}.`,
    en: `${errors.length === 1 ? 'There is 1 mistake' : `There are ${errors.length} mistakes`}: ${places}.`,
  };
  return new Rejected('not-valid', sentence, 'invalid', { errors });
}

const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
