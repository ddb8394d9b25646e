import { Link } from '@tanstack/react-router';
import { list } from '../door/api';
import { Administration, type City } from '../people/administration';
import { Answer } from '../shell/answer';
import { useKind } from '../words/kinds';
import { useSay } from '../words/words';
import { PublishRegulation } from './publish-regulation';

/** The regulations of the city, each under its hash, and the way in for a new one. */
export function RegulationsPage() {
  const { t } = useSay();
  return (
    <Administration title={t('administration.regulations')}>
      {(city) => (
        <>
          <Published city={city} />
          <PublishRegulation city={city} />
        </>
      )}
    </Administration>
  );
}

function Published({ city }: { readonly city: City }) {
  const { t, say } = useSay();
  const kindName = useKind();
  return (
    <section className="sheet" aria-labelledby="regulations">
      <h2 id="regulations">{t('regulation.published')}</h2>
      <Answer to={list('/api/jurisdictions/{jurisdiction}/regulations', { path: { jurisdiction: city.id } })}>
        {(regulations) =>
          regulations.length === 0 ? (
            <p className="empty">{t('regulation.none')}</p>
          ) : (
            <div className="wide" tabIndex={0} role="group" aria-label={t('regulation.published')}>
              <table className="ledger">
                <thead>
                  <tr>
                    <th scope="col">{t('regulation.name')}</th>
                    <th scope="col">{t('city.kind')}</th>
                    <th scope="col">{t('regulation.hash')}</th>
                  </tr>
                </thead>
                <tbody>
                  {regulations.map(({ hash, kind, name }) => (
                    <tr key={hash}>
                      <th scope="row">
                        <Link to="/quy-dinh/$hash" params={{ hash }}>
                          {say(name)}
                        </Link>
                      </th>
                      <td>{kindName(kind)}</td>
                      <td className="hash" title={hash}>
                        {hash.slice(0, 12)}…
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
    </section>
  );
}
