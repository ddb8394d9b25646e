import type { Recorded } from '#kernel';
import { idOf, type Heard } from '../heard';
import type { Projection, WritableRows } from '../projection';
import { heard, standing, type HeardOfDossier, type Standing } from './standing';
import { rulesOf, tasksOf, type Rules, type Task } from './tasks';

/** Việc cần xử lý: one row for each task that waits on a dossier. */
export const worklist: Projection<HeardOfDossier | Heard<'RegulationPublished'>> = {
  name: 'worklist',
  version: 4, // 3 had no index by task: a list of few was looked for among all
  types: [...heard, 'RegulationPublished'],
  tables: [
    'CREATE TABLE rules (regulation TEXT PRIMARY KEY, rules TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE standings (dossier TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL, stage TEXT, until TEXT, standing TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE INDEX standings_by_jurisdiction ON standings (jurisdiction, stage, until)',
    `CREATE TABLE tasks (dossier TEXT NOT NULL, task TEXT NOT NULL, body TEXT NOT NULL, appeal TEXT NOT NULL,
      jurisdiction TEXT NOT NULL, cycle TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, period TEXT NOT NULL, stage TEXT NOT NULL, roles TEXT NOT NULL,
      starts TEXT, ends TEXT, until TEXT, since TEXT NOT NULL, done INTEGER, total INTEGER, waitsFor TEXT NOT NULL,
      PRIMARY KEY (dossier, task, body, appeal)) STRICT, WITHOUT ROWID`,
    'CREATE INDEX tasks_by_unit ON tasks (jurisdiction, unit)',
    'CREATE INDEX tasks_by_task ON tasks (jurisdiction, task)',
  ],
  tell: (event, rows) => together([event], rows),
  tellTogether: (events, rows) => together(events, rows),
};

function rule({ data: { hash, document } }: Recorded<Heard<'RegulationPublished'>>, rows: WritableRows) {
  rows.run('INSERT INTO rules VALUES (?, ?)', hash, JSON.stringify(rulesOf(document)));
}

/** A dossier's row is read before its first event here and written after its last: its sheet is long, and it has many events. */
function together(events: readonly Recorded<HeardOfDossier | Heard<'RegulationPublished'>>[], rows: WritableRows) {
  const dossiers = new Map<string, { readonly before: Standing | null; now: Standing | null }>();
  for (const event of events) {
    if (event.type === 'RegulationPublished') {
      rule(event, rows);
      continue;
    }
    const dossier = idOf(event);
    let found = dossiers.get(dossier);
    if (!found) {
      const before = standingOf(dossier, rows);
      dossiers.set(dossier, (found = { before, now: before }));
    }
    found.now = standing(found.now, event);
  }
  for (const [dossier, { before, now }] of dossiers) remember(dossier, before, now, rows);
}

function standingOf(dossier: string, rows: WritableRows): Standing | null {
  const row = rows.one<{ standing: string }>('SELECT standing FROM standings WHERE dossier = ?', dossier);
  return row ? (JSON.parse(row.standing) as Standing) : null;
}

function remember(dossier: string, before: Standing | null, now: Standing | null, rows: WritableRows) {
  if (!now) {
    if (!before) return;
    rows.run('DELETE FROM tasks WHERE dossier = ?', dossier);
    return rows.run('DELETE FROM standings WHERE dossier = ?', dossier);
  }
  const { about, stage } = now;
  const where = [dossier, about.jurisdiction, stage?.code ?? null, stage?.until ?? null];
  rows.run('INSERT OR REPLACE INTO standings VALUES (?, ?, ?, ?, ?)', ...where, JSON.stringify(now));
  const rules = rulesFor(now, rows);
  const tasks = tasksOf(now, rules);
  if (before?.stage?.code === now.stage?.code && JSON.stringify(before && tasksOf(before, rules)) === JSON.stringify(tasks))
    return;
  if (before) rows.run('DELETE FROM tasks WHERE dossier = ?', dossier);
  for (const task of tasks) insert(dossier, now, task, rows);
}

function insert(dossier: string, { about, stage }: Standing, task: Task, rows: WritableRows) {
  const { jurisdiction, cycle, unit, kind, period } = about;
  const what = [dossier, task.task, task.body ?? '', task.appeal ?? ''];
  const where = [jurisdiction, cycle, unit, kind, period.label, stage?.code ?? '', JSON.stringify(task.roles)];
  const when = [task.from, task.to, task.until, task.since, task.done, task.of, JSON.stringify(task.waitsFor)];
  rows.run('INSERT INTO tasks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', ...what, ...where, ...when);
}

/** Parsed once for each text: a regulation's rules never change. */
const parsed = new Map<string, Rules>();
const none: Rules = { approval: null, after: [], everyLeafSigned: false, leaves: [] };

function rulesFor({ about }: Standing, rows: WritableRows): Rules {
  const text = rows.one<{ rules: string }>('SELECT rules FROM rules WHERE regulation = ?', about.regulation)?.rules;
  if (text === undefined) return none;
  const rules = parsed.get(text) ?? (JSON.parse(text) as Rules);
  parsed.set(text, rules);
  return rules;
}
