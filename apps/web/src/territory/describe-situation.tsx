import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { DayField, Line } from '../acts/fields';
import { useAct } from '../acts/use-act';
import type { City } from '../people/administration';
import { useSay } from '../words/words';
import { BasisFields, basisOf, noBasis } from '../acts/basis';
import type { Unit } from './units-page';

const nothing = { label: '', value: '' };

/** What a unit is like on a day: begun with what was described last, so that only what has changed is written anew. */
export function DescribeSituation({ city, unit }: { readonly city: City; readonly unit: Unit }) {
  const { t } = useSay();
  const [on, setOn] = useState(city.today);
  const [facts, setFacts] = useState<readonly { label: string; value: string }[]>([...(unit.situation?.facts ?? []), nothing]);
  const [basis, setBasis] = useState(noBasis);
  const { act, ...state } = useAct('/api/territory/describe-situation');
  const whole = facts
    .map(({ label, value }) => ({ label: label.trim(), value: value.trim() }))
    .filter(({ label, value }) => label || value);
  const lacks = !on || whole.length === 0 || whole.some(({ label, value }) => !label || !value) || !basis.title.trim();
  const write = (at: number, change: Partial<typeof nothing>) =>
    setFacts(facts.map((fact, index) => (index === at ? { ...fact, ...change } : fact)));
  return (
    <ActForm
      name={t('territory.describe')}
      does={t('territory.describeDoes')}
      missing={lacks && t('territory.describeLacks')}
      give={() => act({ jurisdiction: city.id, unit: unit.id, on, facts: whole, basis: basisOf(basis) })}
      {...state}
    >
      <DayField label={t('territory.on')} value={on} change={setOn} />
      {facts.map(({ label, value }, index) => (
        <fieldset className="pair" key={index}>
          <legend className="unseen">{t('territory.fact', { count: index + 1 })}</legend>
          <Line label={t('territory.factLabel')} value={label} change={(words) => write(index, { label: words })} />
          <Line label={t('territory.factValue')} value={value} change={(words) => write(index, { value: words })} />
        </fieldset>
      ))}
      {facts.length < 30 && (
        <p>
          <button type="button" className="plain" onClick={() => setFacts([...facts, nothing])}>
            {t('territory.moreFacts')}
          </button>
        </p>
      )}
      <BasisFields value={basis} change={setBasis} />
    </ActForm>
  );
}
