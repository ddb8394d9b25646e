import { useQuery } from '@tanstack/react-query';
import type { components } from 'minhbach-api';
import { useRules } from '../acts/rules';
import { list } from '../door/api';
import { useReach } from '../people/reach';
import { useSay } from '../words/words';
import type { Me } from './account-page';

type City = components['schemas']['JurisdictionOfMine'];
type Grant = components['schemas']['GrantShown'];

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
  const { data: regulations = [] } = useQuery(list('/api/jurisdictions/{jurisdiction}/regulations', { path }));
  const reach = useReach(units);
  return (
    <>
      <h3 className="period">{city.name}</h3>
      <ul className="held">
        {city.grants.map(({ grant, words, scope: { body, ...scope }, capacity }) => {
          const regulation = body && regulations.findLast(({ kind }) => kind === scope.kind);
          return (
            <li key={grant} className="first">
              <span className="strong">{say(words)}</span> · {reach({ scope })}
              {regulation && <Body regulation={regulation.hash} code={body} />}
              {capacity && ` · ${capacity}`}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** For which body somebody reviews, by the name that the regulation gives it. */
function Body({ regulation, code }: { readonly regulation: string; readonly code: NonNullable<Grant['scope']['body']> }) {
  const { say } = useSay();
  const bodies = useRules({ regulation }).stages.flatMap((stage) => stage.bodies ?? []);
  const name = say(bodies.find((body) => body.code === code)?.name);
  return name && ` · ${name}`;
}
