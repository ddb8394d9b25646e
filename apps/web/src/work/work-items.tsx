import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { day } from '../design/figures';
import type { ItemOf } from '../door/api';
import { useKind, useKindInside } from '../words/kinds';
import { useSay } from '../words/words';
import { Moves } from './moves';

export type WorkItem = ItemOf<'/api/worklist'>;
const keyOf = ({ dossier, task, body, appeal }: WorkItem) => [dossier, task, body, appeal].join(' ');

/** A row as it mostly is, in pixels, until it has been drawn and measured. */
const usualHeight = 52;

/** The tasks, each with its unit, its last day, and what may be done about it. Of thousands only those in sight are drawn. */
export function WorkItems({ items }: { readonly items: readonly WorkItem[] }) {
  const { t } = useSay();
  const [opened, open] = useState<string>();
  const turn = useCallback((key: string) => open((now) => (now === key ? undefined : key)), []);
  const table = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((table.current?.getBoundingClientRect().top ?? 0) + scrollY), [items.length === 0]);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => usualHeight,
    getItemKey: (index) => keyOf(items[index] as WorkItem),
    overscan: 12,
    scrollMargin: top,
    useFlushSync: false,
  });
  const drawn = rows.getVirtualItems();
  const above = (drawn[0]?.start ?? top) - top;
  const below = rows.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top);
  return (
    <table className="ledger work blocks" ref={table} aria-rowcount={items.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
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
      <Room height={above} />
      {drawn.map(({ key, index }) => (
        <Item
          key={key}
          index={index}
          item={items[index] as WorkItem}
          opened={opened === key}
          turn={turn}
          measure={rows.measureElement}
        />
      ))}
      <Room height={below} />
    </table>
  );
}

/** Keeps the place of rows that are out of sight. */
function Room({ height }: { readonly height: number }) {
  return height > 0 ? (
    <tbody className="room" aria-hidden="true">
      <tr>
        <td colSpan={6} style={{ height }} />
      </tr>
    </tbody>
  ) : null;
}

interface Props {
  readonly index: number;
  readonly item: WorkItem;
  readonly opened: boolean;
  readonly turn: (key: string) => void;
  readonly measure: (row: HTMLElement | null) => void;
}

const Item = memo(function Item({ index, item, opened, turn, measure }: Props) {
  const { t, say } = useSay();
  const kind = useKind();
  const kindInside = useKindInside();
  const { dossier, unitName, period, words, until, done, of, waitsFor, overdue } = item;
  const waiting = waitsFor.map(kindInside).join(', ');
  return (
    <tbody ref={measure} data-index={index}>
      <tr aria-rowindex={index + 2}>
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
            onClick={() => turn(keyOf(item))}
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
    </tbody>
  );
});

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
