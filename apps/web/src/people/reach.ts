import { useKind } from '../words/kinds';
import { useSay } from '../words/words';
import type { Holder, Unit } from './people-page';

/** What a role reaches, in words. */
export function useReach(units: readonly Unit[]) {
  const { t } = useSay();
  const kindName = useKind();
  return ({ scope }: Pick<Holder, 'scope'>): string => {
    const unitName = (id: string) => units.find((one) => one.id === id)?.name ?? t('administration.otherUnit');
    const parts = [
      scope.unit && unitName(scope.unit),
      scope.units?.map(unitName).join(', '),
      scope.kind && kindName(scope.kind),
      scope.kinds?.map(kindName).join(', '),
      scope.body && t('administration.ofBody', { body: scope.body }),
      scope.cycle && t('administration.oneCycle'),
      scope.years && t('administration.ofYears', { from: scope.years.from, to: scope.years.to }),
    ].filter(Boolean);
    return parts.join(' · ') || t('administration.wholeCity');
  };
}
