import { points } from '../design/figures';
import { list } from '../door/api';
import { Files } from '../evidence/files';
import { Answer } from '../shell/answer';
import { useSay } from '../words/words';
import { AnswerGiven } from './answer-given';
import type { Dossier } from './head';
import type { Rating } from './leaves';
import { Thread } from './thread';

export interface Asked {
  readonly path: { id: string };
  readonly query: { knownAt: string | undefined };
}
export type Leaf = Dossier['leaves'][number];

interface Props {
  readonly leaf: Leaf;
  readonly rated: Rating['leaves'][number] | undefined;
  readonly asked: Asked;
}

/** How a leaf came to its points: the rule, who answered what and what it was worth, the papers, and what both sides did and wrote about it. */
export function LeafOpened({ leaf, rated, asked }: Props) {
  const { t, say, language } = useSay();
  const worth = (exact: string | null | undefined) =>
    exact === null || exact === undefined
      ? null
      : t('dossier.worth', { points: points(exact, language), max: points(leaf.max, language) });
  const { review, appeal } = leaf;
  const own = leaf.answer ?? rated?.self?.answer;
  return (
    <div className="leaf-opened">
      <p>
        <span className="strong">{t('dossier.rule')}</span> {say(leaf.rule)}
      </p>
      <div className="answers">
        {own && <AnswerGiven who={t('dossier.byUnit')} leaf={leaf} answer={own} worth={worth(rated?.points.self)} />}
        {review && (
          <AnswerGiven
            who={say(rated?.review?.bodyName) || t('dossier.byReview')}
            leaf={leaf}
            answer={review.answer}
            worth={worth(rated?.points.review)}
          />
        )}
        {appeal && (
          <div>
            <h4>{t('dossier.appeal')}</h4>
            <p className="strong">
              {appeal.upheld === null ? t('dossier.appealWaits') : appeal.upheld ? t('dossier.upheld') : t('dossier.dismissed')}
            </p>
            {worth(rated?.points.appeal) && <p>{worth(rated?.points.appeal)}</p>}
          </div>
        )}
      </div>
      <h4>{t('dossier.evidence')}</h4>
      {leaf.evidence.length ? (
        <Files of={{ dossier: asked.path.id, leaf: leaf.code, asOf: asked.query.knownAt }} files={leaf.evidence} />
      ) : (
        <p className="soft">{t('dossier.noEvidence')}</p>
      )}
      <h4>{t('dossier.acts')}</h4>
      <Answer to={list('/api/dossiers/{id}/history', asked)}>{(lines) => <Thread leaf={leaf.code} lines={lines} />}</Answer>
    </div>
  );
}

export function Words({ text, erased }: { readonly text: string | null; readonly erased: boolean }) {
  const { t } = useSay();
  if (erased) return <p className="soft">{t('dossier.erased')}</p>;
  return text ? <blockquote>{text}</blockquote> : null;
}
