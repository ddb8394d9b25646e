import { useState } from 'react';
import { useAct } from '../acts/use-act';
import { NewPassword } from '../sign-in/new-password';
import { useSay } from '../words/words';
import { PresentPassword, Proof } from './proof';

/** Another password, for who knows the present one. */
export function ChangePassword({ signIn }: { readonly signIn: string }) {
  const { t } = useSay();
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [ended, setEnded] = useState<number>();
  const { act, ...state } = useAct('/api/me/change-password', ({ ended: others }) => {
    setEnded(others);
    setPassword('');
    setNewPassword('');
  });
  return (
    <section className="sheet" aria-labelledby="password">
      <header>
        <h2 id="password">{t('account.password')}</h2>
      </header>
      <Proof name={t('account.passwordAct')} give={() => act({ password, newPassword })} {...state}>
        <PresentPassword value={password} change={setPassword} />
        <NewPassword signIn={signIn} value={newPassword} change={setNewPassword} />
        <p className="field">{t('account.passwordDoes')}</p>
      </Proof>
      {ended !== undefined && (
        <p className="told calm" role="status">
          {t('account.passwordChanged', { count: ended })}
        </p>
      )}
    </section>
  );
}
