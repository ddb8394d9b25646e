import { useState } from 'react';
import { newId } from '../door/api';
import type { Dossier } from '../dossier/head';
import { useSay } from '../words/words';
import { ActForm } from './act-form';
import { Paragraph } from './fields';
import type { OfDossier } from './intake';
import { areNamed, LeafReasons, type LeafReason } from './leaf-reasons';
import { useAct } from './use-act';

/** The unit asks for named leaves to be reviewed again, each with its grounds. */
export function Lodge({ dossier, may }: { readonly dossier: Dossier; readonly may: readonly string[] }) {
  const { t } = useSay();
  const [appeal] = useState(newId);
  const [leaves, setLeaves] = useState<LeafReason[]>([]);
  const { act, ...state } = useAct('/api/appeal/lodge-appeal');
  return (
    <ActForm
      name={t('acts.lodge')}
      does={t('acts.lodgeDoes', { count: leaves.length })}
      missing={!areNamed(leaves) && t('acts.groundsEach')}
      give={() =>
        act({ dossier: dossier.id, appeal, leaves: leaves.map(({ leaf, reason }) => ({ leaf, grounds: reason.trim() })) })
      }
      {...state}
    >
      <LeafReasons
        leaves={dossier.leaves.filter(({ code }) => may.includes(code))}
        value={leaves}
        change={setLeaves}
        what={t('acts.grounds')}
      />
    </ActForm>
  );
}

/** The unit lets the window go. */
export function Waive({ dossier: { id } }: OfDossier) {
  const { t } = useSay();
  const [remark, setRemark] = useState('');
  const { act, ...state } = useAct('/api/appeal/waive-appeal');
  return (
    <ActForm
      name={t('acts.waive')}
      does={t('acts.waiveDoes')}
      give={() => act({ dossier: id, remark: remark.trim() || undefined })}
      {...state}
    >
      <Paragraph label={t('acts.remark')} value={remark} change={setRemark} />
    </ActForm>
  );
}
