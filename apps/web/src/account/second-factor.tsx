import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useAct } from '../acts/use-act';
import { instant } from '../design/figures';
import { attend } from '../page';
import { CodeField } from '../sign-in/code-field';
import { useSay } from '../words/words';
import type { OwnAccount } from './account-page';
import { PresentPassword, Proof } from './proof';
import { RecoveryCodes } from './recovery-codes';
import { SetUp } from './set-up';

interface Props {
  readonly account: OwnAccount;
  readonly signIn: string;
}

/** Codes of an authenticator app beside the password: whether they are asked for, and what may be done about it. */
export function SecondFactor({ account: { secondFactorSince, recoveryCodesLeft }, signIn }: Props) {
  const { t } = useSay();
  const [codes, tell] = useState<readonly string[]>();
  const [chosen, choose] = useState<'renew' | 'remove'>();
  const heading = useRef<HTMLHeadingElement>(null);
  const over = () => {
    choose(undefined);
    attend(heading.current);
  };
  return (
    <section className="sheet" aria-labelledby="second-factor">
      <header>
        <h2 id="second-factor" ref={heading} tabIndex={-1}>
          {t('account.secondFactor')}
        </h2>
        {secondFactorSince ? (
          <span className="good">{t('account.onSince', { at: instant(secondFactorSince) })}</span>
        ) : (
          <span className="soft">{t('account.off')}</span>
        )}
      </header>
      <p>{t('account.secondFactorWhat')}</p>
      {secondFactorSince === null ? (
        <SetUp tell={tell} />
      ) : (
        <>
          <p className={recoveryCodesLeft < 3 ? 'period warn' : 'period'}>
            {t('account.codesLeft', { count: recoveryCodesLeft })}
          </p>
          <p className="row period">
            <Button aria-expanded={chosen === 'renew'} onClick={() => choose('renew')}>
              {t('account.renew')}
            </Button>
            <Button aria-expanded={chosen === 'remove'} onClick={() => choose('remove')}>
              {t('account.remove')}
            </Button>
          </p>
          {chosen === 'renew' && <Renew tell={tell} over={over} />}
          {chosen === 'remove' && <Remove over={over} />}
        </>
      )}
      {codes && <RecoveryCodes codes={codes} signIn={signIn} close={() => tell(undefined)} />}
    </section>
  );
}

interface OfAct {
  readonly over: () => void;
}

function Renew({ tell, over }: OfAct & { readonly tell: (codes: readonly string[]) => void }) {
  const { t } = useSay();
  const { act, ...state } = useAct('/api/me/second-factor/renew-recovery-codes', ({ recoveryCodes }) => {
    over();
    tell(recoveryCodes);
  });
  return <Both name={t('account.renewAct')} does={t('account.renewDoes')} act={act} over={over} {...state} />;
}

function Remove({ over }: OfAct) {
  const { t } = useSay();
  const { act, ...state } = useAct('/api/me/second-factor/remove', over);
  return <Both name={t('account.removeAct')} does={t('account.removeDoes')} grave act={act} over={over} {...state} />;
}

interface OfBoth extends OfAct {
  readonly name: string;
  readonly does: string;
  readonly grave?: boolean;
  readonly act: (both: { password: string; code: string }) => Promise<boolean>;
  readonly busy: boolean;
  readonly error: unknown;
}

/** What needs the password and a code. */
function Both({ name, does, grave, act, over, busy, error }: OfBoth) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  return (
    <Proof name={name} give={() => act({ password, code: code.trim() })} busy={busy} error={error} grave={grave} cancel={over}>
      <p className="field">{does}</p>
      <PresentPassword value={password} change={setPassword} />
      <CodeField value={code} change={setCode} />
    </Proof>
  );
}
