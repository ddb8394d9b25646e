import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { ActForm } from '../acts/act-form';
import { BasisFields, basisOf, noBasis } from '../acts/basis';
import { DayField } from '../acts/fields';
import { useAct } from '../acts/use-act';
import { day } from '../design/figures';
import { list } from '../door/api';
import { useSay } from '../words/words';
import { Access } from './access';
import type { City } from './administration';
import type { Account, Holder, Unit } from './people-page';
import { useHeldFor, useReach } from './reach';

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
  const roles = [
    ...new Set(
      holders.map(({ words, from }) =>
        from > city.today ? t('administration.roleAhead', { role: say(words), day: day(from) }) : say(words),
      ),
    ),
  ];
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
        <td className={account.active ? 'whole-words' : 'late whole-words'}>
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
  const heldFor = useHeldFor();
  return (
    <div className="held-role">
      <p className="first">
        <span className="strong">{say(holder.words)}</span> · {reach(holder)}
        <br />
        <span className="small soft">
          {holder.capacity && `${holder.capacity} · `}
          {heldFor(holder)}
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
  const [basis, setBasis] = useState(noBasis);
  const { act, ...state } = useAct('/api/roles/revoke-role');
  return (
    <ActForm
      name={t('administration.withdraw')}
      does={t('administration.withdrawDoes')}
      grave
      missing={(!on || !basis.title.trim()) && t('administration.basisMissing')}
      give={() => act({ jurisdiction: city.id, grant, on, basis: basisOf(basis) })}
      {...state}
    >
      <DayField label={t('administration.firstDayWithout')} value={on} change={setOn} />
      <BasisFields value={basis} change={setBasis} />
    </ActForm>
  );
}
