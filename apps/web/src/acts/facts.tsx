import { useState } from 'react';
import type { Dossier } from '../dossier/head';
import { useSay } from '../words/words';
import { ActForm } from './act-form';
import { Choose, Line, Paragraph } from './fields';
import { useRules, type Rules } from './rules';
import { useAct } from './use-act';

/** Facts of the regulation that belong to no leaf, for the body that establishes them. */
export function EstablishFacts({ dossier, body }: { readonly dossier: Dossier; readonly body: string }) {
  const { t, say } = useSay();
  const facts = useRules(dossier).facts.filter(({ reviewedBy }) => reviewedBy === body);
  if (!facts.length) return null;
  return (
    <details className="rest">
      <summary>{t('acts.facts', { count: facts.length })}</summary>
      {facts.map((fact) => (
        <article className="leaf-act" key={fact.name}>
          <h3>{say(fact.label)}</h3>
          <p className="soft">{sayValue(dossier.facts[fact.name], fact, t)}</p>
          <OneFact dossier={dossier.id} fact={fact} />
        </article>
      ))}
    </details>
  );
}

type T = ReturnType<typeof useSay>['t'];
type Value = string | number | boolean;
const inWords = (value: Value, t: T) => (typeof value === 'boolean' ? t(value ? 'dossier.yes' : 'dossier.no') : String(value));

/** What is established, or what counts until it is. */
const sayValue = (value: Value | undefined, { default: until }: Rules['facts'][number], t: T) =>
  value !== undefined
    ? t('acts.factNow', { value: inWords(value, t) })
    : until !== undefined
      ? t('acts.factUntil', { value: inWords(until, t) })
      : t('acts.factNone');

function OneFact({ dossier, fact }: { readonly dossier: string; readonly fact: Rules['facts'][number] }) {
  const { t } = useSay();
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const { act, ...state } = useAct('/api/review/establish-fact', () => {
    setValue('');
    setReason('');
  });
  const given = fact.type === 'boolean' ? value === 'true' : fact.type === 'count' && /^\d+$/.test(value) ? Number(value) : value;
  return (
    <ActForm
      name={t('acts.establish')}
      does={t('acts.establishDoes')}
      missing={(!value || !reason.trim()) && t('acts.factMissing')}
      // the description does not say what a figure may be
      give={() => act({ dossier, fact: fact.name, value: given as never, reason: reason.trim() })}
      {...state}
    >
      {fact.type === 'boolean' ? (
        <Choose
          label={t('acts.value')}
          value={value}
          change={setValue}
          options={[
            { value: 'true', label: t('dossier.yes') },
            { value: 'false', label: t('dossier.no') },
          ]}
        />
      ) : (
        <Line label={t('acts.value')} value={value} change={setValue} />
      )}
      <Paragraph label={t('acts.ground')} value={reason} change={setReason} />
    </ActForm>
  );
}
