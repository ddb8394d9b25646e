import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fileSize, instant } from '../design/figures';
import { list } from '../door/api';
import { useCopy } from '../shell/copy';
import { useSay } from '../words/words';
import type { FileOfLeaf, Of } from './file';

/** How large a file is, who attached it and when, and the hash of its content. */
export function Facts({ of, file }: { readonly of: Of; readonly file: FileOfLeaf }) {
  const { t, say, language } = useSay();
  const { data } = useQuery(
    list('/api/dossiers/{id}/evidence', {
      path: { id: of.dossier },
      query: { leaf: of.leaf, attached: 'true', knownAt: of.asOf },
    }),
  );
  const attached = data?.find(({ hash }) => hash === file.hash);
  return (
    <dl className="facts small">
      <Fact what={t('evidence.size')}>{fileSize(file.size, language)}</Fact>
      <Fact what={t('evidence.by')}>{attached ? say(attached.who) : '…'}</Fact>
      <Fact what={t('evidence.at')}>{attached ? instant(attached.at) : '…'}</Fact>
      <Fact what="SHA-256">
        <Hash key={file.hash} hash={file.hash} />
      </Fact>
    </dl>
  );
}

const Fact = ({ what, children }: { readonly what: string; readonly children: ReactNode }) => (
  <div>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </div>
);

/** Short, and copied whole. Browsers let pages copy over https only: over http the whole is shown, to be copied by hand. */
function Hash({ hash }: { readonly hash: string }) {
  const { t } = useSay();
  const { copied, copy } = useCopy(hash);
  return (
    <>
      <code className="hash">{copied === 'by hand' ? hash : `${hash.slice(0, 8)}…${hash.slice(-8)}`}</code>{' '}
      <button type="button" className="plain" onClick={copy}>
        {t('evidence.copy')}
      </button>{' '}
      <span role="status">{copied === 'yes' && t('evidence.copied')}</span>
    </>
  );
}
