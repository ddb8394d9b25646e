import { useEffect, useRef, useState } from 'react';
import { Refused } from '../door/refused';
import { session } from '../door/session';
import { Wrong } from '../shell/wrong';
import { useSay } from '../words/words';
import { CodeField } from './code-field';
import { NewPassword } from './new-password';

interface Props {
  /** Who has to sign in again; anybody when left out. */
  readonly as?: string;
  readonly done: () => void;
}

/**
 * Name and password; a password of one's own and a code where the server asks for one. What the server says is shown in its own words; what
 * was typed stays.
 */
export function SignInForm({ as, done }: Props) {
  const { t } = useSay();
  const [name, setName] = useState(as ?? '');
  const [password, setPassword] = useState('');
  /** Both undefined until the server asks for them, as it does of these credentials. */
  const [newPassword, setNewPassword] = useState<string>();
  const [code, setCode] = useState<string>();
  const [oneTime, setOneTime] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const own = useRef<HTMLInputElement>(null);
  const last = useRef<HTMLInputElement>(null);
  useEffect(() => (as ? secret : first).current?.focus(), []);
  useEffect(() => own.current?.focus(), [newPassword === undefined]);
  useEffect(() => last.current?.focus(), [code === undefined]);

  async function signIn() {
    setBusy(true);
    setError(undefined);
    try {
      await session.signIn({ signIn: name.trim(), password, newPassword, code: code?.trim() });
      done();
    } catch (problem) {
      const asked = problem instanceof Refused ? problem.code : '';
      if (asked === 'second-factor-needed') setCode('');
      else if (asked === 'new-password-needed') {
        setNewPassword('');
        setOneTime((problem as Refused).message);
      } else setError(problem);
      setBusy(false);
      (last.current ?? own.current ?? secret.current)?.focus(); // a name is seldom what was mistyped: it can be read
    }
  }
  /** Other credentials: what was asked of those before is not asked of them. */
  const others = () => {
    setNewPassword(undefined);
    setCode(undefined);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      {error !== undefined && <Wrong error={error} untitled />}
      <label className="field">
        <span>{t('signIn.name')}</span>
        <input
          ref={first}
          type="text"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          required
          readOnly={as !== undefined}
          value={name}
          onChange={({ target }) => {
            setName(target.value);
            others();
          }}
        />
      </label>
      <label className="field">
        <span>{t('signIn.password')}</span>
        <input
          ref={secret}
          type="password"
          name="password"
          autoComplete="current-password"
          maxLength={256}
          required
          value={password}
          onChange={({ target }) => {
            setPassword(target.value);
            others();
          }}
        />
      </label>
      {newPassword !== undefined && (
        <>
          <p className="told calm" role="status">
            {oneTime}
          </p>
          <NewPassword field={own} signIn={name.trim()} value={newPassword} change={setNewPassword} />
        </>
      )}
      {code !== undefined && <CodeField field={last} value={code} change={setCode} />}
      <button type="submit" className="act main whole" disabled={busy}>
        {t('signIn.act')}
      </button>
    </form>
  );
}
