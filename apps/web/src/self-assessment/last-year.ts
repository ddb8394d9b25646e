import { useQuery } from '@tanstack/react-query';
import { list, reading, type AnswerOf } from '../door/api';

type Dossier = AnswerOf<'/api/dossiers/{id}'>;

/** The dossier of the same unit and kind for the latest period that ended before this one, if it may be read. */
export function useLastYear({ jurisdiction, unit, kind, period }: Dossier): Dossier | undefined {
  const { data: all } = useQuery(list('/api/dossiers', { query: { jurisdiction, unit, kind } }));
  const before = all
    ?.filter((one) => one.period.type === period.type && one.period.to < period.from)
    .sort((one, other) => (one.period.to < other.period.to ? 1 : -1))[0];
  const { data } = useQuery({
    ...reading('/api/dossiers/{id}', { path: { id: before?.id ?? '' } }),
    enabled: before !== undefined,
    staleTime: Infinity,
  });
  return data;
}
