import { day } from '../design/figures';
import type { ItemOf } from '../door/api';
import { useKind } from '../words/kinds';
import { useSay } from '../words/words';
import type { Holder, Unit } from './people-page';

type Cycle = ItemOf<'/api/jurisdictions/{jurisdiction}/cycles'>;

/** From when until when a role is held, in words. */
export function useHeldFor() {
  const { t } = useSay();
  return ({ from, until, revokedOn }: Pick<Holder, 'from' | 'until' | 'revokedOn'>): string => {
    const end = revokedOn
      ? t('administration.endsOn', { day: day(revokedOn) })
      : until
        ? t('administration.untilDay', { day: day(until) })
        : t('administration.openEnd');
    return t('administration.fromDay', { day: day(from), until: end });
  };
}

/** What a role reaches, in words. */
export function useReach(units: readonly Unit[], cycles: readonly Cycle[] = []) {
  const { t, say } = useSay();
  const kindName = useKind();
  return ({ scope, bodyName }: Pick<Holder, 'scope' | 'bodyName'>): string => {
    const unitName = (id: string) => units.find((one) => one.id === id)?.name ?? t('administration.otherUnit');
    const cycle = cycles.find(({ id }) => id === scope.cycle);
    const parts = [
      scope.unit && unitName(scope.unit),
      scope.units?.map(unitName).join(', '),
      scope.kind && kindName(scope.kind),
      scope.kinds?.map(kindName).join(', '),
      scope.body && (say(bodyName) || scope.body),
      scope.cycle &&
        (cycle
          ? t('administration.ofCycle', { period: cycle.period.label, kind: kindName(cycle.kind) })
          : t('administration.oneCycle')),
      scope.years && t('administration.ofYears', { from: scope.years.from, to: scope.years.to }),
    ].filter(Boolean);
    return parts.join(' · ') || t('administration.wholeCity');
  };
}
