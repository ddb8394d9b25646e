import type { Role } from '#kernel';

/** What a scope may name, as this test reads it. */
export type Part = 'jurisdiction' | 'unit' | 'units' | 'kind' | 'kinds' | 'body' | 'cycle' | 'years';

/** What an act or a reading touches: the parts a scope is held against, and those that do not matter there. */
interface Place {
  readonly has: readonly ('jurisdiction' | 'unit' | 'kind' | 'body' | 'cycle' | 'years')[];
  readonly ignores: readonly Part[];
}

export const places = {
  /** Anything in the city: any role there will do. */
  city: { has: ['jurisdiction'], ignores: ['unit', 'units', 'kind', 'kinds', 'body', 'cycle', 'years'] },
  /** A cycle, in whatever unit. */
  cycle: { has: ['jurisdiction', 'kind', 'cycle', 'years'], ignores: ['unit', 'units', 'body'] },
  /** A dossier; a body's people have to do with the whole of it. */
  dossier: { has: ['jurisdiction', 'unit', 'kind', 'cycle', 'years'], ignores: ['body'] },
  /** A leaf or a fact of one body. */
  body: { has: ['jurisdiction', 'unit', 'kind', 'cycle', 'years', 'body'], ignores: [] },
  /** A unit under one kind, through the years. */
  unitAndKind: { has: ['jurisdiction', 'unit', 'kind'], ignores: ['body'] },
  /** One kind in the whole city, in one cycle. */
  kindOfCycle: { has: ['jurisdiction', 'kind', 'cycle', 'years'], ignores: ['body'] },
  /** One kind in the whole city. */
  kind: { has: ['jurisdiction', 'kind'], ignores: [] },
  /** A unit, whatever it is rated for. */
  unit: { has: ['jurisdiction', 'unit'], ignores: [] },
  /** The whole city, and nothing less. */
  wholeCity: { has: ['jurisdiction'], ignores: [] },
  /** A role that is given: it has a kind and a body. */
  kindAndBody: { has: ['jurisdiction', 'kind', 'body'], ignores: [] },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;

/** What somebody holds: a role and what it names. */
export interface Right {
  readonly role: Role;
  readonly scope: Readonly<Partial<Record<Part, unknown>>>;
}

/** Whether a right reaches a place of the target: this test's own reading of what scopes mean. */
export function reaches({ scope }: Right, name: PlaceName, target: Readonly<Record<string, unknown>>): boolean {
  const { has, ignores }: Place = places[name];
  return Object.entries(scope).every(([part, mine]) => {
    if ((ignores as readonly string[]).includes(part)) return true;
    const there = (of: string) => ((has as readonly string[]).includes(of) ? target[of] : undefined);
    if (part === 'units') return (mine as unknown[]).includes(there('unit'));
    if (part === 'kinds') return (mine as unknown[]).includes(there('kind'));
    if (part !== 'years') return there(part) === mine;
    const [year, { from, to }] = [there('years') as number | undefined, mine as { from: number; to: number }];
    return year !== undefined && from <= year && year <= to;
  });
}
