import { decimal } from '../design/figures';
import { useSay } from '../words/words';
import { Words, type Leaf } from './leaf-opened';

type Given = NonNullable<Leaf['answer']>;

interface Props {
  readonly who: string;
  readonly leaf: Leaf;
  readonly answer: Given;
  readonly worth: string | null;
  /** Left out where a thread tells it. */
  readonly text?: string | null;
  readonly erased?: boolean;
}

/** What one side said of a leaf: its figures in words, what they were worth, and why. */
export function AnswerGiven({ who, leaf, answer, worth, text = null, erased = false }: Props) {
  const { t } = useSay();
  return (
    <div>
      <h4>{who}</h4>
      {answer.notApplicable ? <p>{t('dossier.notApplicable')}</p> : <Figures leaf={leaf} figures={answer.figures ?? {}} />}
      {worth && <p className="strong">{worth}</p>}
      <Words text={text} erased={erased} />
    </div>
  );
}

function Figures({ leaf, figures }: { readonly leaf: Leaf; readonly figures: NonNullable<Given['figures']> }) {
  const { say } = useSay();
  return (
    <dl className="figures">
      {leaf.inputs.map((input) => (
        <div key={input.name}>
          <dt>{say(input.label)}</dt>
          <dd>
            <Figure input={input} value={figures[input.name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Figure({
  input,
  value,
}: {
  readonly input: Leaf['inputs'][number];
  readonly value: string | number | boolean | undefined;
}) {
  const { t, say, language } = useSay();
  if (value === undefined) return <span className="soft">–</span>;
  if (typeof value === 'boolean') return <>{value ? t('dossier.yes') : t('dossier.no')}</>;
  if (input.type === 'level') return <>{say(input.levels?.find(({ code }) => code === value)?.name)}</>;
  const places = String(value).split('.')[1]?.length ?? 0;
  return (
    <>
      {decimal(String(value), places, language)} {language === 'vi' ? (input.unit ?? '') : ''}
    </>
  );
}
