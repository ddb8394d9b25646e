import { Link } from '@tanstack/react-router';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Refused } from '../door/refused';
import { nameWindow } from '../page';
import { useSay } from '../words/words';

/** An address that leads nowhere. */
export function NoSuchPage() {
  const { t } = useSay();
  useEffect(() => nameWindow(t('wrong.noPage')), [t]);
  return (
    <section className="sheet">
      <h1>{t('wrong.noPage')}</h1>
      <p>
        <Link to="/">{t('wrong.home')}</Link>
      </p>
    </section>
  );
}

/** A page that could not be shown at all; the rest of the program goes on. */
export function PageBroke({ reset }: { readonly reset: () => void }) {
  const { t } = useSay();
  const questions = useQueryErrorResetBoundary();
  const again = () => {
    questions.reset();
    reset();
  };
  return (
    <section className="told" role="alert">
      <p>{t('wrong.broke')}</p>
      <button type="button" className="act" onClick={again}>
        {t('wrong.again')}
      </button>
    </section>
  );
}

interface WhatIsWrong {
  readonly error: unknown;
  readonly again?: () => void;
  /** Without the name that its kind of refusal has: who has mistyped a password is not told that they have no right. */
  readonly untitled?: boolean;
}

/** Why something could not be shown or done: in the engine's own sentence, or that the line is broken. */
export function Wrong({ error, again, untitled }: WhatIsWrong) {
  const { t } = useSay();
  const refused = error instanceof Refused;
  const mayAgain = again && (!refused || (refused && (error.isBusy || error.status >= 500)));
  return (
    <div className="told" role="alert">
      {refused && !untitled && error.problem.title && <p className="strong">{error.problem.title}</p>}
      <p>{refused && error.message ? error.message : t('wrong.noLine')}</p>
      {refused &&
        error.problem.errors?.map(({ path, message }) => (
          <p key={path} className="small">
            {path}: {message}
          </p>
        ))}
      {refused && error.code === 'second-factor-first' && (
        <p>
          <Link to="/tai-khoan">{t('account.title')}</Link>
        </p>
      )}
      {mayAgain && (
        <button type="button" className="act" onClick={again}>
          {t('wrong.again')}
        </button>
      )}
    </div>
  );
}

/** Something is on its way; said to screen readers too. */
export function Waiting({ what }: { readonly what?: string }) {
  const { t } = useSay();
  return (
    <p className="waiting" role="status">
      {what ?? t('wrong.waiting')}
    </p>
  );
}
