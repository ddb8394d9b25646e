import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { day } from '../design/figures';
import type { ItemOf } from '../door/api';
import { useKind, useKindInside } from '../words/kinds';
import { useSay } from '../words/words';
import { Moves } from './moves';

export type WorkItem = ItemOf<'/api/worklist'>;
const keyOf = ({ dossier, task, body, appeal }: WorkItem) => [dossier, task, body, appeal].join(' ');

/** The tasks, each with its unit, its last day, and what may be done about it. */
export function WorkItems({ items }: { readonly items: readonly WorkItem[] }) {
  const { t } = useSay();
  const [opened, open] = useState<string>();
  return (
    <table className="ledger work">
      <thead>
        <tr>
          <th scope="col">{t('work.unit')}</th>
          <th scope="col">{t('work.what')}</th>
          <th scope="col">{t('work.progress')}</th>
          <th scope="col">{t('work.until')}</th>
          <th scope="col">{t('work.left')}</th>
          <th scope="col">
            <span className="unseen">{t('work.moves')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const key = keyOf(item);
          return <Item key={key} item={item} opened={opened === key} turn={() => open(opened === key ? undefined : key)} />;
        })}
      </tbody>
    </table>
  );
}

interface Props {
  readonly item: WorkItem;
  readonly opened: boolean;
  readonly turn: () => void;
}

function Item({ item, opened, turn }: Props) {
  const { t, say } = useSay();
  const kind = useKind();
  const kindInside = useKindInside();
  const { dossier, unitName, period, words, until, done, of, waitsFor, overdue } = item;
  const waiting = waitsFor.map(kindInside).join(', ');
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <Link to="/ho-so/$id" params={{ id: dossier }}>
            {unitName}
          </Link>
          <span className="under soft small">
            {kind(item.kind)} · {period}
          </span>
        </th>
        <td>
          {say(words)}
          {waiting && <span className="under warn small">{t('work.waitsFor', { kinds: waiting })}</span>}
        </td>
        <td className="figure">{done !== null && of !== null ? t('work.done', { done, of }) : ''}</td>
        <td className="figure">
          <span className="on-phone soft">{t('work.until')}: </span>
          {until ? day(until) : <span className="soft">{t('work.noDay')}</span>}
        </td>
        <td className={overdue ? 'late strong' : undefined}>
          <Left item={item} />
        </td>
        <td>
          <button
            type="button"
            className="plain small"
            aria-expanded={opened}
            aria-label={t('work.movesOf', { unit: unitName })}
            onClick={turn}
          >
            {t('work.moves')}
          </button>
        </td>
      </tr>
      {opened && (
        <tr className="opened">
          <td colSpan={6}>
            <Moves dossier={dossier} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** In working days; in days of the calendar where that of working days is not known. */
function Left({ item: { until, overdue, daysLeft, workingDaysLeft: working } }: { readonly item: WorkItem }) {
  const { t } = useSay();
  if (until === null || daysLeft === null) return null;
  if (daysLeft === 0) return <>{t('work.lastDay')}</>;
  if (working === null) {
    return <>{t(overdue ? 'work.calendarLate' : 'work.calendarLeft', { count: Math.abs(daysLeft) })}</>;
  }
  if (working === 0) return <>{t(overdue ? 'work.late0' : 'work.noWorkingDay')}</>;
  return <>{t(overdue ? 'work.daysLate' : 'work.daysLeft', { count: Math.abs(working) })}</>;
}
