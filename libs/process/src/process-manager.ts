import { v5 } from 'uuid';
import { beginning, Rejected, type Position, type Receipt } from '#kernel';
import { follow, recordedFrom, type Caller, type EventStore, type Follower, type Page } from '#event-store';
import { followedTypes, namespace, Owed, type Debt, type Followed, type OwedCommand } from './owed';

/** How the process gives a command: over the same bus as everybody else. */
export type Give = (command: OwedCommand, caller: Caller) => Promise<Receipt>;

/**
 * Follows the log and gives what it owes to other streams, with ids that depend on the cause: given twice is given once.
 * What its stream refuses is dropped, because the stream has gone on without it; anything else is tried again.
 */
export class ProcessManager {
  private readonly owed = new Owed();
  private told: Position = beginning;
  private follower: Follower | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly give: Give,
    private readonly failed: (error: unknown) => void,
  ) {}

  start() {
    this.follower ??= follow(this.store, { types: followedTypes, failed: this.failed }, (page) => this.hear(page));
  }

  /** Answers when nothing is owed any more for all that was recorded until now, and for what that brought about. */
  async settle(): Promise<void> {
    let head: Position;
    do {
      head = await this.store.head();
      await this.follower?.caughtUp(head);
    } while (head !== (await this.store.head()));
  }

  async stop(): Promise<void> {
    await this.follower?.stop();
    this.follower = undefined;
  }

  private async hear({ events, end }: Page) {
    for (const event of events) {
      if (event.position <= this.told) continue; // the page came again after a failure
      this.owed.tell(recordedFrom(event) as unknown as Followed);
      this.told = event.position;
    }
    if (end) for (const debt of this.owed.all) await this.pay(debt);
  }

  private async pay(debt: Debt) {
    const operation = debt.command.constructor.name;
    const target = 'dossier' in debt.command ? debt.command.dossier : '';
    try {
      await this.give(debt.command, {
        actor: 'process',
        key: v5(`${operation}/${debt.cause}/${target}`, namespace),
        causation: debt.cause,
      });
    } catch (error) {
      if (!(error instanceof Rejected) || error.refusal === 'busy') throw error;
      this.owed.settle(debt);
    }
  }
}
