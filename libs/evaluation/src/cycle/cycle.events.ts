import type { Day, Event } from '#kernel';
import type { Period } from '../dossier/dossier.events';

/** Everything that can happen to a cycle: the evaluation of one kind in one period. */
export type CycleEvent =
  | Event<
      'CycleOpened',
      {
        jurisdiction: string;
        kind: string;
        period: Period;
        regulation: string;
        units: readonly { unit: string; type: string }[];
        deadlines: Readonly<Record<string, Day>>;
      }
    >
  | Event<'OutcomeNoted', { unit: string; dossier: string; outcome: 'rated' | 'without-rating' }>
  | Event<'CycleClosed', { withoutRating: readonly string[] }>;
