import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { day } from '../design/figures';
import { list, type ItemOf } from '../door/api';
import { nameWindow } from '../page';
import { Answer } from '../shell/answer';
import { useSay } from '../words/words';

type Unit = ItemOf<'/api/recognised'>;

/** For everybody, without signing in: governments that were recognised, with decision and date. Nothing else. */
export function Recognised() {
  const { t } = useSay();
  useEffect(() => nameWindow(t('recognised.title')), [t]);
  return (
    <>
      <h1>{t('recognised.title')}</h1>
      <p className="soft">{t('recognised.what')}</p>
      <Answer to={list('/api/recognised')}>{(items) => <Units items={items} />}</Answer>
    </>
  );
}

function Units({ items }: { readonly items: readonly Unit[] }) {
  const { t } = useSay();
  const periods = [...new Set(items.map(({ period }) => period))].sort().reverse();
  const [chosen, choose] = useState<string>();
  const period = chosen ?? periods[0];
  const cities = [...new Set(items.filter((one) => one.period === period).map(({ cityName }) => cityName))];
  if (!items.length) return <p className="empty">{t('recognised.none')}</p>;
  return (
    <>
      <p className="row period">
        <label htmlFor="period">{t('recognised.period')}</label>
        <Select id="period" value={period} onChange={choose} options={periods.map((value) => ({ value, label: value }))} />
      </p>
      {cities.map((city) => (
        <City key={city} name={city} units={items.filter((one) => one.cityName === city && one.period === period)} />
      ))}
    </>
  );
}

function City({ name, units }: { readonly name: string; readonly units: readonly Unit[] }) {
  const { t, say } = useSay();
  return (
    <section className="sheet">
      <header>
        <h2>{name}</h2>
      </header>
      <div className="wide" tabIndex={0} role="group" aria-label={name}>
        <table className="ledger blocks">
          <thead>
            <tr>
              <th scope="col">{t('recognised.unit')}</th>
              <th scope="col">{t('recognised.held')}</th>
              <th scope="col">{t('recognised.decision')}</th>
              <th scope="col">{t('recognised.date')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((one) => (
              <tr key={one.unitName}>
                <th scope="row">{one.unitName}</th>
                <td>{say(one.title)}</td>
                <td>
                  <span className="on-phone soft">{t('recognised.decision')}: </span>
                  {one.document.number}
                </td>
                <td className="date">
                  <span className="on-phone soft">{t('recognised.date')}: </span>
                  {day(one.document.date)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
