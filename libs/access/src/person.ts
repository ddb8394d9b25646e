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
}

/** The same in the vault's table. */
export interface PersonRow {
  readonly id: string;
  readonly sign_in: string;
  readonly name: string;
  readonly password: string;
  readonly active: number;
}

export const fromRow = (row: PersonRow): Entry => ({
  id: row.id,
  signIn: row.sign_in,
  name: row.name,
  passwordHash: row.password,
  active: row.active === 1,
});

/** What may be told of a person. */
export const shown = ({ id, signIn, name, active }: Entry): Person => ({ id, signIn, name, active });
