import { useNavigate } from '@tanstack/react-router';
import { Fragment } from 'react';
import { decimal } from '../design/figures';
import type { AnswerOf } from '../door/api';
import { useSay } from '../words/words';
import type { Dossier } from './head';
import { LeafOpened, type Asked } from './leaf-opened';

export type Rating = AnswerOf<'/api/dossiers/{id}/rating'>;

interface Props {
  readonly dossier: Dossier;
  readonly rating: Rating;
  /** Code of the leaf that is opened. */
  readonly open: string | undefined;
  readonly asked: Asked;
}

/** The sheet: each leaf with what the unit gave itself and what the review gave, side by side; opened, how that came about. */
export function Leaves({ dossier, rating, open, asked }: Props) {
  const { t, say, language } = useSay();
  const go = useNavigate({ from: '/ho-so/$id' });
  const see = (leaf: string | undefined) => void go({ search: (now) => ({ ...now, leaf }), resetScroll: false });
  const written = (exact: string | null | undefined) =>
    exact === null || exact === undefined ? '–' : decimal(exact, 2, language);
  return (
    <section className="sheet" aria-labelledby="leaves">
      <header>
        <h2 id="leaves">{t('dossier.leaves')}</h2>
        <span className="soft small">{t('dossier.leavesHelp')}</span>
      </header>
      <div className="wide" tabIndex={0} role="group" aria-label={t('dossier.leaves')}>
        <table className="ledger leaves">
          <thead>
            <tr>
              <th scope="col">{t('dossier.leaf')}</th>
              <th scope="col" className="n">
                {t('dossier.max')}
              </th>
              <th scope="col" className="n">
                {t('dossier.self')}
              </th>
              <th scope="col" className="n">
                {t('dossier.reviewed')}
              </th>
              <th scope="col" className="n">
                {t('dossier.appealed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {dossier.leaves.map((leaf) => {
              const rated = rating.leaves.find(({ code }) => code === leaf.code);
              const differs = leaf.review?.differs ?? false;
              const opened = leaf.code === open;
              return (
                <Fragment key={leaf.code}>
                  <tr>
                    <th scope="row">
                      <button
                        type="button"
                        className="plain leaf"
                        aria-expanded={opened}
                        onClick={() => see(opened ? undefined : leaf.code)}
                      >
                        <span className="code">{leaf.code}</span> {say(leaf.name)}
                      </button>
                    </th>
                    <td className="n soft">{written(leaf.max)}</td>
                    <td className="n">{written(rated?.points.self)}</td>
                    <td className={differs ? 'n late strong' : 'n'}>
                      {written(rated?.points.review)}
                      {differs && <span className="unseen"> {t('dossier.differs')}</span>}
                    </td>
                    <td className="n">{written(rated?.points.appeal)}</td>
                  </tr>
                  {opened && (
                    <tr className="opened">
                      <td colSpan={5}>
                        <LeafOpened leaf={leaf} rated={rated} asked={asked} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
