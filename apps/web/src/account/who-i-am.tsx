import { useQuery } from '@tanstack/react-query';
import type { components } from 'minhbach-api';
import { list } from '../door/api';
import { useHeldFor, useReach } from '../people/reach';
import { useSay } from '../words/words';
import type { Me } from './account-page';

type City = components['schemas']['JurisdictionOfMine'];
type Grant = components['schemas']['GrantShown'];

/** The name, and the roles held today or from a later day on, city by city. */
export function WhoIAm({ me: { person, jurisdictions, ahead } }: { readonly me: Me }) {
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
      {ahead.length > 0 && (
        <>
          <h3 className="period">{t('account.ahead')}</h3>
          <ul className="held">
            {ahead.map((grant) => (
              <OneRole key={grant.grant} grant={grant} reaching={grant.jurisdictionName} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function RolesIn({ city }: { readonly city: City }) {
  const path = { jurisdiction: city.id };
  const { data: units = [] } = useQuery(list('/api/jurisdictions/{jurisdiction}/units', { path }));
  const reach = useReach(units);
  return (
    <>
      <h3 className="period">{city.name}</h3>
      <ul className="held">
        {city.grants.map((grant) => (
          <OneRole key={grant.grant} grant={grant} reaching={reach(grant)} />
        ))}
      </ul>
    </>
  );
}

function OneRole({ grant, reaching }: { readonly grant: Grant; readonly reaching: string }) {
  const { say } = useSay();
  const heldFor = useHeldFor();
  return (
    <li className="first">
      <span className="strong">{say(grant.words)}</span> · {reaching}
      {grant.capacity && ` · ${grant.capacity}`}
      <span className="under small soft">{heldFor(grant)}</span>
    </li>
  );
}
