/** What somebody says of one leaf. */
export class AnswerShown {
  /** Figures by the regulation’s input names */
  figures?: Record<string, number | string | boolean>;

  /** True when the leaf does not apply */
  notApplicable?: boolean;
}

/** One leaf as it was scored. Numbers are exact, in lowest terms. */
export class LeafScored {
  /** Code of the leaf @example 4.1 */
  code: string;

  /** Its criterion; null for bonus and penalty @example TC4 */
  criterion: string | null;

  /** Maximum @example 5 */
  max: string;

  /** Maximum that counts: 0 when it leaves the denominator @example 5 */
  of: string;

  /** Whether it applies @example true */
  applies: boolean;

  /** Why it does not: claimed, by-figures or unit-type @example claimed */
  notApplicable?: string;

  /** The figures it was scored on. */
  figures?: Record<string, number | string | boolean>;

  /** The quantity of a quantity leaf, exact @example 331/334 */
  quantity?: string;

  /** Points, exact @example 679/136 */
  points: string;
}

/** One criterion as it was summed. */
export class CriterionScored {
  /** Code @example TC4 */
  code: string;

  /** Points, exact @example 39/2 */
  points: string;

  /** Maximum of what applies @example 20 */
  applicableMax: string;

  /** points ÷ applicableMax; null when nothing applies @example 39/40 */
  share: string | null;
}

/** Bonus or penalty. */
export class ExtraScored {
  /** What counts @example 0 */
  points: string;

  /** Before the cap @example 0 */
  uncapped: string;
}

/** One condition as it was tested. */
export class ConditionTested {
  /** Code of the knock-out, or of the class @example TSVM */
  code: string;

  /** Whether it holds; null when it was not tested @example true */
  holds: boolean | null;

  /** What it was tested on. */
  inputs: Record<string, number | string | boolean>;
}

/** One floor (điểm liệt) as it was tested. */
export class FloorTested {
  /** Its code @example san */
  code: string;

  /** Whether it was met @example true */
  met: boolean;

  /** Criteria that failed it. */
  failed: string[];
}

/** Căn cứ tính điểm: every step from the figures to the title. Numbers are exact, in lowest terms. */
export class ResultShown {
  /** Version of the meaning it was computed under @example 1 */
  engine: number;

  /** Leaf by leaf. */
  leaves: LeafScored[];

  /** Criterion by criterion. */
  criteria: CriterionScored[];

  /** Bonus. */
  bonus: ExtraScored;

  /** Penalty. */
  penalty: ExtraScored;

  /** Criteria over their applicable maximum, brought to the regulation’s maximum @example 90 */
  base: string;

  /** base + bonus − penalty, never rounded @example 179/2 */
  total: string;

  /** Facts established in review. */
  facts: Record<string, number | string | boolean>;

  /** Knock-outs. */
  knockOuts: ConditionTested[];

  /** Floors. */
  floors: FloorTested[];

  /** Class by points alone @example TSVM */
  band: string | null;

  /** Conditions of the classes tried, best first; `code` is the class. */
  conditions: ConditionTested[];

  /** Class in the end @example TSVM */
  class: string | null;

  /** The title’s own condition. */
  titleCondition: ConditionTested | null;

  /** Title earned @example TSVM */
  title: string | null;
}
