import { Link } from '@tanstack/react-router';
import { day, points } from '../design/figures';
import { reading, type AnswerOf } from '../door/api';
import { Answer } from '../shell/answer';
import { useKind } from '../words/kinds';
import { stagesOf, type Stage } from '../words/regulation';
import { useSay } from '../words/words';

export type Dossier = AnswerOf<'/api/dossiers/{id}'>;

/** Whose year it is, where it stands, until when, and the results side by side. */
export function Head({ dossier }: { readonly dossier: Dossier }) {
  const { t, say } = useSay();
  const kind = useKind();
  const { stage, end } = dossier;
  return (
    <>
      <p className="small">
        <Link to="/" search={{ kind: dossier.kind, year: dossier.period.label }}>
          ← {t('dossier.back')}
        </Link>{' '}
        ·{' '}
        <Link to="/don-vi/$unit" params={{ unit: dossier.unit }}>
          {t('unit.way')}
        </Link>
      </p>
      <h1>{dossier.unitName}</h1>
      <p className="soft">
        {kind(dossier.kind)} · {t('dossier.period', { period: dossier.period.label })}
      </p>
      <section className="sheet" aria-label={t('dossier.stands')}>
        <Answer to={reading('/api/regulations/{hash}', { path: { hash: dossier.regulation } })}>
          {({ document, name }) => (
            <>
              <StageDiagram dossier={dossier} stages={stagesOf(document)} />
              <p className="small">
                <Link to="/quy-dinh/$hash" params={{ hash: dossier.regulation }}>
                  {say(name)}
                </Link>
              </p>
            </>
          )}
        </Answer>
        {end && <p className="strong">{end === 'published' ? t('dossier.published') : t('dossier.withoutRating')}</p>}
        {stage && (
          <p className={stage.overdue ? 'late strong' : 'strong'}>
            {say(stage.name)}
            {stage.until && ` · ${t(stage.overdue ? 'city.overdue' : 'city.until', { day: day(stage.until) })}`}
          </p>
        )}
        <Results dossier={dossier} />
      </section>
    </>
  );
}

function StageDiagram({ dossier, stages }: { readonly dossier: Dossier; readonly stages: readonly Stage[] }) {
  const { t, say } = useSay();
  const { stage, end } = dossier;
  // what ended without a rating did not go through them all
  const at = stage ? stages.findIndex(({ code }) => code === stage.code) : end === 'published' ? stages.length : -1;
  return (
    <ol className="stages">
      {stages.map(({ code, name }, index) => (
        <li
          key={code}
          className={index < at ? 'past' : index === at ? 'now' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {say(name)}
          <span className="unseen">{index < at ? t('dossier.stagePast') : ''}</span>
        </li>
      ))}
    </ol>
  );
}

function Results({ dossier: { results } }: { readonly dossier: Dossier }) {
  const { t, say, language } = useSay();
  const cells = [
    { what: t('dossier.self'), is: results.self && points(results.self.total, language) },
    { what: t('dossier.computed'), is: results.computed && points(results.computed.total, language) },
    { what: t('dossier.proposed'), is: results.proposed && say(results.proposed.className ?? results.proposed.titleName) },
    { what: t('dossier.decided'), is: results.decided && say(results.decided.className ?? results.decided.titleName) },
    { what: t('dossier.document'), is: results.document && `${results.document.number}, ${day(results.document.date)}` },
  ];
  return (
    <dl className="results">
      {cells.map(({ what, is }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{is ?? <span className="soft">–</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
