import { useQuery } from '@tanstack/react-query';
import { reading } from '../door/api';
import type { Dossier } from '../dossier/head';
import { stagesOf, type Stage } from '../words/regulation';

interface Named {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
}
interface Fact {
  readonly name: string;
  readonly label: Named['name'];
  readonly type: string;
  readonly reviewedBy: string;
  /** What counts until it is established. */
  readonly default?: string | number | boolean;
}

/** What acts need of the regulation that a dossier is pinned to. */
export interface Rules {
  readonly classes: readonly Named[];
  readonly title: (Named & { readonly classes?: readonly string[] }) | undefined;
  readonly stages: readonly (Stage & { readonly bodies?: readonly Named[]; readonly public?: boolean })[];
  readonly facts: readonly Fact[];
}

export function useRules({ regulation }: Pick<Dossier, 'regulation'>): Rules {
  const { data } = useQuery(reading('/api/regulations/{hash}', { path: { hash: regulation } }));
  const { classes = [], title, facts = [] } = (data?.document ?? {}) as Partial<Rules>;
  return { classes, title, facts, stages: stagesOf(data?.document ?? {}) };
}
