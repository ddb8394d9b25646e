import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { pages } from '../door/api';
import { useSession } from '../door/session';
import { nameWindow } from '../page';
import { Waiting, Wrong } from '../shell/wrong';
import { SignInFirst } from '../sign-in/sign-in-page';
import { useSay } from '../words/words';
import { Filters } from './filters';
import { WorkItems } from './work-items';

const route = getRouteApi('/viec');
const aPage = 200;

/** Việc cần xử lý: what waits for whoever is signed in, most urgent first. */
export function WorkPage() {
  const who = useSession();
  return who.is === 'out' ? <SignInFirst /> : <Work />;
}

function Work() {
  const { t, language } = useSay();
  const view = route.useSearch();
  const { q, task, kind, late } = view;
  useEffect(() => nameWindow(t('work.title')), [t]);
  const asked = { query: { q, task, kind, overdue: late ? ('true' as const) : undefined, limit: aPage } };
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery({
    ...pages('/api/worklist', asked),
    placeholderData: keepPreviousData,
  });
  const last = data?.pages.at(-1);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = last?.total ?? 0;
  const all = last?.tasks.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const filtered = Boolean(q ?? task ?? kind ?? late);
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // the rest comes as one scrolls towards it; the button is for whoever does not scroll
    const watching = new IntersectionObserver(
      ([seen]) => seen?.isIntersecting && hasNextPage && !isFetchingNextPage && void fetchNextPage(),
      { rootMargin: '800px' },
    );
    if (end.current) watching.observe(end.current);
    return () => watching.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, items.length]);
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN');
  return (
    <>
      <h1>{t('work.title')}</h1>
      <section className="sheet" aria-label={t('work.title')} aria-busy={isPlaceholderData}>
        {(all > 0 || filtered) && <Filters view={view} tasks={last?.tasks ?? []} />}
        {error && !data ? <Wrong error={error} again={() => void refetch()} /> : null}
        {!error && !data ? <Waiting /> : null}
        {data && (
          <>
            <p className="soft small" role="status">
              {total > 0 ? t('work.count', { count: total, replace: { count: number.format(total) } }) : ''}
            </p>
            {items.length ? <WorkItems items={items} /> : <Nothing filtered={filtered} />}
            {hasNextPage && (
              <p className="more" ref={end}>
                <button type="button" className="act" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  {isFetchingNextPage ? t('work.moreComing') : t('work.more', { count: Math.min(aPage, total - items.length) })}
                </button>
              </p>
            )}
          </>
        )}
      </section>
    </>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { t } = useSay();
  const go = route.useNavigate();
  return filtered ? (
    <p className="empty">
      {t('work.noneFound')}{' '}
      <button type="button" className="plain" onClick={() => void go({ search: {} })}>
        {t('work.clear')}
      </button>
    </p>
  ) : (
    <div className="empty">
      <p className="strong">{t('work.none')}</p>
      <p>{t('work.noneHelp')}</p>
    </div>
  );
}
