import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { instant } from '../design/figures';
import { give, reading, type AnswerOf } from '../door/api';
import { Wrong } from '../shell/wrong';
import { useSay } from '../words/words';
import type { Leaf } from './leaf-form';

/** The row officer's signature beside a leaf: whether it stands, and signing it. */
export function SignRow({ dossier, leaf }: { readonly dossier: AnswerOf<'/api/dossiers/{id}'>; readonly leaf: Leaf }) {
  const { t } = useSay();
  const questions = useQueryClient();
  const { data: me } = useQuery(reading('/api/me'));
  const sign = useMutation({
    mutationFn: () => give('/api/self-assessment/sign-leaf', { dossier: dossier.id, leaf: leaf.code, revision: leaf.revision }),
    onSuccess: () => questions.invalidateQueries(),
  });
  const grants = me?.jurisdictions.find(({ id }) => id === dossier.jurisdiction)?.grants ?? [];
  const maySign = grants.some(({ role, scope }) => role === 'row-officer' && (scope.unit ?? dossier.unit) === dossier.unit);
  const { signature } = leaf;
  if (!signature && !maySign) return null;
  return (
    <div className="row small">
      {signature && (
        <span className={signature.stands ? 'good' : 'warn'}>
          {t(signature.stands ? 'selfAssessment.signed' : 'selfAssessment.signedBefore', {
            who: signature.capacity ?? '',
            at: instant(signature.at),
          })}
        </span>
      )}
      {maySign && leaf.answer && !signature?.stands && (
        <button type="button" className="act" disabled={sign.isPending} onClick={() => sign.mutate()}>
          {t('selfAssessment.sign', { leaf: leaf.code })}
        </button>
      )}
      {sign.error && <Wrong error={sign.error} />}
    </div>
  );
}
