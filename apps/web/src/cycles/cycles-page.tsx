import { useState } from 'react';
import { day } from '../design/figures';
import { list, reading, type ItemOf } from '../door/api';
import { Administration, type City } from '../people/administration';
import { Answer } from '../shell/answer';
import { useKind } from '../words/kinds';
import { stagesOf } from '../words/regulation';
import { useSay } from '../words/words';
import { CloseCycle } from './close-cycle';
import { OpenCycle } from './open-cycle';
import { Standing } from './standing';

export type Cycle = ItemOf<'/api/jurisdictions/{jurisdiction}/cycles'>;

/** Cycles of the city: what is open, where its units stand, and the way to open another. */
export function CyclesPage() {
  const { t } = useSay();
  return (
    <Administration title={t('administration.cycles')}>
      {(city) => (
        <>
          <Answer to={list('/api/jurisdictions/{jurisdiction}/cycles', { path: { jurisdiction: city.id } })}>
            {(cycles) => <All cycles={cycles.toReversed()} />}
          </Answer>
          <OpenCycle city={city} />
        </>
      )}
    </Administration>
  );
}

function All({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const { t } = useSay();
  const kindName = useKind();
  const [chosen, choose] = useState<string>();
  return (
    <section className="sheet" aria-labelledby="cycles">
      <h2 id="cycles">{t('administration.cycles')}</h2>
      {cycles.length === 0 ? (
        <p className="empty">{t('cycle.none')}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('cycle.period')}</th>
              <th scope="col">{t('city.kind')}</th>
              <th scope="col" className="n">
                {t('cycle.units')}
              </th>
              <th scope="col">{t('cycle.state')}</th>
            </tr>
          </thead>
          <tbody>
            {cycles.flatMap((cycle) => {
              const opened = cycle.id === chosen;
              const line = (
                <tr key={cycle.id}>
                  <th scope="row">
                    <button
                      type="button"
                      className="plain left"
                      aria-expanded={opened}
                      onClick={() => choose(opened ? undefined : cycle.id)}
                    >
                      {cycle.period.label}
                    </button>
                  </th>
                  <td>{kindName(cycle.kind)}</td>
                  <td className="n">{cycle.units}</td>
                  <td className={cycle.closed ? 'soft' : 'good'}>{t(cycle.closed ? 'cycle.closed' : 'cycle.open')}</td>
                </tr>
              );
              if (!opened) return [line];
              return [
                line,
                <tr className="opened" key={`${cycle.id} opened`}>
                  <td colSpan={4}>
                    <Opened cycle={cycle} />
                  </td>
                </tr>,
              ];
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Opened({ cycle }: { readonly cycle: Cycle }) {
  const { t, say } = useSay();
  return (
    <>
      <Answer to={reading('/api/cycles/{id}', { path: { id: cycle.id } })}>
        {({ deadlines }) => (
          <Answer to={reading('/api/regulations/{hash}', { path: { hash: cycle.regulation } })}>
            {({ document, name }) => (
              <>
                <p className="small soft">{say(name)}</p>
                <dl className="figures steps">
                  {stagesOf(document).map(({ code, name: stage }) => (
                    <div key={code}>
                      <dt>{say(stage)}</dt>
                      <dd>{deadlines[code] ? day(deadlines[code]) : '–'}</dd>
                    </div>
                  ))}
                </dl>
              </>
            )}
          </Answer>
        )}
      </Answer>
      <Answer to={list('/api/cycles/{id}/units', { path: { id: cycle.id } })}>
        {(units) => (
          <>
            <Standing units={units} />
            {!cycle.closed && <p className="small soft">{t('cycle.extendHelp')}</p>}
            {!cycle.closed && <CloseCycle cycle={cycle.id} units={units} />}
          </>
        )}
      </Answer>
    </>
  );
}

export type { City };
