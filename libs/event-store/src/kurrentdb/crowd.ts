interface Asked {
  readonly now: Promise<unknown>;
  next?: Promise<unknown>;
}

/**
 * Lets those who ask the same question at the same time share an answer, so that a crowd costs the server two readings. Nobody is given
 * an answer whose reading had begun before they asked: it might not know what they know.
 */
export class Crowd {
  readonly #asked = new Map<string, Asked>();

  ask<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const asked = this.#asked.get(question);
    if (!asked) return this.#begin(question, ask);
    asked.next ??= asked.now.then(
      () => this.#begin(question, ask),
      () => this.#begin(question, ask),
    );
    return asked.next as Promise<T>;
  }

  #begin<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const asked = { now: ask() };
    this.#asked.set(question, asked);
    const over = () => {
      if (this.#asked.get(question) === asked && !('next' in asked)) this.#asked.delete(question);
    };
    asked.now.then(over, over);
    return asked.now;
  }
}
