import { useQuery } from '@tanstack/react-query';
import type { components } from 'minhbach-api';
import { list } from '../door/api';
import { useReach } from '../people/reach';
import { useSay } from '../words/words';
import type { Me } from './account-page';

type City = components['schemas']['JurisdictionOfMine'];

/** The name, and the roles held today, city by city. */
export function WhoIAm({ me: { person, jurisdictions } }: { readonly me: Me }) {
  const { t } = useSay();
  return (
    <section className="sheet" aria-labelledby="who">
      <header>
        <h2 id="who">{person.name}</h2>
        <span className="soft">
          {t('signIn.name')}: {person.signIn}
        </span>
      </header>
      {jurisdictions.length === 0 && <p>{t('city.noRole')}</p>}
      {jurisdictions.map((city) => (
        <RolesIn key={city.id} city={city} />
      ))}
    </section>
  );
}

function RolesIn({ city }: { readonly city: City }) {
  const { say } = useSay();
  const path = { jurisdiction: city.id };
  const { data: units = [] } = useQuery(list('/api/jurisdictions/{jurisdiction}/units', { path }));
  const reach = useReach(units);
  return (
    <>
      <h3 className="period">{city.name}</h3>
      <ul className="held">
        {city.grants.map((grant) => (
          <li key={grant.grant} className="first">
            <span className="strong">{say(grant.words)}</span> · {reach(grant)}
            {grant.capacity && ` · ${grant.capacity}`}
          </li>
        ))}
      </ul>
    </>
  );
}
