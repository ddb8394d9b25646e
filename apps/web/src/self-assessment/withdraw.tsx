import { useState } from 'react';
import { useAct } from '../acts/use-act';
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
export function Withdraw(document: Props) {
  const { t } = useSay();
  const [opened, open] = useState(false);
  return (
    <>
      <button
        type="button"
        className="plain small"
        aria-label={t('selfAssessment.withdrawOf', { name: document.name })}
        onClick={() => open(true)}
      >
        {t('selfAssessment.withdraw')}
      </button>
      {opened && <WithReason {...document} close={() => open(false)} />}
    </>
  );
}

/** What the engine says against it stands beside the reason that was written. */
function WithReason({ dossier, leaf, hash, name, close }: Props & { readonly close: () => void }) {
  const { t } = useSay();
  const [reason, setReason] = useState('');
  const { act, busy, error } = useAct('/api/self-assessment/withdraw-evidence', close);
  return (
    <Dialog title={t('selfAssessment.withdrawOf', { name })} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act({ dossier, leaf, hash, reason: reason.trim() });
        }}
      >
        <p>{t('selfAssessment.withdrawHelp')}</p>
        {error !== undefined && <Wrong error={error} />}
        <label className="field">
          <span>{t('selfAssessment.withdrawReason')}</span>
          <textarea rows={3} maxLength={4000} required value={reason} onChange={({ target }) => setReason(target.value)} />
        </label>
        <p className="row">
          <button type="submit" className="act main" disabled={busy || !reason.trim()}>
            {t('selfAssessment.withdraw')}
          </button>
          <button type="button" className="act" onClick={close}>
            {t('selfAssessment.leave')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
