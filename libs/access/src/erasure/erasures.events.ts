import type { Day, Event } from '#kernel';

/** The document that orders an erasure (căn cứ). */
export interface ErasureBasis {
  readonly title: string;
  readonly number: string;
  readonly date: Day;
}

/** What was erased, told without anything personal: the person stands here by an id that nobody knows any more. */
export interface Erasure {
  /** UUID of the act. */
  readonly erasure: string;
  /** Actor id of the person whose identity was destroyed. */
  readonly person: string;
  readonly basis: ErasureBasis;
  /** Instant at which it was ordered, UTC with milliseconds. */
  readonly orderedAt: string;
  /** How many of the texts the person had written. */
  readonly written: number;
  /** How many others were named one by one. */
  readonly named: number;
  /** Ids of the texts whose keys were destroyed. */
  readonly keys: readonly string[];
}

/** Everything that can be erased from one house. */
export type ErasureEvent =
  | Event<'PersonErased', Erasure>
  /** More keys of the same act than one event can hold. */
  | Event<'TextsErased', Pick<Erasure, 'erasure' | 'keys'>>;
