import { useQueryClient } from '@tanstack/react-query';
import { Fragment, useMemo, useSyncExternalStore } from 'react';
import { list, reading, type AnswerOf } from '../door/api';
import { useSession } from '../door/session';
import { Answer } from '../shell/answer';
import { Sheet } from '../sheets/sheet';
import { criteriaOf } from '../words/regulation';
import { useSay } from '../words/words';
import { editsOf } from './edits';
import { HandIn } from './hand-in';
import { LeafForm, type About } from './leaf-form';
import { useLastYear } from './last-year';
import { Standing } from './standing';
import { usePoints } from './points';

type Dossier = AnswerOf<'/api/dossiers/{id}'>;

/** The unit fills in its sheet: saved leaf by leaf as it goes, with its points at once, until the head signs it and hands it in. */
export function SelfAssessment({ dossier }: { readonly dossier: Dossier }) {
  const { t, say } = useSay();
  const who = useSession();
  const questions = useQueryClient();
  const person = who.is === 'out' ? '' : who.person.id;
  const edits = useMemo(() => editsOf(person, dossier.id, questions), [person, dossier.id, questions]);
  const now = useSyncExternalStore(edits.watch, edits.standing);
  const points = usePoints(dossier, now.edits);
  const lastYear = useLastYear(dossier);
  const about: About = { dossier, edits, now, points: points.data, lastYear };
  const asked = { path: { id: dossier.id }, query: { knownAt: undefined } };
  const open = dossier.leaves.filter((leaf) => leaf.open);
  return (
    <section className="sheet filling" aria-labelledby="filling">
      <header>
        <h2 id="filling">{t('selfAssessment.title')}</h2>
        <span className="soft small">{t('selfAssessment.help')}</span>
      </header>
      <Standing about={about} />
      <Sheet dossier={dossier} />
      <Answer to={reading('/api/regulations/{hash}', { path: { hash: dossier.regulation } })}>
        {({ document }) => (
          <Answer to={list('/api/dossiers/{id}/history', asked)}>
            {(lines) => (
              <>
                {[...criteriaOf(document).map(({ code }) => code), null].map((criterion) => {
                  const leaves = open.filter((leaf) => leaf.criterion === criterion);
                  const name = criteriaOf(document).find(({ code }) => code === criterion)?.name;
                  return (
                    leaves.length > 0 && (
                      <Fragment key={criterion ?? ''}>
                        <h3 className="criterion">{criterion ? `${criterion} · ${say(name)}` : t('selfAssessment.extra')}</h3>
                        {leaves.map((leaf) => (
                          <LeafForm key={leaf.code} leaf={leaf} about={about} lines={lines} />
                        ))}
                      </Fragment>
                    )
                  );
                })}
              </>
            )}
          </Answer>
        )}
      </Answer>
      <HandIn about={about} />
    </section>
  );
}
