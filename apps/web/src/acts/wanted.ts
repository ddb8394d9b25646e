import { useQuery } from '@tanstack/react-query';
import { list, type ItemOf } from '../door/api';
import type { Dossier } from '../dossier/head';

export type Wanted = ItemOf<'/api/dossiers/{id}/history'>['texts'][number];

/** Why the authority sent leaves back into the review that is open; nothing when the review came about otherwise. */
export function useWanted({ id, sentBack }: Pick<Dossier, 'id' | 'sentBack'>): readonly Wanted[] | undefined {
  const { data } = useQuery({
    ...list('/api/dossiers/{id}/history', { path: { id }, query: { knownAt: undefined } }),
    enabled: sentBack > 0,
  });
  const last = data?.findLast(({ type }) => type === 'SentBackForReview' || type === 'SubmissionAccepted');
  return last?.type === 'SentBackForReview' ? last.texts : undefined;
}
