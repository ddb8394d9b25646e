import { list } from '../door/api';
import { Answer } from '../shell/answer';
import { useSay } from '../words/words';

interface Props {
  readonly asked: { readonly city: string; readonly kind: string; readonly knownAt: string | undefined };
}

/** Số năm liền: the longest first, those without one left out. */
export function Streaks({ asked }: Props) {
  const { t } = useSay();
  return (
    <section className="sheet" aria-labelledby="streaks">
      <header>
        <h2 id="streaks">{t('city.streaks')}</h2>
      </header>
      <Answer to={list('/api/streaks', { query: { ...asked, sort: '-count' } })}>
        {(items) => {
          const some = items.filter(({ count }) => count > 0);
          if (!some.length) return <p className="empty">{t('city.noStreaks')}</p>;
          return (
            <ol className="streaks">
              {some.map(({ unit, unitName, count, from, to }) => (
                <li key={unit}>
                  <span>{unitName}</span>
                  <meter min={0} max={Math.max(5, some[0]?.count ?? 5)} value={count} aria-hidden="true" />
                  <span className="n">
                    <span className="strong">{t('city.yearsInRow', { count })}</span>{' '}
                    <span className="soft">{from === to ? to : `${from}–${to}`}</span>
                  </span>
                </li>
              ))}
            </ol>
          );
        }}
      </Answer>
    </section>
  );
}
