import type { DossierEvent } from '#evaluation';
import { recordedFrom } from '#event-store';
import type { Position, Recorded } from '#kernel';
import type { House } from '../house/house';

/** What has happened to a dossier, from its own stream, which is never behind; up to a place in the log where one is said. */
export async function eventsOf(
  { store }: Pick<House, 'store'>,
  dossier: string,
  until?: Position,
): Promise<Recorded<DossierEvent>[]> {
  const stored = await store.read(`dossier-${dossier}`);
  const then = until === undefined ? stored : stored.filter(({ position }) => position <= until);
  return then.map((event) => recordedFrom<DossierEvent>(event));
}
