import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { BasisFields, basisOf, noBasis } from '../acts/basis';
import { Choose, DayField, Line } from '../acts/fields';
import { useAct } from '../acts/use-act';
import { newId } from '../door/api';
import { useSay } from '../words/words';
import type { City } from './administration';
import type { Account, Unit } from './people-page';
import { ReachFields } from './reach-fields';
import { everywhere, inspects, isOfBody, isOfUnit, roles, scopeOf, yearsAreWritten, type Role } from './role-scope';

interface Props {
  readonly city: City;
  readonly accounts: readonly Account[];
  readonly units: readonly Unit[];
}

/** Gives somebody a role, for a part of the city and a time, on the strength of a document. */
export function GrantRole({ city, accounts, units }: Props) {
  const { t } = useSay();
  const [grant, renew] = useState(newId);
  const [person, setPerson] = useState('');
  const [role, setRole] = useState<Role>('unit-editor');
  const [reach, setReach] = useState(everywhere);
  const [from, setFrom] = useState(city.today);
  const [until, setUntil] = useState('');
  const [capacity, setCapacity] = useState('');
  const [basis, setBasis] = useState(noBasis);
  const { act, ...state } = useAct('/api/roles/grant-role', () => {
    renew(newId());
    setPerson('');
  });
  const inspection = inspects(role);
  const lacking = [
    !person && t('administration.person'),
    isOfUnit(role) && !reach.unit && t('city.unit'),
    isOfBody(role) && !reach.kind && t('city.kind'),
    isOfBody(role) && reach.kind && !reach.body && t('administration.body'),
    inspection && !reach.kinds.length && t('administration.inspected'),
    inspection && !yearsAreWritten(reach) && t('administration.bothYears'),
    !from && t('administration.from'),
    inspection && !until && t('administration.untilDayOf'),
    !basis.title.trim() && t('administration.basisTitle'),
    inspection && !basis.document.number.trim() && t('acts.number'),
  ].filter(Boolean);
  return (
    <section className="sheet" aria-labelledby="grant">
      <h2 id="grant">{t('administration.grant')}</h2>
      <ActForm
        name={t('administration.grantAct')}
        does={t('administration.grantDoes')}
        missing={lacking.length > 0 && t('administration.grantLacks', { what: lacking.join('; ') })}
        give={() =>
          act({
            jurisdiction: city.id,
            grant,
            person,
            role,
            from,
            until: until || undefined,
            capacity: capacity.trim() || undefined,
            basis: basisOf(basis),
            scope: scopeOf(role, reach),
          })
        }
        {...state}
      >
        <Choose
          label={t('administration.person')}
          value={person}
          change={setPerson}
          options={accounts
            .filter(({ active }) => active)
            .map(({ id, name, signIn }) => ({ value: id, label: `${name} (${signIn})` }))}
        />
        <Choose
          label={t('administration.role')}
          value={role}
          change={(chosen) => setRole(chosen as Role)}
          options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
        <ReachFields city={city} units={units} role={role} value={reach} change={setReach} />
        <div className="pair">
          <DayField label={t('administration.from')} value={from} change={setFrom} />
          <DayField
            label={t(inspection ? 'administration.untilDayOf' : 'administration.until')}
            value={until}
            change={setUntil}
          />
        </div>
        <Line label={t('administration.capacity')} value={capacity} change={setCapacity} />
        <BasisFields document={inspection ? t('administration.decision') : undefined} value={basis} change={setBasis} />
      </ActForm>
    </section>
  );
}
