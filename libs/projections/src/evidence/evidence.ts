import type { Recorded } from '#kernel';
import { idOf, type Heard } from '../heard';
import type { Projection, WritableRows } from '../projection';

const types = ['EvidenceAttached', 'EvidenceWithdrawn', 'SelfAssessmentSubmitted'] as const;
type Told = Heard<(typeof types)[number]>;

/** Which dossier cites which file: now, or in a sheet that was signed. The name stays sealed. */
export const evidence: Projection<Told> = {
  name: 'evidence',
  version: 1,
  types,
  tables: [
    `CREATE TABLE citations (hash TEXT NOT NULL, dossier TEXT NOT NULL, leaf TEXT NOT NULL, name TEXT NOT NULL, at TEXT NOT NULL,
      attached INTEGER NOT NULL, signed INTEGER NOT NULL, PRIMARY KEY (hash, dossier, leaf)) STRICT, WITHOUT ROWID`,
  ],
  tell: (event, rows) => remember(event, rows),
};

function remember(event: Recorded<Told>, rows: WritableRows) {
  const dossier = idOf(event);
  switch (event.type) {
    case 'EvidenceAttached': {
      const { hash, leaf, name } = event.data;
      return rows.run(
        `INSERT INTO citations VALUES (?, ?, ?, ?, ?, 1, 0)
          ON CONFLICT DO UPDATE SET name = excluded.name, at = excluded.at, attached = 1`,
        ...[hash, dossier, leaf, JSON.stringify(name), event.context.recordedAt],
      );
    }
    case 'EvidenceWithdrawn': {
      const { hash, leaf } = event.data;
      const where = 'WHERE hash = ? AND dossier = ? AND leaf = ?';
      return rows.run(`UPDATE citations SET attached = 0 ${where}`, hash, dossier, leaf);
    }
    case 'SelfAssessmentSubmitted': {
      for (const [leaf, { evidence: hashes }] of Object.entries(event.data.snapshot)) {
        for (const hash of hashes)
          rows.run('UPDATE citations SET signed = 1 WHERE hash = ? AND dossier = ? AND leaf = ?', hash, dossier, leaf);
      }
    }
  }
}
