import { randomUUID } from 'node:crypto';
import type { Sentence } from '#kernel';
import type { Clock } from '#event-store';
import type { SqliteVault } from '../vault';

/** What can be done to an account. Their codes stand in vaults: add, never change. */
export const accountActs = {
  entered: { vi: 'lập tài khoản', en: 'account entered' },
  'password-reset': { vi: 'cấp mật khẩu dùng một lần', en: 'one-time password given' },
  'password-changed': { vi: 'đổi mật khẩu', en: 'password changed' },
  'access-ended': { vi: 'khóa tài khoản', en: 'access ended' },
  'access-given-back': { vi: 'mở khóa tài khoản', en: 'access given back' },
  'second-factor-set': { vi: 'bật xác thực hai lớp', en: 'second factor set up' },
  'second-factor-removed': { vi: 'gỡ xác thực hai lớp', en: 'second factor removed' },
  'recovery-code-used': { vi: 'dùng mã khôi phục', en: 'recovery code used' },
  'recovery-codes-renewed': { vi: 'cấp lại mã khôi phục', en: 'recovery codes renewed' },
  'provider-linked': { vi: 'nối với nhà cung cấp danh tính', en: 'linked to the identity provider' },
  'provider-unlinked': { vi: 'thôi nối với nhà cung cấp danh tính', en: 'link to the identity provider removed' },
  'care-changed': { vi: 'đổi nơi quản lý tài khoản', en: 'account put into other care' },
} as const satisfies Record<string, Sentence>;

export type AccountActName = keyof typeof accountActs;

/** One act on an account. */
export interface AccountAct {
  readonly at: string;
  readonly act: AccountActName;
  /** Actor id of who did it, or "console". */
  readonly by: string;
}

/** Who did what to whose account. It stands in the vault, not in the log: it goes when the person is erased. */
export class AccountActs {
  constructor(
    private readonly vault: SqliteVault,
    private readonly clock: Clock,
  ) {}

  note(person: string, act: AccountActName, by: string) {
    this.vault.run('INSERT INTO account_act VALUES (?, ?, ?, ?, ?)', randomUUID(), person, this.clock.now(), act, by);
  }

  /** The latest first. */
  of(person: string, most = 50): AccountAct[] {
    return this.vault.rows(
      'SELECT at, act, done_by AS by FROM account_act WHERE person = ? ORDER BY at DESC LIMIT ?',
      person,
      most,
    );
  }
}
