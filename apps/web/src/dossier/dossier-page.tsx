import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { day } from '../design/figures';
import { list, reading } from '../door/api';
import { useSession } from '../door/session';
import { nameWindow } from '../page';
import { Acts } from '../acts/acts';
import { Answer } from '../shell/answer';
import { OfTheUnit } from '../self-assessment/of-the-unit';
import { SignInFirst } from '../sign-in/sign-in-page';
import { useSay } from '../words/words';
import { AskedBack } from './asked-back';
import { Basis } from './basis';
import { Head } from './head';
import { Leaves } from './leaves';
import { Course } from './course';

const route = getRouteApi('/ho-so/$id');

/** One unit's year, for everybody who may see it. */
export function DossierPage() {
  const who = useSession();
  return who.is === 'out' ? <SignInFirst /> : <Dossier />;
}

function Dossier() {
  const { t } = useSay();
  const { id } = route.useParams();
  const { leaf, on } = route.useSearch();
  const asked = { path: { id }, query: { knownAt: on } };
  return (
    <Answer to={reading('/api/dossiers/{id}', asked)}>
      {(dossier) => (
        <>
          <Named title={`${dossier.unitName} – ${dossier.period.label}`} />
          {on && <p className="told calm">{t('city.asKnown', { day: day(on) })}</p>}
          <Head dossier={dossier} />
          {dossier.returnRequested && mayGoBack.includes(dossier.stage?.kind ?? '') && <AskedBack asked={asked} />}
          <Answer to={reading('/api/dossiers/{id}/rating', asked)}>
            {(rating) => (
              <>
                {!on && dossier.end === null && <Acts dossier={dossier} rating={rating} />}
                <OfTheUnit dossier={dossier} asOf={on}>
                  <Leaves dossier={dossier} rating={rating} open={leaf} asked={asked} />
                </OfTheUnit>
                <Basis dossier={dossier} rating={rating} />
              </>
            )}
          </Answer>
          <Answer to={list('/api/dossiers/{id}/history', asked)}>{(lines) => <Course lines={lines} />}</Answer>
        </>
      )}
    </Answer>
  );
}

/** Once it is before the authority, nobody gives it back any more. */
const mayGoBack = ['intake', 'review', 'appeal'];

function Named({ title }: { readonly title: string }) {
  useEffect(() => nameWindow(title), [title]);
  return null;
}
