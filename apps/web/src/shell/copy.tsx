import { useState } from 'react';
import { useSay } from '../words/words';

/** Copies; not offered where the browser keeps its clipboard from pages, as it does by plain http. */
export function Copy({ text }: { readonly text: string }) {
  const { t } = useSay();
  const [copied, setCopied] = useState(false);
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return null;
  const copy = () =>
    clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <span>
      <button type="button" className="act" onClick={() => void copy()}>
        {t('account.copy')}
      </button>{' '}
      <span role="status">{copied && t('account.copied')}</span>
    </span>
  );
}
