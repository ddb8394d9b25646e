import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Asked } from '../door/asker';
import type { Rate } from './rates';

/** Everybody may ask so often in a minute, from wherever. Behind the guard that knows who asks. */
@Injectable()
export class PersonRate implements CanActivate {
  constructor(private readonly rate: Rate) {}

  canActivate(context: ExecutionContext): boolean {
    const { person } = context.switchToHttp().getRequest<Asked>();
    if (person) this.rate.take(person.id);
    return true;
  }
}
