import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Waiting, Wrong } from './wrong';

interface Props<Data> {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the key's own type does not matter here
  readonly to: UseQueryOptions<any, Error, Data, any>;
  readonly children: (data: Data) => ReactNode;
  /** What is said while it is on its way. */
  readonly waiting?: string;
}

/** Asks a question and shows its answer; until then that it is on its way; and why, when there is none. */
export function Answer<Data>({ to, children, waiting }: Props<Data>) {
  const { data, error, refetch } = useQuery(to);
  if (data !== undefined) return <>{children(data)}</>;
  if (error) return <Wrong error={error} again={() => void refetch()} />;
  return <Waiting what={waiting} />;
}
