import { Button } from 'antd';
import type { components } from 'minhbach-api';
import { instant } from '../design/figures';
import { Dialog } from '../shell/dialog';
import { useSay } from '../words/words';

export type Told = components['schemas']['OneTimePasswordAnswer'];

/** A password to hand on: told this once, and kept nowhere; so no stray key closes it. */
export function OneTimePassword({ told, close }: { readonly told: Told; readonly close: () => void }) {
  const { t } = useSay();
  return (
    <Dialog title={t('administration.oneTime')}>
      <p>
        {told.person.name} ({told.person.signIn})
      </p>
      <p className="one-time">{told.oneTimePassword}</p>
      <p>{t('administration.oneTimeHelp', { until: instant(told.goodUntil) })}</p>
      <p className="row dialog-foot">
        <Button type="primary" autoFocus onClick={close}>
          {t('administration.handedOn')}
        </Button>
      </p>
    </Dialog>
  );
}
