import type { Recorded } from '#kernel';
import { idOf, type Heard } from '../heard';
import type { Projection, WritableRows } from '../projection';

const types = ['AttainmentTargetSet', 'CycleOpened', 'DossierOpened', 'RatingDecided'] as const;
type Told = Heard<(typeof types)[number]>;

/** Tỷ lệ đơn vị đạt: what counts towards it, for each cycle. */
export const attainment: Projection<Told> = {
  name: 'attainment',
  version: 1,
  types,
  tables: [
    'CREATE TABLE targets (jurisdiction TEXT NOT NULL, kind TEXT NOT NULL, share TEXT NOT NULL, by INTEGER NOT NULL, PRIMARY KEY (jurisdiction, kind)) STRICT, WITHOUT ROWID',
    'CREATE TABLE cycles (cycle TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, starts TEXT NOT NULL, total INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE outcomes (dossier TEXT PRIMARY KEY, cycle TEXT NOT NULL, unit TEXT NOT NULL, decided INTEGER NOT NULL, title TEXT) STRICT, WITHOUT ROWID',
    'CREATE INDEX outcomes_by_cycle ON outcomes (cycle)',
  ],
  tell: (event, rows) => remember(event, rows),
};

function remember(event: Recorded<Told>, rows: WritableRows) {
  const id = idOf(event);
  switch (event.type) {
    case 'AttainmentTargetSet': {
      const { kind, share, by } = event.data;
      return rows.run('INSERT OR REPLACE INTO targets VALUES (?, ?, ?, ?)', id, kind, share, by);
    }
    case 'CycleOpened': {
      const { jurisdiction, kind, period, units } = event.data;
      return rows.run(
        'INSERT INTO cycles VALUES (?, ?, ?, ?, ?, ?)',
        id,
        jurisdiction,
        kind,
        period.label,
        period.from,
        units.length,
      );
    }
    case 'DossierOpened':
      return rows.run('INSERT INTO outcomes VALUES (?, ?, ?, 0, NULL)', id, event.data.cycle, event.data.unit);
    case 'RatingDecided':
      return rows.run('UPDATE outcomes SET decided = 1, title = ? WHERE dossier = ?', event.data.decided.title, id);
  }
}
