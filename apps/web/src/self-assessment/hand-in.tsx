import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { points as written } from '../design/figures';
import { give, newKey, reading } from '../door/api';
import { attend } from '../page';
import { Dialog } from '../shell/dialog';
import { Wrong } from '../shell/wrong';
import { criteriaOf } from '../words/regulation';
import { useSay } from '../words/words';
import type { About } from './leaf-form';

/** What is missing before the sheet can be handed in; then the summary that the head signs. */
export function HandIn({ about }: { readonly about: About }) {
  const { t, say } = useSay();
  const { dossier, points, now } = about;
  const { data: moves } = useQuery(reading('/api/dossiers/{id}/moves', { path: { id: dossier.id } }));
  const move = moves?.items.find((one) => one.move === 'submit-self-assessment');
  const [signing, sign] = useState(false);
  const unsaved = now.edits.filter(({ state }) => state !== 'typing').length > 0;
  const complete = points && !points.unanswered.length && !points.unproved.length && !points.unsigned.length;
  useEffect(() => {
    if (points && !complete) sign(false);
  }, [points, complete]);
  return (
    <div className="hand-in">
      <h3>{t('selfAssessment.handIn')}</h3>
      {points && (
        <>
          <Missing what={t('selfAssessment.unanswered')} leaves={points.unanswered} />
          <Missing what={t('selfAssessment.unproved')} leaves={points.unproved} />
          <Missing what={t('selfAssessment.unsigned')} leaves={points.unsigned} />
          {complete && <p className="good strong">{t('selfAssessment.complete')}</p>}
        </>
      )}
      {move?.mine ? (
        <>
          {/* clicked straight out of a field: leaving it saves it, which must neither lock the button nor move it away */}
          <button type="button" className="act main" disabled={!complete} onClick={() => sign(true)}>
            {t('selfAssessment.toSign')}
          </button>
          {unsaved && <p className="warn">{t('selfAssessment.saveFirst')}</p>}
        </>
      ) : (
        move?.refused && <p className="soft">{say(move.refused.sentence)}</p>
      )}
      {signing && complete && !unsaved && <Summary about={about} close={() => sign(false)} />}
    </div>
  );
}

function Missing({ what, leaves }: { readonly what: string; readonly leaves: readonly string[] }) {
  if (!leaves.length) return null;
  return (
    <p>
      {what}{' '}
      {leaves.map((leaf) => (
        <button key={leaf} type="button" className="plain code" onClick={() => attend(document.getElementById(`leaf-${leaf}`))}>
          {leaf}
        </button>
      ))}
    </p>
  );
}

function Summary({ about: { dossier, points }, close }: { readonly about: About; readonly close: () => void }) {
  const { t, say, language } = useSay();
  const questions = useQueryClient();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);
  const result = points?.result;
  const { data: regulation } = useQuery(reading('/api/regulations/{hash}', { path: { hash: dossier.regulation } }));
  const criteria = regulation ? criteriaOf(regulation.document) : [];
  async function handIn() {
    setBusy(true);
    setError(undefined);
    try {
      await give('/api/self-assessment/submit-self-assessment', { dossier: dossier.id }, key);
      close();
      await questions.invalidateQueries();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }
  return (
    <Dialog title={t('selfAssessment.summary', { unit: dossier.unitName, period: dossier.period.label })} close={close}>
      {error !== undefined && <Wrong error={error} />}
      {result && (
        <dl className="figures">
          {result.criteria.map(({ code, points: got, applicableMax }) => (
            <div key={code}>
              <dt>
                {code} {say(criteria.find((one) => one.code === code)?.name)}
              </dt>
              <dd>{`${written(got, language)}\u00a0/\u00a0${written(applicableMax, language)}`}</dd>
            </div>
          ))}
          <div>
            <dt>{t('dossier.bonus')}</dt>
            <dd>{written(points.bonus, language)}</dd>
          </div>
          <div>
            <dt>{t('dossier.penalty')}</dt>
            <dd>{written(points.penalty, language)}</dd>
          </div>
          <div className="strong">
            <dt>{t('dossier.total')}</dt>
            <dd>{written(result.total, language)}</dd>
          </div>
          <div>
            <dt>{t('dossier.class')}</dt>
            <dd>{say(result.className) || '–'}</dd>
          </div>
          <div>
            <dt>{t('dossier.title')}</dt>
            <dd>{say(result.titleName) || t('dossier.noTitle')}</dd>
          </div>
        </dl>
      )}
      <p className="field">{t('selfAssessment.whatSigningDoes')}</p>
      <p className="row">
        <button type="button" className="act main" disabled={busy} onClick={() => void handIn()}>
          {t('selfAssessment.signAndHandIn')}
        </button>
        <button type="button" className="act" onClick={close}>
          {t('selfAssessment.leave')}
        </button>
      </p>
    </Dialog>
  );
}
