import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { addressOf, send, useSettled, type AnswerOf, type ReceiptOf } from '../door/api';
import type { Edit } from './kept';

export type Points = ReceiptOf<'/api/dossiers/{id}/points'>;
type Dossier = AnswerOf<'/api/dossiers/{id}'>;

/**
 * What the sheet comes to with what is being entered, reckoned by the server: the rules have one home, and the same engine that will
 * judge the sheet says what it is worth. Without a line the last points stay, and are said to be old.
 */
export function usePoints({ id, leaves }: Dossier, edits: readonly Edit[]) {
  const entered = edits.filter(({ part, body }) => part === 'figures' && body);
  const answers = Object.fromEntries(entered.map(({ leaf, body }) => [leaf, answerIn(body)]));
  const stands = leaves.map(({ code, revision, evidence }) => [code, revision, evidence.length]);
  const asked = useSettled(JSON.stringify(answers));
  return useQuery({
    queryKey: ['points', id, asked, JSON.stringify(stands)],
    queryFn: async ({ signal }): Promise<Points> => {
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: `{"answers":${asked}}`, signal };
      const response = await send(addressOf('/api/dossiers/{id}/points', { path: { id } }), init);
      return (await response.json()) as Points;
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

function answerIn(body: object | null) {
  const { figures, notApplicable } = body as { figures?: object; notApplicable?: boolean };
  return figures ? { figures } : { notApplicable };
}
