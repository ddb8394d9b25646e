import type { SubmittedLeaf } from '#evaluation';
import type { Leaf, Regulation, Result } from '#regulation';
import { bodyName, leavesOf } from '../labels';
import type { Rows } from '../projection';
import type { LeafShown, RatingShown } from './shown';

interface LeafRow {
  readonly leaf: string;
  readonly self: string | null;
  readonly review: string | null;
  readonly appeal: string | null;
}

/** What the sheet is read with. */
export interface SheetOf {
  readonly dossier: string;
  readonly unitType: string;
  readonly document: Regulation;
  readonly self: Result | null;
  readonly computed: RatingShown['computed'];
}

/** The leaves that are this unit's or that somebody answered, in the order of the regulation: three answers side by side. */
export function sheetOf(rows: Rows, { dossier, unitType, document, self, computed }: SheetOf): LeafShown[] {
  const kept = rows.all<LeafRow>('SELECT leaf, self, review, appeal FROM leaves WHERE dossier = ?', dossier);
  const answers = new Map(kept.map((row) => [row.leaf, row]));
  const latest = (after: 'review' | 'appeal') => computed.findLast((one) => one.after === after)?.result ?? null;
  const results = { self, review: latest('review'), appeal: latest('appeal') };
  return leavesOf(document)
    .filter(({ leaf }) => answers.has(leaf.code) || !leaf.appliesTo || leaf.appliesTo.includes(unitType))
    .map(({ leaf, criterion }) => ({
      code: leaf.code,
      name: leaf.name,
      criterion,
      max: leaf.max,
      ...answersTo(answers.get(leaf.code), document),
      points: pointsBy(results, leaf, answers.get(leaf.code)),
    }));
}

function answersTo(row: LeafRow | undefined, document: Regulation): Pick<LeafShown, 'self' | 'review' | 'appeal'> {
  const review = parsed<Omit<NonNullable<LeafShown['review']>, 'bodyName'>>(row?.review ?? null);
  return {
    self: parsed<SubmittedLeaf>(row?.self ?? null),
    review: review && { ...review, bodyName: bodyName(document, review.body) },
    appeal: parsed<NonNullable<LeafShown['appeal']>>(row?.appeal ?? null),
  };
}

/** Points beside an answer only: a result says nothing of a leaf that is open again. */
function pointsBy(
  results: Record<'self' | 'review' | 'appeal', Result | null>,
  { code }: Leaf,
  row: LeafRow | undefined,
): LeafShown['points'] {
  const points = (by: 'self' | 'review' | 'appeal') =>
    row?.[by] ? (results[by]?.leaves.find((leaf) => leaf.code === code)?.points ?? null) : null;
  return { self: points('self'), review: points('review'), appeal: points('appeal') };
}

/** A column that holds JSON, or nothing yet. */
export const parsed = <Shape>(text: string | null): Shape | null => (text === null ? null : (JSON.parse(text) as Shape));
