import type { Recorded } from '#kernel';
import { idOf, type Heard } from '../heard';
import type { Projection, WritableRows } from '../projection';
import { heard, standing, type HeardOfDossier, type Standing } from './standing';
import { rulesOf, tasksOf, type Rules } from './tasks';

/** Việc cần xử lý: one row for each task that waits on a dossier. */
export const worklist: Projection<HeardOfDossier | Heard<'RegulationPublished'>> = {
  name: 'worklist',
  version: 1,
  types: [...heard, 'RegulationPublished'],
  tables: [
    'CREATE TABLE rules (regulation TEXT PRIMARY KEY, rules TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE standings (dossier TEXT PRIMARY KEY, standing TEXT NOT NULL) STRICT, WITHOUT ROWID',
    `CREATE TABLE tasks (dossier TEXT NOT NULL, task TEXT NOT NULL, body TEXT NOT NULL, appeal TEXT NOT NULL,
      jurisdiction TEXT NOT NULL, cycle TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, period TEXT NOT NULL, stage TEXT NOT NULL, roles TEXT NOT NULL,
      starts TEXT, ends TEXT, until TEXT, since TEXT NOT NULL, done INTEGER, total INTEGER, waitsFor TEXT NOT NULL,
      PRIMARY KEY (dossier, task, body, appeal)) STRICT, WITHOUT ROWID`,
    'CREATE INDEX tasks_by_jurisdiction ON tasks (jurisdiction, unit)',
  ],
  tell: (event, rows) => (event.type === 'RegulationPublished' ? rule(event, rows) : remember(event, rows)),
};

function rule({ data: { hash, document } }: Recorded<Heard<'RegulationPublished'>>, rows: WritableRows) {
  rows.run('INSERT INTO rules VALUES (?, ?)', hash, JSON.stringify(rulesOf(document)));
}

function remember(event: Recorded<HeardOfDossier>, rows: WritableRows) {
  const dossier = idOf(event);
  const row = rows.one<{ standing: string }>('SELECT standing FROM standings WHERE dossier = ?', dossier);
  const now = standing(row ? (JSON.parse(row.standing) as Standing) : null, event);
  rows.run('DELETE FROM tasks WHERE dossier = ?', dossier);
  if (!now) return rows.run('DELETE FROM standings WHERE dossier = ?', dossier);
  rows.run('INSERT OR REPLACE INTO standings VALUES (?, ?)', dossier, JSON.stringify(now));
  const known = rows.one<{ rules: string }>('SELECT rules FROM rules WHERE regulation = ?', now.about.regulation);
  const rules: Rules = known ? (JSON.parse(known.rules) as Rules) : { approval: null, after: [], leaves: [] };
  const { jurisdiction, cycle, unit, kind, period } = now.about;
  for (const one of tasksOf(now, rules)) {
    const what = [dossier, one.task, one.body ?? '', one.appeal ?? ''];
    const where = [jurisdiction, cycle, unit, kind, period.label, now.stage?.code ?? '', JSON.stringify(one.roles)];
    const when = [one.from, one.to, one.until, one.since, one.done, one.of, JSON.stringify(one.waitsFor)];
    rows.run('INSERT INTO tasks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', ...what, ...where, ...when);
  }
}
