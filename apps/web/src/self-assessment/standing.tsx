import { points as written } from '../design/figures';
import { useSay } from '../words/words';
import type { About } from './leaf-form';

/** Always in sight: what the sheet comes to, how much of it is done, and whether all of it is saved. */
export function Standing({ about: { dossier, now, points } }: { readonly about: About }) {
  const { t, language } = useSay();
  const open = dossier.leaves.filter((leaf) => leaf.open && leaf.criterion !== null);
  const done = open.filter(({ code }) => points && !points.unanswered.includes(code)).length;
  const total = points?.result?.total;
  return (
    <div className="so-far">
      <p>
        {total !== undefined ? (
          <span className="strong">{t('selfAssessment.total', { points: written(total, language) })}</span>
        ) : (
          <span className="strong">
            {points
              ? t('selfAssessment.soFar', { points: written(points.points, language), of: written(points.of, language) })
              : t('selfAssessment.reckoning')}
          </span>
        )}{' '}
        <span className="soft">{t('selfAssessment.done', { done, of: open.length })}</span>
        {now.line === 'broken' && <span className="warn"> {t('selfAssessment.pointsOld')}</span>}
      </p>
      <Saved now={now} />
    </div>
  );
}

function Saved({ now: { edits, line, sending } }: Pick<About, 'now'>) {
  const { t } = useSay();
  const waiting = edits.filter(({ state }) => state === 'waiting').length;
  const conflicts = edits.filter(({ state }) => state === 'conflict').length;
  const refused = edits.filter(({ state }) => state === 'refused').length;
  const unfinished = edits.filter(({ state }) => state === 'typing').length;
  const words =
    waiting > 0 && line === 'broken'
      ? t('selfAssessment.offline', { count: waiting })
      : waiting > 0 && line === 'busy'
        ? t('selfAssessment.busy', { count: waiting })
        : waiting > 0 || sending
          ? t('selfAssessment.saving')
          : t('selfAssessment.saved');
  const calm = waiting === 0 && !conflicts && !refused;
  return (
    <p role="status" className={calm ? 'soft' : line === 'whole' ? 'warn' : 'late strong'}>
      {words}
      {conflicts > 0 && ` · ${t('selfAssessment.conflicts', { count: conflicts })}`}
      {refused > 0 && ` · ${t('selfAssessment.refusals', { count: refused })}`}
      {unfinished > 0 && ` · ${t('selfAssessment.unfinished', { count: unfinished })}`}
    </p>
  );
}
