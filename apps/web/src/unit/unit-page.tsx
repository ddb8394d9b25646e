import { useQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { day } from '../design/figures';
import { list, reading, type ItemOf } from '../door/api';
import { useSession } from '../door/session';
import { nameWindow } from '../page';
import { Answer } from '../shell/answer';
import { Waiting, Wrong } from '../shell/wrong';
import { SignInFirst } from '../sign-in/sign-in-page';
import { useKind } from '../words/kinds';
import { useSay } from '../words/words';
import { Lineage } from './lineage';
import { Situation } from './situation';
import { Years } from './years';

const route = getRouteApi('/don-vi/$unit');
type Unit = ItemOf<'/api/jurisdictions/{jurisdiction}/units'>;

/** A unit through the years: all of both kinds that the reader may see. */
export function UnitPage() {
  const who = useSession();
  return who.is === 'out' ? <SignInFirst /> : <OneUnit />;
}

function OneUnit() {
  return (
    <Answer to={reading('/api/me')}>{({ jurisdictions }) => <Found jurisdictions={jurisdictions.map(({ id }) => id)} />}</Answer>
  );
}

/** The unit is looked for wherever the reader holds a role. */
function Found({ jurisdictions }: { readonly jurisdictions: readonly string[] }) {
  const { t } = useSay();
  const { unit } = route.useParams();
  const asked = useQueries({
    queries: jurisdictions.map((jurisdiction) => list('/api/jurisdictions/{jurisdiction}/units', { path: { jurisdiction } })),
  });
  const known = asked.flatMap(({ data }) => data ?? []).find(({ id }) => id === unit);
  const failed = asked.find(({ error }) => error);
  if (known) return <OfUnit known={known} />;
  if (asked.some(({ isPending }) => isPending)) return <Waiting />;
  if (failed) return <Wrong error={failed.error} again={() => void failed.refetch()} />;
  return <p className="told calm">{t('unit.none')}</p>;
}

function OfUnit({ known }: { readonly known: Unit }) {
  const { t } = useSay();
  useEffect(() => nameWindow(known.name), [known.name]);
  return (
    <>
      <p className="small">
        <Link to="/">← {t('dossier.back')}</Link>
      </p>
      <h1>{known.name}</h1>
      <p className="soft">
        {t('unit.since', { day: day(known.since) })}
        {known.code && ` · ${t('unit.code', { code: known.code })}`}
        {known.lineage.length === 0 && ` · ${t('unit.noLineage')}`}
      </p>
      {known.lineage.length > 0 && <Lineage lineage={known.lineage} />}
      <Answer to={list('/api/dossiers', { query: { unit: known.id } })}>
        {(dossiers) => {
          const kinds = [...new Set(dossiers.map(({ kind }) => kind))];
          if (!kinds.length) return <p className="told calm">{t('unit.noDossiers')}</p>;
          return kinds.map((kind) => <OfKind key={kind} kind={kind} dossiers={dossiers.filter((one) => one.kind === kind)} />);
        }}
      </Answer>
      {known.situation && <Situation situation={known.situation} />}
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
