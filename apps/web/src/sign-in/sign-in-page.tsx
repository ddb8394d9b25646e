import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { nameWindow } from '../page';
import { useSay } from '../words/words';
import { SignInForm } from './sign-in-form';

/** Signing in, and from there to the first page. */
export function SignInPage() {
  const { t } = useSay();
  const go = useNavigate();
  useEffect(() => nameWindow(t('signIn.title')), [t]);
  return (
    <section className="sheet entrance">
      <header>
        <h1>{t('signIn.title')}</h1>
      </header>
      <SignInForm done={() => void go({ to: '/' })} />
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
    </section>
  );
}
