import { fold, type Event, type Recorded, type Story } from '#kernel';
import type { EventStore } from './event-store';
import { recordedFrom } from './recorded-from';

/** A stream as the writer last knew it. */
export interface Standing<State> {
  readonly state: State;
  readonly version: number;
  /** When its last event was recorded; empty before the first. */
  readonly recordedAt: string;
  /** Versions of its events by their ids, so that a repeated command is known without reading again. */
  readonly ids: Map<string, number>;
}

/** The streams used last, folded. What is remembered may be old: the append's expected version is what proves it, or `refresh`. */
export class Remembered {
  readonly #standing = new Map<string, Standing<unknown> & { readonly story: unknown }>();

  constructor(
    private readonly store: EventStore,
    private readonly most = 1000,
  ) {}

  /** Where the stream stands: as remembered, or as read from the store. */
  async standing<S, E extends Event>(stream: string, story: Story<S, E>): Promise<Standing<S>> {
    const known = this.#standing.get(stream);
    if (known?.story !== story) return this.refresh(stream, story);
    this.#standing.delete(stream);
    this.#standing.set(stream, known); // the one used last stands last
    return known as Standing<S>;
  }

  /** Reads what the store has beyond what is remembered. */
  async refresh<S, E extends Event>(stream: string, story: Story<S, E>): Promise<Standing<S>> {
    const known = this.#standing.get(stream);
    const before = (known?.story === story ? known : empty(story)) as Standing<S>;
    const events = (await this.store.read(stream, before.version)).map(recordedFrom<E>);
    return this.told(stream, story, before, events, events.at(-1)?.context.recordedAt ?? before.recordedAt);
  }

  /** Remembers that these events follow, the last of them recorded at that instant. */
  told<S, E extends Event>(
    stream: string,
    story: Story<S, E>,
    before: Standing<S>,
    events: readonly Recorded<E>[],
    recordedAt: string,
  ): Standing<S> {
    for (const { id, version } of events) before.ids.set(id, version);
    const version = before.version + events.length;
    const standing = { story, state: fold(story, events, before.state), version, recordedAt, ids: before.ids };
    this.#standing.delete(stream);
    this.#standing.set(stream, standing);
    if (this.#standing.size > this.most) this.#standing.delete(this.#standing.keys().next().value as string);
    return standing;
  }

  /** Reads from the store anew next time. */
  forget(stream: string): void {
    this.#standing.delete(stream);
  }
}

const empty = <S, E extends Event>(story: Story<S, E>): Standing<S> => ({
  state: story.initial,
  version: 0,
  recordedAt: '',
  ids: new Map(),
});
