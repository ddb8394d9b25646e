import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { reading } from '../door/api';
import { useSay } from '../words/words';

const howMuch = reading('/api/worklist', { query: { limit: 1 } });

/** The way to the work list, with how much waits there. */
export function WayToWork() {
  const { t } = useSay();
  const { data } = useQuery(howMuch);
  return (
    <Link to="/viec" activeOptions={{ includeSearch: false }}>
      {data?.total ? t('work.way', { count: data.total }) : t('work.title')}
    </Link>
  );
}

/** After signing in: to the work list if there is work, else to the city. */
export function useFirstPage() {
  const go = useNavigate();
  const questions = useQueryClient();
  return () =>
    void questions
      .fetchQuery(howMuch)
      .then(({ total }) => total > 0)
      .catch(() => false)
      .then((work) => go({ to: work ? '/viec' : '/' }));
}
