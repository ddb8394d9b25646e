import { homeZone } from '#event-store';
import { isDay, isPosition, refuse, Rejected, type Day, type Position } from '#kernel';
import {
  latestMoment,
  LookingBack,
  momentOf,
  streamsOf,
  type Crew,
  type Extent,
  type Limits,
  type Moment,
  type Retelling,
} from '#projections';
import type { Settings } from '../settings/settings';
import type { House } from './house';
import { Questions } from './readings';

/** The two moments that a reading may be asked for; both may be left out. */
export interface Asked {
  /** As known then: a day (its end), an instant or a position. */
  readonly knownAt?: string;
  /** As in force on this day. */
  readonly effectiveAt?: string;
}

/** How much may be looked back on, as the operator set it. */
export const limitsFrom = (settings: Settings): Limits => ({
  threads: settings.LOOKBACK_THREADS,
  waiting: settings.LOOKBACK_WAITING,
  seconds: settings.LOOKBACK_SECONDS,
  megabytes: settings.LOOKBACK_MEGABYTES,
});

/** What a question needs of the log and of the retellings. */
export interface Needs {
  readonly extent: Extent;
  readonly retellings: readonly Retelling[];
  /** Whether the answer holds facts that are in force from a day on. Else `effectiveAt` is refused. */
  readonly effective?: boolean;
}

/** The moment an answer is of, as the answer says it: as it was asked for. What was last recorded then may be none of the asker's business. */
export interface MomentShown {
  readonly knownAt: string | null;
  readonly effectiveAt: Day | null;
}

/** The readings as of a moment. */
export interface AsOf {
  readonly readings: Questions;
  /** Nothing beyond this position is known; undefined for now. */
  readonly until: Position | undefined;
  /** The day by which something is late or in force: that of the moment; undefined for today. */
  readonly day: Day | undefined;
  /** For the answer: nothing when it is of now. */
  readonly said: { readonly moment?: MomentShown };
}

/** Readings as known at one moment and in force at another. Who may read is not asked here: it is judged by the rights of today. */
export class Then {
  private readonly past: LookingBack;

  constructor(
    private readonly house: House,
    private readonly crew: Crew,
    limits: Limits,
  ) {
    this.past = new LookingBack(crew, limits);
  }

  /** Asks the readings as of the moment asked for, or as they stand now. Refuses "not-known-then" what was recorded only later. */
  async ask<Answer>(asked: Asked, needs: Needs, ask: (asOf: AsOf) => Answer | Promise<Answer>): Promise<Answer> {
    if (asked.knownAt === undefined && asked.effectiveAt === undefined) return ask(this.now());
    const effectiveAt = effectiveDay(asked, needs);
    const { position, day } = await this.moment(asked.knownAt, needs.extent.jurisdiction);
    const { extent, retellings } = needs;
    const { directory } = this.house.readings;
    const then = {
      retellings,
      name: JSON.stringify(extent),
      streams: () => streamsOf(directory, extent),
      until: position,
      effectiveAt,
    };
    const moment = { knownAt: asked.knownAt ?? null, effectiveAt };
    return this.past.at(then, async (told) => {
      try {
        const readings = new Questions(told, this.house.store, position);
        return await ask({ readings, until: position, day: effectiveAt ?? day, said: { moment } });
      } catch (error) {
        if (error instanceof Rejected && error.refusal === 'not-found') notKnownThen(asked);
        throw error;
      }
    });
  }

  /** The moment that somebody wrote, or the latest; everything up to there can be read. How far the log has got is told to nobody: a position beyond it is the latest. */
  async moment(written: string | undefined, jurisdiction?: string): Promise<Moment> {
    const { store, clock, readings } = this.house;
    const zone = jurisdiction === undefined ? homeZone : readings.directory.jurisdiction(jurisdiction).zone;
    const here = { zone, now: clock.now() };
    const latest = written === undefined || (isPosition(written) && written > (await store.head()));
    const moment = await (latest ? latestMoment(store, here) : momentOf(store, written, here));
    await readings.teller.after(moment.position, 5_000, ['directory']);
    return moment;
  }

  /** What differs between two moments. */
  compare: LookingBack['compare'] = (asked) => this.past.compare(asked);

  /** The server's: the first who looks back need not wait for a thread to begin. */
  ready = (): void => this.crew.ready();
  close = (): Promise<void> => this.past.close();

  private now = (): AsOf => ({ readings: this.house.readings, until: undefined, day: undefined, said: {} });
}

function effectiveDay({ effectiveAt }: Asked, { effective = false }: Needs): Day | null {
  if (effectiveAt === undefined) return null;
  if (!effective) {
    refuse(
      'no-effective-day',
      'Nội dung này không có ngày hiệu lực: chỉ dùng knownAt, bỏ effectiveAt.',
      'Nothing in this reading is in force from a day on: use knownAt alone, without effectiveAt.',
      'invalid',
    );
  }
  if (!isDay(effectiveAt)) refuse('no-such-day', `Không có ngày ${effectiveAt}.`, `There is no day ${effectiveAt}.`, 'invalid');
  return effectiveAt;
}

const notKnownThen = ({ knownAt }: Asked): never =>
  refuse(
    'not-known-then',
    `Đến thời điểm ${knownAt ?? 'này'} hệ thống chưa ghi nhận nội dung này.`,
    `Up to ${knownAt ?? 'this moment'} nothing of this had been recorded.`,
    'not-found',
  );
