import type { Recorded } from '#kernel';
import { idOf, type Heard } from '../heard';
import type { Projection, WritableRows } from '../projection';

const types = ['DossierOpened', 'RatingDecided', 'RatingPublished', 'ClosedWithoutRating'] as const;
type Told = Heard<(typeof types)[number]>;

/** Số năm liền: what each unit was rated in each year, by kind. */
export const streak: Projection<Told> = {
  name: 'streak',
  version: 2,
  types,
  tables: [
    `CREATE TABLE years (dossier TEXT PRIMARY KEY, unit TEXT NOT NULL, kind TEXT NOT NULL, year INTEGER NOT NULL, label TEXT NOT NULL, regulation TEXT NOT NULL,
      outcome TEXT, class TEXT, title TEXT, public INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID`,
    'CREATE INDEX years_by_unit ON years (unit, kind, year)',
  ],
  tell: (event, rows) => remember(event, rows),
};

/** Only whole rating years count: a quarter or a special review is no year. */
function remember(event: Recorded<Told>, rows: WritableRows) {
  const dossier = idOf(event);
  switch (event.type) {
    case 'DossierOpened': {
      const { unit, kind, period, regulation } = event.data;
      if (period.type !== 'year') return;
      const sql = 'INSERT INTO years (dossier, unit, kind, year, label, regulation) VALUES (?, ?, ?, ?, ?, ?)';
      return rows.run(sql, dossier, unit, kind, Number(period.from.slice(0, 4)), period.label, regulation);
    }
    case 'RatingDecided': {
      const { decided } = event.data;
      return rows.run(
        `UPDATE years SET outcome = 'rated', class = ?, title = ? WHERE dossier = ?`,
        decided.class,
        decided.title,
        dossier,
      );
    }
    case 'RatingPublished':
      if (!event.data.public) return;
      return rows.run('UPDATE years SET public = 1 WHERE dossier = ?', dossier);
    case 'ClosedWithoutRating':
      return rows.run(`UPDATE years SET outcome = 'without-rating' WHERE dossier = ?`, dossier);
  }
}
