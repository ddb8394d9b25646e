import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StandingClock } from '#event-store';
import { People } from './people';
import { endEverySession, Sessions, type Proof } from './sessions';
import { Tokens } from './tokens';
import { SqliteVault } from './vault';

const at = (time: string) => `2026-03-02T${time}.000Z`;
const asked = expect.objectContaining({ code: 'sign-in-needed', refusal: 'not-allowed' });
const spent = expect.objectContaining({ code: 'refresh-token-spent', refusal: 'not-allowed' });
const [mine, theirs] = ['4c1e7a52-9b1f-4d0e-8f3a-0d5b6c7e8f90', '5d2f8b63-0c2a-4e1f-9a4b-1e6c7d8f9a01'];
const person = { id: mine, signIn: 'noi-vu-01', name: 'Chức danh', active: true };

describe('a session', () => {
  let folder: string;
  let vault: SqliteVault;
  const clock = new StandingClock(at('01:00:00'));
  const tokens = new Tokens(Buffer.alloc(32, 5), clock);
  let sessions: Sessions;
  beforeEach(() => {
    clock.set(at('01:00:00'));
    folder = mkdtempSync(join(tmpdir(), 'minhbach-sessions-'));
    vault = new SqliteVault(join(folder, 'vault.db'));
    new People(vault).addPeople([
      { ...person, passwordHash: 'hash' },
      { id: theirs, signIn: 'noi-vu-02', name: 'Chức danh khác', passwordHash: 'hash' },
    ]);
    sessions = new Sessions(vault, tokens, clock, { hours: 2, idleMinutes: 30 });
  });
  afterEach(() => {
    vault.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const over = ({ token, refreshToken }: Proof) => {
    expect(() => sessions.whoHolds(token)).toThrow(asked);
    expect(() => sessions.refresh(refreshToken)).toThrow(asked);
  };

  it('begins with a token that says who holds it, and tells when it ends', () => {
    const { token, ...told } = sessions.begin(mine);
    expect(sessions.whoHolds(token)).toEqual({ person, session: told.refreshToken.slice(0, 36) });
    expect(told).toMatchObject({ person, expiresAt: at('01:15:00'), idleAt: at('01:30:00'), endsAt: at('03:00:00') });
  });

  it('is not begun for somebody whose access was ended, or whom nobody knows', () => {
    new People(vault).deactivate(mine);
    for (const id of [mine, 'nobody']) expect(() => sessions.begin(id)).toThrow(asked);
  });

  it('goes on for whoever brings its refresh token, which is then spent', () => {
    const first = sessions.begin(mine);
    clock.set(at('01:20:00'));
    expect(() => sessions.whoHolds(first.token)).toThrow(asked);
    const second = sessions.refresh(first.refreshToken);
    expect(second).toMatchObject({ person, expiresAt: at('01:35:00'), idleAt: at('01:50:00'), endsAt: at('03:00:00') });
    expect(sessions.whoHolds(second.token).person).toEqual(person);
    expect(second.refreshToken).not.toBe(first.refreshToken);
  });

  it('ends when a spent refresh token comes again, for then two people hold it', () => {
    const first = sessions.begin(mine);
    const other = sessions.begin(mine);
    const second = sessions.refresh(first.refreshToken);
    const third = sessions.refresh(second.refreshToken);
    expect(() => sessions.refresh(first.refreshToken)).toThrow(spent);
    over(third);
    expect(sessions.whoHolds(other.token).person).toEqual(person); // and no other session of theirs
  });

  it('loses nothing when two windows refresh it at one moment; ten seconds later that is no accident', () => {
    const first = sessions.begin(mine);
    const second = sessions.refresh(first.refreshToken);
    clock.set(at('01:00:09'));
    expect(() => sessions.refresh(first.refreshToken)).toThrow(expect.objectContaining({ code: 'refreshed-just-now' }));
    expect(sessions.whoHolds(second.token).person).toEqual(person);
    clock.set(at('01:00:10'));
    expect(() => sessions.refresh(first.refreshToken)).toThrow(spent);
    over(second);
  });

  it('ends when it is not refreshed in time, and in any case when its hours are over', () => {
    const idle = sessions.begin(mine);
    let { refreshToken } = sessions.begin(mine);
    for (const time of ['01:29:00', '01:58:00', '02:27:00']) {
      clock.set(at(time));
      ({ refreshToken } = sessions.refresh(refreshToken));
    }
    over(idle);
    clock.set(at('02:50:00'));
    const last = sessions.refresh(refreshToken);
    expect(last).toMatchObject({ expiresAt: at('03:00:00'), idleAt: at('03:00:00'), endsAt: at('03:00:00') });
    clock.set(at('03:00:00'));
    over(last);
  });

  it('that was ended is over at once, tokens included; others go on', () => {
    const [first, second, other] = [sessions.begin(mine), sessions.begin(mine), sessions.begin(theirs)];
    sessions.end(sessions.whoHolds(first.token).session);
    over(first);
    expect(sessions.endAll(mine)).toBe(1);
    over(second);
    expect(sessions.whoHolds(other.token).person.id).toBe(theirs);
  });

  it('that is named goes on when all others of a person end', () => {
    const [first, second] = [sessions.begin(mine), sessions.begin(mine)];
    expect(sessions.endAll(mine, sessions.whoHolds(first.token).session)).toBe(1);
    expect(sessions.whoHolds(first.token).person).toEqual(person);
    over(second);
  });

  it('is over for somebody whose access was ended, and when all are ended', () => {
    const [first, other] = [sessions.begin(mine), sessions.begin(theirs)];
    new People(vault).deactivate(mine);
    over(first);
    expect(endEverySession(vault)).toBe(1);
    over(other);
  });

  it('is nobody else’s: a token signed by this house that names another person is refused', () => {
    const { session } = sessions.whoHolds(sessions.begin(mine).token);
    expect(() => sessions.whoHolds(tokens.issue({ person: theirs, session }).token)).toThrow(asked);
    expect(() => sessions.whoHolds(tokens.issue({ person: mine, session: 'none' }).token)).toThrow(asked);
  });

  it('is not told by a refresh token that was made up', () => {
    const { refreshToken } = sessions.begin(mine);
    for (const stray of ['', 'x', refreshToken.slice(0, -1), `${refreshToken}A`, `${crypto.randomUUID()}.${'A'.repeat(43)}`])
      expect(() => sessions.refresh(stray)).toThrow(asked);
    expect(sessions.refresh(refreshToken).person).toEqual(person);
  });

  it('leaves no refresh token in the files of the vault, only its hash', () => {
    const { refreshToken } = sessions.begin(mine);
    const next = sessions.refresh(refreshToken).refreshToken;
    const files = ['vault.db', 'vault.db-wal'].map((name) => join(folder, name)).filter((file) => existsSync(file));
    const kept = files.map((file) => readFileSync(file, 'latin1')).join();
    expect(kept).toContain(next.slice(0, 36));
    for (const one of [refreshToken, next]) expect(kept).not.toContain(one.slice(37));
  });

  it('that has ended by itself is taken out of the vault by the next one', () => {
    sessions.begin(mine);
    clock.set(at('04:00:00'));
    sessions.begin(theirs);
    expect(vault.rows('SELECT person FROM session')).toEqual([{ person: theirs }]);
  });
});
