import type { ItemOf } from '../door/api';
import { useSay } from '../words/words';

type Line = ItemOf<'/api/dossiers/{id}/history'>;

/** What happened, in words: when, in what capacity, what it changed, and what was said with it. */
export function Timeline({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useSay();
  if (!lines.length) return <p className="empty">{t('dossier.nothingYet')}</p>;
  return (
    <ol className="timeline">
      {lines.map((line) => (
        <li key={line.version}>
          <Act line={line} />
        </li>
      ))}
    </ol>
  );
}

function Act({ line }: { readonly line: Line }) {
  const { t, say } = useSay();
  return (
    <>
      <p className="when">
        {line.day} <span className="soft">{line.time}</span>
      </p>
      <div>
        <p>
          {say(line.what)}
          {line.leafName && (
            <span className="soft">
              {' '}
              · {line.leaf} {say(line.leafName)}
            </span>
          )}
        </p>
        <p className="small soft">{say(line.who)}</p>
        {line.details.map(({ label, before, after }) => (
          <p className="small" key={label.vi}>
            {say(label)}: {before && <>{say(before)} → </>}
            <span className="strong">{say(after)}</span>
          </p>
        ))}
        {line.texts.map(({ what, leaf, text, erased }) => (
          <blockquote key={what.vi + (leaf ?? '')}>
            <span className="small soft">
              {say(what)}
              {leaf ? ` (${leaf})` : ''}:{' '}
            </span>
            {erased ? t('dossier.erased') : text}
          </blockquote>
        ))}
      </div>
    </>
  );
}
