import { Rejected } from '#kernel';
import { Unusable } from '../event-store';

/** What a failure of the client or the server means for us. */
export type Trouble = 'wrong-version' | 'no-stream' | 'no-place' | 'deleted' | 'denied' | 'too-large' | 'unreachable';

/** The client's errors come by two ways: those of the protocol with a `type`, those of its native part with a `name` alone. */
const byWord: Readonly<Record<string, Trouble>> = {
  'wrong-expected-version': 'wrong-version',
  'stream-not-found': 'no-stream',
  StreamNotFoundError: 'no-stream',
  'stream-deleted': 'deleted',
  'stream-tombstoned': 'deleted',
  StreamDeletedError: 'deleted',
  'access-denied': 'denied',
  AccessDeniedError: 'denied',
  'maximum-append-size-exceeded': 'too-large',
  'append-record-size-exceeded': 'too-large',
  'transaction-max-size-exceeded': 'too-large',
};

/** What went wrong. Whatever has no word of its own may be over in a moment, and leaves open whether something was written. */
export function troubleIn(error: unknown): Trouble {
  const { type, name, message } = error as { type?: string; name?: string; message?: string };
  const word = byWord[type ?? ''] ?? byWord[name ?? ''];
  if (word) return word;
  if (/invalid position/i.test(message ?? '')) return 'no-place';
  if (/MaximumAppend(Event)?Size/.test(message ?? '')) return 'too-large';
  if (/unauthenticated|valid authentication/i.test(message ?? '')) return 'denied';
  return 'unreachable';
}

/** The failure in one sentence for the one who reads it. Says nothing of names and passwords. */
export function sentenceFor(error: unknown, shown: string): Error {
  switch (troubleIn(error)) {
    case 'denied':
      return new Unusable(
        `KurrentDB at ${shown} does not let us in: check the name and password in EVENT_STORE, and that they may read and write.`,
      );
    case 'deleted':
      return new Unusable(`A stream of the log was deleted in KurrentDB at ${shown}: restore the log from its last backup.`);
    case 'too-large':
      return new Unusable(
        `KurrentDB at ${shown} takes less at a time than was to be recorded: raise its MaxAppendSize (see docs/kurrentdb.md).`,
      );
    default:
      return unreachable(error, shown);
  }
}

const unreachable = (error: unknown, shown: string) =>
  new Rejected(
    'log-unreachable',
    {
      vi: `Chưa kết nối được với kho sự kiện (KurrentDB tại ${shown}: ${reasonIn(error)}); xin thử lại sau giây lát hoặc báo quản trị hệ thống.`,
      en: `The log cannot be reached (KurrentDB at ${shown}: ${reasonIn(error)}); try again in a moment, or tell the operator.`,
    },
    'busy',
  );

/** An append of which nobody knows whether it happened. */
export const uncertain = (error: unknown, shown: string) =>
  new Rejected(
    'log-uncertain',
    {
      vi: `Chưa biết việc này đã được ghi hay chưa (KurrentDB tại ${shown}: ${reasonIn(error)}). Hãy gửi lại đúng yêu cầu này với cùng mã chống gửi trùng: hệ thống chỉ ghi một lần.`,
      en: `It is not known whether this was recorded (KurrentDB at ${shown}: ${reasonIn(error)}). Send the same request again with the same key: it is recorded once.`,
    },
    'busy',
  );

/** For the operator's log: a subscription that broke off. */
export const droppedIn = (error: unknown, shown: string) =>
  new Error(`KurrentDB at ${shown} no longer tells what is written (${reasonIn(error)}): it is asked again.`);

/** Of a long story of addresses tried and layers passed, what a person can use. */
function reasonIn(error: unknown): string {
  const { message = '', type, name } = error as { message?: string; type?: string; name?: string };
  const [, secure] = /SSL routines:[^:]*:([^:]+):/.exec(message) ?? [];
  if (secure) return `the encrypted connection failed, ${secure}; is it encrypted there (tls=true or tls=false in EVENT_STORE)?`;
  const [told = ''] = message
    .replace(/^\d+ [A-Z_]+: /, '')
    .replace(/^.*Last error: (?:Error: )?/s, '')
    .split('\n');
  return (told.replace(/\.?\s*Resolution note:.*$/, '') || type || name || 'unknown').slice(0, 200);
}
