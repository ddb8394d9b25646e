/** How long another process's writing may go unnoticed, in milliseconds. */
const interval = 200;

/** Who waits for the log to grow. `elsewhere` answers a number that changes when another process has written; it is asked only while somebody waits. */
export class Growth {
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly elsewhere?: () => unknown) {}

  /** Calls back at every growth until the answer is called. */
  listen(wake: () => void): () => void {
    const listener = () => wake();
    this.#waiting.add(listener);
    this.#watch();
    return () => {
      this.#waiting.delete(listener);
      if (this.#waiting.size === 0) this.stop();
    };
  }

  /** Wakes all, each in its own microtask: one that fails disturbs neither the store nor the others. */
  grown(): void {
    for (const wake of this.#waiting) queueMicrotask(wake);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #watch(): void {
    const { elsewhere } = this;
    if (this.#timer || !elsewhere) return;
    let seen = elsewhere();
    this.#timer = setInterval(() => {
      const now = elsewhere();
      if (now !== seen) this.grown();
      seen = now;
    }, interval).unref();
  }
}
