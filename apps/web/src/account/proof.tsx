import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { Wrong } from '../shell/wrong';
import { useSay } from '../words/words';

interface Props {
  /** Name of the act, on its button. */
  readonly name: string;
  readonly give: () => Promise<boolean>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly grave?: boolean;
  /** Left out: there is nothing to go back to. */
  readonly cancel?: () => void;
  readonly children: ReactNode;
}

/** What somebody shows once more before something about their account is changed. It says itself what it will do: nothing is asked twice. */
export function Proof({ name, give, busy, error, grave, cancel, children }: Props) {
  const { t } = useSay();
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      {children}
      {error !== undefined && <Wrong error={error} untitled />}
      <p className="row">
        <Button type={grave ? 'default' : 'primary'} htmlType="submit" danger={grave} loading={busy}>
          {name}
        </Button>
        {cancel && <Button onClick={cancel}>{t('acts.cancel')}</Button>}
      </p>
    </form>
  );
}

interface Field {
  readonly value: string;
  readonly change: (value: string) => void;
}

export function PresentPassword({ value, change }: Field) {
  const { t } = useSay();
  return (
    <label className="field">
      <span>{t('account.presentPassword')}</span>
      <Input
        type="password"
        autoComplete="current-password"
        maxLength={256}
        required
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </label>
  );
}
