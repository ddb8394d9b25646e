import type { ItemOf } from '../door/api';
import { useSay } from '../words/words';

export type Line = ItemOf<'/api/dossiers/{id}/history'>;

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
  const { say } = useSay();
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
        <Changed line={line} />
        {line.texts.map((text) => (
          <Text key={text.what.vi + (text.leaf ?? '')} text={text} leaf={text.leaf} />
        ))}
      </div>
    </>
  );
}

/** Figures or points that an act changed. */
export function Changed({ line }: { readonly line: Line }) {
  const { say } = useSay();
  return line.details.map(({ label, before, after }) => (
    <p className="small" key={label.vi}>
      {say(label)}: {before && <>{say(before)} → </>}
      <span className="strong">{say(after)}</span>
    </p>
  ));
}

/** What somebody wrote with an act, and what it is; or that it was erased. */
export function Text({ text, leaf }: { readonly text: Line['texts'][number]; readonly leaf?: string }) {
  const { t, say } = useSay();
  return (
    <blockquote>
      <span className="small soft">
        {say(text.what)}
        {leaf ? ` (${leaf})` : ''}:{' '}
      </span>
      {text.erased ? t('dossier.erased') : text.text}
    </blockquote>
  );
}
