import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { Choose, DayField, Line } from '../acts/fields';
import { useAct } from '../acts/use-act';
import { newId } from '../door/api';
import type { City } from '../people/administration';
import { useSay } from '../words/words';
import { BasisFields, basisOf, noBasis } from '../acts/basis';

export const unitTypes = ['phuong', 'xa', 'thi-tran', 'dac-khu'] as const;
type UnitType = (typeof unitTypes)[number];

/** A unit is entered once, from the day on which it exists. */
export function EstablishUnit({ city }: { readonly city: City }) {
  const { t } = useSay();
  const [unit, renew] = useState(newId);
  const [name, setName] = useState('');
  const [type, setType] = useState<UnitType>('phuong');
  const [code, setCode] = useState('');
  const [from, setFrom] = useState('');
  const [basis, setBasis] = useState(noBasis);
  const { act, ...state } = useAct('/api/territory/establish-unit', () => {
    renew(newId());
    setName('');
    setCode('');
  });
  return (
    <section className="sheet" aria-labelledby="establish">
      <h2 id="establish">{t('territory.establish')}</h2>
      <ActForm
        name={t('territory.establish')}
        does={t('territory.establishDoes', { name: name.trim() })}
        missing={(!name.trim() || !from || !basis.title.trim()) && t('territory.establishLacks')}
        give={() =>
          act({
            jurisdiction: city.id,
            unit,
            name: name.trim(),
            type,
            code: code.trim() || undefined,
            from,
            basis: basisOf(basis),
          })
        }
        {...state}
      >
        <Choose
          label={t('territory.type')}
          value={type}
          change={(chosen) => setType(chosen as UnitType)}
          options={unitTypes.map((value) => ({ value, label: t(`unitType.${value}`) }))}
        />
        <Line label={t('territory.name')} value={name} change={setName} help={t('territory.nameHelp')} />
        <Line label={t('territory.code')} value={code} change={setCode} help={t('territory.codeHelp')} mode="numeric" />
        <DayField label={t('territory.since')} value={from} change={setFrom} />
        <BasisFields value={basis} change={setBasis} />
      </ActForm>
    </section>
  );
}
