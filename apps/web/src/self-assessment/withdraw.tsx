import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { give, newKey } from '../door/api';
import { Dialog } from '../shell/dialog';
import { Wrong } from '../shell/wrong';
import { useSay } from '../words/words';

interface Props {
  readonly dossier: string;
  readonly leaf: string;
  readonly hash: string;
  readonly name: string;
}

/** Takes a document off again: with a reason, for the log keeps that it was there. */
export function Withdraw({ dossier, leaf, hash, name }: Props) {
  const { t } = useSay();
  const [opened, open] = useState(false);
  return (
    <>
      <button
        type="button"
        className="plain small"
        aria-label={t('selfAssessment.withdrawOf', { name })}
        onClick={() => open(true)}
      >
        {t('selfAssessment.withdraw')}
      </button>
      {opened && (
        <WithReason
          title={t('selfAssessment.withdrawOf', { name })}
          help={t('selfAssessment.withdrawHelp')}
          label={t('selfAssessment.withdrawReason')}
          act={t('selfAssessment.withdraw')}
          close={() => open(false)}
          give={(reason, key) => give('/api/self-assessment/withdraw-evidence', { dossier, leaf, hash, reason }, key)}
        />
      )}
    </>
  );
}

interface OfReason {
  readonly title: string;
  readonly help: string;
  readonly label: string;
  readonly act: string;
  readonly close: () => void;
  readonly give: (reason: string, key: string) => Promise<unknown>;
}

/** An act that needs its reason; what the engine says against it stands beside what was written. */
export function WithReason({ title, help, label, act, close, give: carryOut }: OfReason) {
  const { t } = useSay();
  const questions = useQueryClient();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);
  async function go() {
    setBusy(true);
    setError(undefined);
    try {
      await carryOut(reason.trim(), key);
      await questions.invalidateQueries();
      close();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }
  return (
    <Dialog title={title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <p>{help}</p>
        {error !== undefined && <Wrong error={error} />}
        <label className="field">
          <span>{label}</span>
          <textarea rows={3} maxLength={4000} required value={reason} onChange={({ target }) => setReason(target.value)} />
        </label>
        <p className="row">
          <button type="submit" className="act main" disabled={busy || !reason.trim()}>
            {act}
          </button>
          <button type="button" className="act" onClick={close}>
            {t('selfAssessment.leave')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
