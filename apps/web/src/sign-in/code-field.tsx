import { useId, type Ref } from 'react';
import { useSay } from '../words/words';

interface Props {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly field?: Ref<HTMLInputElement>;
  /** What is to be typed; a code of the app or a recovery code when left out. */
  readonly help?: string;
}

/** A code of the second factor. */
export function CodeField({ value, change, field, help }: Props) {
  const { t } = useSay();
  const id = useId();
  const meant = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t('signIn.code')}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        required
        aria-describedby={meant}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
      <p id={meant} className="small soft help">
        {help ?? t('signIn.codeHelp')}
      </p>
    </div>
  );
}
