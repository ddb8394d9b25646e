import type { EventStore } from '#event-store';
import { Rejected, type Position } from '#kernel';
import type { ReadModel } from './read-model';
import type { ReadModels } from './read-models';
import { Telling } from './telling';

/** How far one projection has got. */
export interface Progress {
  readonly projection: string;
  readonly position: Position;
  /** How many events it has heard. */
  readonly events: number;
  /** True while its last attempt failed; it is tried again. */
  readonly failing: boolean;
}

/** Retells the log into every read model, as it grows. One projection that fails neither stops the others nor is given up. */
export class Teller {
  private tellings: Telling[] = [];

  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModels,
  ) {}

  /** Begins from each checkpoint and follows the log from then on. Does not wait: see `caughtUp` and `after`. */
  async start(): Promise<void> {
    const { projections, log } = this.models;
    const models = projections.map((projection) => this.models.of(projection));
    for (const model of models) await this.sameLog(model);
    this.tellings = models.map((model) => new Telling(this.store, model, log));
  }

  /** Ends after the pages in hand; nothing is told afterwards. */
  async stop(): Promise<void> {
    await Promise.all(this.tellings.map((telling) => telling.stop()));
    this.tellings = [];
  }

  progress(): Progress[] {
    return this.tellings.map(({ name, told, events, failing }) => ({ projection: name, position: told, events, failing }));
  }

  /** Resolves when everything recorded until now has been told; the files of earlier versions are deleted then. */
  async caughtUp(timeoutMs = 600_000): Promise<void> {
    await this.after(await this.store.head(), timeoutMs);
    for (const projection of this.models.projections) this.models.forgetOlder(projection);
  }

  /**
   * Resolves when these projections (all, when left out) have been told at least up to `position`. Refuses with "not-told-yet" (busy)
   * after `timeoutMs`, and at once while one of them fails or when nothing is recorded there.
   */
  async after(position: Position, timeoutMs = 5_000, names?: readonly string[]): Promise<void> {
    const asked = this.tellings.filter(({ name }) => !names || names.includes(name));
    const late = () => asked.filter(({ told }) => told < position);
    if (asked.length && !late().length) return;
    if (!asked.length || late().some(({ failing }) => failing) || position > (await this.store.head()))
      notToldYet(position, late());
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), timeoutMs)));
    const told = Promise.all(asked.map((telling) => telling.caughtUp(position))).catch(() => 'late' as const);
    const outcome = await Promise.race([told, tooLate]);
    clearTimeout(timer);
    if (outcome === 'late') notToldYet(position, late());
  }

  /** A read model that was told from another log, or from more than this one still holds, is told anew. */
  private async sameLog(model: ReadModel) {
    const { stream, version, id, position } = model.checkpoint();
    if (stream === null) return;
    const [event] = await this.store.read(stream, version - 1);
    if (event?.id === id && event.position === position) return;
    this.models.log(`The read model "${model.projection.name}" was told from another log; it is told anew from this one.`);
    model.clear();
  }
}

function notToldYet(position: Position, late: readonly Telling[]): never {
  const vi = 'Số liệu chưa được tổng hợp đến thời điểm yêu cầu; đề nghị thử lại sau ít giây.';
  const en = 'The readings have not been told up to that point yet; try again in a few seconds.';
  throw new Rejected('not-told-yet', { vi, en }, 'busy', { position, late: late.map(({ name }) => name) });
}
