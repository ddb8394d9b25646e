import type { components } from 'minhbach-api';
import { session } from '../door/session';
import { Dialog } from '../shell/dialog';
import { useSay } from '../words/words';
import { SignInForm } from './sign-in-form';

/** Over a page that stayed open too long: nothing on it is lost, and after signing in it goes on. */
export function SignInAgain({ person }: { readonly person: components['schemas']['PersonShown'] }) {
  const { t } = useSay();
  return (
    <Dialog title={t('signIn.expired')}>
      <p className="field">{t('signIn.expiredHelp')}</p>
      <SignInForm as={person.signIn} done={() => undefined} />
      <p className="small">
        <button type="button" className="plain" onClick={() => void session.signOut()}>
          {t('signIn.other')}
        </button>
      </p>
    </Dialog>
  );
}
