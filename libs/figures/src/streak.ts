/** A label under the regulation that awards it: the same word under another regulation is another label. */
export interface Label {
  readonly regulation: string;
  readonly label: string;
}

/** What a rating year brought: the label, or null when the unit was not rated. */
export interface RatingYear {
  readonly year: number;
  readonly regulation: string;
  readonly label: string | null;
}

/** Two labels of different regulations that count as the same, in both directions, by the document that approved it. */
export interface LabelEquivalence {
  readonly one: Label;
  readonly other: Label;
  readonly basis: string;
}

export interface StreakRules {
  /** The last year that may count. */
  readonly upTo: number;
  /** The label that has to be held. */
  readonly top: Label;
  readonly equivalences?: readonly LabelEquivalence[];
  /** What a year does that is missing or not rated: it ends the streak (the rule), or is passed over. */
  readonly unrated?: 'breaks' | 'pauses';
}

export interface StreakYear extends Label {
  readonly year: number;
  /** The label it counts as, and the documents by which it does, when it is not that label itself. */
  readonly equivalentTo?: Label & { readonly bases: readonly string[] };
}

/** Years in a row with the label (số năm liền), the first and last of them, oldest first. */
export interface Streak {
  readonly count: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly years: readonly StreakYear[];
}

/** Counts back from `upTo`. Throws RangeError when a year is told twice: which of two results counts is not decided here. */
export function streak(facts: readonly RatingYear[], rules: StreakRules): Streak {
  const byYear = new Map(facts.map((fact) => [fact.year, fact]));
  if (byYear.size < facts.length) throw new RangeError('A year has two results');
  const counting = equivalentTo(rules.top, rules.equivalences ?? []);
  const first = Math.min(...byYear.keys());

  const years: StreakYear[] = [];
  for (let year = rules.upTo; year >= first; year -= 1) {
    const { regulation, label = null } = byYear.get(year) ?? { regulation: '' };
    if (label === null && rules.unrated === 'pauses') continue;
    const bases = label === null ? undefined : counting.get(nameOf({ regulation, label }));
    if (label === null || !bases) break;
    years.unshift({ year, regulation, label, ...(bases.length && { equivalentTo: { ...rules.top, bases } }) });
  }
  return { count: years.length, from: years[0]?.year ?? null, to: years.at(-1)?.year ?? null, years };
}

const nameOf = ({ regulation, label }: Label) => JSON.stringify([regulation, label]);

/** Every label that counts as this one, with the documents on the shortest way there (none for the label itself). */
function equivalentTo(top: Label, equivalences: readonly LabelEquivalence[]): Map<string, readonly string[]> {
  const reached = new Map<string, readonly string[]>([[nameOf(top), []]]);
  for (const [name, bases] of reached) {
    for (const { one, other, basis } of equivalences) {
      for (const [here, there] of [
        [one, other],
        [other, one],
      ] as const) {
        if (nameOf(here) === name && !reached.has(nameOf(there))) reached.set(nameOf(there), [...bases, basis]);
      }
    }
  }
  return reached;
}
