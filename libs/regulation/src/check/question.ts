import type { Criterion, Leaf, Regulation } from '../document';
import type { Problem } from './problem';

/** A document whose form may be damaged in places; `sound` tells where it can be relied on. */
export interface Questioned {
  readonly document: Regulation;
  /** Whether nothing was found wrong with the form at this place or anywhere in it. */
  readonly sound: (...pointers: readonly string[]) => boolean;
}

/** Asks one thing of a document; looks only at places that are sound, and never throws. */
export type Question = (questioned: Questioned) => readonly Problem[];

/** The sound members of a list, with their places. */
export function members<T>(
  of: readonly T[] | undefined,
  pointer: string,
  { sound }: Questioned,
): { readonly one: T; readonly at: string }[] {
  if (!Array.isArray(of)) return [];
  return of.map((one: T, index) => ({ one, at: `${pointer}/${index}` })).filter(({ at }) => sound(at));
}

/** A place is sound when no damage is at it, below it, or at what it is part of. */
export function soundness(problems: readonly Problem[]): Questioned['sound'] {
  const damaged = new Set(problems.map(({ pointer }) => pointer));
  const holding = new Set(problems.flatMap(({ pointer }) => upwards(pointer)));
  return (...pointers) =>
    !pointers.some((pointer) => holding.has(pointer) || upwards(pointer).some((place) => damaged.has(place)));
}

/** A place and everything it is part of, but for the document itself. */
function upwards(pointer: string): string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((_step, index) => `/${steps.slice(0, index + 1).join('/')}`);
}

/** The sound leaves of criteria, bonus and penalty, with their places. */
export function leavesOf(asked: Questioned): { readonly one: Leaf; readonly at: string }[] {
  const { criteria, bonus, penalty } = asked.document;
  const ofCriteria = (Array.isArray(criteria) ? criteria : []).flatMap((criterion: Partial<Criterion> | null, index) =>
    members(criterion?.leaves, `/criteria/${index}/leaves`, asked),
  );
  return [
    ...ofCriteria,
    ...members<Leaf>(bonus?.leaves, '/bonus/leaves', asked),
    ...members<Leaf>(penalty?.leaves, '/penalty/leaves', asked),
  ];
}
