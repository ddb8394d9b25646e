import { roles as roleWords, type Day, type Recorded, type Role, type Scope, type Sentence } from '#kernel';
import { idOf, type Heard } from '../heard';
import type { Projection, Retellings, WritableRows } from '../projection';

type Told = Heard<'RoleGranted' | 'RoleRevoked'>;

/** Who was given which role, and until when. For reading only: acts are decided on the roles stream itself. */
export const roles: Projection<Told> = {
  name: 'roles',
  version: 2, // 1 took a grant's id, which its giver chooses, for one of a kind among all jurisdictions
  types: ['RoleGranted', 'RoleRevoked'],
  tables: [
    `CREATE TABLE grants (jurisdiction TEXT NOT NULL, grantId TEXT NOT NULL, person TEXT NOT NULL, role TEXT NOT NULL, scope TEXT NOT NULL, capacity TEXT,
      since TEXT NOT NULL, until TEXT, revokedOn TEXT, PRIMARY KEY (jurisdiction, grantId)) STRICT, WITHOUT ROWID`,
  ],
  tell: (event, rows) => remember(event, rows),
};

function remember(event: Recorded<Told>, rows: WritableRows) {
  switch (event.type) {
    case 'RoleGranted': {
      const { grant, person, role, scope, capacity, from, until } = event.data;
      const values = [idOf(event), grant, person, role, JSON.stringify(scope), capacity ?? null, from, until ?? null];
      return rows.run('INSERT INTO grants VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)', ...values);
    }
    case 'RoleRevoked':
      return rows.run(
        'UPDATE grants SET revokedOn = ? WHERE jurisdiction = ? AND grantId = ?',
        event.data.on,
        idOf(event),
        event.data.grant,
      );
  }
}

/** One role that somebody holds. */
export interface RoleHeld {
  readonly grant: string;
  /** Actor id of the person. */
  readonly person: string;
  readonly role: Role;
  readonly words: Sentence;
  readonly scope: Scope;
  readonly capacity: string | null;
  readonly from: Day;
  /** Last day on which it is held; null when open. */
  readonly until: Day | null;
  /** First day on which it is no longer held, when that has been decided. */
  readonly revokedOn: Day | null;
}

/** Who holds which role in a jurisdiction. */
export class RoleHolders {
  constructor(private readonly models: Retellings) {}

  /** Everybody who holds a role there on that day, by role, then by person; `ahead`: or will hold it from a later day on. */
  of(jurisdiction: string, on: Day, ahead = false): RoleHeld[] {
    const sql = `SELECT grantId AS "grant", person, role, scope, capacity, since AS "from", until, revokedOn FROM grants
      WHERE jurisdiction = ? AND (? OR since <= ?) AND (until IS NULL OR until >= ?) AND (revokedOn IS NULL OR revokedOn > ?) ORDER BY role, person, grantId`;
    const rows = this.models
      .rows(roles)
      .all<Omit<RoleHeld, 'scope' | 'words'> & { scope: string }>(sql, jurisdiction, Number(ahead), on, on, on);
    return rows.map((row) => ({ ...row, words: roleWords[row.role], scope: JSON.parse(row.scope) as Scope }));
  }
}
