import type { Day } from '#kernel';
import type { RoleEvent } from './roles.events';

/** A grant as it was given, and the first day on which it is held no longer, if it was revoked. */
export type Held = Extract<RoleEvent, { type: 'RoleGranted' }>['data'] & { readonly revokedOn?: Day };

/** Whether it will not be held on this day or any later one. */
export const hasEnded = (held: Held, day: Day): boolean =>
  (held.until !== undefined && held.until < day) || (held.revokedOn !== undefined && held.revokedOn <= day);

/** Whether it is held on this day: granted from that day or earlier, and not ended. */
export const isHeldOn = (held: Held, day: Day): boolean => held.from <= day && !hasEnded(held, day);

/** Whether there is a day on which both are held: the first day of one then lies within the other. */
export const atOneTime = (one: Held, other: Held): boolean =>
  [one.from, other.from].some((day) => isHeldOn(one, day) && isHeldOn(other, day));
