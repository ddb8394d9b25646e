import { attainment as reckon, type Counted as Figures } from '#figures';
import type { Directory } from '../directory/look-up';
import type { Retellings } from '../projection';
import { attainment } from './attainment';

/** Tỷ lệ đơn vị đạt of a city: one kind, one period. Shares are exact ("14/17"). */
export interface Attained {
  /** What people write for the city: "lao-cai". */
  readonly city: string;
  readonly cityName: string;
  readonly kind: string;
  /** The period's label: a year as a number. */
  readonly year: number | string;
  /** Units decided with the title. */
  readonly attained: number;
  /** Units decided. */
  readonly rated: number;
  readonly notRated: number;
  /** Units in the cycle. */
  readonly total: number;
  readonly share: string | null;
  readonly target: string | null;
  /** Rating year by which the target is to be reached. */
  readonly targetBy: number | null;
  readonly met: boolean | null;
  /** When the last of the facts was recorded that these figures rest on. */
  readonly asOf: string | null;
}

/** Which ratings count: all that are decided, or only those that have been made public. */
export type Counted = 'decided' | 'published';

/** Attainment as it is known now. */
export class AttainmentTable {
  constructor(
    private readonly models: Retellings,
    private readonly directory: Directory,
  ) {}

  /** One period, by people's words. Refuses "not-found" and "ambiguous". */
  of(city: string, kind: string, label: string, counted: Counted = 'decided'): Attained {
    const { id } = this.directory.jurisdiction(city);
    const cycle = this.directory.cycle(id, kind, label);
    const row = this.rows.one<CycleRow>('SELECT * FROM cycles WHERE cycle = ?', cycle.id);
    return this.reckoned(
      row ?? { cycle: cycle.id, jurisdiction: id, kind, label, starts: cycle.period.from, total: cycle.units, at: '' },
      counted,
    );
  }

  /** Every period of the city, oldest first; of one kind, or of all. Each counts what `countedIn` says of it; null leaves it out. */
  overYears(
    city: string,
    kind?: string,
    countedIn: (of: { readonly kind: string; readonly year: string }) => Counted | null = () => 'decided',
  ): Attained[] {
    const { id } = this.directory.jurisdiction(city);
    const rows = this.rows.all<CycleRow>('SELECT * FROM cycles WHERE jurisdiction = ? ORDER BY starts, kind, label, cycle', id);
    const wanted = rows.filter((row) => kind === undefined || row.kind === kind);
    return wanted.flatMap((row) => {
      const counted = countedIn({ kind: row.kind, year: row.label });
      return counted ? [this.reckoned(row, counted)] : [];
    });
  }

  private reckoned({ cycle, jurisdiction, kind, label, total, at }: CycleRow, by: Counted): Attained {
    const since = by === 'published' ? 'publishedAt' : 'decidedAt';
    const counted = this.rows.one<Figures & { at: string | null }>(
      `SELECT count(*) AS ratings, count(DISTINCT unit) AS units, count(title) AS attained, max(${since}) AS at
        FROM outcomes WHERE cycle = ? AND ${since} IS NOT NULL`,
      cycle,
    ) ?? { ratings: 0, units: 0, attained: 0, at: null };
    const target = this.rows.one<{ share: string; by: number; at: string }>(
      'SELECT share, by, at FROM targets WHERE jurisdiction = ? AND kind = ?',
      jurisdiction,
      kind,
    );
    const figures = reckon(counted, { total, target: target?.share });
    const { slug, name } = this.directory.jurisdiction(jurisdiction);
    const year = /^\d{4}$/.test(label) ? Number(label) : label;
    return {
      city: slug,
      cityName: name,
      kind,
      year,
      ...figures,
      targetBy: target?.by ?? null,
      asOf: [at, target?.at ?? '', counted.at ?? ''].sort().at(-1) || null,
    };
  }

  private get rows() {
    return this.models.rows(attainment);
  }
}

interface CycleRow {
  readonly cycle: string;
  readonly jurisdiction: string;
  readonly kind: string;
  readonly label: string;
  readonly starts: string;
  readonly total: number;
  readonly at: string;
}
