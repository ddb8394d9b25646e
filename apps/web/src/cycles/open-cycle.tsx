import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { Choose, DayField, Line } from '../acts/fields';
import { useRules } from '../acts/rules';
import { useAct } from '../acts/use-act';
import { list, newId } from '../door/api';
import type { City } from '../people/administration';
import { useSay } from '../words/words';

/** A new cycle: which period, by which regulation, for which units, until when each stage. */
export function OpenCycle({ city }: { readonly city: City }) {
  const { t, say } = useSay();
  const path = { jurisdiction: city.id };
  const { data: regulations = [] } = useQuery(list('/api/jurisdictions/{jurisdiction}/regulations', { path }));
  const { data: units = [] } = useQuery(list('/api/jurisdictions/{jurisdiction}/units', { path }));
  const [cycle, renew] = useState(newId);
  const [hash, setHash] = useState('');
  const [label, setLabel] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [without, setWithout] = useState<readonly string[]>([]);
  const { act, ...state } = useAct('/api/cycle/open-cycle', () => {
    renew(newId());
    setHash('');
  });
  const regulation = regulations.find((one) => one.hash === hash);
  const taking = units.filter(({ id }) => !without.includes(id)).map(({ id }) => id);
  const [days, setDays] = useState<Readonly<Record<string, string>>>({});
  return (
    <section className="sheet" aria-labelledby="open">
      <h2 id="open">{t('cycle.openNew')}</h2>
      <ActForm
        name={t('cycle.openAct')}
        does={t('cycle.openDoes', { count: taking.length })}
        missing={(!regulation || !label.trim() || !from || !to || taking.length === 0) && t('cycle.openMissing')}
        give={() =>
          act({
            cycle,
            jurisdiction: city.id,
            kind: regulation?.kind ?? '',
            period: { type: 'year', from, to, label: label.trim() },
            regulation: hash,
            units: taking,
            deadlines: Object.fromEntries(Object.entries(days).filter(([, day]) => day)),
          })
        }
        {...state}
      >
        <Choose
          label={t('cycle.regulation')}
          value={hash}
          change={(chosen) => {
            setHash(chosen);
            setDays({});
          }}
          options={regulations.map((one) => ({ value: one.hash, label: say(one.name) }))}
        />
        <Line
          label={t('cycle.period')}
          value={label}
          change={(written) => {
            setLabel(written);
            if (!/^\d{4}$/.test(written)) return;
            setFrom(`${written}-01-01`);
            setTo(`${written}-12-31`);
          }}
        />
        <div className="pair">
          <DayField label={t('cycle.firstDay')} value={from} change={setFrom} />
          <DayField label={t('cycle.lastDay')} value={to} change={setTo} />
        </div>
        {regulation && <Deadlines regulation={hash} value={days} change={setDays} />}
        <fieldset>
          <legend>{t('cycle.unitsChosen', { count: taking.length, of: units.length })}</legend>
          <div className="unit-choices">
            {units.map(({ id, name }) => (
              <Checkbox
                key={id}
                checked={!without.includes(id)}
                onChange={({ target }) => setWithout(target.checked ? without.filter((one) => one !== id) : [...without, id])}
              >
                {name}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      </ActForm>
    </section>
  );
}

interface Days {
  readonly regulation: string;
  readonly value: Readonly<Record<string, string>>;
  readonly change: (days: Readonly<Record<string, string>>) => void;
}

function Deadlines({ regulation, value, change }: Days) {
  const { t, say } = useSay();
  const { stages } = useRules({ regulation });
  return (
    <fieldset className="pair">
      <legend>{t('cycle.deadlines')}</legend>
      {stages.map(({ code, kind, name }) => (
        <DayField
          key={code}
          label={kind === 'publication' ? t('cycle.ifSet', { stage: say(name) }) : say(name)}
          value={value[code] ?? ''}
          change={(day) => change({ ...value, [code]: day })}
        />
      ))}
    </fieldset>
  );
}
