/** Somebody who may sign in. The log knows only the id. */
export interface Person {
  /** Actor id: opaque UUID. */
  readonly id: string;
  readonly signIn: string;
  /** Display name or capacity: shown, never stored in an event. */
  readonly name: string;
  readonly active: boolean;
}

/** A person as the vault keeps them: the password only as an argon2id hash. */
export interface Entry extends Person {
  readonly passwordHash: string;
  /** Id of the jurisdiction whose administrators look after the account; null: the console alone. */
  readonly home: string | null;
  /** The password was made by whoever looks after the account, and has to be replaced before this instant; null: it is the person's own. */
  readonly oneTimeUntil: string | null;
}

/** The same in the vault's table. */
export interface PersonRow {
  readonly id: string;
  readonly sign_in: string;
  readonly name: string;
  readonly password: string;
  readonly active: number;
  readonly home: string | null;
  readonly one_time_until: string | null;
}

export const fromRow = (row: PersonRow): Entry => ({
  id: row.id,
  signIn: row.sign_in,
  name: row.name,
  passwordHash: row.password,
  active: row.active === 1,
  home: row.home,
  oneTimeUntil: row.one_time_until,
});

/** What may be told of a person. */
export const shown = ({ id, signIn, name, active }: Entry): Person => ({ id, signIn, name, active });
