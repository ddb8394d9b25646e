import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { ActForm } from '../acts/act-form';
import { DayField, DocumentFields, documentOf, Line, noDocument } from '../acts/fields';
import { useAct } from '../acts/use-act';
import { day } from '../design/figures';
import { list } from '../door/api';
import { useSession } from '../door/session';
import { useSay } from '../words/words';
import type { City } from './administration';
import { OneTimePassword, type Told } from './one-time-password';
import type { Account, Holder, Unit } from './people-page';
import { useReach } from './reach';

interface Props {
  readonly city: City;
  readonly account: Account;
  readonly holders: readonly Holder[];
  readonly units: readonly Unit[];
  readonly opened: boolean;
  readonly open: () => void;
}

/** One account in a line; opened, what each role reaches until when, and what may be done about them. */
export function OnePerson({ city, account, holders, units, opened, open }: Props) {
  const { t, say } = useSay();
  const roles = [...new Set(holders.map(({ words }) => say(words)))];
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <button type="button" className="plain left" aria-expanded={opened} onClick={open}>
            {account.name}
          </button>
        </th>
        <td>{account.signIn}</td>
        <td className="first">{roles.join(', ') || <span className="soft">{t('administration.noRole')}</span>}</td>
        <td className={account.active ? undefined : 'late'}>
          {!account.active
            ? t('administration.locked')
            : account.oneTimeUntil
              ? t('administration.oneTimeWaits', { day: day(account.oneTimeUntil) })
              : t('administration.active')}
        </td>
      </tr>
      {opened && (
        <tr className="opened">
          <td colSpan={4}>
            {holders.map((holder) => (
              <OneRole key={holder.grant} city={city} holder={holder} units={units} />
            ))}
            <Access city={city} account={account} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function OneRole({ city, holder, units }: { readonly city: City; readonly holder: Holder; readonly units: readonly Unit[] }) {
  const { t, say } = useSay();
  const { data: cycles } = useQuery(list('/api/jurisdictions/{jurisdiction}/cycles', { path: { jurisdiction: city.id } }));
  const reach = useReach(units, cycles);
  const [ending, end] = useState(false);
  const until = holder.revokedOn
    ? t('administration.endsOn', { day: day(holder.revokedOn) })
    : holder.until
      ? t('administration.untilDay', { day: day(holder.until) })
      : t('administration.openEnd');
  return (
    <div className="held-role">
      <p className="first">
        <span className="strong">{say(holder.words)}</span> · {reach(holder)}
        <br />
        <span className="small soft">
          {holder.capacity && `${holder.capacity} · `}
          {t('administration.fromDay', { day: day(holder.from), until })}
        </span>
      </p>
      {!holder.revokedOn && !ending && (
        <Button size="small" onClick={() => end(true)} aria-label={t('administration.withdrawOf', { role: say(holder.words) })}>
          {t('administration.withdraw')}
        </Button>
      )}
      {ending && <Withdraw city={city} grant={holder.grant} />}
    </div>
  );
}

function Withdraw({ city, grant }: { readonly city: City; readonly grant: string }) {
  const { t } = useSay();
  const [on, setOn] = useState(city.today);
  const [title, setTitle] = useState('');
  const [document, setDocument] = useState(noDocument);
  const { act, ...state } = useAct('/api/roles/revoke-role');
  const given = documentOf(document);
  return (
    <ActForm
      name={t('administration.withdraw')}
      does={t('administration.withdrawDoes')}
      grave
      missing={(!on || !title.trim()) && t('administration.basisMissing')}
      give={() =>
        act({
          jurisdiction: city.id,
          grant,
          on,
          basis: { title: title.trim(), number: given?.number || undefined, date: given?.date || undefined },
        })
      }
      {...state}
    >
      <DayField label={t('administration.firstDayWithout')} value={on} change={setOn} />
      <Line label={t('administration.basisTitle')} value={title} change={setTitle} />
      <DocumentFields label={t('acts.documentIfAny')} value={document} change={setDocument} />
    </ActForm>
  );
}

/** One's own account is not looked after here: whoever locked it could not open it again. */
function Access({ city, account }: { readonly city: City; readonly account: Account }) {
  const { t } = useSay();
  const who = useSession();
  const [told, tell] = useState<Told>();
  const meant = { jurisdiction: city.id, person: account.id };
  const reset = useAct('/api/people/reset-password', tell);
  const end = useAct('/api/people/end-access');
  const back = useAct('/api/people/give-access-back');
  if (who.is !== 'out' && who.person.id === account.id) return <p className="small soft">{t('administration.own')}</p>;
  return (
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
      {told && <OneTimePassword told={told} close={() => tell(undefined)} />}
    </div>
  );
}
