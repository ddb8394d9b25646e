import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { reading } from '../door/api';
import { session } from '../door/session';
import { Waiting, Wrong } from '../shell/wrong';
import { useSay } from '../words/words';

/** Signing in by the identity provider, where the server has one: going there, and coming back with its answer behind the address. */
export function ByProvider({ done }: { readonly done: () => void }) {
  const { t } = useSay();
  const ways = useQuery(reading('/api/sign-in/ways'));
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(isAnswer(location.search));
  const begun = useRef(false);

  const trying = (act: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    act().catch((problem: unknown) => {
      setError(problem);
      setBusy(false);
    });
  };

  useEffect(() => {
    if (!isAnswer(location.search) || begun.current) return;
    begun.current = true; // an answer is good once, and an effect may run twice
    const answer = location.search.slice(1);
    history.replaceState(history.state, '', location.pathname);
    trying(() => session.comeFromProvider(answer).then(done));
  });

  const name = ways.data?.provider?.name;
  return (
    <div className="field">
      {error !== undefined && <Wrong error={error} untitled />}
      {busy && <Waiting what={t('signIn.atProvider')} />}
      {name !== undefined && (
        <button type="button" className="act whole" disabled={busy} onClick={() => trying(() => session.goToProvider())}>
          {t('signIn.by', { name })}
        </button>
      )}
    </div>
  );
}

/** What a provider sends back has a state, and either a code or an error. */
function isAnswer(search: string): boolean {
  const said = new URLSearchParams(search);
  return said.has('state') && (said.has('code') || said.has('error'));
}
