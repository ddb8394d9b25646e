import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useId, type ReactNode } from 'react';
import { dayFormat } from '../words/antd-words';
import { useSay } from '../words/words';

interface Field<Value> {
  readonly label: string;
  readonly value: Value;
  readonly change: (value: Value) => void;
}

interface Written extends Field<string> {
  readonly help?: string;
  readonly mode?: 'numeric' | 'decimal';
}

/** A line of words, or a figure. */
export function Line({ label, value, change, help, mode }: Written) {
  return (
    <label className="field">
      <span>{label}</span>
      <Input value={value} maxLength={500} inputMode={mode} onChange={({ target }) => change(target.value)} />
      {help && <span className="small soft help">{help}</span>}
    </label>
  );
}

/** Words in several lines: a reason, a remark. */
export function Paragraph({ label, value, change }: Field<string>) {
  return (
    <label className="field">
      <span>{label}</span>
      <Input.TextArea value={value} maxLength={4000} rows={3} onChange={({ target }) => change(target.value)} />
    </label>
  );
}

/** A field of several parts; its name is the label alone, whatever stands in it. */
function Labelled({ label, field }: { readonly label: string; readonly field: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>
        <span className="label">{label}</span>
      </label>
      {field(id)}
    </p>
  );
}

/** A day; empty until one is chosen or written. */
export function DayField({ label, value, change }: Field<string>) {
  const { t } = useSay();
  return (
    <Labelled
      label={label}
      field={(id) => (
        <DatePicker
          id={id}
          format={[dayFormat, 'D/M/YYYY']}
          placeholder={t('city.dayForm')}
          value={value ? dayjs(value) : null}
          onChange={(one) => change(one?.format('YYYY-MM-DD') ?? '')}
        />
      )}
    />
  );
}

interface Choices extends Field<string> {
  /** Stands in the field until something is chosen. */
  readonly hint?: string;
  readonly options: { value: string; label: string }[];
}

/** One of a list. */
export function Choose({ label, value, change, options, hint }: Choices) {
  return (
    <Labelled
      label={label}
      field={(id) => (
        <Select
          id={id}
          className="whole"
          showSearch={{ optionFilterProp: 'label' }}
          value={value || (options.some((one) => one.value === '') ? '' : null)}
          placeholder={hint}
          onChange={(chosen: string | null) => change(chosen ?? '')}
          options={options}
        />
      )}
    />
  );
}

interface Several extends Field<readonly string[]> {
  readonly options: { value: string; label: string }[];
  /** What it means that none is chosen. */
  readonly none: string;
}

/** Some of a list. */
export function ChooseSeveral({ label, value, change, options, none }: Several) {
  return (
    <Labelled
      label={label}
      field={(id) => (
        <Select
          id={id}
          mode="multiple"
          className="whole"
          showSearch={{ optionFilterProp: 'label' }}
          value={[...value]}
          placeholder={none}
          onChange={(chosen: string[]) => change(chosen)}
          options={options}
        />
      )}
    />
  );
}

export interface DocumentWritten {
  readonly number: string;
  readonly date: string;
}
export const noDocument: DocumentWritten = { number: '', date: '' };

/** A document given from outside: its number and date, as the records office wrote them. */
export function DocumentFields({ label, value, change }: Field<DocumentWritten>) {
  const { t } = useSay();
  return (
    <fieldset className="pair">
      <legend>{label}</legend>
      <Line label={t('acts.number')} value={value.number} change={(number) => change({ ...value, number })} />
      <DayField label={t('acts.date')} value={value.date} change={(date) => change({ ...value, date })} />
    </fieldset>
  );
}

/** A document as a command names it; nothing where neither number nor date was written. */
export const documentOf = ({ number, date }: DocumentWritten): DocumentWritten | undefined =>
  number.trim() || date ? { number: number.trim(), date } : undefined;
