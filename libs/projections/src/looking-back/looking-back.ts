import type { Day, Position } from '#kernel';
import type { Retellings } from '../projection';
import { projections } from '../projections';
import type { ReadModel } from '../read-model';
import type { Comparison } from './compare';
import type { Crew, Limits } from './crew';
import type { Difference } from './difference';
import { Kept } from './kept';
import type { Retelling } from './tell-then';

/** What is asked of the past: these retellings, told from these streams, until a moment and as in force on a day. */
export interface Then {
  readonly retellings: readonly Retelling[];
  /** Names this choice of streams, so that it is told once for all who ask for the same. */
  readonly name: string;
  readonly streams: () => readonly string[];
  readonly until: Position;
  readonly effectiveAt: Day | null;
}

/** Megabytes of one model, at the most: what is told must be handed over in one piece. */
const largest = 64;
const keptComparisons = 8;

/** Retellings as they stood at earlier moments. What was told lately is kept. */
export class LookingBack {
  private readonly kept: Kept;
  private readonly compared = new Map<string, Promise<readonly Difference[]>>();
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    readonly crew: Crew,
    { megabytes }: Pick<Limits, 'megabytes'>,
  ) {
    this.kept = new Kept(megabytes * mega);
  }

  /** How much of what was told is kept. */
  get room() {
    return this.kept.room;
  }

  /** Asks the retellings as they stood then. They are there as long as `ask` has not answered. Refuses as the crew does. */
  async at<Answer>(then: Then, ask: (told: Retellings) => Answer | Promise<Answer>): Promise<Answer> {
    const taken = new Map<Retelling, ReturnType<Kept['keep']>>();
    try {
      await this.take(then, taken);
      return await ask({ rows: ({ name }) => rowsOf(name, taken) });
    } finally {
      for (const { giveBack } of taken.values()) giveBack();
    }
  }

  /** Every figure that differs between two moments. The latest comparisons are kept, for whoever turns the page. */
  compare(asked: Omit<Comparison, 'most'>): Promise<readonly Difference[]> {
    const name = JSON.stringify(asked);
    const known = this.compared.get(name);
    if (known) return known;
    const comparing = this.crew.compare({ ...asked, most: largest * mega });
    this.compared.set(name, comparing);
    comparing.catch(() => this.compared.delete(name));
    if (this.compared.size > keptComparisons) this.compared.delete(this.compared.keys().next().value as string);
    return comparing;
  }

  async close(): Promise<void> {
    await this.crew.close();
    this.kept.close();
  }

  /** From what is kept; what is missing is told together. Who asks for the same meanwhile waits for it. */
  private async take(then: Then, taken: Map<Retelling, ReturnType<Kept['keep']>>): Promise<void> {
    const nameOf = (retelling: Retelling) => JSON.stringify([retelling, then.name, then.until, then.effectiveAt]);
    const missing = () => then.retellings.filter((one) => !taken.has(one));
    const look = () => {
      for (const one of missing()) {
        const found = this.kept.take(nameOf(one));
        if (found) taken.set(one, found);
      }
    };
    for (;;) {
      look();
      const others = missing().flatMap((one) => this.underWay.get(nameOf(one)) ?? []);
      if (!others.length) break;
      await Promise.all(others);
    }
    const wanted = missing();
    if (!wanted.length) return;
    const telling = this.crew
      .tell({
        retellings: wanted,
        streams: then.streams(),
        until: then.until,
        effectiveAt: then.effectiveAt,
        most: largest * mega,
      })
      .then((models) => wanted.forEach((one, index) => taken.set(one, this.kept.keep(nameOf(one), models[index] as ReadModel))));
    for (const one of wanted) this.underWay.set(nameOf(one), telling);
    try {
      await telling;
    } finally {
      for (const one of wanted) this.underWay.delete(nameOf(one));
    }
  }
}

function rowsOf(name: string, taken: ReadonlyMap<string, { readonly model: ReadModel }>) {
  const found = taken.get(name);
  if (!found || !(name in projections)) throw new Error(`The retelling "${name}" was not asked for.`);
  return found.model;
}

const mega = 1024 * 1024;
