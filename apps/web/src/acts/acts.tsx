import { useEffect, useRef, useState, type ReactNode } from 'react';
import { reading, type AnswerOf } from '../door/api';
import type { Dossier } from '../dossier/head';
import type { Rating } from '../dossier/leaves';
import { Answer } from '../shell/answer';
import { useSay } from '../words/words';
import { Lodge, Waive } from './appeal';
import { CloseWithoutRating, Decide, Propose } from './approval';
import { DecideAppeal } from './decide-appeal';
import { useGiven } from './given';
import { Accept, Extend, RequestReturn, Return, SendBack } from './intake';
import { Publish } from './publication';
import { Review } from './review';

type Move = AnswerOf<'/api/dossiers/{id}/moves'>['items'][number];
interface Props {
  readonly dossier: Dossier;
  readonly rating: Rating;
}

/** Done in the sheet itself, or part of another act's desk. */
const elsewhere = ['assess-leaf', 'sign-leaf', 'submit-self-assessment', 'establish-fact', 'complete-review'];

/** Never opened by itself: it goes back, ends or moves what others wait for. */
const aside = ['request-return', 'return-submission', 'extend-deadline', 'send-back-for-review', 'close-without-rating'];

/** What the reader may do to the dossier now, and why not what they may do at other times. */
export function Acts({ dossier, rating }: Props) {
  return (
    <Answer to={reading('/api/dossiers/{id}/moves', { path: { id: dossier.id } })}>
      {({ items }) => <Mine dossier={dossier} rating={rating} moves={items.filter(({ mine }) => mine)} />}
    </Answer>
  );
}

function Mine({ dossier, rating, moves }: Props & { readonly moves: readonly Move[] }) {
  const { t, say } = useSay();
  const [chosen, choose] = useState<string>();
  const given = useGiven();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (given) choose(undefined);
  }, [given]);
  const open = moves.filter(({ move, refused }) => refused === null && !elsewhere.includes(move));
  const closed = moves.filter(({ refused }) => refused !== null);
  const keyOf = ({ move, body, appeal }: Move) => [move, body, appeal].join(' ');
  const shown =
    open.find((one) => keyOf(one) === chosen) ??
    (chosen === undefined ? open.find(({ move }) => !aside.includes(move)) : undefined);
  const desk = shown && keyOf(shown);
  useEffect(() => {
    // the form that had the keyboard is gone
    if (given && document.activeElement === document.body) head.current?.focus({ preventScroll: true });
  }, [given, desk]);
  const filling = moves.some(({ move, refused }) => move === 'assess-leaf' && refused === null);
  if (!moves.length || filling) return null; // the sheet itself says what there is to do
  return (
    <section className="sheet acts" aria-labelledby="acts">
      <header>
        <h2 id="acts" ref={head} tabIndex={-1}>
          {t('acts.mine')}
        </h2>
      </header>
      {open.length > 0 && (
        <p className="row choices-of-acts" role="group" aria-label={t('acts.mine')}>
          {open.map((one) => (
            <button
              type="button"
              key={keyOf(one)}
              className="choice"
              aria-pressed={one === shown}
              onClick={() => choose(one === shown ? '' : keyOf(one))}
            >
              {say(one.words)}
            </button>
          ))}
        </p>
      )}
      {shown && <div key={desk}>{deskOf(shown, { dossier, rating })}</div>}
      {open.length === 0 && <p className="soft">{t('acts.noneOpen')}</p>}
      {closed.length > 0 && (
        <details className="rest">
          <summary>{t('acts.closed', { count: closed.length })}</summary>
          <dl className="closed-acts">
            {closed.map((one) => (
              <div key={keyOf(one)}>
                <dt>{say(one.words)}</dt>
                <dd>{say(one.refused?.sentence)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function deskOf({ move, body, appeal, leaves }: Move, { dossier, rating }: Props): ReactNode {
  switch (move) {
    case 'accept-submission':
      return <Accept dossier={dossier} />;
    case 'return-submission':
      return <Return dossier={dossier} />;
    case 'request-return':
      return <RequestReturn dossier={dossier} />;
    case 'extend-deadline':
      return <Extend dossier={dossier} />;
    case 'review-leaf':
      return <Review dossier={dossier} rating={rating} body={body ?? ''} leaves={leaves} />;
    case 'lodge-appeal':
      return <Lodge dossier={dossier} may={leaves} />;
    case 'waive-appeal':
      return <Waive dossier={dossier} />;
    case 'decide-appeal':
      return <DecideAppeal dossier={dossier} rating={rating} appeal={appeal ?? ''} waiting={leaves} />;
    case 'propose-rating':
      return <Propose dossier={dossier} />;
    case 'send-back-for-review':
      return <SendBack dossier={dossier} />;
    case 'decide-rating':
      return <Decide dossier={dossier} />;
    case 'close-without-rating':
      return <CloseWithoutRating dossier={dossier} />;
    case 'publish-rating':
      return <Publish dossier={dossier} />;
    default:
      return null;
  }
}
