import { Link } from '@tanstack/react-router';
import { reading, type AnswerOf } from '../door/api';
import { Answer } from '../shell/answer';
import { useSay } from '../words/words';

type Move = AnswerOf<'/api/dossiers/{id}/moves'>['items'][number];

/** What may be done with a dossier by whoever is signed in; and of what their roles are for, why it is not open now. */
export function Moves({ dossier }: { readonly dossier: string }) {
  const { t } = useSay();
  return (
    <Answer to={reading('/api/dossiers/{id}/moves', { path: { id: dossier } })}>
      {({ items }) => (
        <>
          <ul className="moves">
            {items
              .filter(({ mine }) => mine)
              .map((move) => (
                <li key={[move.move, move.body, move.appeal].join(' ')}>
                  <OneMove move={move} />
                </li>
              ))}
          </ul>
          <p>
            <Link to="/ho-so/$id" params={{ id: dossier }}>
              {t('work.open')}
            </Link>
          </p>
        </>
      )}
    </Answer>
  );
}

function OneMove({ move: { words, refused } }: { readonly move: Move }) {
  const { t, say } = useSay();
  return (
    <>
      <span className={refused ? 'soft' : 'good strong'}>{say(words)}</span>
      <span className="soft"> – {refused ? say(refused.sentence) : t('work.may')}</span>
    </>
  );
}
