import { Link } from '@tanstack/react-router';
import { day } from '../design/figures';
import type { ItemOf } from '../door/api';
import { useSay } from '../words/words';

export type UnitOfCycle = ItemOf<'/api/cycles/{id}/units'>;

/** Where each unit of a cycle stands, the late ones in red. */
export function Standing({ units }: { readonly units: readonly UnitOfCycle[] }) {
  const { t, say } = useSay();
  return (
    <ul className="standing">
      {units.map(({ dossier, unitName, stage, decided, closedWithoutRating }) => (
        <li key={dossier}>
          <Link to="/ho-so/$id" params={{ id: dossier }}>
            {unitName}
          </Link>{' '}
          <span className={stage?.overdue ? 'small late' : 'small soft'}>
            {stage
              ? `${say(stage.name)}${stage.until ? ` · ${t(stage.overdue ? 'city.overdue' : 'city.until', { day: day(stage.until) })}` : ''}`
              : closedWithoutRating
                ? t('city.withoutRating')
                : say(decided?.className ?? decided?.titleName)}
          </span>
        </li>
      ))}
    </ul>
  );
}
