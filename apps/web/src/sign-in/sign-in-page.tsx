import { useEffect } from 'react';
import { useSession } from '../door/session';
import { nameWindow } from '../page';
import { useSay } from '../words/words';
import { useFirstPage } from '../work/way-to-work';
import { ByProvider } from './by-provider';
import { SignInForm } from './sign-in-form';

/** Signing in, and from there to what waits, or to the first page. */
export function SignInPage() {
  const { t } = useSay();
  const goOn = useFirstPage();
  const who = useSession();
  useEffect(() => nameWindow(t('signIn.title')), [t]);
  useEffect(() => {
    // who is in already, by a bookmark or after loading it anew, does not sign in twice; a provider's answer is looked at first
    if (who.is === 'in' && !location.search) goOn();
  }, []);
  return (
    <section className="sheet entrance">
      <header>
        <h1>{t('signIn.title')}</h1>
      </header>
      <SignInForm done={goOn} />
      <ByProvider done={goOn} />
      <p className="soft small field">{t('signIn.help')}</p>
    </section>
  );
}

/** In the place of a page that only somebody who is signed in may see: afterwards the page itself is there. */
export function SignInFirst() {
  const { t } = useSay();
  return (
    <section className="sheet entrance">
      <header>
        <h1>{t('signIn.title')}</h1>
      </header>
      <p className="field">{t('signIn.first')}</p>
      <SignInForm done={() => undefined} />
      <ByProvider done={() => undefined} />
    </section>
  );
}
