/** Marks the file as ours: "MBVT". */
export const ours = 0x4d425654;

/** How a vault grows from nothing to the current version, and an old one from where it is. A step that shipped is never changed. */
export const steps: readonly string[] = [
  `
  CREATE TABLE person (
    id TEXT PRIMARY KEY, sign_in TEXT NOT NULL UNIQUE, name TEXT NOT NULL, password TEXT NOT NULL, active INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE text_key (id TEXT PRIMARY KEY, key BLOB) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${ours};
  PRAGMA user_version = 1;`,
  `
  CREATE TABLE erased_person (person TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE log (origin TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  PRAGMA user_version = 2;`,
  `
  CREATE TABLE session (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, begun TEXT NOT NULL, refreshed TEXT NOT NULL, good_until TEXT NOT NULL,
    refresh BLOB NOT NULL, spent BLOB
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_of_person ON session (person);
  CREATE INDEX session_by_end ON session (good_until);
  PRAGMA user_version = 3;`,
  `
  ALTER TABLE person ADD COLUMN home TEXT;
  ALTER TABLE person ADD COLUMN one_time_until TEXT;
  CREATE TABLE account_act (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, at TEXT NOT NULL, act TEXT NOT NULL, done_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX account_act_of_person ON account_act (person, at);
  PRAGMA user_version = 4;`,
  `
  CREATE TABLE second_factor (
    person TEXT PRIMARY KEY, secret BLOB NOT NULL, since TEXT, last_step INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE recovery_code (id TEXT PRIMARY KEY, person TEXT NOT NULL, hash BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX recovery_code_of_person ON recovery_code (person);
  PRAGMA user_version = 5;`,
  `
  CREATE TABLE provider_link (
    person TEXT PRIMARY KEY, issuer TEXT NOT NULL, subject TEXT NOT NULL, UNIQUE (issuer, subject)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE session ADD COLUMN way TEXT NOT NULL DEFAULT 'password';
  PRAGMA user_version = 6;`,
];

/** How each table forgets a person. Null: it holds nothing of a person beyond opaque ids. A table without a line fails the tests. */
export const forgetting: Readonly<Record<string, string | null>> = {
  person: 'DELETE FROM person WHERE id = ?',
  text_key: null,
  erased_person: null,
  log: null,
  session: 'DELETE FROM session WHERE person = ?',
  second_factor: 'DELETE FROM second_factor WHERE person = ?',
  recovery_code: 'DELETE FROM recovery_code WHERE person = ?',
  provider_link: 'DELETE FROM provider_link WHERE person = ?',
  account_act: 'DELETE FROM account_act WHERE person = ?',
};
