import type { EventStore } from '#event-store';
import { recordedFrom } from '#event-store';
import type { Position } from '#kernel';
import type { ReadModel } from './read-model';

/** Keeps one projection told: page after page, rows and checkpoint together; a failure is said and tried again, ever more slowly. */
export class Telling {
  /** Everything up to here has been told or does not concern it. */
  told: Position;
  caughtUp = false;
  private since: Position;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private failures = 0;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: EventStore,
    readonly model: ReadModel,
    private readonly advanced: () => void,
    private readonly log: (line: string) => void,
  ) {
    this.since = this.told = model.checkpoint().position;
  }

  /** The log may have grown. */
  wake = (): void => {
    if (this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
      if (this.again && !this.retry) this.wake();
    });
  };

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.running;
  }

  private async run() {
    clearTimeout(this.retry);
    this.retry = undefined;
    try {
      while (this.again && !this.stopped) {
        this.again = false;
        while (!this.stopped && !(await this.page()));
      }
      this.failures = 0;
    } catch (error) {
      const wait = Math.min(30_000, 100 * 2 ** this.failures++);
      const { name } = this.model.projection;
      this.log(`The projection "${name}" could not be told after ${this.told} (${(error as Error).message}); next try in ${wait} ms.`);
      if (!this.stopped) this.retry = setTimeout(this.resume, wait);
    }
  }

  private readonly resume = () => {
    this.retry = undefined;
    this.wake();
  };

  /** Tells the next page; true when it was the last for now. */
  private async page(): Promise<boolean> {
    const { types } = this.model.projection;
    const page = await this.store.readAll({ after: this.told, types });
    if (page.events.length && !this.model.tell(page.events.map(recordedFrom), this.since)) return this.standElsewhere();
    this.since = page.events.at(-1)?.position ?? this.since;
    this.told = page.next;
    this.caughtUp ||= page.end;
    this.advanced();
    return page.end;
  }

  /** Another process told the same file on, or a rebuild was swapped in: go on from where it stands. */
  private standElsewhere(): false {
    this.since = this.told = this.model.checkpoint().position;
    return false;
  }
}
