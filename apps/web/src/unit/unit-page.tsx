import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { day } from '../design/figures';
import { list, reading, type ItemOf } from '../door/api';
import { useSession } from '../door/session';
import { nameWindow } from '../page';
import { Answer } from '../shell/answer';
import { SignInFirst } from '../sign-in/sign-in-page';
import { useKind } from '../words/kinds';
import { useSay } from '../words/words';
import { Lineage } from './lineage';
import { Years } from './years';

const route = getRouteApi('/don-vi/$unit');
type Unit = ItemOf<'/api/jurisdictions/{jurisdiction}/units'>;

/** A unit through the years: all of both kinds that the reader may see. */
export function UnitPage() {
  const who = useSession();
  return who.is === 'out' ? <SignInFirst /> : <OneUnit />;
}

function OneUnit() {
  const { t } = useSay();
  const { unit } = route.useParams();
  return (
    <Answer to={list('/api/dossiers', { query: { unit } })}>
      {(dossiers) => {
        const [first] = dossiers;
        if (!first) return <p className="told calm">{t('unit.none')}</p>;
        const kinds = [...new Set(dossiers.map(({ kind }) => kind))];
        return (
          <>
            <p className="small">
              <Link to="/">← {t('dossier.back')}</Link>
            </p>
            <Answer to={list('/api/jurisdictions/{jurisdiction}/units', { path: { jurisdiction: first.jurisdiction } })}>
              {(units) => <Head name={first.unitName} known={units.find(({ id }) => id === first.unit)} />}
            </Answer>
            {kinds.map((kind) => (
              <OfKind key={kind} kind={kind} dossiers={dossiers.filter((one) => one.kind === kind)} />
            ))}
          </>
        );
      }}
    </Answer>
  );
}

function Head({ name, known }: { readonly name: string; readonly known: Unit | undefined }) {
  const { t } = useSay();
  useEffect(() => nameWindow(name), [name]);
  return (
    <>
      <h1>{name}</h1>
      {known && (
        <p className="soft">
          {t('unit.since', { day: day(known.since) })}
          {known.code && ` · ${t('unit.code', { code: known.code })}`}
          {known.lineage.length === 0 && ` · ${t('unit.noLineage')}`}
        </p>
      )}
      {known && known.lineage.length > 0 && <Lineage lineage={known.lineage} />}
    </>
  );
}

function OfKind({ kind, dossiers }: { readonly kind: string; readonly dossiers: readonly ItemOf<'/api/dossiers'>[] }) {
  const { t } = useSay();
  const kindName = useKind();
  const id = `kind-${kind}`;
  const unit = dossiers[0]?.unit ?? '';
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{kindName(kind)}</h2>
        <Answer to={reading('/api/streak', { query: { unit, kind } })}>
          {({ count, from, to, upTo }) => (
            <span className={count > 1 ? 'strong good' : 'soft'}>
              {count > 0 ? t('unit.streak', { count, from, to }) : t(upTo === null ? 'unit.undecided' : 'unit.noStreak')}
            </span>
          )}
        </Answer>
      </header>
      <Years dossiers={dossiers} />
    </section>
  );
}
