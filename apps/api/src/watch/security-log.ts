import { Rejected } from '#kernel';
import { blockOf } from './rates';
import type { Asked } from '../door/asker';
import type { Log } from './log';

/** What concerns the safety of accounts. */
export type SecurityEvent =
  | 'sign-in'
  | 'refresh'
  | 'sign-out'
  | 'change-password'
  | 'begin-second-factor'
  | 'confirm-second-factor'
  | 'renew-recovery-codes'
  | 'remove-second-factor'
  | 'enter-person'
  | 'reset-password'
  | 'reset-second-factor'
  | 'begin-at-provider'
  | 'sign-in-at-provider'
  | 'link-provider'
  | 'unlink-provider'
  | 'end-access'
  | 'give-access-back';

/**
 * Tells the operator what was tried about accounts and how it ended. Whose account and from where stand there as marks: the same one each
 * time, so that attempts can be put together, and nobody can tell from it who. No secret and no name is ever given to it.
 */
export class SecurityLog {
  constructor(
    private readonly log: Log,
    private readonly mark: (word: string) => string,
  ) {}

  /** Does it, and tells. `account`: the sign-in name, if it is known; `by`: that of who does it to somebody else. */
  async during<Answer>(
    security: SecurityEvent,
    request: Asked,
    who: { readonly account?: string; readonly by?: string },
    act: () => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const marks = Object.entries({ ...who, address: addressOf(request) }).map(([name, word]) => [name, word && this.mark(word)]);
    const line = (outcome: string) => ({ id: request.asked, security, outcome, ...Object.fromEntries(marks) });
    try {
      const answer = await act();
      this.log.info(line('done'));
      return answer;
    } catch (error) {
      if (error instanceof Rejected) this.log.warn(line(error.code));
      throw error;
    }
  }
}

/** From where somebody asks, as sign-ins are counted. */
export const addressOf = (request: Asked): string => blockOf(request.ip ?? '');
