import { isIP } from 'node:net';
import { refuse } from '#kernel';
import type { NextFunction, Response } from 'express';
import type { Asked } from '../door/asker';

const minute = 60_000;
/** Made-up addresses must not fill the memory. */
const most = 100_000;

/** Counts what each asks for in the minute it is in. */
export class Rate {
  private counts = new Map<string, number>();
  private minute = -1;

  /** `perMinute`: 0 for any number. `now`: milliseconds that never go back. */
  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Counts one more. Refuses with "too-many-requests" and the seconds to wait what is over the limit. */
  take(who: string) {
    if (this.perMinute === 0) return;
    const now = this.now();
    if (Math.floor(now / minute) !== this.minute || this.counts.size > most) {
      this.counts = new Map();
      this.minute = Math.floor(now / minute);
    }
    const count = (this.counts.get(who) ?? 0) + 1;
    this.counts.set(who, count);
    if (count > this.perMinute) tooMany(Math.max(1, Math.ceil(((this.minute + 1) * minute - now) / 1000)));
  }
}

/** Every address may ask so often in a minute; whoever watches over the server is not counted. */
export const perAddress = (rate: Rate) => (request: Asked, _: Response, next: NextFunction) => {
  if (!request.path.startsWith('/health/')) rate.take(blockOf(request.ip ?? ''));
  next();
};

/** Of an IPv6 address the network of one site: who has one address there has 2^64. An IPv4 address that is written as one stays whole. */
export function blockOf(written: string): string {
  const address = written.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(address) !== 6) return address;
  const [before = '', after = ''] = address.split('::');
  const [front, back] = [before, after].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return (address.includes('::') ? [...front, ...zeros, ...back] : front).slice(0, 4).join(':');
}

function tooMany(retryAfterSeconds: number): never {
  return refuse(
    'too-many-requests',
    `Có quá nhiều yêu cầu; hãy thử lại sau ${retryAfterSeconds} giây.`,
    `Too many requests; try again in ${retryAfterSeconds} seconds.`,
    'busy',
    { retryAfterSeconds },
  );
}
