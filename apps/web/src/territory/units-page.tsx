import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { day } from '../design/figures';
import { list, type ItemOf } from '../door/api';
import { Administration, type City } from '../people/administration';
import { Answer } from '../shell/answer';
import { useSay } from '../words/words';
import { DescribeSituation } from './describe-situation';
import { EstablishUnit } from './establish-unit';
import { RecordLineage } from './record-lineage';
import { SetTarget } from './set-target';
import { WithdrawLineage } from './withdraw-lineage';

export type Unit = ItemOf<'/api/jurisdictions/{jurisdiction}/units'>;

/** The units of the city, what is known of each, and the city's target. */
export function UnitsPage() {
  const { t } = useSay();
  return (
    <Administration title={t('administration.unitsOf')}>
      {(city) => (
        <>
          <Answer to={list('/api/jurisdictions/{jurisdiction}/units', { path: { jurisdiction: city.id } })}>
            {(units) => <All city={city} units={units} />}
          </Answer>
          <div className="columns">
            <EstablishUnit city={city} />
            <SetTarget city={city} />
          </div>
        </>
      )}
    </Administration>
  );
}

function All({ city, units }: { readonly city: City; readonly units: readonly Unit[] }) {
  const { t } = useSay();
  const [chosen, choose] = useState<string>();
  return (
    <section className="sheet" aria-labelledby="units">
      <header>
        <h2 id="units">{t('territory.units', { count: units.length })}</h2>
        <span className="soft small">{t('territory.help')}</span>
        <span className="small ways">
          <a href="#establish">{t('territory.establish')}</a> <a href="#target">{t('territory.target')}</a>
        </span>
      </header>
      {units.length === 0 ? (
        <p className="empty">{t('territory.none')}</p>
      ) : (
        <table className="ledger blocks">
          <thead>
            <tr>
              <th scope="col">{t('city.unit')}</th>
              <th scope="col">{t('territory.code')}</th>
              <th scope="col">{t('territory.since')}</th>
              <th scope="col">{t('unit.situation')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <OneUnit
                key={unit.id}
                {...{ city, unit, units }}
                opened={chosen === unit.id}
                open={() => choose(chosen === unit.id ? undefined : unit.id)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface Props {
  readonly city: City;
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly opened: boolean;
  readonly open: () => void;
}

/** One unit in a line; opened, what is recorded of it and what may be recorded. */
function OneUnit({ city, unit, units, opened, open }: Props) {
  const { t } = useSay();
  const own = unit.lineage.filter((line) => line.own);
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <button type="button" className="plain left" aria-expanded={opened} onClick={open}>
            {unit.name}
          </button>
        </th>
        <td>{unit.code}</td>
        <td>{day(unit.since)}</td>
        <td>{unit.situation && t('unit.situationOn', { day: day(unit.situation.on) })}</td>
      </tr>
      {opened && (
        <tr className="opened">
          <td colSpan={4}>
            <p>
              <Link to="/don-vi/$unit" params={{ unit: unit.id }}>
                {t('territory.page')}
              </Link>
            </p>
            <div className="columns">
              <section aria-labelledby={`situation-${unit.id}`}>
                <h3 id={`situation-${unit.id}`}>{t('unit.situation')}</h3>
                <DescribeSituation city={city} unit={unit} />
              </section>
              <section aria-labelledby={`lineage-${unit.id}`}>
                <h3 id={`lineage-${unit.id}`}>{t('unit.lineage')}</h3>
                {own.map((line) => (
                  <WithdrawLineage key={`${line.change} ${line.from} ${line.outside}`} {...{ city, unit, line }} />
                ))}
                <RecordLineage city={city} unit={unit} units={units} />
              </section>
            </div>
          </td>
        </tr>
      )}
    </Fragment>
  );
}
