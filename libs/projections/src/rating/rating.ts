import type { Recorded } from '#kernel';
import { idOf, type Heard } from '../heard';
import type { Projection, WritableRows } from '../projection';

const types = [
  'DossierOpened',
  'SelfAssessmentSubmitted',
  'SubmissionReturned',
  'LeafReviewed',
  'ResultComputed',
  'AppealDecided',
  'RatingProposed',
  'SentBackForReview',
  'RatingDecided',
  'ClosedWithoutRating',
  'RatingPublished',
] as const;
type Told = Heard<(typeof types)[number]>;

/** Results side by side: the unit's own, each computed one, proposed, decided; and leaf by leaf who answered what. */
export const rating: Projection<Told> = {
  name: 'rating',
  version: 1,
  types,
  tables: [
    `CREATE TABLE ratings (dossier TEXT PRIMARY KEY, cycle TEXT NOT NULL, unit TEXT NOT NULL, unitType TEXT NOT NULL, kind TEXT NOT NULL, period TEXT NOT NULL, regulation TEXT NOT NULL,
      self TEXT, proposed TEXT, decided TEXT, published TEXT, closedAt TEXT) STRICT, WITHOUT ROWID`,
    'CREATE INDEX ratings_by_cycle ON ratings (cycle)',
    'CREATE TABLE results (dossier TEXT NOT NULL, version INTEGER NOT NULL, after TEXT NOT NULL, at TEXT NOT NULL, result TEXT NOT NULL, PRIMARY KEY (dossier, version)) STRICT, WITHOUT ROWID',
    'CREATE TABLE leaves (dossier TEXT NOT NULL, leaf TEXT NOT NULL, self TEXT, review TEXT, appeal TEXT, PRIMARY KEY (dossier, leaf)) STRICT, WITHOUT ROWID',
  ],
  tell: (event, rows) => remember(event, rows),
};

/** What the sheet shows of one answer. */
const leafOf = 'INSERT OR IGNORE INTO leaves (dossier, leaf) VALUES (?, ?)';

function remember(event: Recorded<Told>, rows: WritableRows) {
  const dossier = idOf(event);
  const at = event.context.recordedAt;
  const reopened = (leaves: readonly { leaf: string }[]) => {
    for (const { leaf } of leaves)
      rows.run('UPDATE leaves SET review = NULL, appeal = NULL WHERE dossier = ? AND leaf = ?', dossier, leaf);
  };
  switch (event.type) {
    case 'DossierOpened': {
      const { cycle, unit, unitType, kind, period, regulation } = event.data;
      const sql = 'INSERT INTO ratings (dossier, cycle, unit, unitType, kind, period, regulation) VALUES (?, ?, ?, ?, ?, ?, ?)';
      return rows.run(sql, dossier, cycle, unit, unitType, kind, JSON.stringify(period), regulation);
    }
    case 'SelfAssessmentSubmitted': {
      const { snapshot, result } = event.data;
      for (const [leaf, submitted] of Object.entries(snapshot)) {
        rows.run(leafOf, dossier, leaf);
        rows.run('UPDATE leaves SET self = ? WHERE dossier = ? AND leaf = ?', JSON.stringify(submitted), dossier, leaf);
      }
      return rows.run('UPDATE ratings SET self = ? WHERE dossier = ?', JSON.stringify({ at, result }), dossier);
    }
    case 'SubmissionReturned':
      return reopened(event.data.leaves);
    case 'SentBackForReview':
      rows.run('UPDATE ratings SET proposed = NULL WHERE dossier = ?', dossier);
      return reopened(event.data.leaves);
    case 'LeafReviewed': {
      const { leaf, body, answer, differs } = event.data;
      rows.run(leafOf, dossier, leaf);
      return rows.run(
        'UPDATE leaves SET review = ?, appeal = NULL WHERE dossier = ? AND leaf = ?',
        JSON.stringify({ body, answer, differs }),
        dossier,
        leaf,
      );
    }
    case 'ResultComputed': {
      const { after, result } = event.data;
      return rows.run('INSERT INTO results VALUES (?, ?, ?, ?, ?)', dossier, event.version, after, at, JSON.stringify(result));
    }
    case 'AppealDecided': {
      const { leaf, upheld, first, answer } = event.data;
      rows.run(leafOf, dossier, leaf);
      return rows.run(
        'UPDATE leaves SET appeal = ? WHERE dossier = ? AND leaf = ?',
        JSON.stringify({ upheld, first, answer }),
        dossier,
        leaf,
      );
    }
    case 'RatingProposed': {
      const { proposed, differs, minutes } = event.data;
      return rows.run(
        'UPDATE ratings SET proposed = ? WHERE dossier = ?',
        JSON.stringify({ at, ...proposed, differs, minutes }),
        dossier,
      );
    }
    case 'RatingDecided': {
      const { computed, decided, differs, document, signature } = event.data;
      const kept = { at, ...decided, differs, document, signature, total: computed.total };
      return rows.run('UPDATE ratings SET decided = ? WHERE dossier = ?', JSON.stringify(kept), dossier);
    }
    case 'ClosedWithoutRating':
      return rows.run('UPDATE ratings SET closedAt = ? WHERE dossier = ?', at, dossier);
    case 'RatingPublished': {
      const { public: isPublic, on } = event.data;
      return rows.run('UPDATE ratings SET published = ? WHERE dossier = ?', JSON.stringify({ public: isPublic, on }), dossier);
    }
  }
}
