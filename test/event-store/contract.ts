import type { EventStore } from '#event-store';
import { appending } from './contract/appending';
import { committing } from './contract/committing';
import { keeping } from './contract/keeping';
import { reading } from './contract/reading';
import { restoring } from './contract/restoring';

/** Stands between a transaction and its commit; see `Commit` of the event store. */
export type Commit = (run: () => void) => void | Promise<void>;

/** Where a log under test lies: opened again, the same events are there. */
export interface Place {
  open(commit?: Commit): EventStore;
  /** A second door to the log that `open` gave, as another process has one. Left out where a log has only one. */
  beside?(): EventStore | undefined;
  /** Closes what is still open and clears up. */
  leave(): Promise<void>;
}

/** What every store promises, whichever keeps the events. `make` gives a new, empty place each time. */
export function keepsTheContract(make: () => Place): void {
  let place: Place;
  beforeEach(() => {
    place = make();
  });
  afterEach(() => place.leave());
  const here: Place = { open: (commit) => place.open(commit), beside: () => place.beside?.(), leave: () => place.leave() };

  describe('appending', () => appending(here));
  describe('committing', () => committing(here));
  describe('reading', () => reading(here));
  describe('keeping', () => keeping(here));
  describe('restoring', () => restoring(here, make));
}
