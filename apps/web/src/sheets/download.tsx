import { useState, type ReactNode } from 'react';
import { send } from '../door/api';
import { Wrong } from '../shell/wrong';

/** A file to save. It is asked for like anything else, so that a refusal is said here, in the server's words, and not saved as a file. */
export function Download({ from, children }: { readonly from: string; readonly children: ReactNode }) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  async function fetchIt() {
    setBusy(true);
    setError(undefined);
    try {
      const response = await send(from);
      const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
      save(await response.blob(), decodeURIComponent(name ?? ''));
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  }
  return (
    <>
      <button type="button" className="plain" disabled={busy} aria-busy={busy} onClick={() => void fetchIt()}>
        {children}
      </button>
      {error !== undefined && <Wrong error={error} again={() => void fetchIt()} />}
    </>
  );
}

/** Hands the reader a file that the browser has in its hands. */
export function save(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
