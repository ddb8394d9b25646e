import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { Line } from '../acts/fields';
import { useAct } from '../acts/use-act';
import { day } from '../design/figures';
import { reading } from '../door/api';
import { useSession } from '../door/session';
import { useSay } from '../words/words';
import type { City } from './administration';
import { OneTimePassword, type Told } from './one-time-password';
import type { Account } from './people-page';

/** One's own account is not looked after here: whoever locked it could not open it again. */
export function Access({ city, account }: { readonly city: City; readonly account: Account }) {
  const { t } = useSay();
  const who = useSession();
  const [told, tell] = useState<Told>();
  const meant = { jurisdiction: city.id, person: account.id };
  const reset = useAct('/api/people/reset-password', tell);
  const end = useAct('/api/people/end-access');
  const back = useAct('/api/people/give-access-back');
  const factor = useAct('/api/people/reset-second-factor');
  if (who.is !== 'out' && who.person.id === account.id) return <p className="small soft">{t('administration.own')}</p>;
  return (
    <>
      {account.secondFactorSince && (
        <p className="small soft">{t('administration.factorSince', { day: day(account.secondFactorSince) })}</p>
      )}
      <div className="row">
        {account.active ? (
          <>
            <ActForm
              name={t('administration.reset')}
              does={t('administration.resetDoes')}
              give={() => reset.act(meant)}
              busy={reset.busy}
              error={reset.error}
            />
            <ActForm
              name={t('administration.lock')}
              does={t('administration.lockDoes')}
              grave
              give={() => end.act(meant)}
              busy={end.busy}
              error={end.error}
            />
          </>
        ) : (
          <ActForm
            name={t('administration.unlock')}
            does={t('administration.unlockDoes')}
            give={() => back.act(meant)}
            busy={back.busy}
            error={back.error}
          />
        )}
        {account.secondFactorSince && (
          <ActForm
            name={t('administration.removeFactor')}
            does={t('administration.removeFactorDoes')}
            grave
            give={() => factor.act(meant)}
            busy={factor.busy}
            error={factor.error}
          />
        )}
      </div>
      <ByProvider meant={meant} subject={account.providerSubject} />
      {told && <OneTimePassword told={told} close={() => tell(undefined)} />}
    </>
  );
}

interface Linked {
  readonly meant: { readonly jurisdiction: string; readonly person: string };
  /** By which code the provider knows them; null: not linked. */
  readonly subject: string | null;
}

/** Linking an account to the identity provider, where the server has one. */
function ByProvider({ meant, subject }: Linked) {
  const { t } = useSay();
  const { data: ways } = useQuery(reading('/api/sign-in/ways'));
  const link = useAct('/api/people/link-provider', () => write(''));
  const unlink = useAct('/api/people/unlink-provider');
  const [written, write] = useState('');
  const name = ways?.provider?.name;
  if (name === undefined) return null;
  if (subject !== null) {
    return (
      <>
        <p className="small soft">{t('administration.linked', { name, subject })}</p>
        <ActForm
          name={t('administration.unlink')}
          does={t('administration.unlinkDoes', { name })}
          grave
          give={() => unlink.act(meant)}
          busy={unlink.busy}
          error={unlink.error}
        />
      </>
    );
  }
  return (
    <ActForm
      name={t('administration.link')}
      does={t('administration.linkDoes', { name, subject: written.trim() })}
      missing={!written.trim() && t('administration.linkMissing', { name })}
      give={() => link.act({ ...meant, subject: written.trim() })}
      busy={link.busy}
      error={link.error}
    >
      <Line label={t('administration.subject', { name })} help={t('administration.subjectHelp')} value={written} change={write} />
    </ActForm>
  );
}
