import { Button } from 'antd';
import { useState } from 'react';
import { session } from '../door/session';
import { unsent } from '../self-assessment/kept';
import { Dialog } from '../shell/dialog';
import { Wrong } from '../shell/wrong';
import { useSay } from '../words/words';

/** Ends one's sessions on every machine, this one included: for who left one open somewhere. */
export function Everywhere() {
  const { t } = useSay();
  const [asking, ask] = useState(false);
  const [error, setError] = useState<unknown>();
  const out = () => {
    setError(undefined);
    session.signOutEverywhere().catch(setError);
  };
  return (
    <section className="sheet" aria-labelledby="everywhere">
      <header>
        <h2 id="everywhere">{t('account.sessions')}</h2>
      </header>
      <p className="field">{t('account.everywhereHelp')}</p>
      {error !== undefined && <Wrong error={error} />}
      <Button danger onClick={() => ask(true)}>
        {t('account.everywhere')}
      </Button>
      {asking && (
        <Dialog title={t('account.everywhereAsk')} close={() => ask(false)}>
          <p>{t('account.everywhereDoes')}</p>
          {unsent() > 0 && <p className="told">{t('selfAssessment.leaving', { count: unsent() })}</p>}
          <p className="row dialog-foot">
            <Button
              type="primary"
              danger
              autoFocus
              onClick={() => {
                ask(false);
                out();
              }}
            >
              {t('account.everywhere')}
            </Button>
            <Button onClick={() => ask(false)}>{t('acts.cancel')}</Button>
          </p>
        </Dialog>
      )}
    </section>
  );
}
