import { DocumentFields, documentOf, Line, noDocument, type DocumentWritten } from '../acts/fields';
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
  /** Number and date are needed, not welcome alone. */
  readonly whole?: boolean;
}

/** The document that an act on the territory rests on. */
export function BasisFields({ value, change, whole }: Props) {
  const { t } = useSay();
  return (
    <>
      <Line label={t('administration.basisTitle')} value={value.title} change={(title) => change({ ...value, title })} />
      <DocumentFields
        label={t(whole ? 'territory.legalAct' : 'acts.documentIfAny')}
        value={value.document}
        change={(document) => change({ ...value, document })}
      />
    </>
  );
}
