import { useSay } from '../words/words';
import { Changed, Text, type Line } from './timeline';

interface Props {
  /** Code of the leaf. */
  readonly leaf: string;
  /** The history of its dossier. */
  readonly lines: readonly Line[];
}

/** Acts by which the unit speaks; the others are answers to it. */
const ofTheUnit = ['LeafAssessed', 'LeafExplained', 'EvidenceAttached', 'EvidenceWithdrawn', 'LeafSigned', 'AppealLodged'];

/** One leaf from its first figure to the panel's decision: what each side did about it and wrote, in the order of time. */
export function Thread({ leaf, lines }: Props) {
  const { t, say } = useSay();
  const about = lines.filter(({ leaves }) => leaves.includes(leaf));
  if (!about.length) return <p className="soft">{t('dossier.nothingYet')}</p>;
  return (
    <ol className="thread" aria-label={t('dossier.thread', { leaf })}>
      {about.map((line) => (
        <li key={line.version} className={ofTheUnit.includes(line.type) ? 'of-the-unit' : undefined}>
          <p>{say(line.what)}</p>
          <p className="small soft">
            {say(line.who)} · {line.day} {line.time}
          </p>
          <Changed line={line} />
          {line.texts
            .filter((text) => text.leaf === undefined || text.leaf === leaf)
            .map((text) => (
              <Text key={text.what.vi} text={text} />
            ))}
        </li>
      ))}
    </ol>
  );
}
