import type { components } from 'minhbach-api';

export type Problem = components['schemas']['Problem'];

/** What the server answered instead of what was asked for: its own sentence, in the reader's language. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
    readonly waitSeconds?: number,
  ) {
    super(problem.detail ?? '');
  }

  get code(): string {
    return this.problem.code ?? '';
  }

  /** Asked again a little later it may be answered. */
  get isBusy(): boolean {
    return this.status === 429 || this.status === 503;
  }

  static async from(response: Response): Promise<Refused> {
    const wait = Number(response.headers.get('Retry-After'));
    const problem = await response.json().catch(() => ({}));
    return new Refused(response.status, problem as Problem, Number.isFinite(wait) && wait > 0 ? wait : undefined);
  }
}

/** The line to the server is broken: nothing is known of what was asked. */
export class NoLine extends Error {}
