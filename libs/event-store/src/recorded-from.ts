import type { Context, Event, Recorded } from '#kernel';
import type { StoredEvent } from './event-store';

const unread = Symbol('unread');

interface Reading {
  [unread]: string;
}

const context: PropertyDescriptor & ThisType<Reading> = {
  enumerable: true,
  configurable: true,
  get(): Context {
    const value = JSON.parse(this[unread]) as Context;
    Object.defineProperty(this, 'context', { value, enumerable: true });
    return value;
  },
};

class FromStore implements Reading {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly position: string;
  readonly type: string;
  readonly data: unknown;
  [unread]: string;

  constructor(stored: StoredEvent) {
    this.id = stored.id;
    this.stream = stored.stream;
    this.version = stored.version;
    this.position = stored.position;
    this.type = stored.type;
    this.data = JSON.parse(stored.data);
    Object.defineProperty(this, unread, { value: stored.context });
    Object.defineProperty(this, 'context', context);
  }
}

/** The event that a store gave back, for folding. Its context is read when somebody first looks at it: most folds never do. */
export const recordedFrom = <E extends Event>(stored: StoredEvent): Recorded<E> =>
  new FromStore(stored) as unknown as Recorded<E>;
