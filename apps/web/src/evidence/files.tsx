import { useState, type ReactNode } from 'react';
import { useSay } from '../words/words';
import type { FileOfLeaf, Of } from './file';
import { Viewer } from './viewer';

interface Props {
  readonly of: Of;
  readonly files: readonly FileOfLeaf[];
  /** What may be done with a file, beside its name. */
  readonly beside?: (file: FileOfLeaf) => ReactNode;
}

/** The files of a leaf by their names; a click on one shows it. */
export function Files({ of, files, beside }: Props) {
  const { t } = useSay();
  const [shown, show] = useState<string>();
  return (
    <>
      <ul className="files" aria-label={t('dossier.evidence')}>
        {files.map((file) => (
          <li key={file.hash}>
            <button type="button" className="plain" aria-haspopup="dialog" onClick={() => show(file.hash)}>
              {file.name ?? t('dossier.erased')}
            </button>{' '}
            {beside?.(file)}
          </li>
        ))}
      </ul>
      {shown !== undefined && <Viewer of={of} files={files} hash={shown} show={show} close={() => show(undefined)} />}
    </>
  );
}
