import type { Position } from '#kernel';
import { Growth } from '../growth';
import type { Wire } from './wire';

/** Longest pause before a subscription that broke off is begun again, in milliseconds. */
const longest = 10_000;

/**
 * Wakes those who wait for the log to grow, also when another process wrote: by a subscription that goes on from the last place it
 * heard of, and begins again whenever it breaks off. There is one only while somebody waits.
 */
export class KurrentGrowth {
  readonly #growth = new Growth();
  #listening = 0;
  #checkpoint: Position | undefined;
  #cancel: (() => void) | undefined;

  /** `failed` is told of every subscription that broke off; `shortest`: the first pause after one, in milliseconds. */
  constructor(
    private readonly wire: Wire,
    private readonly patience: { readonly failed: (error: unknown) => void; readonly shortest: number },
  ) {}

  /** Calls back at every growth until the answer is called. */
  listen(wake: () => void): () => void {
    const deaf = this.#growth.listen(wake);
    let listening = true;
    this.#listening += 1;
    if (!this.#cancel) this.#begin(this.patience.shortest);
    return () => {
      deaf();
      if (!listening) return;
      listening = false;
      this.#listening -= 1;
      if (this.#listening === 0) this.stop();
    };
  }

  /** Wakes all. */
  grown(): void {
    this.#growth.grown();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #begin(pause: number): void {
    let next = pause;
    const heard = (position?: Position) => {
      next = this.patience.shortest;
      this.#checkpoint = position ?? this.#checkpoint;
    };
    this.#cancel = this.wire.subscribe(this.#checkpoint, {
      // what was written before the server began to listen is found by reading once more
      confirmed: () => {
        heard();
        this.grown();
      },
      reached: heard,
      grown: (position) => {
        heard(position);
        this.grown();
      },
      broken: (error) => {
        this.patience.failed(error);
        const timer = setTimeout(() => this.#begin(Math.min(next * 2, longest)), next).unref();
        this.#cancel = () => clearTimeout(timer);
      },
    });
  }
}
