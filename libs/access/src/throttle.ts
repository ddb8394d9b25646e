import { refuse } from '#kernel';
import type { Clock } from '#event-store';

const most = 5;
const window = 15 * 60_000;
const remembered = 10_000;

/** Slows down who guesses passwords: after 5 failures of one account in 15 minutes, further tries wait. Forgotten with the process. */
export class Throttle {
  private readonly tries = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Notes a try, which counts as a failure until `succeeded`: guesses given all at once are counted too. Refuses when there were too many. */
  attempt(account: string) {
    const now = Date.parse(this.clock.now());
    const recent = (this.tries.get(account) ?? []).filter((at) => at > now - window && at <= now);
    const oldest = recent[0];
    if (oldest !== undefined && recent.length >= most) {
      const seconds = Math.ceil((oldest + window - now) / 1000);
      const minutes = Math.ceil(seconds / 60);
      refuse(
        'too-many-attempts',
        `Đăng nhập sai quá ${most} lần. Hãy thử lại sau ${minutes} phút.`,
        `Too many failed sign-ins. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
        'busy',
        { retryAfterSeconds: seconds },
      );
    }
    this.remember(account, [...recent, now]);
  }

  succeeded(account: string) {
    this.tries.delete(account);
  }

  /** Made-up names must not fill the memory: the one longest untouched goes. */
  private remember(account: string, tries: number[]) {
    this.tries.delete(account);
    this.tries.set(account, tries);
    const [first] = this.tries.keys();
    if (this.tries.size > remembered && first !== undefined) this.tries.delete(first);
  }
}
