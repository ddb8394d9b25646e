import type { Sentence } from '#kernel';

/** An exact number in a regulation: a whole number, a decimal, a quotient or a per cent, as text ("85", "0.6", "3/5", "60%"). */
export type Exact = string;

/** A condition or a figure in the FEEL subset: comparison, and/or/not(), in, if, + − × ÷, over declared inputs. */
export type Feel = string;

/** The rules of one kind of evaluation, as data. Its hash names it; a cycle is pinned to it. */
export interface Regulation {
  readonly format: 'minhbach-regulation/1';
  /** Version of the meaning of this format under which the document was checked. */
  readonly engine: 1;
  /** Readable name: "lao-cai-government-2014". */
  readonly code: string;
  readonly name: Sentence;
  /** "government", "party" …: a word of the regulation's, not of the engine's. */
  readonly kind: string;
  /** The document it rests on. */
  readonly basis: {
    readonly title: string;
    readonly issuer: string;
    readonly number?: string;
    readonly date?: string;
    readonly remark?: string;
  };
  /** First and last rating year it may be used for. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly unitTypes: readonly { readonly code: string; readonly name: Sentence }[];
  /** The verb of the regime: "phân loại" until 2017, "xếp loại" since. */
  readonly verb: Sentence;
  /** Decimal places of points that are entered (0 to 4). */
  readonly precision: number;
  /** What all criteria add up to. */
  readonly maximum: Exact;
  readonly criteria: readonly Criterion[];
  readonly bonus?: Extra;
  readonly penalty?: Extra;
  /** Typed facts that belong to no leaf and are established in review ("evidence was falsified"); unanswered means the declared default. */
  readonly facts?: readonly (Input & { readonly default: Figure; readonly reviewedBy: string })[];
  readonly knockOuts?: readonly KnockOut[];
  readonly floors?: readonly Floor[];
  /** Best first; the last has no `atLeast`. */
  readonly classes?: readonly Class[];
  /** The recognition this regulation awards, if it has one. */
  readonly title?: Title;
  /** Labels of other regulations that count as the same, by approval of an authority. */
  readonly equivalence?: readonly Equivalence[];
  readonly procedure: Procedure;
  /** Rules that this document states for people and the engine does not compute. */
  readonly notes?: readonly Sentence[];
}

export interface Criterion {
  /** "TC1"; in conditions the criterion's share of its applicable maximum. */
  readonly code: string;
  readonly name: Sentence;
  readonly max: Exact;
  readonly leaves: readonly Leaf[];
}

interface LeafBase {
  readonly code: string;
  readonly name: Sentence;
  readonly max: Exact;
  /** The rule in plain words, for who fills it in. */
  readonly rule: Sentence;
  /** Kinds of unit it is for; all when left out. */
  readonly appliesTo?: readonly string[];
  readonly notApplicable?: NotApplicable;
  /** Evidence or a written explanation is needed to submit, unless this says "none". */
  readonly evidence?: 'required' | 'none';
  /** Code of the reviewing body it is assigned to. */
  readonly reviewedBy: string;
}

/** Linear between two anchors: nothing below `zeroBelow`, all from `fullAt`, exact between. */
export interface QuantityLeaf extends LeafBase {
  readonly kind: 'quantity';
  readonly inputs: readonly Input[];
  /** The quantity over this leaf's own inputs: "done / assigned". */
  readonly quantity: Feel;
  readonly zeroBelow: Exact;
  readonly fullAt: Exact;
}

/** The chosen level gives its points. */
export interface LevelLeaf extends LeafBase {
  readonly kind: 'level';
  /** Name of the level in conditions. */
  readonly input: string;
  readonly levels: readonly { readonly code: string; readonly name: Sentence; readonly points: Exact }[];
}

/** All points, less so many per occurrence, never below nothing. */
export interface DeductionLeaf extends LeafBase {
  readonly kind: 'deduction';
  readonly per: readonly (Input & { readonly points: Exact })[];
}

/** All points or none: `true` is the good answer. */
export interface YesNoLeaf extends LeafBase {
  readonly kind: 'yes-no';
  readonly input: Input;
}

/** So many points per occurrence, at most `max`: what bonus and penalty are made of. Unanswered means none. */
export interface OccurrenceLeaf extends LeafBase {
  readonly kind: 'occurrence';
  readonly per: readonly (Input & { readonly points: Exact })[];
}

export type Leaf = QuantityLeaf | LevelLeaf | DeductionLeaf | YesNoLeaf | OccurrenceLeaf;

/** One figure that is entered; its name is unique in the regulation and stands for it in conditions. */
export interface Input {
  readonly name: string;
  readonly label: Sentence;
  /** count: a whole number from 0; amount: a decimal from 0; boolean. */
  readonly type: 'count' | 'amount' | 'boolean';
  /** "hồ sơ", "đồng" … */
  readonly unit?: string;
}

export interface NotApplicable {
  /** Does not apply when this holds over the leaf's own inputs ("validAnswers < 30"). */
  readonly when?: Feel;
  /** The unit may claim it, with a reason, when these words are true. */
  readonly claim?: Sentence;
  readonly policy: 'leave-denominator' | 'full-points';
}

export interface Extra {
  readonly max: Exact;
  readonly leaves: readonly OccurrenceLeaf[];
}

/** What a failed rule costs: the best class still open, the title, or both. */
export interface Cost {
  readonly atMost?: string;
  readonly noTitle?: boolean;
}

export interface KnockOut {
  readonly code: string;
  readonly name: Sentence;
  /** Not tested when an input's leaf does not apply. */
  readonly when: Feel;
  readonly costs: Cost;
}

export interface Floor {
  readonly code: string;
  readonly name: Sentence;
  /** Codes of criteria, or every one. */
  readonly of: 'every-criterion' | readonly string[];
  /** Share of the criterion's applicable maximum. A criterion whose leaves all do not apply is not tested. */
  readonly atLeast: Exact;
  readonly costs: Cost;
}

export interface Class {
  readonly code: string;
  readonly name: Sentence;
  readonly atLeast?: Exact;
  /** Over inputs, facts, criteria codes and `total`; when it fails the next class is tried. */
  readonly when?: Feel;
}

export interface Title {
  readonly code: string;
  readonly name: Sentence;
  /** Classes that carry it … */
  readonly classes?: readonly string[];
  /** … or, and, a condition over inputs, facts, criteria codes and `total`. */
  readonly when?: Feel;
}

export interface Equivalence {
  /** `code` of the other regulation. */
  readonly regulation: string;
  /** Who approved it, by which document. */
  readonly basis: string;
  /** Class here → class there. */
  readonly classes: Readonly<Record<string, string>>;
}

/** The stages in their order. Codes are the names deadlines are given by. */
export interface Procedure {
  readonly stages: readonly Stage[];
}

export type Stage = SelfAssessmentStage | IntakeStage | ReviewStage | AppealStage | ApprovalStage | PublicationStage;

interface StageBase {
  readonly code: string;
  readonly name: Sentence;
}
export interface SelfAssessmentStage extends StageBase {
  readonly kind: 'self-assessment';
  /** True when every row that is filled in has to be signed by its row officer before the sheet is handed in. */
  readonly everyLeafSigned?: boolean;
}
export interface IntakeStage extends StageBase {
  readonly kind: 'intake';
  /** How often a dossier may be returned. */
  readonly returns: number;
}
export interface ReviewStage extends StageBase {
  readonly kind: 'review';
  readonly bodies: readonly { readonly code: string; readonly name: Sentence }[];
}
export interface AppealStage extends StageBase {
  readonly kind: 'appeal';
  /** Calendar days after the day on which review was completed; the cycle's deadline counts when it is later. */
  readonly windowDays: number;
}
export interface ApprovalStage extends StageBase {
  readonly kind: 'approval';
  readonly decidedBy: Sentence;
  /** Kinds whose dossier of the same unit and period must be decided before. */
  readonly after?: readonly string[];
  /** How often a proposal may be sent back for review. */
  readonly sentBack: number;
}
export interface PublicationStage extends StageBase {
  readonly kind: 'publication';
  /** False when the result is not made public (party results). */
  readonly public: boolean;
}

/** A figure as entered: a whole number, a decimal as text ("12.5"), a level's code, or yes/no. */
export type Figure = number | string | boolean;

/** What somebody says of one leaf: its figures by input name, or that it does not apply. */
export interface Answer {
  readonly figures?: Readonly<Record<string, Figure>>;
  readonly notApplicable?: true;
}
