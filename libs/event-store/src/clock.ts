/** Where instants come from. Doubles as Nest's token. */
export abstract class Clock {
  /** This instant: UTC, ISO 8601 with milliseconds and Z. */
  abstract now(): string;

  /** Milliseconds since some moment, for telling how long ago something was: it never goes back, whatever the clock is set to. */
  abstract elapsed(): number;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  private told = 0;
  private text = '';

  // writing an instant out costs more than looking at the clock, and many ask within the same millisecond
  now(): string {
    const now = Date.now();
    if (now !== this.told) this.text = new Date(now).toISOString();
    this.told = now;
    return this.text;
  }

  elapsed = (): number => performance.now();
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A clock that stands until it is set: for illustrative histories and for tests. */
export class StandingClock extends Clock {
  #standsAt: string;
  #elapsed = 0;

  constructor(standsAt: string) {
    super();
    this.#standsAt = checked(standsAt);
  }

  now(): string {
    return this.#standsAt;
  }

  /** Sets it, also backwards. Refuses what is not such an instant. Time has passed only when it is set forwards. */
  set(standsAt: string): void {
    this.#elapsed += Math.max(0, Date.parse(checked(standsAt)) - Date.parse(this.#standsAt));
    this.#standsAt = standsAt;
  }

  elapsed = (): number => this.#elapsed;
}

function checked(text: string): string {
  if (!instant.test(text) || Number.isNaN(Date.parse(text)))
    throw new TypeError(`"${text}" is not an instant such as 2019-11-25T01:00:00.000Z.`);
  return text;
}
