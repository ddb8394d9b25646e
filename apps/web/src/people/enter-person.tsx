import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { Line } from '../acts/fields';
import { useAct } from '../acts/use-act';
import { useSay } from '../words/words';
import type { City } from './administration';
import { OneTimePassword, type Told } from './one-time-password';

/** A new account, and the one-time password that goes with it. */
export function EnterPerson({ city }: { readonly city: City }) {
  const { t } = useSay();
  const [name, setName] = useState('');
  const [signIn, setSignIn] = useState('');
  const [told, tell] = useState<Told>();
  const { act, ...state } = useAct('/api/people/enter-person', (answer) => {
    tell(answer);
    setName('');
    setSignIn('');
  });
  return (
    <section className="sheet" aria-labelledby="enter">
      <h2 id="enter">{t('administration.enter')}</h2>
      <ActForm
        name={t('administration.enterAct')}
        does={t('administration.enterDoes')}
        missing={(!name.trim() || !signIn.trim()) && t('administration.enterMissing')}
        give={() => act({ jurisdiction: city.id, name: name.trim(), signIn: signIn.trim() })}
        {...state}
      >
        <Line label={t('administration.nameOrPost')} value={name} change={setName} />
        <Line label={t('signIn.name')} value={signIn} change={setSignIn} help={t('administration.signInHelp')} />
      </ActForm>
      {told && <OneTimePassword told={told} close={() => tell(undefined)} />}
    </section>
  );
}
