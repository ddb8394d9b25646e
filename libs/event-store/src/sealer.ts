import type { SealedText } from '#kernel';

/** A free text that is to be sealed. */
export interface TextToSeal {
  /** UUID that depends on the event and the field only: a repeated command asks for the same one. */
  readonly id: string;
  readonly text: string;
}

/**
 * Seals free texts, each with a key of its own. Doubles as Nest's token; the room of access keeps the keys.
 *
 * Promises: when `seal` answers, the keys are durable; answers stand in the order of the texts. An id may come again, after a crash
 * between sealing and appending, also with another text: what was sealed under it before was never stored and is of no use.
 */
export abstract class Sealer {
  abstract seal(texts: readonly TextToSeal[]): Promise<readonly SealedText[]>;
}
