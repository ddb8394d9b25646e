import type { AccountActs } from '../accounts/account-acts';
import { endSessionsOf } from '../sessions';
import type { SqliteVault } from '../vault';
import { notLinked, subjectTaken } from './provider-refusals';

/** Whose account is whose at the identity provider: said by who looks after the account, never guessed from an e-mail address. */
export class ProviderLinks {
  constructor(
    private readonly vault: SqliteVault,
    private readonly acts: AccountActs,
  ) {}

  /** The person a subject stands for; null: nobody. */
  personOf(issuer: string, subject: string): string | null {
    const sql = 'SELECT person FROM provider_link WHERE issuer = ? AND subject = ?';
    return this.vault.rows<{ person: string }>(sql, issuer, subject)[0]?.person ?? null;
  }

  /** The subject that stands for a person at this provider; null: none. */
  subjectOf(issuer: string, person: string): string | null {
    const sql = 'SELECT subject FROM provider_link WHERE issuer = ? AND person = ?';
    return this.vault.rows<{ subject: string }>(sql, issuer, person)[0]?.subject ?? null;
  }

  /** From now on the subject stands for this person, and whichever did before does not. Refuses one that stands for somebody else. */
  link(person: string, issuer: string, subject: string, by: string) {
    this.vault.atOnce(() => {
      const holder = this.personOf(issuer, subject);
      if (holder === person) return;
      if (holder !== null) subjectTaken();
      this.vault.run('INSERT OR REPLACE INTO provider_link VALUES (?, ?, ?)', person, issuer, subject);
      this.acts.note(person, 'provider-linked', by);
    });
  }

  /** From now on no subject of any provider stands for this person, and their sessions have ended. Refuses who has no link. */
  unlink(person: string, by: string) {
    this.vault.atOnce(() => {
      if (this.vault.run('DELETE FROM provider_link WHERE person = ?', person) === 0) notLinked();
      endSessionsOf(this.vault, person);
      this.acts.note(person, 'provider-unlinked', by);
    });
  }
}
