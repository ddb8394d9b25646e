import { useEffect, useState } from 'react';
import { send } from '../door/api';

interface Fetched {
  readonly content?: Blob;
  readonly error?: unknown;
}

/** The bytes of a file, held only while it is shown. The server verifies them before it gives the first: what it refuses is the error. */
export function useContent(hash: string) {
  const [fetched, setFetched] = useState<Fetched>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setFetched({});
    send(`/api/evidence/${hash}`, { signal: stop.signal })
      .then((response) => response.blob())
      .then(
        (content) => setFetched({ content }),
        (error: unknown) => !stop.signal.aborted && setFetched({ error }),
      );
    return () => stop.abort();
  }, [hash, turn]);
  return { ...fetched, again: () => setTurn(turn + 1) };
}
