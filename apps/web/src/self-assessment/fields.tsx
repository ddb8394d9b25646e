import { useId } from 'react';
import type { components } from 'minhbach-api';
import { points } from '../design/figures';
import { useSay } from '../words/words';
import type { Typed } from './kept';
import type { Leaf } from './leaf-form';
import { isOdd } from './written';

type Input = components['schemas']['InputShown'];

interface Props {
  readonly leaf: Leaf;
  readonly typed: Typed;
  /** `done`: it was chosen, not typed, and needs no more. */
  readonly change: (typed: Typed, done?: boolean) => void;
}

/** What a leaf asks for: figures with a decimal comma, a level, yes or no; or the claim that it does not apply, with its reason. */
export function Fields({ leaf, typed, change }: Props) {
  const { t, say } = useSay();
  const set = (name: string, raw: string, chosen = false) =>
    change({ ...typed, raw: { ...typed.raw, [name]: raw } }, chosen && leaf.inputs.length === 1);
  return (
    <>
      {!typed.notApplicable &&
        leaf.inputs.map((input) => (
          <Field
            key={input.name}
            input={input}
            raw={typed.raw[input.name] ?? ''}
            set={(raw, chosen) => set(input.name, raw, chosen)}
          />
        ))}
      {leaf.mayNotApply && (
        <label className="tick">
          <input
            type="checkbox"
            checked={typed.notApplicable}
            onChange={({ target }) => change({ ...typed, notApplicable: target.checked }, !target.checked)}
          />
          <span>
            {t('dossier.notApplicable')}: {say(leaf.mayNotApply)}
          </span>
        </label>
      )}
      {typed.notApplicable && (
        <label className="field">
          <span>{t('selfAssessment.reason')}</span>
          <textarea
            rows={2}
            maxLength={4000}
            required
            value={typed.text}
            onChange={({ target }) => change({ ...typed, text: target.value })}
          />
        </label>
      )}
    </>
  );
}

interface OfField {
  readonly input: Input;
  readonly raw: string;
  readonly set: (raw: string, chosen?: boolean) => void;
}

function Field({ input, raw, set }: OfField) {
  const { t, say, language } = useSay();
  const name = useId();
  if (input.type === 'boolean' || input.type === 'level') {
    const choices = input.levels?.map(({ code, name: called, points: worth }) => ({
      value: code,
      label: `${say(called)} – ${t('selfAssessment.points', { points: points(worth, language) })}`,
    })) ?? [
      { value: 'true', label: t('dossier.yes') },
      { value: 'false', label: t('dossier.no') },
    ];
    return (
      <fieldset className="levels">
        <legend>{say(input.label)}</legend>
        {choices.map(({ value, label }) => (
          <label className="tick" key={value}>
            <input type="radio" name={name} checked={raw === value} onChange={() => set(value, true)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  const odd = isOdd(raw, input, language);
  return (
    <div className="figure-field">
      <label htmlFor={name}>{say(input.label)}</label>
      <input
        id={name}
        type="text"
        inputMode={input.type === 'count' ? 'numeric' : 'decimal'}
        autoComplete="off"
        maxLength={24}
        value={raw}
        aria-invalid={odd}
        aria-describedby={odd ? `${name}-odd` : undefined}
        onChange={({ target }) => set(target.value)}
      />
      <span className="soft small">{language === 'vi' ? (input.unit ?? '') : ''}</span>
      {odd && (
        <p className="late small" id={`${name}-odd`} role="alert">
          {t(input.type === 'count' ? 'selfAssessment.oddCount' : 'selfAssessment.oddAmount')}
        </p>
      )}
    </div>
  );
}
