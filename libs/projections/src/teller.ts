import type { EventStore } from '#event-store';
import { Rejected, type Position } from '#kernel';
import type { ReadModel } from './read-model';
import type { ReadModels } from './read-models';
import { Telling } from './telling';

interface Waiting {
  readonly position: Position;
  readonly names: readonly string[] | undefined;
  readonly done: () => void;
}

/** How far one projection has got. */
export interface Progress {
  readonly projection: string;
  readonly position: Position;
  /** How many events it has heard. */
  readonly events: number;
  /** Whether it has reached the end of the log since the start. */
  readonly caughtUp: boolean;
}

/** Retells the log into every read model, as it grows. One projection that fails neither stops the others nor is given up. */
export class Teller {
  private tellings: Telling[] = [];
  private readonly waiting = new Set<Waiting>();
  private unsubscribe: () => void = () => {};

  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModels,
  ) {}

  /** Begins from each checkpoint and follows the log from then on. Does not wait: see `caughtUp` and `after`. */
  async start(): Promise<void> {
    const { projections, log } = this.models;
    const all = projections.map((projection) => this.models.of(projection));
    for (const model of all) await this.sameLog(model);
    this.tellings = all.map((model) => new Telling(this.store, model, () => this.advanced(), log));
    this.unsubscribe = this.store.onGrowth(() => this.tellings.forEach((one) => one.wake()));
    this.tellings.forEach((one) => one.wake());
  }

  /** Ends after the pages in hand. Who still waits is refused when the time is over. */
  async stop(): Promise<void> {
    this.unsubscribe();
    await Promise.all(this.tellings.map((one) => one.stop()));
  }

  progress(): Progress[] {
    return this.tellings.map(({ model, told, caughtUp }) => ({
      projection: model.projection.name,
      position: told,
      events: model.checkpoint().events,
      caughtUp,
    }));
  }

  /** Resolves when everything recorded until now has been told; files of earlier versions are deleted then. */
  async caughtUp(timeoutMs = 600_000): Promise<void> {
    await this.after(await this.store.head(), timeoutMs);
    for (const projection of this.models.projections) this.models.forgetOlder(projection);
  }

  /** Resolves when these projections (all, when left out) have been told at least up to `position`. Refuses with "not-told-yet" (busy) after `timeoutMs`. */
  after(position: Position, timeoutMs = 5_000, names?: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = setTimeout(() => {
        this.waiting.delete(waiting);
        reject(notToldYet(position, this.lateFor({ position, names })));
      }, timeoutMs);
      const waiting: Waiting = {
        position,
        names,
        done: () => {
          clearTimeout(end);
          resolve();
        },
      };
      this.waiting.add(waiting);
      this.advanced();
    });
  }

  private advanced() {
    for (const waiting of this.waiting) {
      if (!this.tellings.length || this.lateFor(waiting).length) continue;
      this.waiting.delete(waiting);
      waiting.done();
    }
  }

  private lateFor({ position, names }: Pick<Waiting, 'position' | 'names'>): string[] {
    const late = this.tellings.filter(({ model, told }) => told < position && (!names || names.includes(model.projection.name)));
    return late.map(({ model }) => model.projection.name);
  }

  /** A read model told from another log (or from a log that was put back to an earlier copy) is told anew. */
  private async sameLog(model: ReadModel) {
    const { stream, version, id } = model.checkpoint();
    if (stream === null) return;
    const [event] = await this.store.read(stream, version - 1);
    if (event?.id === id) return;
    this.models.log(`The read model "${model.projection.name}" was told from another log; it is told anew from this one.`);
    model.clear();
  }
}

const notToldYet = (position: Position, late: readonly string[]) =>
  new Rejected(
    'not-told-yet',
    { vi: 'Số liệu đang được tổng hợp, chưa đến thời điểm yêu cầu; đề nghị thử lại sau ít giây.', en: 'The figures have not been told up to that point yet; try again in a few seconds.' },
    'busy',
    { position, late },
  );
