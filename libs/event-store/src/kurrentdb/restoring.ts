import { Unusable, type EventStore, type StoredEvent } from '../event-store';

/** A log from its first event to its last. */
async function* wholeLog(store: EventStore): AsyncGenerator<StoredEvent> {
  for (let page = await store.readAll(); ; page = await store.readAll({ after: page.next })) {
    yield* page.events;
    if (page.end) return;
  }
}

/** What of a draft is still to be written into a log: all, or what follows where an earlier attempt broke off. Throws `Unusable` when the log holds anything else. */
export async function* restorable(draft: EventStore, into: EventStore, shown: string): AsyncGenerator<StoredEvent> {
  const there = wholeLog(into);
  let found = await there.next();
  for await (const event of wholeLog(draft)) {
    if (found.done) {
      yield event;
      continue;
    }
    if (!isSame(found.value, event)) throw holdsOthers(shown);
    found = await there.next();
  }
  if (!found.done) throw holdsOthers(shown);
}

const isSame = (one: StoredEvent, other: StoredEvent) =>
  (['id', 'stream', 'version', 'type', 'data', 'context'] as const).every((name) => one[name] === other[name]);

const holdsOthers = (shown: string) =>
  new Unusable(
    `KurrentDB at ${shown} holds other events under this namespace already, and only an empty log can be restored into: choose another namespace.`,
  );

/** Events that follow one another in one stream: written in one piece. */
export interface Run {
  readonly stream: string;
  /** Of the stream before the first of them. */
  readonly version: number;
  readonly events: StoredEvent[];
}

/** Half of what a server takes at a time unless it is set otherwise. */
const most = 512 * 1024;

/** Puts together what can be written in one piece without changing the order of the log. */
export async function* runsOf(events: AsyncIterable<StoredEvent>): AsyncGenerator<Run> {
  let run: Run | undefined;
  let size = 0;
  for await (const event of events) {
    const bytes = Buffer.byteLength(event.data) + Buffer.byteLength(event.context);
    if (run?.stream === event.stream && size + bytes <= most && run.events.length < 500) {
      run.events.push(event);
      size += bytes;
      continue;
    }
    if (run) yield run;
    run = { stream: event.stream, version: event.version - 1, events: [event] };
    size = bytes;
  }
  if (run) yield run;
}
