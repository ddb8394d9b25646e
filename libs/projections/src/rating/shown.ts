import type { OfficialDocument, Period, Rating, SubmittedLeaf } from '#evaluation';
import type { Day, Sentence } from '#kernel';
import type { Answer, Result } from '#regulation';

/** A class and a title, in the codes and the words of the regulation. */
export interface NamedRating extends Rating {
  readonly className: Sentence | null;
  readonly titleName: Sentence | null;
}

/** Một lần tính điểm: a result with every step of it, and when it was reckoned. */
export interface Reckoned {
  readonly at: string;
  readonly result: Result;
}

/** One leaf of the sheet: who answered what, and what each answer was worth. */
export interface LeafShown {
  readonly code: string;
  readonly name: Sentence;
  readonly criterion: string | null;
  readonly max: string;
  readonly self: SubmittedLeaf | null;
  readonly review: {
    readonly body: string;
    readonly bodyName: Sentence;
    readonly answer: Answer;
    readonly differs: boolean;
  } | null;
  readonly appeal: { readonly upheld: boolean; readonly first: Answer; readonly answer: Answer } | null;
  /** Exact points by the unit's own result, by the latest after review, by the latest after appeal. */
  readonly points: { readonly self: string | null; readonly review: string | null; readonly appeal: string | null };
}

/** Everything that is known of one dossier's rating, with căn cứ tính điểm. */
export interface RatingShown {
  readonly dossier: string;
  readonly cycle: string;
  readonly unit: string;
  readonly unitName: string;
  readonly unitType: string;
  readonly kind: string;
  readonly period: Period;
  readonly regulation: { readonly hash: string; readonly code: string; readonly name: Sentence; readonly verb: Sentence };
  readonly self: Reckoned | null;
  /** Each computed result, in the order they came. */
  readonly computed: readonly (Reckoned & { readonly after: 'review' | 'appeal' })[];
  readonly proposed:
    (NamedRating & { readonly at: string; readonly differs: boolean; readonly minutes?: OfficialDocument }) | null;
  readonly decided:
    | (NamedRating & {
        readonly at: string;
        readonly differs: boolean;
        readonly document: OfficialDocument;
        readonly signature: readonly string[];
        /** The computed total it rests on, exact. */
        readonly total: string;
      })
    | null;
  readonly published: { readonly public: boolean; readonly on: Day } | null;
  /** When it was closed without a rating. */
  readonly closedWithoutRating: string | null;
  readonly leaves: readonly LeafShown[];
}

/** One line of the city's table. */
export interface RatingLine {
  readonly dossier: string;
  readonly unit: string;
  readonly unitName: string;
  /** Exact totals. */
  readonly selfTotal: string | null;
  readonly total: string | null;
  /** Criterion by criterion: after review or appeal, before that by the unit's own answers. */
  readonly criteria: Result['criteria'];
  readonly proposed: NamedRating | null;
  readonly decided: NamedRating | null;
  readonly document: OfficialDocument | null;
  readonly published: { readonly public: boolean; readonly on: Day } | null;
  readonly closedWithoutRating: boolean;
}

/** A unit that was recognised, as everybody may know it. */
export interface Recognised {
  readonly unitName: string;
  readonly title: Sentence;
  readonly document: OfficialDocument;
  readonly publishedOn: Day;
}
