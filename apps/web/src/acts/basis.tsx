import { DocumentFields, documentOf, Line, noDocument, type DocumentWritten } from './fields';
import { useSay } from '../words/words';

/** A document with its title, as it is being written. */
export interface BasisWritten {
  readonly title: string;
  readonly document: DocumentWritten;
}
export const noBasis: BasisWritten = { title: '', document: noDocument };

/** As a command names it. */
export function basisOf({ title, document }: BasisWritten) {
  const given = documentOf(document);
  return { title: title.trim(), number: given?.number || undefined, date: given?.date || undefined };
}

interface Props {
  readonly value: BasisWritten;
  readonly change: (value: BasisWritten) => void;
  /** What number and date are of; welcome and not needed when left out. */
  readonly document?: string;
}

/** The document that an act of the administration rests on. */
export function BasisFields({ value, change, document }: Props) {
  const { t } = useSay();
  return (
    <>
      <Line label={t('administration.basisTitle')} value={value.title} change={(title) => change({ ...value, title })} />
      <DocumentFields
        label={document ?? t('acts.documentIfAny')}
        value={value.document}
        change={(changed) => change({ ...value, document: changed })}
      />
    </>
  );
}
