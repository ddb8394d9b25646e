import { streak as reckon, type Label, type LabelEquivalence } from '#figures';
import { refuse, type Sentence } from '#kernel';
import type { Regulation } from '#regulation';
import type { Counted } from '../attainment/attained';
import type { Directory } from '../directory/look-up';
import type { KnownRegulation } from '../directory/known';
import { className, titleName } from '../labels';
import type { Retellings } from '../projection';
import { streak } from './streak';

/** One year of a streak, in its own regulation's words. */
export interface StreakYearShown {
  readonly year: number;
  readonly regulation: string;
  readonly class: string | null;
  readonly className: Sentence | null;
  readonly title: string | null;
  readonly titleName: Sentence | null;
  /** The label it counts as, and the documents that approved that, when regulations differ. */
  readonly equivalentTo?: Label & { readonly bases: readonly string[] };
}

/** Số năm liền: years in a row with the top label. */
export interface StreakShown {
  readonly unit: string;
  readonly unitName: string;
  readonly kind: string;
  readonly upTo: number | null;
  readonly count: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly years: readonly StreakYearShown[];
}

/** How many years in a row a unit has held the top label. */
export class Streaks {
  constructor(
    private readonly models: Retellings,
    private readonly directory: Directory,
  ) {}

  /** Back from a year, or from the latest that is decided. The label is the top one of that year's regulation. Refuses "ambiguous" when a year was decided twice. */
  of(unit: string, kind: string, upTo?: number, counted: Counted = 'decided'): StreakShown {
    const years = this.years(unit, kind, counted);
    const decided = years.filter(({ outcome }) => outcome === 'rated');
    const last = upTo ?? decided.at(-1)?.year ?? null;
    const lastYear = years.findLast(({ year }) => last !== null && year <= last);
    const about = { unit, unitName: this.directory.unitName(unit), kind, upTo: last };
    if (last === null || !lastYear) return { ...about, count: 0, from: null, to: null, years: [] };

    const { jurisdiction, document } = this.directory.regulation(lastYear.regulation);
    const facts = years.map((row) => {
      const regulation = this.directory.regulation(row.regulation).document;
      return { year: row.year, regulation: regulation.code, label: row.outcome === 'rated' ? labelOf(row, regulation) : null };
    });
    const equivalences = this.directory.regulations(jurisdiction).flatMap(equivalencesOf);
    const { count, from, to, years: inRow } = reckon(facts, { upTo: last, top: topOf(document), equivalences });
    return { ...about, count, from, to, years: inRow.map(({ year, equivalentTo }) => this.shown(years, year, equivalentTo)) };
  }

  private shown(years: readonly YearRow[], year: number, equivalentTo: StreakYearShown['equivalentTo']): StreakYearShown {
    const row = years.find((one) => one.year === year) as YearRow;
    const { document } = this.directory.regulation(row.regulation);
    return {
      year,
      regulation: document.code,
      class: row.class,
      className: className(document, row.class),
      title: row.title,
      titleName: titleName(document, row.title),
      ...(equivalentTo && { equivalentTo }),
    };
  }

  private years(unit: string, kind: string, counted: Counted): YearRow[] {
    const sql =
      'SELECT year, regulation, outcome, class, title FROM years WHERE unit = ? AND kind = ? AND public >= ? ORDER BY year, dossier';
    const years = this.models.rows(streak).all<YearRow>(sql, unit, kind, counted === 'published' ? 1 : 0);
    const twice = years.find(({ year }, index) => year === years[index + 1]?.year)?.year;
    if (twice === undefined) return years;
    const name = this.directory.unitName(unit);
    return refuse(
      'ambiguous',
      `${name} có hơn một hồ sơ năm ${twice}.`,
      `${name} has more than one dossier for ${twice}.`,
      'conflict',
      { year: twice },
    );
  }
}

interface YearRow {
  readonly year: number;
  readonly regulation: string;
  readonly outcome: 'rated' | 'without-rating' | null;
  readonly class: string | null;
  readonly title: string | null;
}

/** The class; where the regulation's title goes with it and was not given, it is not the same label. */
function labelOf({ class: reached, title }: YearRow, { title: awarded }: Regulation): string {
  if (reached === null) return title ?? 'without title';
  return title === null && awarded?.classes?.includes(reached) ? `${reached} without title` : reached;
}

/** The best class of a regulation, or its title when it has no classes. */
const topOf = ({ code, classes, title }: Regulation): Label => ({
  regulation: code,
  label: classes?.[0]?.code ?? title?.code ?? '',
});

const equivalencesOf = ({ document }: KnownRegulation): LabelEquivalence[] =>
  (document.equivalence ?? []).flatMap(({ regulation, basis, classes }) =>
    Object.entries(classes).map(([here, there]) => ({
      one: { regulation: document.code, label: here },
      other: { regulation, label: there },
      basis,
    })),
  );
