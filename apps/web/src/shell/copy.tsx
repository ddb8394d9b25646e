import { useState } from 'react';
import { useSay } from '../words/words';

/** Copies a text. "By hand" once the browser did not let the page copy, as by plain http, where it has no clipboard. */
export function useCopy(text: string) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'by hand'>('no');
  const copy = () =>
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => setCopied('yes'),
        () => setCopied('by hand'),
      );
  return { copied, copy };
}

/** Copies; not offered where the browser keeps its clipboard from pages, as it does by plain http. */
export function Copy({ text }: { readonly text: string }) {
  const { t } = useSay();
  const { copied, copy } = useCopy(text);
  if (!(navigator.clipboard as Clipboard | undefined)) return null;
  return (
    <span>
      <button type="button" className="act" onClick={copy}>
        {t('account.copy')}
      </button>{' '}
      <span role="status">{copied === 'yes' && t('account.copied')}</span>
    </span>
  );
}
