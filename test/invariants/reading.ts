import type { Answer, Leaf, Regulation, Stage } from '#regulation';
import { isFor } from './calculator';
import type { Data, Entry } from './violation';

/** The stage a dossier is in, as this checker follows it. */
export interface Stay {
  /** Place in the procedure. */
  readonly place: number;
  readonly kind: Stage['kind'];
  readonly code: string;
  until: string | null;
  readonly open: readonly string[] | 'all';
  readonly bodies: Readonly<Record<string, readonly string[]>>;
  readonly completed: Set<string>;
  /** What lets the dossier go on from here has happened. */
  done: boolean;
  waived: boolean;
  /** Leaves of appeals: appeal and leaf → decided. */
  readonly appeals: Map<string, boolean>;
}

export interface Sheet {
  answer: Answer | null;
  readonly evidence: Set<string>;
  explained: boolean;
  /** Counts what changes answer or explanation. */
  revision: number;
  /** Who signed the row as it stands, and when. */
  signature: { readonly by: string; readonly at: string } | null;
}

/** One dossier, read event by event. */
export interface Reading {
  readonly about: Data;
  readonly regulation: Regulation;
  readonly leaves: ReadonlyMap<string, Leaf>;
  stay: Stay | null;
  /** Set by a return or by sending back: the stage that may be entered against the order, and its leaves. */
  back: { readonly kind: Stage['kind']; readonly leaves: readonly string[] } | null;
  /** Last day of the latest appeal window, once there was one. */
  window: string | null | undefined;
  readonly sheet: Map<string, Sheet>;
  readonly settled: Map<string, Answer>;
  readonly editors: Set<string>;
  readonly reviewers: Set<string>;
  returns: number;
  returnRequested: boolean;
  sentBack: number;
  /** The last result computed, as a proposal must repeat it. */
  result: { readonly class: unknown; readonly title: unknown; readonly total: string } | null;
  proposed: Data | null;
  decided: boolean;
  end: string | null;
}

export const open = (about: Data, regulation: Regulation): Reading => ({
  about,
  regulation,
  leaves: new Map(
    allLeaves(regulation)
      .filter((leaf) => isFor(leaf, about.unitType))
      .map((leaf) => [leaf.code, leaf]),
  ),
  stay: null,
  back: null,
  window: undefined,
  sheet: new Map(),
  settled: new Map(),
  editors: new Set(),
  reviewers: new Set(),
  returns: 0,
  returnRequested: false,
  sentBack: 0,
  result: null,
  proposed: null,
  decided: false,
  end: null,
});

const allLeaves = ({ criteria, bonus, penalty }: Regulation): readonly Leaf[] => [
  ...criteria.flatMap(({ leaves }) => leaves),
  ...(bonus?.leaves ?? []),
  ...(penalty?.leaves ?? []),
];

export const stay = (place: number, { data }: Entry): Stay => ({
  place,
  kind: data.kind,
  code: data.stage,
  until: data.until,
  open: data.open ?? 'all',
  bodies: data.bodies ?? {},
  completed: new Set(),
  done: false,
  waived: false,
  appeals: new Map(),
});

export function line({ sheet }: Reading, leaf: string): Sheet {
  const found = sheet.get(leaf) ?? { answer: null, evidence: new Set<string>(), explained: false, revision: 0, signature: null };
  sheet.set(leaf, found);
  return found;
}

/** Answers of the sheet alone, or with the last word of review and appeal on top. */
export function answers({ sheet, settled }: Reading, withLastWord: boolean): Record<string, Answer> {
  const own = [...sheet].flatMap(([leaf, { answer }]) => (answer ? [[leaf, answer] as const] : []));
  return Object.fromEntries(withLastWord ? [...own, ...settled] : own);
}
