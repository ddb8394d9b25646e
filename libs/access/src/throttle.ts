import { refuse } from '#kernel';
import type { Clock } from '#event-store';

/** Failures of one account, and the usual number of those from one address, after which further tries wait. */
const most = 5;
const window = 15 * 60_000;
/** How long an address waits after one failure too many; twice as long after each further one, up to the whole window. */
const firstWait = 15_000;
/** Tries that one address may have under way: a whole office begins its day at eight. */
const atOnce = 20;
const remembered = 10_000;

/**
 * Slows down who guesses passwords or codes: one account, and one address over all accounts. It reckons with the time that has passed, not
 * with what the clock says: setting the clock neither lets anybody off nor makes them wait longer. Forgotten with the process.
 */
export class Throttle {
  private readonly accounts = new Recent();
  private readonly addresses = new Recent();
  private readonly underWay = new Map<string, number>();

  /** `perAddress`: failures from one address after which it waits. */
  constructor(
    private readonly clock: Clock,
    private readonly perAddress = most,
  ) {}

  /**
   * Lets a try be made, unless there were too many: null is a failure. It counts as one for its account as long as it goes on, so that
   * guesses given all at once are counted too. A success makes up for the account's failures, also at the address; what is thrown counts
   * as neither.
   */
  async during<Answer>(account: string, address: string, attempt: () => Promise<Answer | null>): Promise<Answer | null> {
    const at = this.clock.elapsed();
    this.refuseTooMany(account, address, at);
    this.accounts.add(account, { at, account });
    this.underWay.set(address, (this.underWay.get(address) ?? 0) + 1);
    try {
      const answer = await attempt();
      if (answer === null) this.addresses.add(address, { at, account });
      else this.forgive(account, address);
      return answer;
    } catch (error) {
      this.accounts.takeBack(account, at);
      throw error;
    } finally {
      const left = (this.underWay.get(address) ?? 1) - 1;
      if (left > 0) this.underWay.set(address, left);
      else this.underWay.delete(address);
    }
  }

  private refuseTooMany(account: string, address: string, now: number) {
    const [oldest, ...more] = this.accounts.since(account, now);
    if (oldest && more.length + 1 >= most) tooMany(oldest.at + window - now);
    const failed = this.addresses.since(address, now);
    const last = failed.at(-1);
    const wait = last ? last.at + Math.min(window, firstWait * 2 ** (failed.length - this.perAddress)) - now : 0;
    if (failed.length >= this.perAddress && wait > 0) tooMany(wait);
    if ((this.underWay.get(address) ?? 0) >= atOnce) tooMany(1_000);
  }

  private forgive(account: string, address: string) {
    this.accounts.forget(account);
    this.addresses.forget(address, account);
  }
}

interface Try {
  readonly at: number;
  readonly account: string;
}

/** What was tried lately. Made-up names must not fill the memory: the one longest untouched goes. */
class Recent {
  private readonly tries = new Map<string, readonly Try[]>();

  since(key: string, now: number): readonly Try[] {
    return (this.tries.get(key) ?? []).filter(({ at }) => at > now - window);
  }

  add(key: string, one: Try) {
    this.keep(key, [...this.since(key, one.at), one]);
  }

  takeBack(key: string, at: number) {
    const tries = this.tries.get(key) ?? [];
    const found = tries.findIndex((one) => one.at === at);
    if (found >= 0) this.keep(key, tries.toSpliced(found, 1));
  }

  /** All of them, or those of one account. */
  forget(key: string, account?: string) {
    this.keep(key, account === undefined ? [] : (this.tries.get(key) ?? []).filter((one) => one.account !== account));
  }

  private keep(key: string, tries: readonly Try[]) {
    this.tries.delete(key);
    if (tries.length > 0) this.tries.set(key, tries);
    const [first] = this.tries.keys();
    if (this.tries.size > remembered && first !== undefined) this.tries.delete(first);
  }
}

function tooMany(milliseconds: number): never {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.ceil(seconds / 60);
  return refuse(
    'too-many-attempts',
    `Đăng nhập sai quá nhiều lần. Hãy thử lại sau ${minutes} phút.`,
    `Too many failed sign-ins. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    'busy',
    { retryAfterSeconds: seconds },
  );
}
