import { day } from '../design/figures';
import type { ItemOf } from '../door/api';
import { useSay } from '../words/words';
import { Document } from './document';

type Situation = NonNullable<ItemOf<'/api/jurisdictions/{jurisdiction}/units'>['situation']>;

/** What a unit is like, to be read beside its scores. */
export function Situation({ situation: { on, facts, basis } }: { readonly situation: Situation }) {
  const { t } = useSay();
  return (
    <section className="sheet" aria-labelledby="situation">
      <header>
        <h2 id="situation">{t('unit.situation')}</h2>
        <span className="soft small">{t('unit.situationOn', { day: day(on) })}</span>
      </header>
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="soft small">
        {t('unit.situationHelp')} <Document basis={basis} />
      </p>
    </section>
  );
}
