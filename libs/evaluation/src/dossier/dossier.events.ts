import type { Day, Event, Text } from '#kernel';
import type { Answer, Figure, Result, Stage } from '#regulation';

/** The period that is rated. A year is a look-up, never a key. */
export interface Period {
  readonly type: 'year' | 'quarter' | 'term' | 'special';
  readonly from: Day;
  readonly to: Day;
  readonly label: string;
}

/** A document given from outside: the engine never invents a number. */
export interface OfficialDocument {
  readonly number: string;
  readonly date: Day;
}

/** A class and a title, by their codes in the pinned regulation. */
export interface Rating {
  readonly class: string | null;
  readonly title: string | null;
}

export interface EvidenceRef {
  readonly hash: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Who stands for a row of the sheet with their signature (chữ ký công chức phụ trách). */
export interface RowSignature {
  /** Actor id. */
  readonly by: string;
  readonly capacity?: string;
  /** Instant of receipt, UTC. */
  readonly at: string;
}

/** What the unit signed, leaf by leaf; a row's own signature only where it stood. */
export interface SubmittedLeaf {
  readonly answer: Answer | null;
  readonly evidence: readonly string[];
  readonly explained: boolean;
  readonly signature?: RowSignature;
}

type Opened = Event<
  'DossierOpened',
  {
    cycle: string;
    jurisdiction: string;
    kind: string;
    unit: string;
    unitType: string;
    period: Period;
    regulation: string;
    deadlines: Readonly<Record<string, Day>>;
  }
>;

/** A stage of the procedure begins. `open`: the leaves that may be edited. `bodies`: the leaves each body has to review. */
export type StageEntered = Event<
  'StageEntered',
  {
    stage: string;
    kind: Stage['kind'];
    until: Day | null;
    open?: readonly string[];
    bodies?: Readonly<Record<string, readonly string[]>>;
  }
>;

type SelfAssessment =
  | Event<'LeafAssessed', { leaf: string; revision: number; answer: Answer; reason?: Text }>
  | Event<'LeafExplained', { leaf: string; revision: number; explanation: Text }>
  | Event<'EvidenceAttached', { leaf: string; name: Text } & EvidenceRef>
  | Event<'EvidenceWithdrawn', { leaf: string; hash: string; reason: Text }>
  | Event<'LeafSigned', { leaf: string; revision: number; answer: Answer; evidence: readonly string[] }>
  | Event<'SelfAssessmentSubmitted', { snapshot: Readonly<Record<string, SubmittedLeaf>>; result: Result }>;

type Intake =
  | Event<'SubmissionAccepted', { remark?: Text }>
  | Event<'ReturnRequested', { reason: Text }>
  | Event<'SubmissionReturned', { leaves: readonly { leaf: string; reason: Text }[]; until: Day }>
  | Event<'DeadlineExtended', { stage: string; until: Day; document: OfficialDocument }>;

type Review =
  | Event<'LeafReviewed', { leaf: string; body: string; revision: number; answer: Answer; differs: boolean; reason?: Text }>
  | Event<'FactEstablished', { fact: string; body: string; value: Figure; reason: Text }>
  | Event<'ReviewCompleted', { body: string }>
  | Event<'ResultComputed', { after: 'review' | 'appeal'; result: Result }>;

type Appeal =
  | Event<'AppealLodged', { appeal: string; leaves: readonly { leaf: string; grounds: Text }[] }>
  | Event<'AppealTurnedAway', { appeal: string; leaves: readonly { leaf: string; grounds: Text }[]; because: 'late'; until: Day }>
  | Event<'AppealWaived', { remark?: Text }>
  | Event<'AppealDecided', { appeal: string; leaf: string; upheld: boolean; first: Answer; answer: Answer; reason: Text }>;

type Approval =
  | Event<'PrecedingDossierDecided', { kind: string; dossier: string }>
  | Event<
      'RatingProposed',
      { computed: Rating & { total: string }; proposed: Rating; differs: boolean; reason?: Text; minutes?: OfficialDocument }
    >
  | Event<'SentBackForReview', { leaves: readonly { leaf: string; reason: Text }[]; until: Day }>
  | Event<
      'RatingDecided',
      {
        computed: Rating & { total: string };
        proposed: Rating;
        decided: Rating;
        differs: boolean;
        reason?: Text;
        document: OfficialDocument;
        signature: readonly string[];
      }
    >
  | Event<'ClosedWithoutRating', { reason: Text; document?: OfficialDocument }>;

type Publication = Event<'RatingPublished', { public: boolean; on: Day; notice?: OfficialDocument; remark?: Text }>;

/** Everything that can happen to a dossier: one unit, one kind, one period. */
export type DossierEvent = Opened | StageEntered | SelfAssessment | Intake | Review | Appeal | Approval | Publication;
