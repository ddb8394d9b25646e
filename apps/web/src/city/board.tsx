import { Link } from '@tanstack/react-router';
import { day } from '../design/figures';
import { list, reading, type ItemOf } from '../door/api';
import { Answer } from '../shell/answer';
import { stagesOf, type Stage } from '../words/regulation';
import { useSay } from '../words/words';

type Cycle = ItemOf<'/api/jurisdictions/{jurisdiction}/cycles'>;
type Unit = ItemOf<'/api/cycles/{id}/units'>;

/** The open year, stage by stage: which units stand where, until when, and who is late. */
export function Board({ cycle, on }: { readonly cycle: Cycle; readonly on: string | undefined }) {
  const { t } = useSay();
  const asked = { path: { id: cycle.id }, query: { knownAt: on } };
  return (
    <section className="sheet" aria-labelledby="board">
      <header>
        <h2 id="board">{t('city.board', { year: cycle.period.label })}</h2>
      </header>
      <Answer to={list('/api/cycles/{id}/units', asked)}>
        {(units) => (
          <Answer to={reading('/api/cycles/{id}', asked)}>
            {({ deadlines, regulation }) => (
              <Answer to={reading('/api/regulations/{hash}', { path: { hash: regulation } })}>
                {({ document }) => <Stages units={units} deadlines={deadlines} stages={stagesOf(document)} />}
              </Answer>
            )}
          </Answer>
        )}
      </Answer>
    </section>
  );
}

interface Props {
  readonly units: readonly Unit[];
  readonly deadlines: Readonly<Record<string, string>>;
  readonly stages: readonly Stage[];
}

function Stages({ units, deadlines, stages }: Props) {
  const { t, say } = useSay();
  const late = units.filter(({ stage }) => stage?.overdue);
  const done = units.filter(({ stage, decided }) => !stage && decided);
  const columns = stages.map((stage) => ({ ...stage, there: units.filter((unit) => unit.stage?.code === stage.code) }));
  return (
    <>
      <p className={late.length ? 'late strong' : 'soft'}>
        {late.length
          ? t('city.late', { count: late.length, units: late.map(({ unitName }) => unitName).join(', ') })
          : t('city.noneLate')}
      </p>
      <ol className="board">
        {columns.map(({ code, name, there }) => (
          <li key={code}>
            <h3>
              {say(name)} <span className="count">{there.length}</span>
            </h3>
            {deadlines[code] && <p className="small soft">{t('city.until', { day: day(deadlines[code]) })}</p>}
            <Names units={there} />
          </li>
        ))}
        <li>
          <h3>
            {t('city.finished')} <span className="count">{done.length}</span>
          </h3>
          <Names units={done} />
        </li>
      </ol>
    </>
  );
}

function Names({ units }: { readonly units: readonly Unit[] }) {
  const { t } = useSay();
  return (
    <ul>
      {units.map(({ dossier, unitName, stage }) => (
        <li key={dossier}>
          <Link to="/ho-so/$id" params={{ id: dossier }}>
            {unitName}
          </Link>{' '}
          {stage?.overdue && <span className="tag late">{t('city.overdue', { day: day(stage.until ?? '') })}</span>}
        </li>
      ))}
    </ul>
  );
}
