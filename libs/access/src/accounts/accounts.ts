import { randomUUID } from 'node:crypto';
import type { Clock } from '#event-store';
import { noPerson, type People } from '../people';
import type { Entry, Person } from '../person';
import { newOneTime, type OneTimePassword } from '../readable-code';
import { endSessionsOf } from '../sessions';
import type { SqliteVault } from '../vault';
import type { AccountActs } from './account-acts';

/** A person's account, as whoever looks after it sees it. */
export type Account = Omit<Entry, 'passwordHash'>;

/** Whom to enter, and in whose care: the jurisdiction whose administrators look after the account, or null for the console alone. */
export interface NewAccount {
  readonly signIn: string;
  readonly name: string;
  readonly home: string | null;
}

/** Looking after accounts: who did it is noted each time. Who may is decided at the door. */
export class Accounts {
  constructor(
    private readonly vault: SqliteVault,
    private readonly people: People,
    readonly acts: AccountActs,
    private readonly clock: Clock,
  ) {}

  /** Enters a person with a one-time password. Refuses a sign-in name that is malformed or taken. */
  async enter({ signIn, name, home }: NewAccount, by: string): Promise<OneTimePassword & { readonly person: Person }> {
    const [id, given] = [randomUUID(), newOneTime(this.clock)];
    const passwordHash = await this.people.hashPassword(given.oneTimePassword);
    this.vault.atOnce(() => {
      this.people.addPeople([{ id, signIn, name, passwordHash, home, oneTimeUntil: given.goodUntil }]);
      this.acts.note(id, 'entered', by);
    });
    return { ...given, person: this.people.find(id) ?? noPerson() };
  }

  /** A one-time password instead of the one they had; all their sessions end. */
  async resetPassword(id: string, by: string): Promise<OneTimePassword> {
    const given = newOneTime(this.clock);
    const passwordHash = await this.people.hashPassword(given.oneTimePassword);
    this.vault.atOnce(() => {
      if (!this.vault.setPassword(id, passwordHash, given.goodUntil)) noPerson();
      endSessionsOf(this.vault, id);
      this.acts.note(id, 'password-reset', by);
    });
    return given;
  }

  /** From now on they cannot sign in, and their sessions have ended. What they did stands. */
  endAccess(id: string, by: string) {
    this.vault.atOnce(() => {
      this.people.deactivate(id);
      this.acts.note(id, 'access-ended', by);
    });
  }

  /** They may sign in again, as before. */
  giveAccessBack(id: string, by: string) {
    this.vault.atOnce(() => {
      if (!this.vault.setActive(id, true)) noPerson();
      this.acts.note(id, 'access-given-back', by);
    });
  }

  /** Puts the account into the care of a jurisdiction's administrators, or of the console alone (null). */
  putInCare(id: string, home: string | null, by: string) {
    this.vault.atOnce(() => {
      if (this.vault.run('UPDATE person SET home = ? WHERE id = ?', home, id) !== 1) noPerson();
      this.acts.note(id, 'care-changed', by);
    });
  }

  find(id: string): Account | null {
    const entry = this.vault.person(id);
    return entry && shown(entry);
  }

  /** Everybody in the care of a jurisdiction, by sign-in name. */
  inCareOf(home: string): Account[] {
    return this.vault
      .everybody()
      .filter((entry) => entry.home === home)
      .map(shown);
  }
}

const shown = ({ passwordHash: _, ...account }: Entry): Account => account;
