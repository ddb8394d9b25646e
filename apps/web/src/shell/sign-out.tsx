import { useState } from 'react';
import { session } from '../door/session';
import { unsent } from '../self-assessment/kept';
import { useSay } from '../words/words';
import { Dialog } from './dialog';

/** Signing out leaves nothing of a person on the computer; so who has something that is not sent yet is asked first. */
export function SignOut() {
  const { t } = useSay();
  const [leaving, leave] = useState(0);
  const out = () => {
    leave(0);
    void session.signOut();
  };
  return (
    <>
      <button type="button" className="plain" onClick={() => (unsent() ? leave(unsent()) : out())}>
        {t('shell.signOut')}
      </button>
      {leaving > 0 && (
        <Dialog title={t('selfAssessment.leaving', { count: leaving })} close={() => leave(0)}>
          <p className="field">{t('selfAssessment.leavingHelp')}</p>
          <p className="row">
            <button type="button" className="act main" onClick={() => leave(0)}>
              {t('selfAssessment.leave')}
            </button>
            <button type="button" className="act" onClick={out}>
              {t('selfAssessment.signOutAnyway')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
