import { PastOfStore, type EventStore } from '#event-store';
import { refuse } from '#kernel';
import type { ReadModel } from '../read-model';
import { compare, type Comparison } from './compare';
import type { Difference } from './difference';
import { tellThen, type TellThen } from './tell-then';

/** How much may be looked back on. */
export interface Limits {
  /** Threads that look back at the same time; 0 for none beside this one, for an operator's console. */
  readonly threads: number;
  /** Questions that may wait for one of them; whoever comes after is refused. */
  readonly waiting: number;
  /** Seconds that one question may take. */
  readonly seconds: number;
  /** Megabytes of what was told that are kept, so that the same moment need not be told again. */
  readonly megabytes: number;
}

export const usualLimits: Limits = { threads: 2, waiting: 8, seconds: 20, megabytes: 128 };

/** Those who tell the past, a few at a time. */
export abstract class Crew {
  private busy = 0;
  private readonly queue: (() => void)[] = [];

  constructor(protected readonly limits: Limits) {}

  /** Refuses "looking-back-busy" when too many wait, "looked-too-long" after the time allowed, and as `tellThen` does. */
  abstract tell(asked: TellThen): Promise<ReadModel[]>;
  abstract compare(asked: Comparison): Promise<Difference[]>;
  /** Makes ready, so that the first question need not wait for that. */
  abstract ready(): void;
  abstract close(): Promise<void>;

  /** One at a time for each thread; the others in the order in which they came. */
  protected async inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const { threads, waiting } = this.limits;
    if (this.busy < Math.max(threads, 1)) this.busy += 1;
    else {
      if (this.queue.length >= waiting) tooMany();
      await new Promise<void>((go) => this.queue.push(go)); // whoever leaves hands the place on
    }
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.busy -= 1;
    }
  }
}

/** In this thread, page by page: for stores that have no file of their own to be read from another one. */
export class InPlace extends Crew {
  private readonly log: PastOfStore;
  private readonly closing = new AbortController();

  constructor(store: EventStore, limits: Limits) {
    super(limits);
    this.log = new PastOfStore(store);
  }

  tell = (asked: TellThen) => this.limited((signal) => tellThen(this.log, asked, signal));
  compare = (asked: Comparison) => this.limited((signal) => compare(this.log, asked, signal));
  ready(): void {}

  close(): Promise<void> {
    this.closing.abort();
    return Promise.resolve();
  }

  private limited<Answer>(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    return this.inTurn(async () => {
      const time = AbortSignal.timeout(this.limits.seconds * 1000);
      try {
        return await work(AbortSignal.any([time, this.closing.signal]));
      } catch (error) {
        return time.aborted ? tooLong(this.limits) : Promise.reject(error);
      }
    });
  }
}

const tooMany = (): never =>
  refuse(
    'looking-back-busy',
    'Đang có nhiều người xem lại số liệu cũ; đề nghị thử lại sau ít giây.',
    'Many are looking back just now; try again in a few seconds.',
    'busy',
    { retryAfterSeconds: 5 },
  );

export const tooLong = ({ seconds }: Limits): never =>
  refuse(
    'looked-too-long',
    `Xem lại số liệu mất quá ${seconds} giây nên đã dừng: hãy thu hẹp câu hỏi theo kỳ, đơn vị hoặc hồ sơ.`,
    `Looking back took more than ${seconds} seconds and was ended: narrow the question to a period, a unit or a dossier.`,
    'busy',
    { retryAfterSeconds: 30 },
  );
