/** Lets what concerns one name happen one after the other, and different names side by side. */
export class InTurn {
  readonly #last = new Map<string, Promise<void>>();

  /** Begins at once when nobody is before it; its failure does not keep the next from its turn. */
  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name);
    const mine = before ? before.then(work) : work();
    const over: Promise<void> = mine.then(
      () => this.#leave(name, over),
      () => this.#leave(name, over),
    );
    this.#last.set(name, over);
    return mine;
  }

  /** Answers when all who took their turn until now are through. */
  async over(name: string): Promise<void> {
    await this.#last.get(name);
  }

  #leave(name: string, over: Promise<void>): void {
    if (this.#last.get(name) === over) this.#last.delete(name);
  }
}
