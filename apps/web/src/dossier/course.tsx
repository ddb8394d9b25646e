import { useState } from 'react';
import { useSay } from '../words/words';
import { Timeline, type Line } from './timeline';

/** The course of the dossier: what concerns single leaves is shown with the leaf, and here when asked for. */
export function Course({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useSay();
  const [all, showAll] = useState(false);
  const ofLeaves = lines.filter(({ leaf }) => leaf !== null).length;
  return (
    <section className="sheet" aria-labelledby="timeline">
      <header>
        <h2 id="timeline">{t('dossier.timeline')}</h2>
        {ofLeaves > 0 && (
          <button type="button" className="plain small" aria-pressed={all} onClick={() => showAll(!all)}>
            {all ? t('dossier.withoutLeaves') : t('dossier.withLeaves', { count: ofLeaves })}
          </button>
        )}
      </header>
      <Timeline lines={all ? lines : lines.filter(({ leaf }) => leaf === null)} />
    </section>
  );
}
