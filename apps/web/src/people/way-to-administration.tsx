import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { components } from 'minhbach-api';
import { reading } from '../door/api';
import { useSay } from '../words/words';

export type City = components['schemas']['JurisdictionOfMine'];

/** Whether the person administers it. */
export const administered = ({ grants }: City) => grants.some(({ role }) => role === 'city-administrator');

/** The way to administration, for who administers a city. */
export function WayToAdministration() {
  const { t } = useSay();
  const { data } = useQuery(reading('/api/me'));
  const here = useLocation({ select: ({ pathname }) => pathname.startsWith('/quan-tri/') });
  if (!data?.jurisdictions.some(administered)) return null;
  return (
    <Link to="/quan-tri/nguoi" aria-current={here ? 'page' : undefined}>
      {t('administration.way')}
    </Link>
  );
}
