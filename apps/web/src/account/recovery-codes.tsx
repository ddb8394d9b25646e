import { Button } from 'antd';
import { Dialog } from '../shell/dialog';
import { save } from '../sheets/download';
import { useSay } from '../words/words';
import { Copy } from '../shell/copy';

interface Props {
  readonly codes: readonly string[];
  readonly signIn: string;
  readonly close: () => void;
}

/** Codes for who has lost the app: told this once, so it stays until its reader says that they are put away. */
export function RecoveryCodes({ codes, signIn, close }: Props) {
  const { t } = useSay();
  const written = `${t('account.codesOf', { signIn })}\n\n${codes.join('\n')}\n`;
  const download = () => save(new Blob([written], { type: 'text/plain' }), `minh-bach-${signIn}.txt`);
  return (
    <Dialog title={t('account.codes')}>
      <p>{t('account.codesHelp')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="row">
        <Copy text={codes.join('\n')} />
        <button type="button" className="act" onClick={download}>
          {t('account.download')}
        </button>
      </p>
      <p className="row dialog-foot">
        <Button type="primary" onClick={close}>
          {t('account.putAway')}
        </Button>
      </p>
    </Dialog>
  );
}
