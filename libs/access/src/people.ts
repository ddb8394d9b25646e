import { randomUUID } from 'node:crypto';
import { asSeen, isName, refuse } from '#kernel';
import { hash, verify } from '@node-rs/argon2';
import { shown, type Entry, type Person } from './person';
import { checkPassword, composed } from './passwords/password-rules';
import { endSessionsOf } from './sessions';
import type { SqliteVault } from './vault';

/** OWASP's minimum for argon2id (algorithm 2): 19 MiB, two passes, one lane. */
export const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What a new person is entered with. */
export interface NewPerson {
  readonly signIn: string;
  readonly name: string;
  readonly password: string;
  /** Id of the jurisdiction whose administrators look after the account; the console alone when left out. */
  readonly home?: string | null;
}

/** A person entered with an id and a hash made before, as illustrative histories do. */
export interface PreparedPerson {
  readonly id: string;
  readonly signIn: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly home?: string | null;
  /** See `Entry`: the password is a one-time one. */
  readonly oneTimeUntil?: string | null;
}

/** The people who may sign in: entering them, their passwords, ending their access. */
export class People {
  /** What unknown names are checked against, so that they take as long as known ones. */
  private readonly nobody = hash(randomUUID(), argon2id);

  constructor(private readonly vault: SqliteVault) {
    this.nobody.catch(() => undefined); // told where it is awaited
  }

  /** Enters a person and answers with the new actor id. Refuses a sign-in name that is malformed or taken, and a weak password. */
  async addPerson({ password, ...person }: NewPerson): Promise<Person> {
    checkPassword(password, person.signIn);
    const id = randomUUID();
    this.addPeople([{ ...person, id, passwordHash: await this.hashPassword(password) }]);
    return this.find(id) ?? noPerson();
  }

  /** Enters many at once, all or none, with hashes from `hashPassword`. */
  addPeople(people: readonly PreparedPerson[]) {
    const entry = ({ name, home = null, oneTimeUntil = null, ...person }: PreparedPerson): Entry => ({
      ...person,
      name: checkedName(name),
      active: true,
      home,
      oneTimeUntil,
    });
    this.enter(people.map(entry));
  }

  /** The hash to keep for a password, whatever it is: illustrative histories print theirs. */
  hashPassword(password: string): Promise<string> {
    return hash(composed(password), argon2id);
  }

  /** The person, if the password is theirs and they may sign in. Unknown names take the same time. */
  async verify(signIn: string, password: string): Promise<Entry | null> {
    const entry = this.vault.personBySignIn(signIn);
    const right = await verify(entry?.passwordHash ?? (await this.nobody), composed(password));
    return entry?.active && right ? entry : null;
  }

  /** Their own password, which is strong enough, instead of the one-time one that was just verified. False when that was replaced meanwhile. */
  async replaceOneTime({ id, passwordHash }: Entry, password: string): Promise<boolean> {
    return this.vault.replaceOneTime(id, passwordHash, await this.hashPassword(password));
  }

  /** Ends their sessions, but for one if it is named: whoever signed in with the old password is out. Tells how many; refuses a weak one. */
  async changePassword(id: string, password: string, but?: string): Promise<number> {
    const { signIn } = this.vault.person(id) ?? noPerson();
    checkPassword(password, signIn);
    if (!this.vault.setPassword(id, await this.hashPassword(password))) noPerson();
    return endSessionsOf(this.vault, id, but);
  }

  /** From now on they cannot sign in, and their sessions have ended. What they did stands. */
  deactivate(id: string) {
    if (!this.vault.setActive(id, false)) noPerson();
    endSessionsOf(this.vault, id);
  }

  find(id: string): Person | null {
    const entry = this.vault.person(id);
    return entry && shown(entry);
  }

  list(): Person[] {
    return this.vault.people();
  }

  private enter(people: readonly Entry[]) {
    people.forEach(({ id, signIn }) => {
      checkId(id);
      checkSignIn(signIn);
    });
    if (this.vault.addPeople(people)) return;
    const names = people.map(({ signIn }) => signIn);
    const taken = names.find((name, index) => names.indexOf(name) !== index || this.vault.personBySignIn(name)) ?? '';
    refuse('sign-in-taken', `Tên đăng nhập "${taken}" đã có người dùng.`, `The sign-in name "${taken}" is taken.`, 'conflict');
  }
}

/** Whoever is meant, nobody is known under this id. */
export const noPerson = (): never => refuse('no-person', 'Không có người dùng này.', 'There is no such person.', 'not-found');

/** Actors that are not people go by words ("console"): nobody may be entered, and sign in, as one of them. */
function checkId(id: string) {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return;
  refuse('bad-person-id', `Mã người dùng "${id}" không phải là UUID.`, `The person's id "${id}" is not a UUID.`, 'invalid');
}

function checkSignIn(signIn: string) {
  if (/^[a-z0-9][a-z0-9.-]{2,31}$/.test(signIn)) return;
  refuse(
    'bad-sign-in',
    `Tên đăng nhập "${signIn}" không hợp lệ: dùng 3 đến 32 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối, bắt đầu bằng chữ hoặc số.`,
    `"${signIn}" is not a sign-in name: use 3 to 32 small letters without diacritics, digits, dots or hyphens, a letter or digit first.`,
    'invalid',
  );
}

/** The display name as others see it: by what is hidden in it somebody could pass for somebody else. */
function checkedName(name: string): string {
  const seen = asSeen(name);
  if (!isName(seen) || seen.length > 120)
    refuse(
      'bad-name',
      'Tên hiển thị cần từ 1 đến 120 ký tự, trong đó có chữ hoặc số.',
      'The display name needs 1 to 120 characters, a letter or a digit among them.',
      'invalid',
    );
  return seen;
}
