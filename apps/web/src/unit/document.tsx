import { day } from '../design/figures';
import type { ItemOf } from '../door/api';
import { useSay } from '../words/words';

type Basis = ItemOf<'/api/jurisdictions/{jurisdiction}/units'>['lineage'][number]['basis'];

/** A document by its title, number and date. */
export function Document({ basis: { title, number, date } }: { readonly basis: Basis }) {
  const { t } = useSay();
  return (
    <span className="soft">
      ({title}
      {number && `, ${t('unit.number', { number })}`}
      {date && `, ${t('unit.dated', { day: day(date) })}`})
    </span>
  );
}
