import { beginning, isDay, isPosition, refuse, type Day, type Position } from '#kernel';
import { dayIn, endOfDay, lastUntil, type EventStore } from '#event-store';

/** How far the log is known: up to its last event that counts, and the day on which one stands there. */
export interface Moment {
  /** Position of the last event considered; the beginning when there is none. */
  readonly position: Position;
  /** When that event was recorded; null when there is none. */
  readonly recordedAt: string | null;
  /** The day of the moment, where the question is asked for. */
  readonly day: Day;
}

/** Where and when somebody asks. */
export interface Here {
  /** Zone of the jurisdiction. */
  readonly zone: string;
  /** This instant. */
  readonly now: string;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The moment that somebody wrote: a day (its end, in the zone), an instant (ISO 8601 with Z or an offset), or a position of the log.
 * Refuses "no-moment" for what is none of these, "moment-ahead" for what has not come yet, and "no-position". Before the first event
 * the log is known to be empty.
 */
export async function momentOf(store: EventStore, written: string, { zone, now }: Here): Promise<Moment> {
  const today = dayIn(zone, now);
  if (isPosition(written)) {
    if (written > (await store.head())) noPosition();
    const end = await lastUntil(store, { position: written });
    return { ...end, day: end.recordedAt === null ? today : dayIn(zone, end.recordedAt) };
  }
  if (isDay(written)) {
    if (written > today) ahead(written);
    return { ...(await lastUntil(store, { recordedAt: endOfDay(zone, written) })), day: written };
  }
  const at = readInstant(written) ?? noMoment(written);
  if (at > now) ahead(written);
  return { ...(await lastUntil(store, { recordedAt: at })), day: dayIn(zone, at) };
}

/** Everything that is recorded now. */
export async function latestMoment(store: EventStore, { zone, now }: Here): Promise<Moment> {
  const position = await store.head();
  const end = position === beginning ? { position, recordedAt: null } : await lastUntil(store, { position });
  return { ...end, day: dayIn(zone, now) };
}

/** In a URL a plus sign that was not written as %2B arrives as a space. */
function readInstant(written: string): string | undefined {
  const text = written.replace(' ', '+');
  if (!instant.test(text) || !isDay(text.slice(0, 10)) || Number.isNaN(Date.parse(text))) return undefined;
  return new Date(text).toISOString();
}

const noMoment = (written: string): never =>
  refuse(
    'no-moment',
    `"${written}" không phải là thời điểm: hãy ghi ngày (2019-09-18), thời điểm (2019-09-18T17:00:00+07:00) hoặc vị trí trong sổ ghi.`,
    `"${written}" is not a moment: write a day (2019-09-18), an instant (2019-09-18T17:00:00+07:00) or a position of the log.`,
    'invalid',
  );

const ahead = (written: string): never =>
  refuse(
    'moment-ahead',
    `Thời điểm ${written} chưa đến: chỉ xem lại được những gì đã ghi nhận.`,
    `The moment ${written} has not come yet: only what has been recorded can be looked back to.`,
    'invalid',
  );

const noPosition = (): never =>
  refuse(
    'no-position',
    'Vị trí này không có trong sổ ghi: dùng vị trí trong câu trả lời của một lệnh.',
    'This position is not in the log: give one that a command was answered with.',
    'invalid',
  );
