import { hash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { refuse } from '#kernel';
import type { Clock } from '#event-store';
import { fromRow, shown, type Person, type PersonRow } from './person';
import { signInNeeded, type Token, type Tokens } from './tokens';
import type { SqliteVault } from './vault';

/** How long sessions last. */
export interface SessionLimits {
  /** Hours after which everybody signs in anew. */
  readonly hours: number;
  /** Minutes without a refresh after which a session has ended: no less than a token is good for. */
  readonly idleMinutes: number;
}
export const usualSessions: SessionLimits = { hours: 12, idleMinutes: 30 };

/** How somebody signed in. */
export type Way = 'password' | 'provider';

/** What somebody holds who has signed in. */
export interface Proof extends Token {
  readonly person: Person;
  /** Good once: for the next token and the next of its own sort. */
  readonly refreshToken: string;
  /** Instant at which the session ends unless it is refreshed before. */
  readonly idleAt: string;
  /** Instant at which it ends in any case. */
  readonly endsAt: string;
}

/** Who asks, and in which session. */
export interface Holder {
  readonly person: Person;
  readonly session: string;
}

interface SessionRow extends PersonRow {
  readonly session: string;
  readonly begun: string;
  readonly refreshed: string;
  readonly refresh: Buffer;
  readonly spent: Buffer | null;
}

/** Two windows of one browser may come with the same refresh token at the same moment: the second is told so and loses nothing. */
const atOneMoment = 10_000;
const form = /^([0-9a-f-]{36})\.([\w-]{43})$/;
const goingOn = `SELECT person.*, session.id AS session, begun, refreshed, refresh, spent FROM session JOIN person ON person.id = person
  WHERE session.id = ? AND active = 1 AND good_until > ?`;
const holderOf = 'SELECT person FROM session WHERE id = ? AND good_until > ?';

/**
 * Who is signed in. A session stands in the vault as long as it goes on, so ending it is felt by the next request; of its refresh token
 * the vault knows the hash only. The clock must be the real one.
 */
export class Sessions {
  constructor(
    private readonly vault: SqliteVault,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    private readonly limits: SessionLimits = usualSessions,
  ) {}

  /** Begins a session of somebody who has shown who they are. Refuses with "sign-in-needed" a person who may not sign in. */
  begin(person: string, way: Way = 'password'): Proof {
    const now = this.clock.now();
    const session = randomUUID();
    const secret = newSecret();
    this.vault.atOnce(() => {
      this.vault.run('DELETE FROM session WHERE good_until <= ?', now);
      this.vault.run(
        'INSERT INTO session SELECT ?, id, ?, ?, ?, ?, NULL, ? FROM person WHERE id = ? AND active = 1',
        ...[session, now, now, this.goodUntil(now, now), hashOf(secret), way, person],
      );
    });
    return this.proof(this.row(session) ?? signInNeeded(), secret);
  }

  /**
   * The next token, and the next refresh token instead of this one. One that was spent before ends the session, for then two people
   * hold it ("refresh-token-spent"). Refuses with "sign-in-needed" what is no refresh token of a session that goes on.
   */
  refresh(given: string): Proof {
    const [, session, secret] = form.exec(given) ?? [];
    if (!session || !secret) return signInNeeded();
    const next = newSecret();
    const now = this.clock.now();
    const became = this.vault.atOnce(() => {
      const row = this.row(session);
      if (!row) return 'gone';
      const shown = hashOf(secret);
      if (!timingSafeEqual(shown, row.refresh)) {
        const justNow = row.spent?.equals(shown) && Date.parse(now) - Date.parse(row.refreshed) < atOneMoment;
        if (!justNow) this.end(session);
        return justNow ? 'just now' : 'ended';
      }
      const cells = [now, this.goodUntil(row.begun, now), hashOf(next), row.refresh];
      this.vault.run('UPDATE session SET refreshed = ?, good_until = ?, refresh = ?, spent = ? WHERE id = ?', ...cells, session);
      return 'refreshed';
    });
    if (became === 'just now') refreshedJustNow();
    if (became === 'ended') endedForReuse();
    return this.proof((became === 'refreshed' && this.row(session)) || signInNeeded(), next);
  }

  /** Who holds this token. Refuses with "sign-in-needed" what is no valid token, and one whose session or whose holder's access was ended. */
  whoHolds(token: string): Holder {
    const { person, session } = this.tokens.verify(token);
    // asked at each request: two short questions take a third of the time of the long one
    const [goesOn] = this.vault.rows<{ person: string }>(holderOf, session, this.clock.now());
    const holder = goesOn?.person === person && this.vault.person(person);
    return holder && holder.active ? { person: shown(holder), session } : signInNeeded();
  }

  /** How its person signed in; undefined when it has ended. */
  wayOf(session: string): Way | undefined {
    return this.vault.rows<{ way: Way }>('SELECT way FROM session WHERE id = ?', session)[0]?.way;
  }

  end(session: string) {
    this.vault.run('DELETE FROM session WHERE id = ?', session);
  }

  /** Ends all sessions of a person, but for one if it is named; tells how many. */
  endAll(person: string, but = ''): number {
    return endSessionsOf(this.vault, person, but);
  }

  private row(session: string): SessionRow | undefined {
    return this.vault.rows<SessionRow>(goingOn, session, this.clock.now())[0];
  }

  private proof(row: SessionRow, secret: string): Proof {
    const { session, begun, refreshed } = row;
    const endsAt = this.endOf(begun);
    const token = this.tokens.issue({ person: row.id, session }, endsAt);
    return {
      ...token,
      person: shown(fromRow(row)),
      refreshToken: `${session}.${secret}`,
      idleAt: this.goodUntil(begun, refreshed),
      endsAt,
    };
  }

  private goodUntil(begun: string, refreshed: string): string {
    const idle = later(refreshed, this.limits.idleMinutes * 60_000);
    const end = this.endOf(begun);
    return idle < end ? idle : end;
  }

  private endOf = (begun: string) => later(begun, this.limits.hours * 3_600_000);
}

/** Ends all sessions of a person, but for one if it is named; tells how many. */
export const endSessionsOf = (vault: SqliteVault, person: string, but = ''): number =>
  vault.run('DELETE FROM session WHERE person = ? AND id <> ?', person, but);

/** Ends everybody's sessions: what a vault from a backup knows of sessions is not true any more. */
export const endEverySession = (vault: SqliteVault): number => vault.run('DELETE FROM session');

const newSecret = () => randomBytes(32).toString('base64url');
const hashOf = (secret: string): Buffer => hash('sha256', secret, 'buffer');
const later = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

const endedForReuse = (): never =>
  refuse(
    'refresh-token-spent',
    'Phiên đăng nhập đã được kết thúc vì mã làm mới bị dùng lại. Hãy đăng nhập lại; nếu không phải do bạn, hãy đổi mật khẩu.',
    'The session was ended because a spent refresh token was used again. Sign in again; if it was not you, change your password.',
    'not-allowed',
  );

const refreshedJustNow = (): never =>
  refuse(
    'refreshed-just-now',
    'Phiên đăng nhập vừa được làm mới ở cửa sổ khác; hãy dùng mã mới.',
    'The session was refreshed just now from another window: use the newer token.',
    'conflict',
  );
