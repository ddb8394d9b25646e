import { decimal, percent, points } from '../design/figures';
import { reading } from '../door/api';
import { Answer } from '../shell/answer';
import { criteriaOf, type Criterion } from '../words/regulation';
import { useSay } from '../words/words';
import type { Dossier } from './head';
import type { Rating } from './leaves';

type Result = NonNullable<Rating['self']>['result'];

/** Căn cứ tính điểm: from the criteria to the total, the floors and knock-outs, and the class they lead to. */
export function Basis({ dossier, rating }: { readonly dossier: Dossier; readonly rating: Rating }) {
  const { t } = useSay();
  const last = rating.computed.at(-1);
  const result = last?.result ?? rating.self?.result;
  return (
    <section className="sheet" aria-labelledby="basis">
      <header>
        <h2 id="basis">{t('dossier.basis')}</h2>
        {result && (
          <span className="soft small">
            {last ? t(last.after === 'appeal' ? 'dossier.afterAppeal' : 'dossier.afterReview') : t('dossier.byOwnAnswers')}
          </span>
        )}
      </header>
      {result ? (
        <Answer to={reading('/api/regulations/{hash}', { path: { hash: dossier.regulation } })}>
          {({ document }) => <Steps result={result} document={document} criteria={criteriaOf(document)} />}
        </Answer>
      ) : (
        <p className="empty">{t('dossier.noResult')}</p>
      )}
    </section>
  );
}

interface Named {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
}
interface Document {
  readonly classes?: readonly Named[];
  readonly title?: Named;
  readonly floors?: readonly Named[];
  readonly knockOuts?: readonly Named[];
}

function Steps({
  result,
  document,
  criteria,
}: {
  readonly result: Result;
  readonly document: Document;
  readonly criteria: readonly Criterion[];
}) {
  const { t, say, language } = useSay();
  const called = (list: readonly Named[] | undefined, code: string | null) =>
    say(list?.find((one) => one.code === code)?.name) || (code ?? '–');
  const held = result.knockOuts.filter(({ holds }) => holds);
  return (
    <>
      <div className="wide" tabIndex={0} role="group" aria-label={t('dossier.basis')}>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('dossier.criterion')}</th>
              <th scope="col" className="n">
                {t('dossier.points')}
              </th>
              <th scope="col" className="n">
                {t('dossier.ofApplicable')}
              </th>
              <th scope="col" className="n">
                {t('city.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.criteria.map(({ code, points: got, applicableMax, share }) => (
              <tr key={code}>
                <th scope="row">
                  {code} {say(criteria.find((one) => one.code === code)?.name)}
                </th>
                <td className="n">{decimal(got, 2, language)}</td>
                <td className="n">{decimal(applicableMax, 2, language)}</td>
                <td className="n">{share === null ? '–' : percent(share, 1, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className="figures steps">
        <Step what={t('dossier.base')} is={points(result.base, language)} />
        <Step what={t('dossier.bonus')} is={points(result.bonus.points, language)} />
        <Step what={t('dossier.penalty')} is={points(result.penalty.points, language)} />
        <Step what={t('dossier.total')} is={points(result.total, language)} />
        <Step what={t('dossier.band')} is={called(document.classes, result.band)} />
        <Step
          what={t('dossier.floors')}
          is={
            result.floors
              .map(
                ({ code, met, failed }) =>
                  `${called(document.floors, code)}: ${met ? t('dossier.floorMet') : t('dossier.floorFailed', { failed: failed.join(', ') })}`,
              )
              .join('; ') || '–'
          }
        />
        <Step
          what={t('dossier.knockOuts')}
          is={held.map(({ code }) => called(document.knockOuts, code)).join('; ') || t('dossier.noKnockOut')}
        />
        <Step what={t('dossier.class')} is={called(document.classes, result.class)} />
        <Step what={t('dossier.title')} is={result.title ? say(document.title?.name) : t('dossier.noTitle')} />
      </dl>
    </>
  );
}

const Step = ({ what, is }: { readonly what: string; readonly is: string }) => (
  <div>
    <dt>{what}</dt>
    <dd>{is}</dd>
  </div>
);
