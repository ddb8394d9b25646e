import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { useAct } from '../acts/use-act';
import { give, type ReceiptOf } from '../door/api';
import type { City } from '../people/administration';
import { Wrong } from '../shell/wrong';
import { useSay } from '../words/words';

/** A file is checked whole, every problem with its remedy; without problems it is shown under which hash it would be published. */
export function PublishRegulation({ city }: { readonly city: City }) {
  const { t, say } = useSay();
  const questions = useQueryClient();
  const [regulation, setRegulation] = useState<object>();
  const [unread, setUnread] = useState(false);
  const [checked, setChecked] = useState<ReceiptOf<'/api/regulations/check'>>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { act, ...state } = useAct('/api/regulations/publish-regulation', () => {
    setChecked(undefined);
    void questions.invalidateQueries();
  });

  async function read(file: File | undefined) {
    setChecked(undefined);
    setError(undefined);
    setRegulation(undefined);
    setUnread(false);
    if (!file) return;
    try {
      setRegulation(JSON.parse(await file.text()) as object);
    } catch {
      setUnread(true);
    }
  }
  async function check(document: object) {
    setBusy(true);
    setChecked(undefined);
    setError(undefined);
    try {
      setChecked(await give('/api/regulations/check', { jurisdiction: city.id, regulation: document as never }));
    } catch (refusal) {
      setError(refusal);
    }
    setBusy(false);
  }

  return (
    <section className="sheet" aria-labelledby="publish">
      <h2 id="publish">{t('regulation.publish')}</h2>
      <p className="soft small">{t('regulation.publishHelp')}</p>
      <label className="field">
        <span>{t('regulation.file')}</span>
        <input type="file" accept=".json,application/json" onChange={({ target }) => void read(target.files?.[0])} />
      </label>
      {unread && (
        <p className="told" role="alert">
          {t('regulation.noJson')}
        </p>
      )}
      <Button disabled={!regulation} loading={busy} onClick={() => regulation && void check(regulation)}>
        {t('regulation.check')}
      </Button>
      <div role="status">
        {error !== undefined && <Wrong error={error} />}
        {checked && checked.problems.length > 0 && (
          <>
            <p className="late strong">{t('regulation.problems', { count: checked.problems.length })}</p>
            <ol className="problems">
              {checked.problems.map(({ pointer, problem, remedy }, index) => (
                <li key={`${pointer} ${index}`}>
                  <span className="hash">{pointer || t('regulation.root')}</span>
                  <br />
                  {say(problem)} <span className="soft">{say(remedy)}</span>
                </li>
              ))}
            </ol>
          </>
        )}
        {checked?.hash && (
          <p className="good">
            {t('regulation.sound')} <span className="hash">{checked.hash}</span>
          </p>
        )}
      </div>
      {checked?.hash && regulation && (
        <ActForm
          name={t('regulation.publishAct')}
          does={t('regulation.publishDoes')}
          give={() => act({ jurisdiction: city.id, hash: checked.hash ?? '', regulation: regulation as never })}
          {...state}
        />
      )}
    </section>
  );
}
