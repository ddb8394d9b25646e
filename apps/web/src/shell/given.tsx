import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { tellGiven, useGiven } from '../acts/given';
import { useSay } from '../words/words';

/** Says that an act has been recorded, wherever on the page it shows; until the next one, or another page. */
export function GivenAct() {
  const { t } = useSay();
  const given = useGiven();
  const page = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => () => tellGiven(), [page]);
  return (
    <div className="given" role="status">
      {given && (
        <p>
          {t('acts.given', { act: given.name })}
          <button type="button" className="plain" onClick={() => tellGiven()}>
            {t('acts.givenSeen')}
          </button>
        </p>
      )}
    </div>
  );
}
