import { v5 } from 'uuid';

/** The room's own namespace for ids that follow from what they are about. */
const namespace = '5c3f3a54-8f0a-4f6b-9f57-2a4b8c9d7e11';

/** Id of the dossier a cycle opens for a unit: the same whoever asks, so that opening it twice is opening it once. */
export const dossierIdOf = (cycle: string, unit: string): string => v5(`${cycle}/${unit}`, namespace);

/** Idempotency key of what a process owes because of an event. */
export const keyOf = (operation: string, cause: string, target: string): string =>
  v5(`${operation}/${cause}/${target}`, namespace);
