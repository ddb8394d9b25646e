import type { FocusEvent } from 'react';
import { points as written } from '../design/figures';
import type { AnswerOf, ItemOf } from '../door/api';
import { AnswerGiven } from '../dossier/answer-given';
import { Thread } from '../dossier/thread';
import { useSay } from '../words/words';
import { Conflict } from './conflict';
import type { Edits } from './edits';
import { Evidence } from './evidence';
import { Fields } from './fields';
import type { Edit, Part, Typed } from './kept';
import type { Points } from './points';
import { SignRow } from './sign-row';
import { bodyOf, typedOf } from './written';

type Dossier = AnswerOf<'/api/dossiers/{id}'>;
type Line = ItemOf<'/api/dossiers/{id}/history'>;
export type Leaf = Dossier['leaves'][number];

export interface About {
  readonly dossier: Dossier;
  readonly edits: Edits;
  readonly now: ReturnType<Edits['standing']>;
  readonly points: Points | undefined;
  readonly lastYear: Dossier | undefined;
}
interface Props {
  readonly leaf: Leaf;
  readonly about: About;
  readonly lines: readonly Line[];
}

/** One leaf: its rule in plain words, what it asks for, what that is worth, and what proves it. */
export function LeafForm({ leaf, about, lines }: Props) {
  const { t, say, language } = useSay();
  const { dossier, edits, now, points } = about;
  const mine = (part: Part) => now.edits.find((one) => one.leaf === leaf.code && one.part === part);
  const stands = typedOf(leaf, language);
  const [figures, explanation] = [mine('figures'), mine('explanation')];
  const name = `leaf-${leaf.code}`;

  const change = (part: Part, typed: Typed, finished = false) =>
    edits.put(leaf, part, { typed, body: bodyOf(leaf, part, typed, language) }, finished);
  const leave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    for (const edit of [figures, explanation]) if (edit?.state === 'typing') change(edit.part, edit.typed, true);
  };
  const returned = lines
    .filter(({ type }) => type === 'SubmissionReturned')
    .at(-1)
    ?.texts.find((one) => one.leaf === leaf.code)?.text;

  return (
    <section className="leaf-form" id={name} tabIndex={-1} aria-labelledby={`${name}-name`} onBlur={leave}>
      <div className="row">
        <h4 id={`${name}-name`}>
          <span className="code">{leaf.code}</span> {say(leaf.name)}
        </h4>
        <Worth leaf={leaf} points={points} edit={figures} />
      </div>
      <p className="soft small">{say(leaf.rule)}</p>
      {returned && (
        <p className="told calm">
          {t('selfAssessment.returned')} {returned}
        </p>
      )}
      <div className="answers">
        <div>
          <Fields leaf={leaf} typed={figures?.typed ?? stands} change={(typed, done) => change('figures', typed, done)} />
          <LastYear leaf={leaf} about={about} />
        </div>
        {!(figures?.typed ?? stands).notApplicable && (
          <div>
            <Evidence dossier={dossier} leaf={leaf} />
            <label className="field">
              <span>{t('selfAssessment.explanation')}</span>
              <textarea
                rows={2}
                maxLength={4000}
                value={(explanation?.typed ?? stands).text}
                onChange={({ target }) => change('explanation', { ...stands, text: target.value })}
              />
            </label>
          </div>
        )}
      </div>
      <SignRow dossier={dossier} leaf={leaf} />
      {dossier.submissions > 0 && (
        <details className="rest">
          <summary>{t('dossier.acts')}</summary>
          <Thread leaf={leaf.code} lines={lines} />
        </details>
      )}
      {[figures, explanation].map(
        (edit) => edit && <Problem key={edit.part} edit={edit} leaf={leaf} about={about} lines={lines} />,
      )}
      {points?.refused
        .filter((one) => one.leaf === leaf.code && figures?.state !== 'refused')
        .map(({ why }) => (
          <p className="told" role="alert" key={why.vi}>
            {say(why)}
          </p>
        ))}
    </section>
  );
}

/** What counted in the end for the same leaf in the period before. */
function LastYear({ leaf: { code }, about: { lastYear } }: Pick<Props, 'leaf' | 'about'>) {
  const { t } = useSay();
  const then = lastYear?.leaves.find((one) => one.code === code);
  const answer = then?.appeal?.answer ?? then?.review?.answer ?? then?.answer;
  if (!then || !answer) return null;
  const who = t('selfAssessment.lastYear', { period: lastYear?.period.label ?? '' });
  return (
    <div className="last-year">
      <AnswerGiven who={who} leaf={then} answer={answer} worth={null} />
    </div>
  );
}

function Worth({
  leaf,
  points,
  edit,
}: {
  readonly leaf: Leaf;
  readonly points: Points | undefined;
  readonly edit: Edit | undefined;
}) {
  const { t, language } = useSay();
  const got = points?.leaves.find(({ code }) => code === leaf.code);
  const max = written(leaf.max, language);
  const known = got && (edit?.body || !edit);
  return (
    <p className="end n">
      {known && got.applies && <span className="strong">{written(got.points, language)}</span>}
      {known && !got.applies && <span className="soft">{t('dossier.notApplicable')}</span>}
      {!known && <span className="soft">–</span>} <span className="soft">/ {max}</span>
    </p>
  );
}

function Problem({ edit, leaf, about, lines }: Props & { readonly edit: Edit }) {
  const { t } = useSay();
  if (edit.state === 'conflict') return <Conflict leaf={leaf} edit={edit} edits={about.edits} lines={lines} />;
  if (edit.state !== 'refused') return null;
  return (
    <div className="told" role="alert">
      <p>{edit.why ?? t('wrong.broke')}</p>
      <button type="button" className="act" onClick={() => about.edits.drop(leaf.code, edit.part)}>
        {t('selfAssessment.undo')}
      </button>
    </div>
  );
}
