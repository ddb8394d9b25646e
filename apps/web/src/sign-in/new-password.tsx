import { useId, useState, type Ref } from 'react';
import { useSay } from '../words/words';
import { Strength } from './strength';

interface Props {
  readonly value: string;
  readonly change: (value: string) => void;
  /** Sign-in name of who makes it up. */
  readonly signIn?: string;
  readonly field?: Ref<HTMLInputElement>;
}

/** A password that its owner makes up. What is asked of it is said before; looking at it guards against a slip better than typing it twice. */
export function NewPassword({ value, change, signIn, field }: Props) {
  const { t } = useSay();
  const [shown, show] = useState(false);
  const id = useId();
  const rules = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t('signIn.newPassword')}
      </label>
      <input
        ref={field}
        id={id}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={256}
        required
        aria-describedby={rules}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
      <p id={rules} className="small soft help">
        {t('signIn.newPasswordRules')}
      </p>
      <Strength password={value} signIn={signIn} />
      <label className="tick">
        <input type="checkbox" checked={shown} onChange={({ target }) => show(target.checked)} />
        {t('signIn.showNewPassword')}
      </label>
    </div>
  );
}
