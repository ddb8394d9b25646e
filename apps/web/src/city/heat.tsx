import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { decimal, drawn, percent } from '../design/figures';
import { list, reading, type ItemOf } from '../door/api';
import { CyclePapers } from '../sheets/cycle-papers';
import { Answer } from '../shell/answer';
import { useSay } from '../words/words';
import { criteriaOf, type Criterion } from '../words/regulation';
import { useSee } from './city';

type Cycle = ItemOf<'/api/jurisdictions/{jurisdiction}/cycles'>;
type Unit = ItemOf<'/api/cycles/{id}/units'>;

interface Props {
  readonly cycle: Cycle;
  readonly on: string | undefined;
  readonly only: 'attained' | undefined;
}

/** Units against criteria: in each cell the share of the points that applied. */
export function Heat({ cycle, on, only }: Props) {
  const { t } = useSay();
  const see = useSee();
  const { label } = cycle.period;
  return (
    <section className="sheet" aria-labelledby="units">
      <Answer to={list('/api/cycles/{id}/units', { path: { id: cycle.id }, query: { knownAt: on } })}>
        {(units) => {
          const shown = only ? units.filter(({ decided }) => decided?.title) : units;
          return (
            <>
              <header>
                <h2 id="units" tabIndex={-1}>
                  {only ? t('city.attainedUnits', { count: shown.length, year: label }) : t('city.units', { year: label })}
                </h2>
                {only && (
                  <Button size="small" onClick={() => see({ only: undefined })}>
                    {t('city.allUnits', { count: units.length })}
                  </Button>
                )}
                <CyclePapers cycle={cycle.id} kind={cycle.kind} jurisdiction={cycle.jurisdiction} />
              </header>
              <Answer to={reading('/api/regulations/{hash}', { path: { hash: cycle.regulation } })}>
                {({ document }) => <Table units={shown} criteria={criteriaOf(document)} />}
              </Answer>
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function Table({ units, criteria }: { readonly units: readonly Unit[]; readonly criteria: readonly Criterion[] }) {
  const { t, say, language } = useSay();
  if (!units.length) return <p className="empty">{t('city.noUnits')}</p>;
  return (
    <div className="wide">
      <table className="ledger heat">
        <caption>{t('city.heatHelp')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('city.unit')}</th>
            {criteria.map(({ code, name }) => (
              <th scope="col" key={code} className="n" title={say(name)}>
                <abbr title={say(name)}>{code}</abbr>
              </th>
            ))}
            <th scope="col" className="n">
              {t('city.total')}
            </th>
            <th scope="col">{t('city.result')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.dossier}>
              <th scope="row">
                <Link to="/ho-so/$id" params={{ id: unit.dossier }}>
                  {unit.unitName}
                </Link>
              </th>
              {criteria.map(({ code }) => (
                <Cell key={code} share={unit.criteria.find((one) => one.code === code)?.share ?? null} />
              ))}
              <td className="n strong">
                {unit.total === null && unit.selfTotal === null ? '–' : decimal(unit.total ?? unit.selfTotal ?? '0', 2, language)}
              </td>
              <td>
                <Result unit={unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ share }: { readonly share: string | null }) {
  const { language } = useSay();
  if (share === null) return <td className="n soft">–</td>;
  const heat = [0.6, 0.7, 0.85, 0.95].filter((from) => drawn(share) >= from).length;
  return <td className={`n heat-${heat}`}>{percent(share, 0, language)}</td>;
}

function Result({ unit: { decided, closedWithoutRating, stage } }: { readonly unit: Unit }) {
  const { t, say } = useSay();
  if (closedWithoutRating) return <span className="soft">{t('city.withoutRating')}</span>;
  if (decided)
    return <span className={decided.title ? 'good strong' : undefined}>{say(decided.className ?? decided.titleName)}</span>;
  if (!stage) return <>–</>;
  return (
    <span className={stage.overdue ? 'late' : 'soft'}>
      {stage.overdue ? t('city.stageOverdue', { stage: say(stage.name) }) : say(stage.name)}
    </span>
  );
}
