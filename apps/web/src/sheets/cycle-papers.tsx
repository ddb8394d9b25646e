import { useQuery } from '@tanstack/react-query';
import { reading } from '../door/api';
import { useSay } from '../words/words';
import { Download } from './download';

const drafters = ['standing-office', 'council-secretary', 'committee', 'records-office'];

/** The papers of a cycle: the summary for everybody who sees it, the draft of its decision for those who prepare and issue it. */
export function CyclePapers({
  cycle,
  kind,
  jurisdiction,
}: {
  readonly cycle: string;
  readonly kind: string;
  readonly jurisdiction: string;
}) {
  const { t } = useSay();
  const { data: me } = useQuery(reading('/api/me'));
  const grants = me?.jurisdictions.find(({ id }) => id === jurisdiction)?.grants ?? [];
  const mayDraft = grants.some(
    ({ role, scope }) =>
      drafters.includes(role) && !scope.unit && (scope.kind ?? kind) === kind && (scope.cycle ?? cycle) === cycle,
  );
  return (
    <span className="row end small">
      <Download from={`/api/cycles/${cycle}/sheet`}>{t('sheets.summary')}</Download>
      {mayDraft && <Download from={`/api/cycles/${cycle}/decision`}>{t('sheets.decision')}</Download>}
    </span>
  );
}
