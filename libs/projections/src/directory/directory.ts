import type { Recorded } from '#kernel';
import { shortSlug, slug } from '#territory';
import { idOf, type Heard } from '../heard';
import type { Projection, WritableRows } from '../projection';

const types = [
  'JurisdictionEstablished',
  'AttainmentTargetSet',
  'UnitEstablished',
  'LineageRecorded',
  'LineageWithdrawn',
  'SituationDescribed',
  'RegulationPublished',
  'CycleOpened',
  'CycleClosed',
  'DossierOpened',
] as const;
type Told = Heard<(typeof types)[number]>;

/** What there is, and what people call it: jurisdictions, units, regulations, cycles, dossiers. */
export const directory: Projection<Told> = {
  name: 'directory',
  version: 5,
  types,
  tables: [
    'CREATE TABLE jurisdictions (id TEXT PRIMARY KEY, name TEXT NOT NULL, zone TEXT NOT NULL, code TEXT, slug TEXT NOT NULL, short TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE targets (jurisdiction TEXT NOT NULL, kind TEXT NOT NULL, share TEXT NOT NULL, by INTEGER NOT NULL, basis TEXT NOT NULL, PRIMARY KEY (jurisdiction, kind)) STRICT, WITHOUT ROWID',
    'CREATE TABLE units (id TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, code TEXT, since TEXT NOT NULL, slug TEXT NOT NULL, short TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE INDEX units_by_name ON units (short)',
    'CREATE TABLE lineage (unit TEXT NOT NULL, version INTEGER NOT NULL, change TEXT NOT NULL, others TEXT NOT NULL, outside TEXT, since TEXT NOT NULL, basis TEXT NOT NULL, PRIMARY KEY (unit, version)) STRICT, WITHOUT ROWID',
    'CREATE TABLE situations (unit TEXT NOT NULL, day TEXT NOT NULL, facts TEXT NOT NULL, basis TEXT NOT NULL, PRIMARY KEY (unit, day)) STRICT, WITHOUT ROWID',
    'CREATE TABLE regulations (hash TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL, code TEXT NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE cycles (id TEXT PRIMARY KEY, jurisdiction TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, period TEXT NOT NULL, regulation TEXT NOT NULL, units INTEGER NOT NULL, closed INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE dossiers (id TEXT PRIMARY KEY, cycle TEXT NOT NULL, jurisdiction TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, period TEXT NOT NULL, regulation TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE INDEX dossiers_by_unit ON dossiers (unit, kind, label)',
    'CREATE INDEX dossiers_by_cycle ON dossiers (cycle)',
  ],
  tell: (event, rows) => remember(event, rows),
};

function remember(event: Recorded<Told>, rows: WritableRows) {
  const id = idOf(event);
  switch (event.type) {
    case 'JurisdictionEstablished': {
      const { name, zone, code } = event.data;
      return rows.run(
        'INSERT INTO jurisdictions VALUES (?, ?, ?, ?, ?, ?)',
        id,
        name,
        zone,
        code ?? null,
        slug(name),
        shortSlug(name),
      );
    }
    case 'AttainmentTargetSet': {
      const { kind, share, by, basis } = event.data;
      return rows.run('INSERT OR REPLACE INTO targets VALUES (?, ?, ?, ?, ?)', id, kind, share, by, JSON.stringify(basis));
    }
    case 'UnitEstablished': {
      const { jurisdiction, name, type, code, from } = event.data;
      return rows.run(
        'INSERT INTO units VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        id,
        jurisdiction,
        name,
        type,
        code ?? null,
        from,
        slug(name),
        shortSlug(name),
      );
    }
    case 'LineageRecorded': {
      const { change, others, outside, from, basis } = event.data;
      const values = [id, event.version, change, JSON.stringify(others), outside ?? null, from, JSON.stringify(basis)];
      return rows.run('INSERT INTO lineage VALUES (?, ?, ?, ?, ?, ?, ?)', ...values);
    }
    case 'LineageWithdrawn': {
      const { change, others, outside, from } = event.data; // as they were recorded, to the letter
      const values = [id, change, JSON.stringify(others), outside ?? null, from];
      return rows.run(
        'DELETE FROM lineage WHERE unit = ? AND change = ? AND others = ? AND outside IS ? AND since = ?',
        ...values,
      );
    }
    case 'SituationDescribed': {
      const { on, facts, basis } = event.data;
      return rows.run(
        'INSERT OR REPLACE INTO situations VALUES (?, ?, ?, ?)',
        id,
        on,
        JSON.stringify(facts),
        JSON.stringify(basis),
      );
    }
    case 'RegulationPublished': {
      const { jurisdiction, code, kind, hash, document } = event.data;
      return rows.run('INSERT INTO regulations VALUES (?, ?, ?, ?, ?)', hash, jurisdiction, code, kind, JSON.stringify(document));
    }
    case 'CycleOpened': {
      const { jurisdiction, kind, period, regulation, units } = event.data;
      const values = [id, jurisdiction, kind, period.label, JSON.stringify(period), regulation, units.length];
      return rows.run('INSERT INTO cycles VALUES (?, ?, ?, ?, ?, ?, ?, 0)', ...values);
    }
    case 'CycleClosed':
      return rows.run('UPDATE cycles SET closed = 1 WHERE id = ?', id);
    case 'DossierOpened': {
      const { cycle, jurisdiction, unit, kind, period, regulation } = event.data;
      const values = [id, cycle, jurisdiction, unit, kind, period.label, JSON.stringify(period), regulation];
      return rows.run('INSERT INTO dossiers VALUES (?, ?, ?, ?, ?, ?, ?, ?)', ...values);
    }
  }
}
