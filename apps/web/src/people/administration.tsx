import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { reading } from '../door/api';
import { useSession } from '../door/session';
import { nameWindow } from '../page';
import { Answer } from '../shell/answer';
import { SignInFirst } from '../sign-in/sign-in-page';
import { useSay } from '../words/words';
import { administered, type City } from './way-to-administration';

export type { City };

interface Props {
  readonly title: string;
  readonly children: (city: City) => ReactNode;
}

/** What the pages of administration stand in: for whoever administers a city, and nobody else. */
export function Administration({ title, children }: Props) {
  const { t } = useSay();
  const who = useSession();
  useEffect(() => nameWindow(title), [title]);
  if (who.is === 'out') return <SignInFirst />;
  return (
    <Answer to={reading('/api/me')}>
      {({ jurisdictions }) => {
        const city = jurisdictions.find(administered);
        if (!city) return <p className="told calm">{t('administration.noRight')}</p>;
        return (
          <>
            <h1>{city.name}</h1>
            <nav className="tabs" aria-label={t('administration.way')}>
              <Link to="/quan-tri/nguoi">{t('administration.people')}</Link>
              <Link to="/quan-tri/ky">{t('administration.cycles')}</Link>
              <Link to="/quan-tri/quy-dinh">{t('administration.regulations')}</Link>
            </nav>
            {children(city)}
          </>
        );
      }}
    </Answer>
  );
}
