import type { ItemOf } from '../door/api';
import { AnswerGiven } from '../dossier/answer-given';
import { useSay } from '../words/words';
import type { Edits } from './edits';
import type { Edit } from './kept';
import type { Leaf } from './leaf-form';

interface Props {
  readonly leaf: Leaf;
  readonly edit: Edit;
  readonly edits: Edits;
  readonly lines: readonly ItemOf<'/api/dossiers/{id}/history'>[];
}

/** Two people changed the same: both values side by side, whose the other one is and since when, and the choice. */
export function Conflict({ leaf, edit, edits, lines }: Props) {
  const { t, say } = useSay();
  const last = lines.findLast(({ leaf: code, type }) => code === leaf.code && ['LeafAssessed', 'LeafExplained'].includes(type));
  const mine = (edit.body ?? {}) as { reason?: string; explanation?: string };
  const words = mine.explanation ?? mine.reason ?? null;
  const answer = edit.part === 'explanation' ? {} : (edit.body as NonNullable<Leaf['answer']>);
  const theirs = edit.part === 'explanation' ? {} : (leaf.answer ?? {});
  const bare = edit.part === 'explanation' ? { ...leaf, inputs: [] } : leaf;
  const text = edit.part === 'explanation' || leaf.answer?.notApplicable ? leaf.explanation : null;
  return (
    <div className="told" role="alert">
      <p className="strong">{t('selfAssessment.conflict', { leaf: leaf.code })}</p>
      {last && <p className="small">{t('selfAssessment.changedBy', { who: say(last.who), day: last.day, time: last.time })}</p>}
      <div className="answers">
        <div>
          <AnswerGiven who={t('selfAssessment.mine')} leaf={bare} answer={answer} worth={null} text={words} erased={false} />
          <button type="button" className="act main" onClick={() => edits.insist(leaf, edit.part)}>
            {t('selfAssessment.takeMine')}
          </button>
        </div>
        <div>
          <AnswerGiven
            who={t('selfAssessment.theirs')}
            leaf={bare}
            answer={theirs}
            worth={null}
            text={text}
            erased={leaf.explanationErased}
          />
          <button type="button" className="act" onClick={() => edits.drop(leaf.code, edit.part)}>
            {t('selfAssessment.takeTheirs')}
          </button>
        </div>
      </div>
    </div>
  );
}
