import { useSyncExternalStore } from 'react';

/** An act that was given here; a new one each time, though it be called the same. */
export interface Given {
  readonly name: string;
}

let last: Given | undefined;
const watchers = new Set<() => void>();

/** Says that an act was given, or with nothing that it need not be said any longer. */
export function tellGiven(name?: string) {
  if (name === undefined && last === undefined) return;
  last = name === undefined ? undefined : { name };
  watchers.forEach((watcher) => watcher());
}

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** The last act that was given on this page. */
export const useGiven = () => useSyncExternalStore(watch, () => last);
