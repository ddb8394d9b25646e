import type { Recorded } from '#kernel';
import type { Stage } from '#regulation';
import type { Heard } from '../heard';

export const heard = [
  'DossierOpened',
  'StageEntered',
  'LeafAssessed',
  'LeafExplained',
  'EvidenceAttached',
  'EvidenceWithdrawn',
  'LeafSigned',
  'ReturnRequested',
  'SubmissionReturned',
  'DeadlineExtended',
  'LeafReviewed',
  'ReviewCompleted',
  'AppealLodged',
  'AppealWaived',
  'AppealDecided',
  'PrecedingDossierDecided',
  'RatingProposed',
  'SentBackForReview',
  'RatingDecided',
  'ClosedWithoutRating',
  'RatingPublished',
] as const;
export type HeardOfDossier = Heard<(typeof heard)[number]>;

/** What the work list remembers of a dossier that is under way. */
export interface Standing {
  readonly about: Heard<'DossierOpened'>['data'];
  readonly stage: {
    readonly code: string;
    readonly kind: Stage['kind'];
    readonly until: string | null;
    readonly since: string;
  } | null;
  /** Leaves that were returned; null when the whole sheet is open. */
  readonly open: readonly string[] | null;
  /** Leaves the unit has answered; of a returned dossier, those it has worked on since. */
  readonly answered: readonly string[];
  /** Leaves that carry the signature of their row officer. */
  readonly signed: readonly string[];
  readonly bodies: Readonly<Record<string, readonly string[]>>;
  readonly settled: readonly string[];
  readonly completed: readonly string[];
  readonly appeals: readonly {
    readonly appeal: string;
    readonly leaves: readonly string[];
    readonly decided: readonly string[];
    readonly since: string;
  }[];
  readonly waived: boolean;
  readonly returnRequested: string | null;
  readonly proposed: string | null;
  readonly preceding: readonly string[];
  readonly deadlines: Readonly<Record<string, string>>;
  readonly decided: boolean;
}

const opened = (about: Standing['about']): Standing => ({
  about,
  stage: null,
  open: null,
  answered: [],
  signed: [],
  bodies: {},
  settled: [],
  completed: [],
  appeals: [],
  waived: false,
  returnRequested: null,
  proposed: null,
  preceding: [],
  deadlines: about.deadlines,
  decided: false,
});

const add = (to: readonly string[], one: string) => (to.includes(one) ? to : [...to, one]);
const without = (from: readonly string[], these: readonly string[]) => from.filter((one) => !these.includes(one));

/** Where the dossier stands after this event; null once nothing is left to do. */
export function standing(before: Standing | null, event: Recorded<HeardOfDossier>): Standing | null {
  if (event.type === 'DossierOpened') return opened(event.data);
  if (!before) return null;
  const at = event.context.recordedAt;
  switch (event.type) {
    case 'StageEntered': {
      const { stage: code, kind, until, open = null, bodies = {} } = event.data;
      const stage = { code, kind, until, since: at };
      const answered = open ? [] : before.answered;
      return { ...before, stage, open, answered, bodies, completed: [], appeals: [], waived: false, proposed: null };
    }
    case 'LeafAssessed': {
      const { leaf } = event.data;
      const [signed, settled] = [without(before.signed, [leaf]), without(before.settled, [leaf])];
      return { ...before, answered: add(before.answered, leaf), signed, settled };
    }
    case 'LeafExplained':
    case 'EvidenceAttached':
    case 'EvidenceWithdrawn': {
      const { leaf } = event.data;
      const answered = before.open ? add(before.answered, leaf) : before.answered;
      return { ...before, answered, signed: without(before.signed, [leaf]) };
    }
    case 'LeafSigned':
      return { ...before, signed: add(before.signed, event.data.leaf) };
    case 'ReturnRequested':
      return { ...before, returnRequested: at };
    case 'SubmissionReturned':
      return {
        ...before,
        returnRequested: null,
        settled: without(
          before.settled,
          event.data.leaves.map(({ leaf }) => leaf),
        ),
      };
    case 'SentBackForReview':
      return {
        ...before,
        settled: without(
          before.settled,
          event.data.leaves.map(({ leaf }) => leaf),
        ),
      };
    case 'DeadlineExtended': {
      const { stage: code, until } = event.data;
      const stage = before.stage?.code === code ? { ...before.stage, until } : before.stage;
      return { ...before, stage, deadlines: { ...before.deadlines, [code]: until } };
    }
    case 'LeafReviewed':
      return { ...before, settled: add(before.settled, event.data.leaf) };
    case 'ReviewCompleted':
      return { ...before, completed: add(before.completed, event.data.body) };
    case 'AppealLodged': {
      const appeal = { appeal: event.data.appeal, leaves: event.data.leaves.map(({ leaf }) => leaf), decided: [], since: at };
      return { ...before, appeals: [...before.appeals, appeal] };
    }
    case 'AppealWaived':
      return { ...before, waived: true };
    case 'AppealDecided': {
      const { appeal, leaf } = event.data;
      const appeals = before.appeals.map((one) => (one.appeal === appeal ? { ...one, decided: add(one.decided, leaf) } : one));
      return { ...before, appeals };
    }
    case 'PrecedingDossierDecided':
      return { ...before, preceding: add(before.preceding, event.data.kind) };
    case 'RatingProposed':
      return { ...before, proposed: at };
    case 'RatingDecided':
      return { ...before, decided: true };
    case 'ClosedWithoutRating':
    case 'RatingPublished':
      return null;
  }
}
