import { QRCode } from 'antd';
import type { components } from 'minhbach-api';
import { useEffect, useRef, useState } from 'react';
import { useAct } from '../acts/use-act';
import { colours } from '../design/theme';
import { attend } from '../page';
import { CodeField } from '../sign-in/code-field';
import { useSay } from '../words/words';
import { Copy } from '../shell/copy';
import { PresentPassword, Proof } from './proof';

type Begun = components['schemas']['SecondFactorBegunAnswer'];

/** First the password; then the secret for the app, told once, and a first code, which shows that the app has it. */
export function SetUp({ tell }: { readonly tell: (codes: readonly string[]) => void }) {
  const { t } = useSay();
  const [password, setPassword] = useState('');
  const [begun, setBegun] = useState<Begun>();
  const { act, ...state } = useAct('/api/me/second-factor/begin', (answer) => {
    setBegun(answer);
    setPassword('');
  });
  if (begun) return <Confirm begun={begun} tell={tell} cancel={() => setBegun(undefined)} />;
  return (
    <Proof name={t('account.begin')} give={() => act({ password })} {...state}>
      <PresentPassword value={password} change={setPassword} />
    </Proof>
  );
}

interface Props {
  readonly begun: Begun;
  readonly tell: (codes: readonly string[]) => void;
  readonly cancel: () => void;
}

function Confirm({ begun: { secret, uri }, tell, cancel }: Props) {
  const { t } = useSay();
  const [code, setCode] = useState('');
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => attend(first.current), []);
  const { act, ...state } = useAct('/api/me/second-factor/confirm', ({ recoveryCodes }) => tell(recoveryCodes));
  return (
    <Proof name={t('account.confirm')} give={() => act({ code: code.trim() })} cancel={cancel} {...state}>
      <h3 ref={first} tabIndex={-1}>
        {t('account.scan')}
      </h3>
      <QRCode
        type="svg"
        value={uri}
        size={200}
        marginSize={4}
        bordered={false}
        color={colours.ink}
        bgColor="#ffffff"
        aria-label={t('account.picture')}
      />
      <p>{t('account.orType')}</p>
      <p className="row">
        <code className="one-time">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        <Copy text={secret} />
      </p>
      <h3 className="period">{t('account.firstCode')}</h3>
      <CodeField value={code} change={setCode} help={t('account.confirmDoes')} />
    </Proof>
  );
}
