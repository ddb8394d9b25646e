import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { Choose, Line } from '../acts/fields';
import { useAct } from '../acts/use-act';
import { sharePercent } from '../design/figures';
import { list, type ItemOf } from '../door/api';
import type { City } from '../people/administration';
import { Answer } from '../shell/answer';
import { Document } from '../unit/document';
import { useKind } from '../words/kinds';
import { useSay } from '../words/words';
import { BasisFields, basisOf, noBasis } from '../acts/basis';

/** The city's target: which share of its units is to attain the title, by which year. */
export function SetTarget({ city }: { readonly city: City }) {
  const { t } = useSay();
  const kindName = useKind();
  const [kind, setKind] = useState('government');
  const [share, setShare] = useState('');
  const [by, setBy] = useState('');
  const [basis, setBasis] = useState(noBasis);
  const { act, ...state } = useAct('/api/territory/set-attainment-target', () => setShare(''));
  const written = /^\d{1,3}([.,]\d{1,6})?$/.test(share.trim()) && /^\d{4}$/.test(by.trim()) && basis.title.trim();
  return (
    <section className="sheet" aria-labelledby="target">
      <header>
        <h2 id="target">{t('territory.target')}</h2>
        <Answer to={list('/api/jurisdictions')}>
          {(cities) => <Standing of={cities.find(({ id }) => id === city.id)?.targets.find((one) => one.kind === kind)} />}
        </Answer>
      </header>
      <ActForm
        name={t('territory.setTarget')}
        does={t('territory.setTargetDoes', { kind: kindName(kind), share: share.trim(), year: by.trim() })}
        missing={!written && t('territory.targetLacks')}
        give={() =>
          act({
            jurisdiction: city.id,
            kind,
            share: `${share.trim().replace(',', '.')}%`,
            by: Number(by),
            basis: basisOf(basis),
          })
        }
        {...state}
      >
        <Choose
          label={t('city.kind')}
          value={kind}
          change={setKind}
          options={['government', 'party'].map((value) => ({ value, label: kindName(value) }))}
        />
        <div className="pair">
          <Line label={t('territory.share')} value={share} change={setShare} mode="decimal" />
          <Line label={t('territory.byYear')} value={by} change={setBy} mode="numeric" />
        </div>
        <BasisFields value={basis} change={setBasis} />
      </ActForm>
    </section>
  );
}

/** The target that stands now, and what it rests on. */
function Standing({ of }: { readonly of: ItemOf<'/api/jurisdictions'>['targets'][number] | undefined }) {
  const { t, language } = useSay();
  if (!of) return <span className="soft small">{t('city.noTarget')}</span>;
  return (
    <span className="soft small">
      {t('city.target', { share: sharePercent(of.share, language), year: of.by })} <Document basis={of.basis} />
    </span>
  );
}
