/** A record of the server's transaction log. */
export interface LogRecord {
  readonly stream: string;
  /** 0 for the first of its stream. */
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** Where it begins in the log, in bytes. */
  readonly position: number;
}

export type Proposed = Pick<LogRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

/** What a writer expects: the last revision, or one of the protocol's words. */
export type ExpectedState = number | 'any' | 'no-stream' | 'stream-exists';

/** What became of a write; `wrong` names the last revision that is really there, -1 for none. */
export type Written = { readonly revision: number; readonly position: number } | { readonly wrong: number };

/** Where a reading of the whole log begins. */
export type From = number | 'start' | 'end';

export interface Filter {
  readonly on: 'stream' | 'type';
  readonly prefixes: readonly string[];
  readonly regex: string;
}

/** Someone asked to read from where no record begins: a server cannot. */
export class InvalidPosition extends Error {}

const none = new Uint8Array();

/**
 * What a KurrentDB keeps and how it decides, as far as our store leans on it, rebuilt from its published sources: positions are
 * bytes, and only where a record begins may a reading begin; a write that is repeated with the same ids at the same place is
 * answered like the first time, whatever its content. Records of the system and of another application stand between ours.
 */
export class ServerLog {
  readonly records: LogRecord[] = [];
  private readonly streams = new Map<string, LogRecord[]>();
  private readonly begins = new Map<number, number>();
  private end = 2 ** 40;
  private readonly heard = new Set<() => void>();

  constructor() {
    this.others();
  }

  write(stream: string, expected: ExpectedState, events: readonly Proposed[]): Written {
    const there = this.streams.get(stream) ?? [];
    const last = there.length - 1;
    const from = expected === 'no-stream' ? -1 : expected;
    if (from === 'any' || from === 'stream-exists') {
      if (from === 'stream-exists' && last < 0) return { wrong: last };
    } else if (from !== last) {
      const same = from < last && events.every(({ id }, index) => there[from + 1 + index]?.id === id);
      const again = there[from + events.length];
      return same && again ? { revision: again.revision, position: again.position } : { wrong: last };
    }
    for (const event of events) this.add(stream, event);
    const written = this.records.at(-1) as LogRecord;
    this.others();
    for (const hear of this.heard) hear();
    return { revision: written.revision, position: written.position };
  }

  stream(name: string): readonly LogRecord[] {
    return this.streams.get(name) ?? [];
  }

  /** The records from a position on (this one with it), or those before it (without it), the newest first. */
  all(from: From, backwards: boolean): readonly LogRecord[] {
    const index = this.indexOf(from);
    return backwards ? this.records.slice(0, index).reverse() : this.records.slice(index);
  }

  /** Takes a stream's first events away, as somebody does who sets a limit to it. */
  cut(name: string, howMany: number) {
    this.streams.get(name)?.splice(0, howMany);
  }

  /** Calls back after every write until the answer is called. */
  listen(hear: () => void): () => void {
    this.heard.add(hear);
    return () => this.heard.delete(hear);
  }

  private indexOf(from: From): number {
    if (from === 'start') return 0;
    if (from === 'end' || from >= this.end) return this.records.length;
    const index = this.begins.get(from);
    if (index === undefined) throw new InvalidPosition(`Nothing begins at ${from}.`);
    return index;
  }

  private add(stream: string, event: Proposed) {
    const there = this.streams.get(stream) ?? [];
    const record = { ...event, stream, revision: there.length, position: this.end };
    there.push(record);
    this.streams.set(stream, there);
    this.begins.set(record.position, this.records.length);
    this.records.push(record);
    this.end += 61 + event.data.length + event.metadata.length;
  }

  /** What is none of our store's business. */
  private others() {
    const number = this.records.length;
    const id = `99999999-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
    const event = { id, contentType: 'application/json', data: Buffer.from('{}'), metadata: none };
    this.add('$stats-127.0.0.1:2113', { ...event, type: '$statsCollected' });
    if (number % 3 === 0) this.add('dossier-of-somebody-else', { ...event, type: 'LeafAssessed' });
  }
}

/** Whether a server's filter lets a record through. */
export function passes({ stream, type }: LogRecord, filter: Filter | undefined): boolean {
  if (!filter) return true;
  const text = filter.on === 'stream' ? stream : type;
  if (filter.regex) return new RegExp(filter.regex).test(text);
  return filter.prefixes.some((prefix) => text.startsWith(prefix));
}
