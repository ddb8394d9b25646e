import { randomUUID } from 'node:crypto';
import { datedBy, fold, type Position, type Receipt } from '#kernel';
import { dayIn, homeZone, recordedFrom, type Caller, type Clock, type EventStore } from '#event-store';
import type { SqliteVault } from '../vault';
import type { ErasedList } from './erased-list';
import { ErasePerson } from './erasures.commands';
import type { Erasure, ErasureBasis, ErasureEvent } from './erasures.events';
import { checkedBasis, erasuresOf, erasuresStory } from './erasures';
import { carryOut, isOutstanding } from './forget';
import { survey, type Survey } from './survey';

/** Where one house keeps what erasing touches. */
export interface Kept {
  readonly store: EventStore;
  /** Origin of the log. */
  readonly log: string;
  readonly vault: SqliteVault;
  readonly list: ErasedList;
  /** Makes everything beside the vault that names a person forget these people; done again it changes nothing. */
  readonly forget: (people: ReadonlySet<string>) => Promise<void>;
}

/**
 * Makes the vault, and what else names people, forget all that the list or the log says was erased, and the list know what the log
 * says. Answers what the log does not tell yet. `all`: nothing is believed to be forgotten, whatever the vault says.
 */
export async function reapply({ store, log, vault, list, forget }: Kept, all = false): Promise<Erasure[]> {
  const events = (await store.read(erasuresOf(log))).map((event) => recordedFrom<ErasureEvent>(event));
  const recorded = fold(erasuresStory, events);
  const before = list.all();
  const listed = new Set(before.map(({ erasure }) => erasure));
  const unlisted = [...recorded.values()].filter(({ erasure }) => !listed.has(erasure));
  for (const one of unlisted) list.add(one);
  const acts = [...before, ...unlisted];
  const people = new Set(acts.filter((one) => all || isOutstanding(one, vault)).map(({ person }) => person));
  if (people.size > 0) await forget(people); // before the vault: whom the vault forgot is looked for no more
  for (const one of acts) carryOut(one, vault);
  return before.filter(({ erasure }) => !recorded.has(erasure));
}

/**
 * Erases people: their identity, the texts they wrote and the texts that are named. In this order, each on disk before the next: the
 * list, the names of their files, the vault, the log. What is broken off in between is finished by `settle`, which every start calls.
 */
export class Eraser {
  constructor(
    private readonly kept: Kept,
    private readonly clock: Clock,
    private readonly give: (command: ErasePerson, caller: Caller) => Promise<Receipt>,
  ) {}

  /** What erasing this person would touch, without touching it. Refuses what `erase` would. `named`: ids of texts by others. */
  look(person: string, named: readonly string[], after?: Position): Promise<Survey> {
    return survey(this.kept.store, { person, named, today: dayIn(homeZone, this.clock.now()), after });
  }

  /** The document as it is recorded. Refuses one without title or number, and one whose day does not exist or is still to come. */
  checkedBasis(basis: ErasureBasis): ErasureBasis {
    const checked = checkedBasis(basis);
    datedBy(checked.date, dayIn(homeZone, this.clock.now()));
    return checked;
  }

  /** Answers when nothing is left of the person: what was erased, in one act, and in further ones if they wrote on meanwhile. */
  async erase(person: string, basis: ErasureBasis, named: readonly string[]): Promise<Erasure[]> {
    const checked = this.checkedBasis(basis);
    let found = await this.look(person, named);
    this.kept.vault.setActive(person, false); // from here on they can begin nothing; what they had begun is looked for below
    const done: Erasure[] = [];
    do {
      const act = this.actFor(person, checked, found);
      this.kept.list.add(act);
      await this.settle();
      done.push(act);
      found = await this.look(person, [], found.upTo);
    } while (found.written.length > 0);
    await this.kept.forget(new Set([person])); // what they were bringing at that moment
    return done;
  }

  /** Carries out and records what is not yet: an erasure that was broken off, and what a vault or a log from a backup does not know. */
  async settle(): Promise<void> {
    for (const one of await reapply(this.kept)) {
      const command = Object.assign(new ErasePerson(), { log: this.kept.log, ...one, keys: [...one.keys] });
      await this.give(command, { actor: 'console', key: one.erasure });
    }
  }

  private actFor(person: string, basis: ErasureBasis, { written, named }: Survey): Erasure {
    const gone = this.kept.vault.keys([...written, ...named]);
    const left = (id: string) => gone.get(id) !== null;
    const counted = { written: written.filter(left), named: named.filter(left) };
    return {
      erasure: randomUUID(),
      person,
      basis,
      orderedAt: this.clock.now(),
      written: counted.written.length,
      named: counted.named.length,
      keys: [...counted.written, ...counted.named],
    };
  }
}
