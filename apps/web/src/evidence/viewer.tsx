import { useEffect, useState } from 'react';
import { Download } from '../sheets/download';
import { Dialog } from '../shell/dialog';
import { useSay } from '../words/words';
import { Content, isShown } from './content';
import { Facts } from './facts';
import type { FileOfLeaf, Of, Zoom } from './file';
import { Step } from './step';

interface Props {
  readonly of: Of;
  readonly files: readonly FileOfLeaf[];
  /** Of the file that is shown. */
  readonly hash: string;
  readonly show: (hash: string) => void;
  readonly close: () => void;
}

/** Over the page: a file as far as it can be shown without running anything of it, what is known of it, and the way to the leaf's others. */
export function Viewer({ of, files, hash, show, close }: Props) {
  const { t } = useSay();
  const [zoom, setZoom] = useState<Zoom>('fit');
  const at = files.findIndex((file) => file.hash === hash);
  const file = files[at];
  const to = (index: number) => {
    const next = files[index];
    if (next) show(next.hash);
  };
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || scrolls(event.target)) return;
      if (event.key === 'ArrowLeft') to(at - 1);
      if (event.key === 'ArrowRight') to(at + 1);
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  });
  if (!file) return null;
  const name = file.name ?? t('dossier.erased');
  return (
    <Dialog title={name} wide close={close}>
      <div className="row viewer-bar">
        <Step way="back" to={at - 1} of={files.length} go={to} words={t('evidence.before')} />
        <span className="small" role="status">
          {t('evidence.nth', { at: at + 1, of: files.length })}
        </span>
        <Step way="on" to={at + 1} of={files.length} go={to} words={t('evidence.next')} />
        {isShown(file) && (
          <span className="row viewer-bar">
            {(['fit', 'whole'] as const).map((one) => (
              <button key={one} type="button" className="choice" aria-pressed={zoom === one} onClick={() => setZoom(one)}>
                {t(one === 'fit' ? 'evidence.fit' : 'evidence.whole')}
              </button>
            ))}
          </span>
        )}
        <span className="row end">
          <Download key={hash} from={`/api/evidence/${hash}`}>
            {t('evidence.download')}
          </Download>
          <button type="button" className="act" onClick={close}>
            {t('evidence.close')}
          </button>
        </span>
      </div>
      <Content key={hash} file={file} name={name} zoom={zoom} />
      <Facts of={of} file={file} />
    </Dialog>
  );
}

/** Whether the arrow keys move what is larger than its frame. */
const scrolls = (target: EventTarget | null) => {
  const frame = target instanceof Element ? target.closest('.stage') : null;
  return frame !== null && frame.scrollWidth > frame.clientWidth;
};
