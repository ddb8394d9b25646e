import type { Day, Recorded } from '#kernel';
import type { HouseEvent } from '../heard';

/**
 * The first day on which a fact is in force (có hiệu lực), where the fact names one: a decision is in force from its date. Null
 * for all others: they hold as soon as they are known. Units and roles are kept with their days, and asked for a day by their readings.
 */
export function inForceFrom(event: HouseEvent): Day | null {
  switch (event.type) {
    case 'RatingDecided':
      return event.data.document.date;
    case 'ClosedWithoutRating':
      return event.data.document?.date ?? null;
    case 'RatingPublished':
      return event.data.on;
    case 'AttainmentTargetSet':
      return event.data.basis.date ?? null;
    default:
      return null;
  }
}

/** Whether the fact is in force on that day, or names no day. */
export function isInForce(event: Recorded, on: Day): boolean {
  const from = inForceFrom(event as unknown as HouseEvent);
  return from === null || from <= on;
}
