import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Refused } from '../door/refused';
import { session } from '../door/session';
import { Wrong } from '../shell/wrong';
import { useSay } from '../words/words';

interface Props {
  /** Who has to sign in again; anybody when left out. */
  readonly as?: string;
  readonly done: () => void;
}

/** Name and password, and a code where the server asks for one. What the server says against it is shown in its own words; what was typed stays. */
export function SignInForm({ as, done }: Props) {
  const { t } = useSay();
  const [name, setName] = useState(as ?? '');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  /** Null until the server asks for it. */
  const [code, setCode] = useState<string | null>(null);
  const first = useRef<InputRef>(null);
  const last = useRef<InputRef>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => last.current?.focus(), [code === null]);

  async function signIn() {
    setBusy(true);
    setError(undefined);
    try {
      await session.signIn(name.trim(), password, code?.trim());
      done();
    } catch (problem) {
      if (problem instanceof Refused && problem.code === 'second-factor-needed') setCode('');
      else setError(problem);
      setBusy(false);
      (last.current ?? first.current)?.focus();
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      {error !== undefined && <Wrong error={error} />}
      <label className="field">
        <span>{t('signIn.name')}</span>
        <Input
          ref={as ? undefined : first}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          required
          readOnly={as !== undefined}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label className="field">
        <span>{t('signIn.password')}</span>
        <Input
          ref={as ? first : undefined}
          type="password"
          name="password"
          autoComplete="current-password"
          maxLength={256}
          required
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </label>
      {code !== null && (
        <label className="field">
          <span>{t('signIn.code')}</span>
          <Input
            ref={last}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            required
            aria-describedby="code-help"
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
          <small id="code-help" className="soft">
            {t('signIn.codeHelp')}
          </small>
        </label>
      )}
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('signIn.act')}
      </Button>
    </form>
  );
}
