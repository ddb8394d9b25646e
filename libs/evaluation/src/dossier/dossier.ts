import type { Day, Given, Scope } from '#kernel';
import type { Answer, Figure, Regulation, Result, Stage } from '#regulation';
import type { DossierEvent, EvidenceRef, OfficialDocument, Rating, RowSignature } from './dossier.events';

type DataOf<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>['data'];

/** One line of the unit's own sheet. */
export interface SheetLeaf {
  /** Grows with every change of the answer or the explanation: a stale edit is refused by it. */
  readonly revision: number;
  readonly answer: Answer | null;
  readonly evidence: readonly EvidenceRef[];
  readonly explained: boolean;
  readonly by: string;
  /** The row officer's signature, once there was one, on the revision it was given for; it stands until the leaf is changed. */
  readonly signature?: RowSignature & { readonly revision: number; readonly stands: boolean };
}

/** The last word on a leaf so far: of its reviewing body, or of the appeal panel. */
export interface Settled {
  readonly answer: Answer;
  readonly by: 'review' | 'appeal';
  readonly actor: string;
  readonly body?: string;
  readonly revision: number;
}

export interface OpenAppeal {
  readonly appeal: string;
  readonly leaves: readonly string[];
  readonly decided: readonly string[];
}

/** One record per stage entered; only what is true of that stage. */
export type StageRecord =
  | {
      readonly kind: 'self-assessment';
      readonly stage: string;
      readonly until: Day | null;
      readonly open: readonly string[] | 'all';
    }
  | { readonly kind: 'intake'; readonly stage: string; readonly until: Day | null }
  | {
      readonly kind: 'review';
      readonly stage: string;
      readonly until: Day | null;
      readonly bodies: Readonly<Record<string, readonly string[]>>;
      readonly completed: readonly string[];
    }
  | {
      readonly kind: 'appeal';
      readonly stage: string;
      readonly until: Day | null;
      readonly appeals: readonly OpenAppeal[];
      readonly waived: boolean;
    }
  | { readonly kind: 'approval'; readonly stage: string; readonly until: Day | null; readonly proposed: Rating | null }
  | { readonly kind: 'publication'; readonly stage: string; readonly until: Day | null };

export type StageOf<Kind extends Stage['kind']> = Extract<StageRecord, { kind: Kind }>;

/** Where one unit's year stands. */
export interface Dossier {
  /** What it is about; nothing before it is opened. */
  readonly about: DataOf<'DossierOpened'> | null;
  /** Stages entered, in order; the last is where it stands. */
  readonly stages: readonly StageRecord[];
  readonly sheet: Readonly<Record<string, SheetLeaf>>;
  readonly settled: Readonly<Record<string, Settled>>;
  readonly facts: Readonly<Record<string, Figure>>;
  /** Who edited, and who reviewed: nobody does two of edit, review, decide. */
  readonly editors: readonly string[];
  readonly reviewers: readonly string[];
  readonly submissions: number;
  readonly returns: number;
  readonly returnRequested: boolean;
  readonly sentBack: number;
  /** Kinds whose dossier of the same unit and period is decided. */
  readonly preceding: readonly string[];
  readonly deadlines: Readonly<Record<string, Day>>;
  /** Results side by side, forever. */
  readonly selfResult: Result | null;
  readonly computed: Result | null;
  readonly proposed: Rating | null;
  readonly decided: (Rating & { readonly document: OfficialDocument }) | null;
  readonly end: 'published' | 'without-rating' | null;
}

/** What a decision on a dossier needs to know besides the dossier. */
export interface DossierGiven extends Given {
  /** The regulation the dossier is pinned to. */
  readonly regulation: Regulation;
  /**
   * The file under the hash that the command names, if the house holds it and this unit may cite it; null when not. Left out where
   * there are no files: in a history that is told without them.
   */
  readonly evidence?: Pick<EvidenceRef, 'mediaType' | 'size'> | null;
}

/** Where rights must reach to act on this dossier. */
export const scopeOf = ({ about }: Dossier, body?: string): Scope => ({
  jurisdiction: about?.jurisdiction ?? '',
  unit: about?.unit,
  kind: about?.kind,
  cycle: about?.cycle,
  body,
});

/** The answers that count now: the last word of review or appeal, else the unit's own. */
export function countingAnswers({ sheet, settled }: Dossier): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const [leaf, { answer }] of Object.entries(sheet)) if (answer) answers[leaf] = answer;
  for (const [leaf, { answer }] of Object.entries(settled)) answers[leaf] = answer;
  return answers;
}
