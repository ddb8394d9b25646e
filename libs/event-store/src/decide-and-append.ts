import type { KeyObject } from 'node:crypto';
import { refuse, Rejected, type Event, type Given, type Receipt } from '#kernel';
import { asRecorded, idOf, written, type Act } from './act';
import { bodyHash } from './body-hash';
import type { Clock } from './clock';
import type { Entropy } from './entropy';
import { IdTaken, VersionConflict, type EventStore } from './event-store';
import { FreeTexts } from './free-text';
import { InTurn } from './in-turn';
import { recordedFrom } from './recorded-from';
import { Remembered, type Standing } from './remembered';
import type { Request } from './request';
import type { Sealer } from './sealer';
import { commandId } from './uuid';
import { dayIn } from './zones';

const tries = 20;

/** What a writer needs to know beside its doors. Doubles as Nest's token. */
export abstract class WriterSettings {
  /** Key of the hashes of commands' bodies: of this installation alone, and the same for ever. */
  abstract readonly hashKey: string | KeyObject;
  /** `recordedAt` of the log's last event, empty for an empty log: time never goes back, whatever the clock says. */
  abstract readonly lastRecordedAt: string;
}

/**
 * The way of every command: read its stream, decide, append with the expected version.
 *
 * Promises: the same command (actor, act, stream, Idempotency-Key) given twice is recorded once and answered twice; refusals change
 * nothing and are not remembered; commands to one stream are decided one after the other; `recordedAt` never goes back within this
 * process's writing nor within a stream; free text is sealed, and its keys durable, before anything is appended.
 */
export class Writer {
  readonly #turns = new InTurn();
  readonly #remembered: Remembered;
  #recordedAt: string;

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly entropy: Entropy,
    private readonly sealer: Sealer,
    private readonly settings: WriterSettings,
  ) {
    this.#remembered = new Remembered(store);
    this.#recordedAt = settings.lastRecordedAt;
  }

  /** Records what the command brings about, or throws `Rejected`. */
  handle<C extends object, S, E extends Event, G extends Given>(request: Request<C, S, E, G>): Promise<Receipt> {
    return this.#turns.take(request.stream, () => this.#handle(request));
  }

  async #handle<C extends object, S, E extends Event, G extends Given>(request: Request<C, S, E, G>): Promise<Receipt> {
    const { stream, story, operation, caller } = request;
    const command = commandId(caller.actor, operation, stream, caller.key);
    const act = { command, body: bodyHash(this.settings.hashKey, operation, stream, request.command), caller, ids: [] };
    let standing = await this.#remembered.standing(stream, story);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const before = standing;
      try {
        return (await this.#repeated(stream, standing, act)) ?? (await this.#decideAndAppend(request, standing, act));
      } catch (error) {
        // a refusal, too, stands only if it was decided on the stream as it is now
        if (!(error instanceof Rejected || error instanceof VersionConflict || error instanceof IdTaken)) throw error;
        standing = await this.#remembered.refresh(stream, story);
        if (standing.version === before.version) throw error;
      }
    }
    return refuse(
      'busy',
      'Nhiều người đang cùng ghi vào một chỗ này; xin thử lại sau giây lát.',
      'Many are writing in this one place at once; please try again in a moment.',
      'busy',
    );
  }

  /** The answer that this very command had; refuses when the same key comes with another body. */
  async #repeated(stream: string, standing: Standing<unknown>, act: Act): Promise<Receipt | undefined> {
    const version = standing.ids.get(idOf(act, 0));
    if (version === undefined) return undefined;
    const since = (await this.store.read(stream, version - 1)).map((event) => recordedFrom(event));
    const others = since.findIndex(({ context }) => context.command !== act.command);
    const last = (others < 0 ? since : since.slice(0, others)).at(-1);
    if (last?.context.body === act.body) return { stream, version: last.version, position: last.position, repeated: true };
    return refuse(
      'key-reused',
      'Mã chống gửi trùng (Idempotency-Key) này đã dùng cho một yêu cầu có nội dung khác.',
      'This Idempotency-Key has been used for a request with another content.',
      'reused-key',
    );
  }

  async #decideAndAppend<C extends object, S, E extends Event, G extends Given>(
    { command, operation, stream, story, given, decide, caller }: Request<C, S, E, G>,
    standing: Standing<S>,
    act: Act,
  ): Promise<Receipt> {
    const zone = await given.zone(command, standing.state);
    const texts = new FreeTexts(this.sealer);
    const asker = { actor: caller.actor, today: '' };
    let circumstances = {};
    // Looking up and sealing take time, so after each the instant of receipt is taken anew and the act decided again. From the last
    // instant to the append nothing waits: events stand in the log in the order of their instants.
    for (let round = 0; round < tries; round += 1) {
      const recordedAt = this.#now(standing);
      const today = dayIn(zone, recordedAt);
      if (today !== asker.today) {
        asker.today = today;
        circumstances = await given.prepare(command, standing.state, { ...asker });
        continue;
      }
      const decided = decide(command, standing.state, { ...circumstances, ...asker, recordedAt } as unknown as G);
      const unsealed = decided.events.flatMap(({ data }, index) => texts.unsealed(data, idOf(act, index)));
      if (unsealed.length > 0) {
        await texts.seal(unsealed);
        continue;
      }
      const events = written(decided, act, recordedAt, texts, this.entropy);
      this.#recordedAt = recordedAt;
      const appended = await this.store.append(stream, standing.version, events);
      // recorded by another process in the meantime: the stream tells whether it was the same body
      if (appended.repeated) throw new VersionConflict(stream, standing.version, appended.version);
      this.#remembered.told(stream, story, standing, asRecorded<E>(events, appended), recordedAt);
      return appended;
    }
    throw new Error(`${operation} came to no end: its day or its texts were different each time it was decided.`);
  }

  #now({ recordedAt }: Standing<unknown>): string {
    const now = this.clock.now();
    const last = recordedAt > this.#recordedAt ? recordedAt : this.#recordedAt;
    return now > last ? now : last;
  }
}
