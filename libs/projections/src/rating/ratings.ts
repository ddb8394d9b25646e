import type { Period, Rating, SubmittedLeaf } from '#evaluation';
import type { Leaf, Regulation, Result } from '#regulation';
import type { Directory } from '../directory/look-up';
import { byName, only } from '../directory/only';
import { className, titleName } from '../directory/words';
import type { ReadModels } from '../read-models';
import { rating } from './rating';
import type { LeafShown, NamedRating, RatingLine, RatingShown } from './shown';

/** Ratings as they stand: of one dossier with its derivation, or of a cycle's units side by side. */
export class Ratings {
  constructor(
    private readonly models: ReadModels,
    private readonly directory: Directory,
  ) {}

  /** Refuses "not-found". */
  of(dossier: string): RatingShown {
    const row = this.rows.one<RatingRow>('SELECT * FROM ratings WHERE dossier = ?', dossier);
    const { cycle, unit, unitType, kind, ...kept } = only(row ? [row] : [], { vi: `hồ sơ "${dossier}"`, en: `dossier "${dossier}"` }, null);
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
      leaves: this.leaves(dossier, document, unitType, self?.result ?? null, computed),
    };
  }

  /** One line for each dossier of the cycle, by the unit's name. */
  ofCycle(cycle: string): RatingLine[] {
    const lines = this.rows.all<RatingRow>('SELECT * FROM ratings WHERE cycle = ?', cycle).map((row) => this.line(row));
    return lines.sort((one, other) => byName(one.unitName, other.unitName));
  }

  private line(row: RatingRow): RatingLine {
    const { document } = this.directory.regulation(row.regulation);
    const decided = parsed<NonNullable<RatingShown['decided']>>(row.decided);
    return {
      dossier: row.dossier,
      unit: row.unit,
      unitName: this.directory.unitName(row.unit),
      selfTotal: parsed<NonNullable<RatingShown['self']>>(row.self)?.result.total ?? null,
      total: decided?.total ?? this.results(row.dossier).at(-1)?.result.total ?? null,
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

  /** The leaves that are this unit's or that somebody answered, in the order of the regulation. */
  private leaves(dossier: string, document: Regulation, unitType: string, self: Result | null, computed: RatingShown['computed']): LeafShown[] {
    const rows = this.rows.all<LeafRow>('SELECT leaf, self, review, appeal FROM leaves WHERE dossier = ?', dossier);
    const answers = new Map(rows.map((row) => [row.leaf, row]));
    const latest = (after: 'review' | 'appeal') => computed.findLast((one) => one.after === after)?.result ?? null;
    const [review, appeal] = [latest('review'), latest('appeal')];
    return leavesOf(document)
      .filter(({ leaf }) => answers.has(leaf.code) || !leaf.appliesTo || leaf.appliesTo.includes(unitType))
      .map(({ leaf, criterion }) => {
        const row = answers.get(leaf.code);
        const reviewed = parsed<Omit<NonNullable<LeafShown['review']>, 'bodyName'>>(row?.review ?? null);
        return {
          code: leaf.code,
          name: leaf.name,
          criterion,
          max: leaf.max,
          self: parsed<SubmittedLeaf>(row?.self ?? null),
          review: reviewed && { ...reviewed, bodyName: bodyName(document, reviewed.body) },
          appeal: parsed<NonNullable<LeafShown['appeal']>>(row?.appeal ?? null),
          points: { self: pointsOf(self, leaf), review: pointsOf(review, leaf), appeal: row?.appeal ? pointsOf(appeal, leaf) : null },
        };
      });
  }

  private get rows() {
    return this.models.rows(rating);
  }
}

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
interface LeafRow {
  readonly leaf: string;
  readonly self: string | null;
  readonly review: string | null;
  readonly appeal: string | null;
}

const parsed = <Shape>(text: string | null): Shape | null => (text === null ? null : (JSON.parse(text) as Shape));

const named = <Given extends Rating>(document: Regulation, given: Given | null): (Given & NamedRating) | null =>
  given && { ...given, className: className(document, given.class), titleName: titleName(document, given.title) };

const ratingOnly = (document: Regulation, given: Rating | null) => named(document, given && { class: given.class, title: given.title });

const pointsOf = (result: Result | null, { code }: Leaf) => result?.leaves.find((leaf) => leaf.code === code)?.points ?? null;

const leavesOf = ({ criteria, bonus, penalty }: Regulation): { leaf: Leaf; criterion: string | null }[] => [
  ...criteria.flatMap(({ code, leaves }) => leaves.map((leaf) => ({ leaf, criterion: code }))),
  ...[...(bonus?.leaves ?? []), ...(penalty?.leaves ?? [])].map((leaf) => ({ leaf, criterion: null })),
];

const bodyName = ({ procedure }: Regulation, code: string) =>
  procedure.stages.flatMap((stage) => (stage.kind === 'review' ? stage.bodies : [])).find((body) => body.code === code)?.name ?? { vi: code, en: code };
