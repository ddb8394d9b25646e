import { getRouteApi } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import type { components } from 'minhbach-api';
import { useEffect } from 'react';
import { day } from '../design/figures';
import { list, type ItemOf } from '../door/api';
import { attend, nameWindow } from '../page';
import type { CityView } from '../router';
import { Answer } from '../shell/answer';
import { useKind } from '../words/kinds';
import { useSay } from '../words/words';
import { AsOf } from './as-of';
import { Attainment } from './attainment';
import { Board } from './board';
import { Heat } from './heat';
import { Streaks } from './streaks';

type Mine = components['schemas']['JurisdictionOfMine'];
type Cycle = ItemOf<'/api/jurisdictions/{jurisdiction}/cycles'>;

const route = getRouteApi('/');

/** Where the city stands, as known today or on an earlier day; every figure opens down to the facts. */
export function City({ mine }: { readonly mine: readonly Mine[] }) {
  const { t } = useSay();
  const { city, on } = route.useSearch();
  const see = useSee();
  const here = mine.find(({ slug }) => slug === city) ?? mine[0];
  useEffect(() => nameWindow(here?.name), [here?.name]);
  if (!here) return null;
  return (
    <>
      <div className="row">
        <h1>{here.name}</h1>
        {mine.length > 1 && (
          <Select
            aria-label={t('city.choose')}
            value={here.slug}
            onChange={(slug) => see({ city: slug, kind: undefined, year: undefined, only: undefined })}
            options={mine.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        <AsOf on={on} today={here.today} change={(to) => see({ on: to, only: undefined })} />
      </div>
      {on && <p className="told calm">{t('city.asKnown', { day: day(on) })}</p>}
      <Answer
        to={list('/api/jurisdictions/{jurisdiction}/cycles', { path: { jurisdiction: here.slug }, query: { knownAt: on } })}
      >
        {(cycles) => <Kinds here={here} cycles={cycles} />}
      </Answer>
    </>
  );
}

/** Changes what the address says of the page, and leaves the rest of it. */
export function useSee() {
  const go = route.useNavigate();
  return (change: Partial<CityView>) => void go({ search: (now: CityView) => ({ ...now, ...change }), resetScroll: false });
}

function Kinds({ here, cycles }: { readonly here: Mine; readonly cycles: readonly Cycle[] }) {
  const { t } = useSay();
  const kindName = useKind();
  const see = useSee();
  const { kind: chosen, year, on, only } = route.useSearch();
  const kinds = [...new Set(cycles.map(({ kind }) => kind))];
  const kind = kinds.find((one) => one === chosen) ?? kinds[0];
  const of = cycles.filter((one) => one.kind === kind);
  const shown = of.find(({ period }) => period.label === year) ?? of.findLast(({ closed }) => closed) ?? of.at(-1);
  const open = of.findLast(({ closed }) => !closed);
  useEffect(() => {
    if (only) attend(document.getElementById('units'));
  }, [only, year]);
  if (!kind || !shown) return <p className="empty">{t('city.noCycle')}</p>;
  const asked = { city: here.slug, kind, knownAt: on };
  return (
    <>
      {kinds.length > 1 && (
        <p className="field">
          <Segmented
            aria-label={t('city.kind')}
            value={kind}
            onChange={(to) => see({ kind: to, year: undefined, only: undefined })}
            options={kinds.map((value) => ({ value, label: kindName(value) }))}
          />
        </p>
      )}
      <Attainment asked={asked} shown={shown.period.label} />
      <Heat cycle={shown} on={on} only={only} />
      <div className="columns">
        {open ? <Board cycle={open} on={on} /> : <p className="sheet empty">{t('city.noneOpen')}</p>}
        <Streaks asked={asked} />
      </div>
    </>
  );
}
