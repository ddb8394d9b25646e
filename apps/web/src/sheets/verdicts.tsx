import type { components } from 'minhbach-api';
import { useState } from 'react';
import { useSay } from '../words/words';

type Verdict = components['schemas']['SheetVerdict'];
type Row = Verdict['rows'][number];

/** What became of each row of a sheet; those that nothing was changed in only when asked for. */
export function Verdicts({ verdict: { rows, dryRun, counts } }: { readonly verdict: Verdict }) {
  const { t, say } = useSay();
  const [all, showAll] = useState(false);
  const shown = all ? rows : rows.filter(({ verdict }) => verdict !== 'unchanged');
  const words = ({ verdict }: Row) =>
    verdict === 'refused'
      ? t('sheets.refused')
      : verdict === 'taken'
        ? t(dryRun ? 'sheets.wouldTake' : 'sheets.taken')
        : t('sheets.unchanged');
  return (
    <>
      {shown.length > 0 && (
        <div className="wide" tabIndex={0} role="group" aria-label={t('sheets.verdict')}>
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">{t('dossier.leaf')}</th>
                <th scope="col">{t('sheets.part')}</th>
                <th scope="col">{t('sheets.rows')}</th>
                <th scope="col">{t('sheets.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.leaf + row.part}>
                  <th scope="row">
                    <span className="code">{row.leaf}</span> {say(row.name)}
                  </th>
                  <td>{t(row.part === 'figures' ? 'sheets.figures' : 'selfAssessment.explanation')}</td>
                  <td>{row.rows.length ? `${row.rows[0]}–${row.rows.at(-1)}` : '–'}</td>
                  <td className={row.verdict === 'refused' ? 'late' : row.verdict === 'taken' ? 'good' : 'soft'}>
                    <span className="strong">{words(row)}</span>
                    {row.why && <span className="under">{say(row.why)}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {counts.unchanged > 0 && (
        <p>
          <button type="button" className="plain small" aria-pressed={all} onClick={() => showAll(!all)}>
            {all ? t('sheets.hideUnchanged') : t('sheets.showUnchanged', { count: counts.unchanged })}
          </button>
        </p>
      )}
    </>
  );
}
