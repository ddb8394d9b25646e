import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { useAct } from '../acts/use-act';
import { day } from '../design/figures';
import type { City } from '../people/administration';
import { useSay } from '../words/words';
import { BasisFields, basisOf, noBasis } from '../acts/basis';
import type { Unit } from './units-page';

interface Props {
  readonly city: City;
  readonly unit: Unit;
  readonly line: Unit['lineage'][number];
}

/** One change that was recorded of a unit itself, and the way to withdraw what was recorded wrongly. */
export function WithdrawLineage({ city, unit, line }: Props) {
  const { t, say } = useSay();
  const [opened, open] = useState(false);
  const [basis, setBasis] = useState(noBasis);
  const { act, ...state } = useAct('/api/territory/withdraw-lineage');
  const { change, others, outside, from } = line;
  const told = `${say(line.words)} ${[...others.map(({ name }) => name), ...(outside ? [outside] : [])].join(', ')}`;
  const named = { change: change as 'renamed', others: others.length ? others.map(({ id }) => id) : undefined, from };
  return (
    <div className="held-role">
      <p className="first">
        {told} {t('unit.from', { day: day(from) })}
      </p>
      {!opened && (
        <button type="button" className="act" aria-label={t('territory.withdrawOf', { told })} onClick={() => open(true)}>
          {t('territory.withdraw')}
        </button>
      )}
      {opened && (
        <ActForm
          name={t('territory.withdraw')}
          does={t('territory.withdrawDoes', { told })}
          grave
          missing={!basis.title.trim() && t('territory.withdrawLacks')}
          give={() =>
            act({ jurisdiction: city.id, unit: unit.id, ...named, outside: outside ?? undefined, basis: basisOf(basis) })
          }
          {...state}
        >
          <BasisFields value={basis} change={setBasis} />
        </ActForm>
      )}
    </div>
  );
}
