import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { points } from '../design/figures';
import type { Dossier } from '../dossier/head';
import { useSay } from '../words/words';
import { ActForm } from './act-form';
import { DocumentFields, documentOf, noDocument, Paragraph } from './fields';
import type { OfDossier } from './intake';
import { useRules } from './rules';
import { useAct } from './use-act';

interface Rating {
  readonly class?: string;
  readonly title?: string;
}
const ratingOf = (from: { class: string | null; title: string | null } | null): Rating => ({
  class: from?.class ?? undefined,
  title: from?.title ?? undefined,
});
const same = (one: Rating, other: Rating) => one.class === other.class && one.title === other.title;

/** The council's secretary puts the rating before the authority. */
export function Propose({ dossier }: OfDossier) {
  const { t } = useSay();
  const computed = ratingOf(dossier.results.computed);
  const [rating, setRating] = useState(computed);
  const [reason, setReason] = useState('');
  const [minutes, setMinutes] = useState(noDocument);
  const { act, ...state } = useAct('/api/approval/propose-rating');
  const differs = !same(rating, computed);
  return (
    <ActForm
      name={t('acts.propose')}
      does={t('acts.proposeDoes')}
      missing={differs && !reason.trim() && t('acts.reasonDiffers')}
      give={() => act({ dossier: dossier.id, rating, reason: reason.trim() || undefined, minutes: documentOf(minutes) })}
      {...state}
    >
      <SideBySide dossier={dossier} rating={rating} what={t('acts.toPropose')} />
      <Choice dossier={dossier} value={rating} change={setRating} />
      {differs && <Paragraph label={t('acts.whyNotComputed')} value={reason} change={setReason} />}
      <DocumentFields label={t('acts.minutes')} value={minutes} change={setMinutes} />
    </ActForm>
  );
}

/** The authority decides: number, date and signature block come from its document. */
export function Decide({ dossier }: OfDossier) {
  const { t } = useSay();
  const proposed = ratingOf(dossier.results.proposed);
  const [rating, setRating] = useState(proposed);
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState(noDocument);
  const [signature, setSignature] = useState('');
  const { act, ...state } = useAct('/api/approval/decide-rating');
  const differs = !same(rating, proposed);
  const lines = signature
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const incomplete = !document.number.trim() || !document.date || lines.length === 0;
  return (
    <ActForm
      name={t('acts.decide')}
      does={t('acts.decideDoes')}
      missing={incomplete ? t('acts.decideMissing') : differs && !reason.trim() && t('acts.reasonDiffers')}
      give={() => act({ dossier: dossier.id, rating, reason: reason.trim() || undefined, document, signature: lines })}
      {...state}
    >
      <SideBySide dossier={dossier} rating={rating} what={t('acts.toDecide')} />
      <Choice dossier={dossier} value={rating} change={setRating} />
      {differs && <Paragraph label={t('acts.whyNotProposed')} value={reason} change={setReason} />}
      <DocumentFields label={t('acts.decision')} value={document} change={setDocument} />
      <Paragraph label={t('acts.signature')} value={signature} change={setSignature} />
    </ActForm>
  );
}

/** The dossier ends without a rating. */
export function CloseWithoutRating({ dossier: { id } }: OfDossier) {
  const { t } = useSay();
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState(noDocument);
  const { act, ...state } = useAct('/api/approval/close-without-rating');
  return (
    <ActForm
      name={t('acts.close')}
      does={t('acts.closeDoes')}
      grave
      missing={!reason.trim() && t('acts.reasonMissing')}
      give={() => act({ dossier: id, reason: reason.trim(), document: documentOf(document) })}
      {...state}
    >
      <Paragraph label={t('acts.reason')} value={reason} change={setReason} />
      <DocumentFields label={t('acts.documentIfAny')} value={document} change={setDocument} />
    </ActForm>
  );
}

interface Chosen {
  readonly dossier: Dossier;
  readonly value: Rating;
  readonly change: (rating: Rating) => void;
}

/** A class of the regulation, and its title where the class carries it. */
function Choice({ dossier, value, change }: Chosen) {
  const { t, say } = useSay();
  const { classes, title } = useRules(dossier);
  const carries = (code: string | undefined) => Boolean(title && (!title.classes || (code && title.classes.includes(code))));
  return (
    <fieldset>
      <legend>{t('acts.rating')}</legend>
      {classes.length > 0 && (
        <Radio.Group
          className="choices"
          value={value.class}
          onChange={({ target }) => {
            const chosen = target.value as string;
            change({ class: chosen, title: carries(chosen) ? title?.code : undefined });
          }}
          options={classes.map(({ code, name }) => ({ value: code, label: say(name) }))}
        />
      )}
      {title && carries(value.class) && (
        <Checkbox
          checked={value.title !== undefined}
          onChange={({ target }) => change({ ...value, title: target.checked ? title.code : undefined })}
        >
          {t('acts.withTitle', { title: say(title.name) })}
        </Checkbox>
      )}
    </fieldset>
  );
}

/** Computed, proposed and what is about to be given, side by side. */
function SideBySide({ dossier, rating, what }: { readonly dossier: Dossier; readonly rating: Rating; readonly what: string }) {
  const { t, say, language } = useSay();
  const { classes, title } = useRules(dossier);
  const { computed, proposed } = dossier.results;
  const named = (one: Rating) => {
    const words = [say(classes.find(({ code }) => code === one.class)?.name)];
    if (one.title && say(title?.name) !== words[0]) words.push(say(title?.name));
    return words.filter(Boolean).join('; ') || '–';
  };
  const cells = [
    { head: t('acts.computed'), is: computed && `${named(ratingOf(computed))} (${points(computed.total, language)})` },
    { head: t('dossier.proposed'), is: proposed && named(ratingOf(proposed)) },
    { head: what, is: named(rating) },
  ];
  return (
    <dl className="results">
      {cells.map(({ head, is }) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>{is ?? <span className="soft">–</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
