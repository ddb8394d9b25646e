import { points } from '../design/figures';
import { AnswerGiven } from '../dossier/answer-given';
import type { Leaf } from '../dossier/leaf-opened';
import type { Rating } from '../dossier/leaves';
import { Files } from '../evidence/files';
import { useSay } from '../words/words';

interface Props {
  /** Id of the dossier. */
  readonly dossier: string;
  readonly leaf: Leaf;
  readonly rated: Rating['leaves'][number] | undefined;
}

/** What the unit said of a leaf, what the review made of it, and the papers that prove it. */
export function BothSides({ dossier, leaf, rated }: Props) {
  const { t, say, language } = useSay();
  const worth = (exact: string | null | undefined) =>
    exact ? t('dossier.worth', { points: points(exact, language), max: points(leaf.max, language) }) : null;
  return (
    <>
      <p>
        <span className="strong">{t('dossier.rule')}</span> {say(leaf.rule)}
      </p>
      <div className="answers">
        {leaf.answer ? (
          <AnswerGiven
            who={t('dossier.byUnit')}
            leaf={leaf}
            answer={leaf.answer}
            worth={worth(rated?.points.self)}
            text={leaf.explanation}
            erased={leaf.explanationErased}
          />
        ) : (
          <p className="soft">{t('acts.noAnswer')}</p>
        )}
        {leaf.review && (
          <AnswerGiven
            who={t('dossier.byReview')}
            leaf={leaf}
            answer={leaf.review.answer}
            worth={worth(rated?.points.review)}
            text={leaf.review.reason}
            erased={leaf.review.reasonErased}
          />
        )}
      </div>
      {leaf.evidence.length > 0 && <Files of={{ dossier, leaf: leaf.code }} files={leaf.evidence} />}
    </>
  );
}
