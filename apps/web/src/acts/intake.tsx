import { useState } from 'react';
import { day } from '../design/figures';
import type { Dossier } from '../dossier/head';
import { useSay } from '../words/words';
import { ActForm } from './act-form';
import { Choose, DayField, DocumentFields, noDocument, Paragraph } from './fields';
import { areNamed, LeafReasons, type LeafReason } from './leaf-reasons';
import { useAct } from './use-act';
import { useRules } from './rules';

export interface OfDossier {
  readonly dossier: Dossier;
}

/** The standing office takes the dossier in. */
export function Accept({ dossier: { id } }: OfDossier) {
  const { t } = useSay();
  const [remark, setRemark] = useState('');
  const { act, ...state } = useAct('/api/intake/accept-submission');
  return (
    <ActForm
      name={t('acts.accept')}
      does={t('acts.acceptDoes')}
      give={() => act({ dossier: id, remark: remark.trim() || undefined })}
      {...state}
    >
      <Paragraph label={t('acts.remark')} value={remark} change={setRemark} />
    </ActForm>
  );
}

/** Named leaves go back to the unit, each with its reason, until a new date. */
export function Return({ dossier }: OfDossier) {
  return <GivenBack dossier={dossier} path="/api/intake/return-submission" name="acts.return" does="acts.returnDoes" />;
}

/** The authority wants named leaves reviewed once more. */
export function SendBack({ dossier }: OfDossier) {
  return <GivenBack dossier={dossier} path="/api/approval/send-back-for-review" name="acts.sendBack" does="acts.sendBackDoes" />;
}

interface Back extends OfDossier {
  readonly path: '/api/intake/return-submission' | '/api/approval/send-back-for-review';
  readonly name: 'acts.return' | 'acts.sendBack';
  readonly does: 'acts.returnDoes' | 'acts.sendBackDoes';
}

function GivenBack({ dossier, path, name, does }: Back) {
  const { t } = useSay();
  const [leaves, setLeaves] = useState<LeafReason[]>([]);
  const [until, setUntil] = useState('');
  const { act, ...state } = useAct(path);
  return (
    <ActForm
      name={t(name)}
      does={t(does, { count: leaves.length })}
      missing={!areNamed(leaves) ? t('acts.reasonEach') : !until && t('acts.newDate')}
      give={() =>
        act({ dossier: dossier.id, leaves: leaves.map(({ leaf, reason }) => ({ leaf, reason: reason.trim() })), until })
      }
      {...state}
    >
      <LeafReasons leaves={dossier.leaves} value={leaves} change={setLeaves} what={t('acts.reason')} />
      <DayField label={t('acts.until')} value={until} change={setUntil} />
    </ActForm>
  );
}

/** The unit asks to have it back. */
export function RequestReturn({ dossier: { id } }: OfDossier) {
  const { t } = useSay();
  const [reason, setReason] = useState('');
  const { act, ...state } = useAct('/api/intake/request-return');
  return (
    <ActForm
      name={t('acts.requestReturn')}
      does={t('acts.requestReturnDoes')}
      missing={!reason.trim() && t('acts.reasonMissing')}
      give={() => act({ dossier: id, reason: reason.trim() })}
      {...state}
    >
      <Paragraph label={t('acts.reason')} value={reason} change={setReason} />
    </ActForm>
  );
}

/** A later last day for a stage, on the strength of a document. */
export function Extend({ dossier }: OfDossier) {
  const { t, say } = useSay();
  const { stages } = useRules(dossier);
  const [stage, setStage] = useState(dossier.stage?.code ?? '');
  const [until, setUntil] = useState('');
  const [document, setDocument] = useState(noDocument);
  const { act, ...state } = useAct('/api/intake/extend-deadline');
  const before = stage === dossier.stage?.code ? dossier.stage.until : dossier.deadlines[stage];
  return (
    <ActForm
      name={t('acts.extend')}
      does={t('acts.extendDoes')}
      missing={(!until || !document.number.trim() || !document.date) && t('acts.extendMissing')}
      give={() => act({ dossier: dossier.id, stage, until, document })}
      {...state}
    >
      <Choose
        label={t('acts.stage')}
        value={stage}
        change={setStage}
        options={stages.map(({ code, name }) => ({ value: code, label: say(name) }))}
      />
      {before && <p className="small soft field">{t('acts.untilNow', { day: day(before) })}</p>}
      <DayField label={t('acts.until')} value={until} change={setUntil} />
      <DocumentFields label={t('acts.basis')} value={document} change={setDocument} />
    </ActForm>
  );
}
