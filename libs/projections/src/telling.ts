import { follow, recordedFrom, type EventStore, type Follower, type Page } from '#event-store';
import type { Position } from '#kernel';
import type { ReadModel } from './read-model';

/** Milliseconds between two pages while much is written: a page costs a transaction, and nobody who reads `?after=` waits for it. */
const rest = 25;

/** Keeps one projection told: page after page, rows and checkpoint together; a failure is said and tried again, ever more slowly. */
export class Telling {
  private readonly follower: Follower;
  private failed = false;
  private readonly waiting = new Set<(error: unknown) => void>();

  constructor(
    store: EventStore,
    private readonly model: ReadModel,
    private readonly log: (line: string) => void,
  ) {
    const { types } = model.projection;
    const following = { after: model.checkpoint().position, types, rest, failed: (error: unknown) => this.say(error) };
    this.follower = follow(store, following, (page) => this.tell(page));
  }

  get name(): string {
    return this.model.projection.name;
  }
  /** Everything up to here has been told or does not concern it. */
  get told(): Position {
    return this.follower.position;
  }
  /** How many events it has heard. */
  get events(): number {
    return this.model.checkpoint().events;
  }
  /** True while the last attempt failed. */
  get failing(): boolean {
    return this.failed;
  }

  /** Resolves once it has been told up to there; fails as soon as an attempt does. */
  caughtUp(position: Position): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = () => this.waiting.delete(reject);
      this.waiting.add(reject);
      this.follower.caughtUp(position).then(resolve, reject).finally(done);
    });
  }

  stop = (): Promise<void> => this.follower.stop();

  /** What another process told the same file, or a rebuild brought, is not told twice. */
  private tell({ events }: Page) {
    for (let told = false; !told;) {
      const { position } = this.model.checkpoint();
      const news = events.filter((event) => event.position > position).map((event) => recordedFrom(event));
      told = this.model.tell(news, position); // not, when another process told it at the same moment
    }
    this.failed = false;
  }

  private say(error: unknown) {
    this.failed = true;
    for (const fail of this.waiting) fail(error);
    this.waiting.clear();
    const reason = error instanceof Error ? error.message : String(error);
    this.log(`The projection "${this.name}" could not be told on after ${this.told} (${reason}); it will be tried again.`);
  }
}
