import type { Recorded } from '#kernel';
import { idOf, type Heard } from '../heard';
import type { Projection, WritableRows } from '../projection';

const types = ['AttainmentTargetSet', 'CycleOpened', 'DossierOpened', 'RatingDecided', 'RatingPublished'] as const;
type Told = Heard<(typeof types)[number]>;

/** Tỷ lệ đơn vị đạt: what counts towards it, for each cycle, and since when: by decision, and by what has been made public. */
export const attainment: Projection<Told> = {
  name: 'attainment',
  version: 3,
  types,
  tables: [
    'CREATE TABLE targets (jurisdiction TEXT NOT NULL, kind TEXT NOT NULL, share TEXT NOT NULL, by INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (jurisdiction, kind)) STRICT, WITHOUT ROWID',
    'CREATE TABLE cycles (cycle TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, starts TEXT NOT NULL, total INTEGER NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE outcomes (dossier TEXT PRIMARY KEY, cycle TEXT NOT NULL, unit TEXT NOT NULL, title TEXT, decidedAt TEXT, publishedAt TEXT) STRICT, WITHOUT ROWID',
    'CREATE INDEX outcomes_by_cycle ON outcomes (cycle, unit, decidedAt, publishedAt, title)',
  ],
  tell: (event, rows) => remember(event, rows),
};

function remember(event: Recorded<Told>, rows: WritableRows) {
  const id = idOf(event);
  const at = event.context.recordedAt;
  switch (event.type) {
    case 'AttainmentTargetSet': {
      const { kind, share, by } = event.data;
      return rows.run('INSERT OR REPLACE INTO targets VALUES (?, ?, ?, ?, ?)', id, kind, share, by, at);
    }
    case 'CycleOpened': {
      const { jurisdiction, kind, period, units } = event.data;
      return rows.run(
        'INSERT INTO cycles VALUES (?, ?, ?, ?, ?, ?, ?)',
        id,
        jurisdiction,
        kind,
        period.label,
        period.from,
        units.length,
        at,
      );
    }
    case 'DossierOpened':
      return rows.run('INSERT INTO outcomes (dossier, cycle, unit) VALUES (?, ?, ?)', id, event.data.cycle, event.data.unit);
    case 'RatingDecided':
      return rows.run('UPDATE outcomes SET title = ?, decidedAt = ? WHERE dossier = ?', event.data.decided.title, at, id);
    case 'RatingPublished':
      if (!event.data.public) return;
      return rows.run('UPDATE outcomes SET publishedAt = ? WHERE dossier = ?', at, id);
  }
}
