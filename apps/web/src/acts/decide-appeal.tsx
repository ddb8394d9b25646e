import { Radio } from 'antd';
import { useState } from 'react';
import type { Dossier } from '../dossier/head';
import { Words, type Leaf } from '../dossier/leaf-opened';
import type { Rating } from '../dossier/leaves';
import { useSay } from '../words/words';
import { ActForm } from './act-form';
import { BothSides } from './both-sides';
import { Paragraph } from './fields';
import { FiguresForm, figuresOf, written } from './figures-form';
import { useAct } from './use-act';

interface Props {
  readonly dossier: Dossier;
  readonly rating: Rating;
  readonly appeal: string;
  /** Leaves of it that wait for their decision. */
  readonly waiting: readonly string[];
}

/** The panel decides an appeal leaf by leaf; the first score stays beside the second. */
export function DecideAppeal({ dossier, rating, appeal, waiting }: Props) {
  const { t } = useSay();
  const leaves = dossier.leaves.filter(({ code }) => waiting.includes(code));
  return (
    <>
      <p className="soft">{t('acts.appealLeft', { count: leaves.length })}</p>
      {leaves.map((leaf) => (
        <OneLeaf key={leaf.code} leaf={leaf} dossier={dossier.id} appeal={appeal} rating={rating} />
      ))}
    </>
  );
}

interface OfLeaf {
  readonly leaf: Leaf;
  readonly dossier: string;
  readonly appeal: string;
  readonly rating: Rating;
}

function OneLeaf({ leaf, dossier, appeal, rating }: OfLeaf) {
  const { t, say, language } = useSay();
  const [upheld, setUpheld] = useState<boolean>();
  const [figures, setFigures] = useState(() => written(leaf, leaf.review?.answer.figures, language));
  const [reason, setReason] = useState('');
  const { act, ...state } = useAct('/api/appeal/decide-appeal');
  const missing = upheld === undefined ? t('acts.upheldMissing') : !reason.trim() && t('acts.reasonMissing');
  return (
    <article className="leaf-act" aria-label={`${leaf.code} ${say(leaf.name)}`}>
      <h3>
        <span className="code">{leaf.code}</span> {say(leaf.name)}
      </h3>
      <BothSides dossier={dossier} leaf={leaf} rated={rating.leaves.find(({ code }) => code === leaf.code)} />
      <h4>{t('acts.grounds')}</h4>
      <Words text={leaf.appeal?.grounds ?? null} erased={leaf.appeal?.groundsErased ?? false} />
      <ActForm
        name={t('acts.decideAppeal', { leaf: leaf.code })}
        does={t(upheld ? 'acts.upholdDoes' : 'acts.dismissDoes')}
        missing={missing}
        give={() =>
          act({
            dossier,
            appeal,
            leaf: leaf.code,
            upheld: upheld ?? false,
            figures: upheld ? figuresOf(leaf, figures, language) : undefined,
            reason: reason.trim(),
          })
        }
        {...state}
      >
        <fieldset>
          <legend>{t('acts.outcome')}</legend>
          <Radio.Group
            className="choices"
            value={upheld}
            onChange={({ target }) => setUpheld(target.value as boolean)}
            options={[
              { value: true, label: t('acts.uphold') },
              { value: false, label: t('acts.dismiss') },
            ]}
          />
        </fieldset>
        {upheld && <FiguresForm leaf={leaf} value={figures} change={setFigures} />}
        <Paragraph label={t('acts.reason')} value={reason} change={setReason} />
      </ActForm>
    </article>
  );
}
