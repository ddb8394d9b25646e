import type { Period, Rating } from '#evaluation';
import type { Regulation, Result } from '#regulation';
import type { Directory } from '../directory/look-up';
import { byName, only } from '../directory/only';
import { className, titleName } from '../labels';
import type { Retellings } from '../projection';
import { rating } from './rating';
import { parsed, sheetOf } from './sheet';
import type { NamedRating, RatingLine, RatingShown, Recognised } from './shown';

/** Ratings as they stand: of one dossier with its derivation, or of a cycle's units side by side. */
export class Ratings {
  constructor(
    private readonly models: Retellings,
    private readonly directory: Directory,
  ) {}

  /** Refuses "not-found". */
  of(dossier: string): RatingShown {
    const row = this.rows.one<RatingRow>('SELECT * FROM ratings WHERE dossier = ?', dossier);
    const { cycle, unit, unitType, kind, ...kept } = only(
      row ? [row] : [],
      { vi: `hồ sơ "${dossier}"`, en: `dossier "${dossier}"` },
      null,
    );
    const { hash, code, document } = this.directory.regulation(kept.regulation);
    const self = parsed<RatingShown['self']>(kept.self);
    const computed = this.results(dossier);
    return {
      dossier,
      cycle,
      unit,
      unitName: this.directory.unitName(unit),
      unitType,
      kind,
      period: JSON.parse(kept.period) as Period,
      regulation: { hash, code, name: document.name, verb: document.verb },
      self,
      computed,
      proposed: named(document, parsed<NonNullable<RatingShown['proposed']>>(kept.proposed)),
      decided: named(document, parsed<NonNullable<RatingShown['decided']>>(kept.decided)),
      published: parsed(kept.published),
      closedWithoutRating: kept.closedAt,
      leaves: sheetOf(this.rows, { dossier, unitType, document, self: self?.result ?? null, computed }),
    };
  }

  /** One line for each dossier of the cycle whose unit is wanted, by the unit's name. */
  ofCycle(cycle: string, wanted: (unit: string) => boolean = () => true): RatingLine[] {
    const all = this.rows.all<LineRow>(lines, cycle).filter(({ unit }) => wanted(unit));
    const nameOf = this.directory.names();
    const found = all.map((row) => this.line(row, nameOf(row.unit)));
    return found.sort((one, other) => byName(one.unitName, other.unitName));
  }

  /** Those of a cycle that hold the title by a decision that has been made public, by the unit's name. */
  recognised(cycle: string): Recognised[] {
    const rows = this.rows.all<RatingRow>('SELECT * FROM ratings WHERE cycle = ? AND published IS NOT NULL', cycle);
    const nameOf = this.directory.names();
    const all = rows.flatMap(({ unit, regulation, ...row }) => {
      const decided = parsed<NonNullable<RatingShown['decided']>>(row.decided);
      const published = parsed<NonNullable<RatingShown['published']>>(row.published);
      const title = titleName(this.directory.regulation(regulation).document, decided?.title ?? null);
      if (!decided || !title || !published?.public) return [];
      return [{ unitName: nameOf(unit), title, document: decided.document, publishedOn: published.on }];
    });
    return all.sort((one, other) => byName(one.unitName, other.unitName));
  }

  private line(row: LineRow, unitName: string): RatingLine {
    const { document } = this.directory.regulation(row.regulation);
    const decided = parsed<NonNullable<RatingShown['decided']>>(row.decided);
    return {
      dossier: row.dossier,
      unit: row.unit,
      unitName,
      selfTotal: row.selfTotal,
      total: decided?.total ?? row.computed,
      criteria: parsed<RatingLine['criteria']>(row.criteria) ?? [],
      proposed: ratingOnly(document, parsed<Rating>(row.proposed)),
      decided: ratingOnly(document, decided),
      document: decided?.document ?? null,
      published: parsed(row.published),
      closedWithoutRating: row.closedAt !== null,
    };
  }

  private results(dossier: string): RatingShown['computed'] {
    const rows = this.rows.all<{ after: 'review' | 'appeal'; at: string; result: string }>(
      'SELECT after, at, result FROM results WHERE dossier = ? ORDER BY version',
      dossier,
    );
    return rows.map(({ after, at, result }) => ({ after, at, result: JSON.parse(result) as Result }));
  }

  private get rows() {
    return this.models.rows(rating);
  }
}

/** Only the totals of results: whole ones are long, and a cycle has many. */
const lines = `SELECT ratings.dossier, unit, regulation, self ->> '$.result.total' AS selfTotal, proposed, decided, published, closedAt,
    result ->> '$.total' AS computed, coalesce(result -> '$.criteria', self -> '$.result.criteria') AS criteria
  FROM ratings LEFT JOIN results ON results.dossier = ratings.dossier
    AND results.version = (SELECT max(version) FROM results WHERE dossier = ratings.dossier)
  WHERE cycle = ?`;

type LineRow = Pick<RatingRow, 'dossier' | 'unit' | 'regulation' | 'proposed' | 'decided' | 'published' | 'closedAt'> & {
  readonly selfTotal: string | null;
  readonly computed: string | null;
  readonly criteria: string | null;
};

interface RatingRow {
  readonly dossier: string;
  readonly cycle: string;
  readonly unit: string;
  readonly unitType: string;
  readonly kind: string;
  readonly period: string;
  readonly regulation: string;
  readonly self: string | null;
  readonly proposed: string | null;
  readonly decided: string | null;
  readonly published: string | null;
  readonly closedAt: string | null;
}
const named = <Given extends Rating>(document: Regulation, given: Given | null): (Given & NamedRating) | null =>
  given && { ...given, className: className(document, given.class), titleName: titleName(document, given.title) };

const ratingOnly = (document: Regulation, given: Rating | null) =>
  named(document, given && { class: given.class, title: given.title });
