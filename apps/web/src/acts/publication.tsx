import { useState } from 'react';
import { useSay } from '../words/words';
import { ActForm } from './act-form';
import { DocumentFields, documentOf, noDocument, Paragraph } from './fields';
import type { OfDossier } from './intake';
import { useRules } from './rules';
import { useAct } from './use-act';

/** The records office makes the decided rating known. */
export function Publish({ dossier }: OfDossier) {
  const { t } = useSay();
  const { stages } = useRules(dossier);
  const [notice, setNotice] = useState(noDocument);
  const [remark, setRemark] = useState('');
  const { act, ...state } = useAct('/api/publication/publish-rating');
  const open = stages.find(({ kind }) => kind === 'publication')?.public ?? false;
  return (
    <ActForm
      name={t('acts.publish')}
      does={t(open ? 'acts.publishDoes' : 'acts.publishInsideDoes')}
      give={() => act({ dossier: dossier.id, notice: documentOf(notice), remark: remark.trim() || undefined })}
      {...state}
    >
      <DocumentFields label={t('acts.notice')} value={notice} change={setNotice} />
      <Paragraph label={t('acts.remark')} value={remark} change={setRemark} />
    </ActForm>
  );
}
