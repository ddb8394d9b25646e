import { useQueryClient } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { useAct } from '../acts/use-act';
import { useSay } from '../words/words';
import type { UnitOfCycle } from './standing';

/** The cycle is closed once each unit has its outcome, or was marked one by one as staying without a rating. */
export function CloseCycle({ cycle, units }: { readonly cycle: string; readonly units: readonly UnitOfCycle[] }) {
  const { t } = useSay();
  const questions = useQueryClient();
  const [marked, mark] = useState<readonly string[]>([]);
  const { act, ...state } = useAct('/api/cycle/close-cycle');
  const waiting = units.filter(({ decided, closedWithoutRating }) => !decided && !closedWithoutRating);
  const without = waiting.filter(({ unit }) => marked.includes(unit));
  async function give() {
    const closed = await act({ cycle, withoutRating: without.map(({ unit }) => unit) });
    if (!closed) await questions.invalidateQueries(); // some unit may have its outcome by now
    return closed;
  }
  return (
    <ActForm
      name={t('cycle.close')}
      does={
        without.length
          ? t('cycle.closeWithoutDoes', { count: without.length, units: without.map(({ unitName }) => unitName).join(', ') })
          : t('cycle.closeDoes')
      }
      grave
      missing={without.length < waiting.length && t('cycle.closeMissing', { count: waiting.length - without.length })}
      give={give}
      {...state}
    >
      {waiting.length > 0 && (
        <fieldset>
          <legend>{t('cycle.withoutRating')}</legend>
          <div className="unit-choices">
            {waiting.map(({ unit, unitName }) => (
              <Checkbox
                key={unit}
                checked={marked.includes(unit)}
                onChange={({ target }) => mark(target.checked ? [...marked, unit] : marked.filter((one) => one !== unit))}
              >
                {unitName}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
    </ActForm>
  );
}
