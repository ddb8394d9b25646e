import { recordedFrom, type EventStore } from '#event-store';
import { beginning, type Position } from '#kernel';
import type { Projection } from './projection';
import type { ReadModel } from './read-model';
import type { ReadModels } from './read-models';

/** How many events have been told, and of how many, as far as known (the live model's count). */
export type OnProgress = (told: number, of: number) => void;

/** Whether the rows that are served are what the log says. */
export interface Checked {
  readonly projection: string;
  readonly same: boolean;
  /** State hashes: of the rows that are served, and of the same version folded anew. */
  readonly live: string;
  readonly anew: string;
  /** The position both were told to. */
  readonly position: Position;
  readonly events: number;
}

/** Tells a projection anew beside the live one and swaps it in, in one transaction, when it has caught up. The live one goes on meanwhile. */
export async function rebuild(
  store: EventStore,
  models: ReadModels,
  projection: Projection,
  progress: OnProgress = () => {},
): Promise<number> {
  const live = models.of(projection);
  const { model, discard } = models.anew(projection);
  try {
    let read: Position = beginning;
    do read = await tellOn(store, model, read, null, (told) => progress(told, Math.max(told, live.checkpoint().events)));
    while (!live.replaceWith(model));
    return model.checkpoint().events;
  } finally {
    discard();
  }
}

/** Folds the same version anew up to where the live one stands, and compares their state hashes. Changes nothing. */
export async function check(
  store: EventStore,
  models: ReadModels,
  projection: Projection,
  progress: OnProgress = () => {},
): Promise<Checked> {
  const { hash: live, checkpoint } = models.of(projection).state();
  const { position, events } = checkpoint;
  const { model, discard } = models.anew(projection);
  try {
    if (position !== beginning) await tellOn(store, model, beginning, position, (told) => progress(told, events));
    const { hash: anew } = model.state();
    return { projection: projection.name, same: live === anew, live, anew, position, events };
  } finally {
    discard();
  }
}

/** Tells everything after `from` that is recorded now, or up to `until`; answers where to read on. */
async function tellOn(
  store: EventStore,
  model: ReadModel,
  from: Position,
  until: Position | null,
  progress: (told: number) => void,
): Promise<Position> {
  for (let after = from; ;) {
    const page = await store.readAll({ after, types: model.projection.types });
    const events = until === null ? page.events : page.events.filter((event) => event.position <= until);
    const { position, events: before } = model.checkpoint();
    if (events.length)
      model.tell(
        events.map((event) => recordedFrom(event)),
        position,
      );
    progress(before + events.length);
    after = page.next;
    if (page.end || (until !== null && after >= until)) return after;
  }
}
