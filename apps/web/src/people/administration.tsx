import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { Fragment, useEffect, type ReactNode } from 'react';
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
  const go = useNavigate();
  const { city: chosen } = useSearch({ strict: false });
  useEffect(() => nameWindow(title), [title]);
  if (who.is === 'out') return <SignInFirst />;
  return (
    <Answer to={reading('/api/me')}>
      {({ jurisdictions }) => {
        const cities = jurisdictions.filter(administered);
        const city = cities.find(({ slug }) => slug === chosen) ?? cities[0];
        if (!city) return <p className="told calm">{t('administration.noRight')}</p>;
        const here = { city: cities.length > 1 ? city.slug : undefined };
        return (
          <>
            <div className="row">
              <h1>{city.name}</h1>
              {cities.length > 1 && (
                <Select
                  aria-label={t('city.choose')}
                  value={city.slug}
                  onChange={(slug) => void go({ to: '.', search: { city: slug } })}
                  options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
                />
              )}
            </div>
            <nav className="tabs" aria-label={t('administration.way')}>
              <Link to="/quan-tri/nguoi" search={here} activeOptions={{ includeSearch: false }}>
                {t('administration.people')}
              </Link>
              <Link to="/quan-tri/don-vi" search={here} activeOptions={{ includeSearch: false }}>
                {t('administration.unitsOf')}
              </Link>
              <Link to="/quan-tri/ky" search={here} activeOptions={{ includeSearch: false }}>
                {t('administration.cycles')}
              </Link>
              <Link to="/quan-tri/quy-dinh" search={here} activeOptions={{ includeSearch: false }}>
                {t('administration.regulations')}
              </Link>
            </nav>
            <Fragment key={city.id}>{children(city)}</Fragment>
          </>
        );
      }}
    </Answer>
  );
}
