import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { Choose, ChooseSeveral, DayField, Line } from '../acts/fields';
import { useAct } from '../acts/use-act';
import { day } from '../design/figures';
import type { City } from '../people/administration';
import { useSay } from '../words/words';
import { BasisFields, basisOf, noBasis } from '../acts/basis';
import type { Unit } from './units-page';

/** What each change names: one unit of the city or several, a place outside of it, or either. */
const names = {
  'merged-into': { others: 'one', outside: true },
  'split-from': { others: 'several', outside: true },
  renamed: { others: 'one', outside: false },
  retyped: { others: 'one', outside: false },
  'boundary-adjusted': { others: 'several', outside: true },
  transferred: { others: 'none', outside: true },
} as const;
type Change = keyof typeof names;

interface Props {
  readonly city: City;
  readonly unit: Unit;
  readonly units: readonly Unit[];
}

/** How a unit came from others or went into them, as a legal act has it. */
export function RecordLineage({ city, unit, units }: Props) {
  const { t } = useSay();
  const [change, setChange] = useState<Change>('merged-into');
  const [others, setOthers] = useState<readonly string[]>([]);
  const [outside, setOutside] = useState('');
  const [from, setFrom] = useState('');
  const [basis, setBasis] = useState(noBasis);
  const { act, ...state } = useAct('/api/territory/record-lineage', () => {
    setOthers([]);
    setOutside('');
  });
  const asks = names[change];
  const place = asks.outside ? outside.trim() : '';
  const named = asks.others === 'none' ? [] : others;
  const { title, document } = basis;
  const lacks = !from || (!named.length && !place) || !title.trim() || !document.number.trim() || !document.date;
  const told = [...units.filter(({ id }) => named.includes(id)).map(({ name }) => name), ...(place ? [place] : [])].join(', ');
  const options = units.filter(({ id }) => id !== unit.id).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActForm
      name={t('territory.record')}
      does={t('territory.recordDoes', { unit: unit.name, change: t(`lineage.${change}`), others: told, day: from && day(from) })}
      missing={lacks && t('territory.recordLacks')}
      give={() =>
        act({
          jurisdiction: city.id,
          unit: unit.id,
          change,
          others: named.length ? [...named] : undefined,
          outside: place || undefined,
          from,
          basis: basisOf(basis),
        })
      }
      {...state}
    >
      <Choose
        label={t('territory.change', { unit: unit.name })}
        value={change}
        change={(chosen) => {
          setChange(chosen as Change);
          setOthers([]);
        }}
        options={(Object.keys(names) as Change[]).map((value) => ({ value, label: t(`lineage.${value}`) }))}
      />
      {asks.others === 'one' && (
        <Choose
          label={t('territory.other')}
          value={others[0] ?? ''}
          change={(id) => setOthers(id ? [id] : [])}
          options={asks.outside ? [{ value: '', label: t('territory.noOther') }, ...options] : options}
        />
      )}
      {asks.others === 'several' && (
        <ChooseSeveral
          label={t('territory.others')}
          none={t('territory.noOther')}
          value={others}
          change={setOthers}
          options={options}
        />
      )}
      {asks.outside && (
        <Line label={t('territory.outside')} value={outside} change={setOutside} help={t('territory.outsideHelp')} />
      )}
      <DayField label={t('territory.inForce')} value={from} change={setFrom} />
      <BasisFields document={t('territory.legalAct')} value={basis} change={setBasis} />
    </ActForm>
  );
}
