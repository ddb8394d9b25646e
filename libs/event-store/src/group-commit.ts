import { setImmediate } from 'node:timers';

/** A store's transaction: everything between `begin` and `commit` is kept or nothing. */
export interface Transaction {
  begin(): void;
  commit(): void;
  rollback(): void;
}

/** Stands between a transaction and its commit. Tests delay it (a promise) or make it fail (throw, without calling `run`). */
export type Commit = (run: () => void) => void | Promise<void>;

interface Waiting<T> {
  readonly work: () => T | Error;
  readonly resolve: (done: T) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: what is asked for in one turn of the event loop shares one transaction at its end. A lone writer does not wait for that
 * end: as long as one comes at a time, the first of a turn goes straight through.
 * Every answer, refusals too, goes out after the commit; a commit that fails fails all that were in it. Work that returns an
 * `Error` was refused and has left nothing behind; work that throws fails its whole group.
 */
export class GroupCommit<T> {
  #waiting: Waiting<T>[] = [];
  #due = false;
  /** True when a transaction has begun in this turn already. */
  #turn = false;
  /** True while one comes at a time. */
  #lone = true;
  #open: Promise<void> | undefined;
  #closed = false;

  constructor(
    private readonly transaction: Transaction,
    private readonly commit: Commit = (run) => run(),
    private readonly committed: () => void = () => undefined,
  ) {}

  /** Joins the next transaction. */
  do(work: () => T | Error): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('The store is closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      this.#wake();
    });
  }

  /** A transaction of its own, for work that takes many turns; what else is asked for waits. */
  async alone(work: () => Promise<void>): Promise<void> {
    if (this.#closed) throw new Error('The store is closed.');
    while (this.#open) await this.#open;
    this.transaction.begin();
    await this.#finish(work().then(() => this.commit(() => this.transaction.commit())));
  }

  /** What readers wait for, so that they see nothing that is not committed; nothing to wait for in ordinary use. */
  get open(): Promise<void> | undefined {
    return this.#open;
  }

  /** Waits until everything asked for is answered; refuses what comes later. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#due || this.#open) await (this.#open ?? new Promise((resolve) => setImmediate(resolve)));
  }

  #wake(): void {
    if (this.#due || this.#open) return;
    this.#due = true;
    if (this.#turn || !this.#lone) return void setImmediate(() => this.#flush());
    this.#turn = true;
    setImmediate(() => (this.#turn = false));
    process.nextTick(() => this.#flush());
  }

  #flush(): void {
    this.#due = false;
    if (this.#open) return;
    const group = this.#waiting;
    this.#waiting = [];
    this.#lone = group.length === 1;
    try {
      this.transaction.begin();
      const outcomes = group.map(({ work }) => work());
      const done = this.commit(() => this.transaction.commit());
      if (!done) return this.#answer(group, outcomes);
      void this.#finish(done).then(
        () => this.#answer(group, outcomes),
        (error: unknown) => group.forEach(({ reject }) => reject(error)),
      );
    } catch (error) {
      this.transaction.rollback();
      for (const { reject } of group) reject(error);
    }
  }

  #answer(group: readonly Waiting<T>[], outcomes: readonly (T | Error)[]): void {
    group.forEach(({ resolve, reject }, index) => {
      const outcome = outcomes[index] as T | Error;
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    });
    this.committed();
  }

  /** Keeps the transaction open to nobody else until it is committed or rolled back. */
  async #finish(done: Promise<void>): Promise<void> {
    const finished = done.catch((error: unknown) => {
      this.transaction.rollback();
      throw error;
    });
    this.#open = finished.then(
      () => undefined,
      () => undefined,
    );
    try {
      await finished;
    } finally {
      this.#open = undefined;
      if (this.#waiting.length > 0) this.#wake();
    }
  }
}
