import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { day, decimal, drawn, percent } from '../design/figures';
import { reading, type AnswerOf, type ItemOf } from '../door/api';
import { Waiting } from '../shell/wrong';
import { useSay } from '../words/words';

type Dossier = ItemOf<'/api/dossiers'>;
type Rating = AnswerOf<'/api/dossiers/{id}/rating'>;

/** Year by year: the outcome, the decision, and how each criterion went, so that a year is read beside the others. */
export function Years({ dossiers }: { readonly dossiers: readonly Dossier[] }) {
  const { t } = useSay();
  const ratings = useQueries({
    queries: dossiers.map(({ id }) => reading('/api/dossiers/{id}/rating', { path: { id } })),
  });
  const years = dossiers.map((dossier, index) => ({ dossier, rating: ratings[index]?.data })).toReversed();
  if (ratings.some(({ isPending }) => isPending)) return <Waiting />;
  const codes = [...new Set(years.flatMap(({ rating }) => resultOf(rating)?.criteria.map(({ code }) => code) ?? []))].sort();
  return (
    <>
      <p className="small soft">{t('unit.help')}</p>
      <div className="wide" tabIndex={0} role="group" aria-label={t('unit.years')}>
        <table className="ledger heat by-year">
          <thead>
            <tr>
              <th scope="col">{t('city.year')}</th>
              <th scope="col">{t('city.result')}</th>
              <th scope="col" className="n">
                {t('city.total')}
              </th>
              {codes.map((code) => (
                <th scope="col" className="n" key={code}>
                  {code}
                </th>
              ))}
              <th scope="col">{t('dossier.document')}</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ dossier, rating }) => (
              <Year key={dossier.id} dossier={dossier} rating={rating} codes={codes} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The last result that was computed; before that, by the unit's own answers. */
const resultOf = (rating: Rating | undefined) => rating?.computed.at(-1)?.result ?? rating?.self?.result;

interface OfYear {
  readonly dossier: Dossier;
  readonly rating: Rating | undefined;
  readonly codes: readonly string[];
}

function Year({ dossier, rating, codes }: OfYear) {
  const { t, say, language } = useSay();
  const result = resultOf(rating);
  const decided = rating?.decided;
  const outcome = decided
    ? say(decided.className ?? decided.titleName)
    : rating?.closedWithoutRating
      ? t('city.withoutRating')
      : say(dossier.stageName);
  const title = decided?.titleName && say(decided.titleName) !== outcome ? say(decided.titleName) : '';
  return (
    <tr>
      <th scope="row">
        <Link to="/ho-so/$id" params={{ id: dossier.id }}>
          {dossier.period.label}
        </Link>
      </th>
      <td>
        <span className={decided?.title ? 'good strong' : decided ? 'strong' : 'soft'}>{outcome}</span>
        {title && <span className="small soft"> · {title}</span>}
        {dossier.until && !decided && (
          <span className={dossier.overdue ? 'small late' : 'small soft'}>
            {' '}
            · {t(dossier.overdue ? 'city.overdue' : 'city.until', { day: day(dossier.until) })}
          </span>
        )}
      </td>
      <td className="n">{result ? decimal(decided?.total ?? result.total, 2, language) : '–'}</td>
      {codes.map((code) => {
        const share = result?.criteria.find((one) => one.code === code)?.share;
        return share ? (
          <td key={code} className={`n heat-${heat(drawn(share))}`}>
            {percent(share, 0, language)}
          </td>
        ) : (
          <td key={code} className="n soft">
            –
          </td>
        );
      })}
      <td>{decided ? `${decided.document.number}, ${day(decided.document.date)}` : <span className="soft">–</span>}</td>
    </tr>
  );
}

/** The same steps as in the city's table. */
const heat = (share: number) => [0.6, 0.7, 0.85, 0.95].filter((from) => share >= from).length;
