import { useEffect } from 'react';
import { reading, type AnswerOf } from '../door/api';
import { useSession } from '../door/session';
import { nameWindow } from '../page';
import { Answer } from '../shell/answer';
import { SignInFirst } from '../sign-in/sign-in-page';
import { useSay } from '../words/words';
import { ChangePassword } from './change-password';
import { Everywhere } from './everywhere';
import { OwnActs } from './own-acts';
import { SecondFactor } from './second-factor';
import { WhoIAm } from './who-i-am';

export type Me = AnswerOf<'/api/me'>;
export type OwnAccount = AnswerOf<'/api/me/account'>;

/** One's own account: who one is here, how one proves it, and what was done to it by whom. */
export function AccountPage() {
  const { t } = useSay();
  const who = useSession();
  useEffect(() => nameWindow(t('account.title')), [t]);
  if (who.is === 'out') return <SignInFirst />;
  return (
    <>
      <h1>{t('account.title')}</h1>
      <Answer to={reading('/api/me')}>
        {(me) => (
          <>
            <WhoIAm me={me} />
            <Answer to={reading('/api/me/account')}>
              {(account) => (
                <>
                  <div className="columns">
                    <SecondFactor account={account} signIn={me.person.signIn} />
                    <div>
                      <ChangePassword signIn={me.person.signIn} />
                      <Everywhere />
                    </div>
                  </div>
                  <OwnActs acts={account.acts} me={me.person.id} />
                </>
              )}
            </Answer>
          </>
        )}
      </Answer>
    </>
  );
}
