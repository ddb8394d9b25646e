import type { Event, Position, Recorded } from '#kernel';

/** What a column holds. */
export type Value = string | number | null;

/** Rows of one projection. Reading sees everything told so far; writing is for `tell` alone. */
export interface Rows {
  /** How far it has been told: as long as this stays the same, so do the rows. */
  told(): Position;
  one<Row>(sql: string, ...values: readonly Value[]): Row | undefined;
  all<Row>(sql: string, ...values: readonly Value[]): Row[];
}

/** Rows while an event is being told. */
export interface WritableRows extends Rows {
  run(sql: string, ...values: readonly Value[]): void;
}

/**
 * One retelling of the log. Its rows follow from the events alone, in the order of the log: no clock, no chance, no decision.
 * A change of tables or of telling is a new version; the old file is thrown away once the new one has caught up.
 */
export interface Projection<E extends Event = Event> {
  /** Part of the file's name: "worklist". */
  readonly name: string;
  readonly version: number;
  /** The types of events it wants to hear. */
  readonly types: readonly E['type'][];
  /** One CREATE statement for each table or index. */
  readonly tables: readonly string[];
  tell(event: Recorded<E>, rows: WritableRows): void;
  /** The same for many that follow on each other, where it is less work to tell them together. The rows are the same, however they are cut. */
  tellTogether?(events: readonly Recorded<E>[], rows: WritableRows): void;
}

/** Where questions find the rows of a projection: as told until now, or as told until an earlier moment. */
export interface Retellings {
  rows(projection: Projection): Rows;
}
