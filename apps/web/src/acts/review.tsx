import { Button } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Dossier } from '../dossier/head';
import type { Rating } from '../dossier/leaves';
import { useSay } from '../words/words';
import { ActForm } from './act-form';
import { EstablishFacts } from './facts';
import { ReviewLeaf } from './review-leaf';
import { useWanted } from './wanted';
import { useRules } from './rules';
import { useAct } from './use-act';

interface Props {
  readonly dossier: Dossier;
  readonly rating: Rating;
  readonly body: string;
  /** The leaves that the body has to review. */
  readonly leaves: readonly string[];
}

/** The desk of a reviewing body: its leaves one after the other, by mouse or keyboard, and then that it is done. */
export function Review({ dossier, rating, body, leaves: codes }: Props) {
  const { t, say } = useSay();
  const { stages } = useRules(dossier);
  const wanted = useWanted(dossier);
  const leaves = dossier.leaves.filter(({ code }) => codes.includes(code));
  const undone = leaves.filter(({ review }) => !review).length;
  const [at, goTo] = useState(() =>
    Math.max(
      0,
      leaves.findIndex(({ review }) => !review),
    ),
  );
  const moved = useRef(false);
  const head = useRef<HTMLHeadingElement>(null);
  const go = (to: number) => {
    moved.current = true;
    goTo(Math.min(Math.max(to, 0), leaves.length - 1));
  };
  useEffect(() => {
    if (moved.current) head.current?.focus();
  }, [at]);
  /** Single keys, only while the desk has the keyboard and nobody is writing. */
  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, [role="combobox"], dialog'))
      return;
    if (event.key === 'n') go(at + 1);
    if (event.key === 'p') go(at - 1);
  };
  const leaf = leaves[at];
  const name = stages.flatMap(({ bodies = [] }) => bodies).find(({ code }) => code === body)?.name;
  if (!leaf) return <p className="empty">{t('acts.noLeaves')}</p>;
  return (
    <div onKeyDown={onKey} role="group" aria-label={t('acts.reviewOf', { body: say(name) })}>
      <p className="soft">
        {say(name)} · {t('acts.reviewLeft', { done: leaves.length - undone, of: leaves.length })}
      </p>
      <ol className="leaf-way">
        {leaves.map(({ code, review, name: called }, index) => (
          <li key={code}>
            <button
              type="button"
              className={review ? 'plain done' : 'plain'}
              aria-current={index === at ? 'step' : undefined}
              title={say(called)}
              onClick={() => go(index)}
            >
              {code}
              <span className="unseen">
                {' '}
                {t(review ? (review.differs ? 'acts.stateDiffers' : 'acts.stateAgreed') : 'acts.stateOpen')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <article className="leaf-act">
        <h3 ref={head} tabIndex={-1}>
          <span className="code">{leaf.code}</span> {say(leaf.name)}
        </h3>
        <ReviewLeaf
          key={`${leaf.code} ${leaf.reviewRevision}`}
          dossier={dossier.id}
          leaf={leaf}
          rated={rating.leaves.find(({ code }) => code === leaf.code)}
          wanted={wanted?.find((one) => one.leaf === leaf.code)}
          done={() => {
            const next = leaves.findIndex(({ review, code }, index) => index > at && !review && code !== leaf.code);
            go(next >= 0 ? next : at + 1);
          }}
        />
        <p className="row">
          <Button disabled={at === 0} onClick={() => go(at - 1)}>
            ← {t('acts.before')}
          </Button>
          <Button disabled={at === leaves.length - 1} onClick={() => go(at + 1)}>
            {t('acts.next')} →
          </Button>
          <span className="small soft">{t('acts.keys')}</span>
        </p>
      </article>
      <EstablishFacts dossier={dossier} body={body} />
      <Complete dossier={dossier.id} body={body} undone={undone} />
    </div>
  );
}

function Complete({ dossier, body, undone }: { readonly dossier: string; readonly body: string; readonly undone: number }) {
  const { t } = useSay();
  const { act, ...state } = useAct('/api/review/complete-review');
  return (
    <ActForm
      name={t('acts.complete')}
      does={t('acts.completeDoes')}
      missing={undone > 0 && t('acts.completeMissing', { count: undone })}
      give={() => act({ dossier, body })}
      {...state}
    />
  );
}
