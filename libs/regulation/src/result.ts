import type { Figure } from './document';

/** Every step from the figures to the title, so that anybody can follow it. Numbers are exact, in lowest terms ("679/8"). */
export interface Result {
  readonly engine: 1;
  readonly leaves: readonly LeafResult[];
  readonly criteria: readonly CriterionResult[];
  readonly bonus: ExtraResult;
  readonly penalty: ExtraResult;
  /** Sum of criteria over their applicable maximum, brought to the regulation's maximum. */
  readonly base: string;
  /** base + bonus − penalty, within 0 and the maximum. Never rounded. */
  readonly total: string;
  readonly facts: Readonly<Record<string, Figure>>;
  readonly knockOuts: readonly ConditionResult[];
  readonly floors: readonly FloorResult[];
  /** Class by points alone; null when the regulation has no classes. */
  readonly band: string | null;
  /** Conditions of the classes that were tried, best first; `code` is the class. */
  readonly conditions: readonly ConditionResult[];
  /** Class after conditions, floors and knock-outs: the lowest that any of them leaves open. */
  readonly class: string | null;
  /** The title's own condition, when the regulation gives one. */
  readonly titleCondition: ConditionResult | null;
  /** Code of the title, when earned. */
  readonly title: string | null;
}

export interface LeafResult {
  readonly code: string;
  readonly criterion: string | null;
  readonly max: string;
  /** Maximum that counts in the criterion: nothing when the leaf leaves the denominator. */
  readonly of: string;
  readonly applies: boolean;
  /** Why it does not apply. Under the policy "full-points" it has all its points nevertheless. */
  readonly notApplicable?: 'claimed' | 'by-figures' | 'unit-type';
  readonly figures?: Readonly<Record<string, Figure>>;
  /** The quantity of a quantity leaf, exact. */
  readonly quantity?: string;
  readonly points: string;
}

export interface CriterionResult {
  readonly code: string;
  readonly points: string;
  readonly applicableMax: string;
  /** points ÷ applicableMax; null when nothing applies. */
  readonly share: string | null;
}

export interface ExtraResult {
  /** What counts: at most the maximum. */
  readonly points: string;
  readonly uncapped: string;
}

export interface ConditionResult {
  readonly code: string;
  /** null: not tested, because an input's leaf, or a whole criterion, does not apply. */
  readonly holds: boolean | null;
  /** Figures as entered; shares of criteria and the total in lowest terms. What does not apply is left out. */
  readonly inputs: Readonly<Record<string, Figure>>;
}

export interface FloorResult {
  readonly code: string;
  readonly met: boolean;
  /** Criteria that failed it. */
  readonly failed: readonly string[];
}
