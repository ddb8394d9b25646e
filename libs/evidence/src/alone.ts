interface Running {
  readonly control: AbortController;
  readonly done: Promise<unknown>;
}

/**
 * One act at a time on each upload, the latest first: who comes later tells the earlier to stop, and waits until it has. Connections
 * that broke are noticed late by a server, and the same person at once comes back on another.
 */
export class Alone {
  private readonly running = new Map<string, Running>();

  async take<T>(id: string, act: (ended: AbortSignal) => Promise<T>): Promise<T> {
    for (let earlier = this.running.get(id); earlier; earlier = this.running.get(id)) {
      earlier.control.abort();
      await earlier.done;
    }
    const control = new AbortController();
    const acting = act(control.signal);
    const done = acting.then(
      () => this.running.delete(id),
      () => this.running.delete(id),
    );
    this.running.set(id, { control, done });
    return acting;
  }
}
