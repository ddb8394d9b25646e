import { lazy, Suspense } from 'react';
import { percent, sharePercent } from '../design/figures';
import { reading, type AnswerOf } from '../door/api';
import { Answer } from '../shell/answer';
import { Waiting } from '../shell/wrong';
import { useSay } from '../words/words';
import { useSee } from './city';

const Chart = lazy(() => import('./attainment-chart'));

export type Attained = AnswerOf<'/api/attainment'>;

interface Props {
  readonly asked: { readonly city: string; readonly kind: string; readonly knownAt: string | undefined };
  /** The period whose units are shown below. */
  readonly shown: string;
}

/** Tỷ lệ đơn vị đạt: year by year against the target, drawn and as figures that open down to the units. */
export function Attainment({ asked, shown }: Props) {
  const { t, language } = useSay();
  return (
    <section className="sheet" aria-labelledby="attainment">
      <Answer to={reading('/api/attainment/over-years', { query: asked })}>
        {({ items }) => {
          const target = items.find((one) => one.target !== null);
          return (
            <>
              <header>
                <h2 id="attainment">{t('city.attainment')}</h2>
                {target?.target && (
                  <span className="soft">
                    {t('city.target', { share: sharePercent(target.target, language), year: target.targetBy })}
                  </span>
                )}
              </header>
              {items.length === 0 ? (
                <p className="empty">{t('city.noFigures')}</p>
              ) : (
                <div className="attainment">
                  <Suspense fallback={<Waiting />}>
                    <Chart years={items} />
                  </Suspense>
                  <Figures years={items} shown={shown} />
                </div>
              )}
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function Figures({ years, shown }: { readonly years: readonly Attained[]; readonly shown: string }) {
  const { t, language } = useSay();
  const see = useSee();
  return (
    <div className="wide">
      <table className="ledger">
        <caption className="unseen">{t('city.attainment')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('city.year')}</th>
            <th scope="col" className="n">
              {t('city.attained')}
            </th>
            <th scope="col" className="n">
              {t('city.share')}
            </th>
            <th scope="col">{t('city.against')}</th>
          </tr>
        </thead>
        <tbody>
          {[...years].reverse().map((one) => {
            const label = String(one.year);
            const underWay = one.rated < one.total;
            return (
              <tr key={label} aria-current={label === shown || undefined}>
                <th scope="row">
                  <button type="button" className="plain" onClick={() => see({ year: label, only: undefined })}>
                    {label}
                  </button>
                </th>
                <td className="n">
                  {one.attained}/{one.total}
                </td>
                <td className="n">
                  <button
                    type="button"
                    className="plain strong"
                    aria-label={t('city.openAttained', {
                      share: percent(one.share ?? '0', 1, language),
                      count: one.attained,
                      year: label,
                    })}
                    onClick={() => see({ year: label, only: 'attained' })}
                  >
                    {percent(one.share ?? '0', 1, language)}
                  </button>
                </td>
                <td>
                  {underWay ? (
                    <span className="soft">{t('city.underWay', { rated: one.rated, total: one.total })}</span>
                  ) : (
                    <Met met={one.met} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Met({ met }: { readonly met: boolean | null }) {
  const { t } = useSay();
  if (met === null) return <span className="soft">{t('city.noTarget')}</span>;
  return met ? <span className="good">{t('city.met')}</span> : <span>{t('city.notMet')}</span>;
}
