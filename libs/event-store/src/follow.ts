import { setTimeout as pause } from 'node:timers/promises';
import { beginning, type Position } from '#kernel';
import type { EventStore, Page, Range } from './event-store';

/** How to follow. */
export interface Following extends Range {
  /** Told of every failure of the handler or of the reading; the same page is tried again after a pause that doubles up to `longest`. */
  readonly failed: (error: unknown) => void;
  /** How long it rests after each page, in milliseconds, unless more is there or somebody waits (`caughtUp`): so that what is written in quick succession is handled together. 0 when left out. */
  readonly rest?: number;
  /** First pause after a failure, in milliseconds; 100 when left out. */
  readonly shortest?: number;
  /** Longest pause, in milliseconds; 10,000 when left out. */
  readonly longest?: number;
}

/** One who follows the log. */
export interface Follower {
  /** Everything up to here has been handled. */
  readonly position: Position;
  /** Answers once everything up to there has been handled; fails when the follower is stopped before. */
  caughtUp(position: Position): Promise<void>;
  /** Answers once the page in hand is finished or given up; nothing is handled afterwards. */
  stop(): Promise<void>;
}

/**
 * Reads the log from `after` on and hands over each page that has events, in order, one at a time, for ever; wakes when the log grows.
 * A page whose handler failed is handed over again: handlers must bear that. It never dies by an error.
 */
export function follow(store: EventStore, following: Following, handle: (page: Page) => Promise<void> | void): Follower {
  const { failed, rest = 0, shortest = 100, longest = 10_000, ...range } = following;
  const stopping = new AbortController();
  const waiting = new Set<{
    readonly position: Position;
    readonly resolve: () => void;
    readonly reject: (error: Error) => void;
  }>();
  let position = range.after ?? beginning;
  let grown = true;
  let wake = () => {};
  let disturb = () => {};
  const deaf = store.onGrowth(() => {
    grown = true;
    wake();
  });

  const settle = () => {
    for (const each of waiting) if (each.position <= position && waiting.delete(each)) each.resolve();
  };

  async function resting(): Promise<void> {
    if (rest === 0 || waiting.size > 0 || stopping.signal.aborted) return;
    const disturbed = new AbortController();
    disturb = () => disturbed.abort();
    await pause(rest, undefined, { signal: disturbed.signal, ref: false }).catch(() => undefined);
  }

  async function onePage(): Promise<void> {
    grown = false;
    const page = await store.readAll({ ...range, after: position });
    if (stopping.signal.aborted) return;
    if (page.events.length > 0) await handle(page);
    position = page.next;
    settle();
    grown ||= !page.end;
    if (page.end) await resting();
  }

  async function untilStopped(): Promise<void> {
    let again = shortest;
    while (!stopping.signal.aborted) {
      try {
        await onePage();
        again = shortest;
        if (!grown && !stopping.signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
      } catch (error) {
        failed(error);
        await pause(again, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
        again = Math.min(again * 2, longest);
      }
    }
  }
  const stopped = untilStopped();

  return {
    get position() {
      return position;
    },
    caughtUp(wanted) {
      if (wanted <= position) return Promise.resolve();
      if (stopping.signal.aborted) return Promise.reject(new Error('The follower was stopped.'));
      return new Promise((resolve, reject) => {
        waiting.add({ position: wanted, resolve, reject });
        disturb();
      });
    },
    async stop() {
      deaf();
      stopping.abort();
      disturb();
      wake();
      await stopped;
      for (const each of waiting) each.reject(new Error('The follower was stopped.'));
      waiting.clear();
    },
  };
}
