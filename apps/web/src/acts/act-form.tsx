import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Dialog } from '../shell/dialog';
import { Wrong } from '../shell/wrong';
import { useSay } from '../words/words';
import { tellGiven } from './given';

interface Props {
  /** Name of the act, on its button. */
  readonly name: string;
  /** What it does, and whether it can be taken back: said before it is done. */
  readonly does: string;
  readonly give: () => Promise<boolean>;
  readonly busy: boolean;
  readonly error: unknown;
  /** What is still missing; the act waits for it. */
  readonly missing?: string | false;
  readonly grave?: boolean;
  readonly children?: ReactNode;
}

/** The fields of an act and its button; before anything happens it is said what will. */
export function ActForm({ name, does, give, busy, error, missing, grave, children }: Props) {
  const { t } = useSay();
  const [asking, ask] = useState(false);
  const [lacks, setLacks] = useState(false);
  const refusal = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== undefined) refusal.current?.focus();
  }, [error]);
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        setLacks(Boolean(missing));
        tellGiven();
        if (!missing) ask(true);
      }}
    >
      {children}
      {lacks && missing && (
        <p className="told" role="alert">
          {missing}
        </p>
      )}
      <div ref={refusal} tabIndex={-1}>
        {error !== undefined && <Wrong error={error} />}
      </div>
      <Button type={grave ? 'default' : 'primary'} htmlType="submit" danger={grave} loading={busy}>
        {name}
      </Button>
      {asking && (
        <Dialog title={name} close={() => ask(false)}>
          <p>{does}</p>
          <p className="row dialog-foot">
            <Button
              type="primary"
              danger={grave}
              autoFocus
              onClick={() => {
                ask(false);
                void give().then((given) => given && tellGiven(name));
              }}
            >
              {t('acts.goOn')}
            </Button>
            <Button onClick={() => ask(false)}>{t('acts.cancel')}</Button>
          </p>
        </Dialog>
      )}
    </form>
  );
}
