import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Words, type Leaf } from '../dossier/leaf-opened';
import type { Rating } from '../dossier/leaves';
import { Wrong } from '../shell/wrong';
import { useSay } from '../words/words';
import { BothSides } from './both-sides';
import { Paragraph } from './fields';
import { FiguresForm, figuresOf, written } from './figures-form';
import { useAct } from './use-act';
import type { Wanted } from './wanted';

interface Props {
  readonly dossier: string;
  readonly leaf: Leaf;
  readonly rated: Rating['leaves'][number] | undefined;
  /** What the authority wants looked at once more, when it sent the leaf back. */
  readonly wanted: Wanted | undefined;
  readonly done: () => void;
}

/** One leaf at the desk: agree with the unit's figures, or give others and say why. */
export function ReviewLeaf({ dossier, leaf, rated, wanted, done }: Props) {
  const { t, language } = useSay();
  const [other, setOther] = useState(leaf.answer === null);
  const [figures, setFigures] = useState(() =>
    written(leaf, (leaf.review ?? leaf).answer?.figures ?? leaf.answer?.figures, language),
  );
  const [notApplicable, setNotApplicable] = useState(leaf.review?.answer.notApplicable ?? false);
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState(false);
  const { act, error, busy } = useAct('/api/review/review-leaf', done);
  const about = { dossier, leaf: leaf.code, revision: leaf.reviewRevision };
  const differ = () => {
    setLacks(!reason.trim());
    if (!reason.trim()) return;
    const answer = notApplicable ? { notApplicable: true } : { figures: figuresOf(leaf, figures, language) };
    void act({ ...about, ...answer, reason: reason.trim() });
  };
  return (
    <>
      {wanted && (
        <div className="told calm">
          <p>{t('acts.sentBackFor')}</p>
          <Words text={wanted.text} erased={wanted.erased} />
        </div>
      )}
      <BothSides dossier={dossier} leaf={leaf} rated={rated} />
      {leaf.appeal && (
        <>
          <h4>{t('dossier.appeal')}</h4>
          <Words text={leaf.appeal.grounds} erased={leaf.appeal.groundsErased} />
        </>
      )}
      {error !== undefined && <Wrong error={error} />}
      <p className="row act-form">
        {leaf.answer && (
          <Button type="primary" loading={busy && !other} onClick={() => void act(about)}>
            {t(leaf.review ? 'acts.agreeAgain' : 'acts.agree')}
          </Button>
        )}
        {!other && <Button onClick={() => setOther(true)}>{t('acts.differ')}</Button>}
      </p>
      {other && (
        <form
          className="act-form"
          onSubmit={(event) => {
            event.preventDefault();
            differ();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) differ();
          }}
        >
          {leaf.mayNotApply && (
            <Checkbox checked={notApplicable} onChange={({ target }) => setNotApplicable(target.checked)}>
              {t('dossier.notApplicable')}
            </Checkbox>
          )}
          {!notApplicable && <FiguresForm leaf={leaf} value={figures} change={setFigures} />}
          <Paragraph label={t('acts.whyDiffers')} value={reason} change={setReason} />
          {lacks && (
            <p className="told" role="alert">
              {t('acts.reasonMissing')}
            </p>
          )}
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('acts.saveOther')}
          </Button>
        </form>
      )}
    </>
  );
}
