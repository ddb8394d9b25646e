import { randomUUID } from 'node:crypto';
import { refuse } from '#kernel';
import { Unusable, type Clock } from '#event-store';
import type { AccountActs } from '../accounts/account-acts';
import type { Person } from '../person';
import { codeHash, readableCode } from '../readable-code';
import type { SecretSeal } from '../secret-seal';
import { notConfirmed } from '../sign-in-refusals';
import { endSessionsOf } from '../sessions';
import type { SqliteVault } from '../vault';
import { addressOf, newSecret, stepOf, written } from './totp';

/** What is told once, when a second factor is begun. */
export interface Begun {
  /** For who types it into the app. */
  readonly secret: string;
  /** For who shows it to the app as a picture (otpauth://…). */
  readonly uri: string;
}

interface Row {
  /** Sealed. */
  readonly secret: Buffer;
  readonly since: string | null;
  readonly last_step: number;
}

const recoveryCodes = 10;

/**
 * The second factor of those who want one: codes of an authenticator app (TOTP), each good once, and recovery codes for who has lost the
 * app. It is asked for from the moment that a first code has proved that the app has the secret.
 */
export class SecondFactor {
  constructor(
    private readonly vault: SqliteVault,
    private readonly seal: SecretSeal,
    private readonly acts: AccountActs,
    private readonly clock: Clock,
  ) {}

  /** Since when somebody is asked for it; null: they are not. */
  since = (person: string): string | null => this.row(person)?.since ?? null;

  recoveryCodesLeft = (person: string): number => this.vault.rows('SELECT 1 FROM recovery_code WHERE person = ?', person).length;

  /** A new secret, told this once. Refuses who has a second factor already; one that was begun before and not confirmed is forgotten. */
  begin({ id, signIn }: Person): Begun {
    if (this.since(id) !== null)
      refuse(
        'second-factor-there',
        'Đã có xác thực hai lớp: hãy gỡ cái cũ trước.',
        'There is a second factor: remove it first.',
        'conflict',
      );
    const secret = newSecret();
    this.vault.run('INSERT OR REPLACE INTO second_factor VALUES (?, ?, NULL, 0)', id, this.seal.seal(secret, id));
    return { secret: written(secret), uri: addressOf(secret, signIn) };
  }

  /** From now on it is asked for; sessions that were begun without it end, but for the one named. Answers the recovery codes, told this once. */
  confirm(person: string, code: string, session: string): readonly string[] {
    const row = this.row(person);
    if (!row || row.since !== null)
      return refuse('no-second-factor-begun', 'Chưa bắt đầu cài đặt.', 'Nothing was begun that could be confirmed.', 'not-found');
    const step = this.stepOf(person, row, code);
    if (step === null) return notConfirmed();
    return this.vault.atOnce(() => {
      this.vault.run('UPDATE second_factor SET since = ?, last_step = ? WHERE person = ?', this.clock.now(), step, person);
      endSessionsOf(this.vault, person, session);
      this.acts.note(person, 'second-factor-set', person);
      return this.newRecoveryCodes(person);
    });
  }

  /** Whether this is a code of theirs that was not used before; from here on it was. */
  accepts(person: string, code: string): boolean {
    const row = this.row(person);
    if (!row?.since) return false;
    const step = this.stepOf(person, row, code);
    if (step === null) return this.acceptsRecovery(person, code);
    return this.vault.run('UPDATE second_factor SET last_step = ? WHERE person = ? AND last_step < ?', step, person, step) === 1;
  }

  /** Instead of those that there are. */
  renewRecoveryCodes(person: string): readonly string[] {
    return this.vault.atOnce(() => {
      this.acts.note(person, 'recovery-codes-renewed', person);
      return this.newRecoveryCodes(person);
    });
  }

  /** From now on it is not asked for; when somebody else removes it, their sessions end. Refuses who has none. */
  remove(person: string, by: string) {
    this.refuseNone(person);
    this.vault.atOnce(() => {
      this.vault.run('DELETE FROM second_factor WHERE person = ?', person);
      this.vault.run('DELETE FROM recovery_code WHERE person = ?', person);
      if (by !== person) endSessionsOf(this.vault, person);
      this.acts.note(person, 'second-factor-removed', by);
    });
  }

  /** Refuses who is not asked for one. */
  refuseNone(person: string) {
    if (this.since(person) === null)
      refuse('no-second-factor', 'Tài khoản này chưa có xác thực hai lớp.', 'There is no second factor.', 'not-found');
  }

  private acceptsRecovery(person: string, code: string): boolean {
    const used = this.vault.run('DELETE FROM recovery_code WHERE person = ? AND hash = ?', person, codeHash(code)) === 1;
    if (used) this.acts.note(person, 'recovery-code-used', person);
    return used;
  }

  private newRecoveryCodes(person: string): string[] {
    const codes = Array.from({ length: recoveryCodes }, () => readableCode(4));
    this.vault.run('DELETE FROM recovery_code WHERE person = ?', person);
    for (const code of codes) this.vault.run('INSERT INTO recovery_code VALUES (?, ?, ?)', randomUUID(), person, codeHash(code));
    return codes;
  }

  private stepOf(person: string, { secret }: Row, code: string): number | null {
    const opened = this.seal.opened(secret, person);
    if (opened) return stepOf(code.replace(/\s/g, ''), opened, this.clock.now()); // apps show it in two parts
    throw new Unusable(`The second factor of ${person} was altered, or keys/body.key is not the key of this vault.`);
  }

  private row = (person: string): Row | undefined =>
    this.vault.rows<Row>('SELECT secret, since, last_step FROM second_factor WHERE person = ?', person)[0];
}
