import { ActForm } from '../acts/act-form';
import { useAct } from '../acts/use-act';
import { useSay } from '../words/words';
import type { UnitOfCycle } from './standing';

/** The cycle is closed; whoever has no outcome is named, and stays without a rating. */
export function CloseCycle({ cycle, units }: { readonly cycle: string; readonly units: readonly UnitOfCycle[] }) {
  const { t } = useSay();
  const waiting = units.filter(({ decided, closedWithoutRating }) => !decided && !closedWithoutRating);
  const { act, ...state } = useAct('/api/cycle/close-cycle');
  return (
    <ActForm
      name={t('cycle.close')}
      does={
        waiting.length
          ? t('cycle.closeWithoutDoes', { count: waiting.length, units: waiting.map(({ unitName }) => unitName).join(', ') })
          : t('cycle.closeDoes')
      }
      grave
      give={() => act({ cycle, withoutRating: waiting.map(({ unit }) => unit) })}
      {...state}
    />
  );
}
