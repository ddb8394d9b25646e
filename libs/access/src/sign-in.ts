import { refuse } from '#kernel';
import type { Clock } from '#event-store';
import type { AccountActs } from './accounts/account-acts';
import type { People } from './people';
import { shown, type Entry, type Person } from './person';
import type { Holder, Proof, Sessions } from './sessions';
import type { Throttle } from './throttle';

/** What somebody signs in with. */
export interface Credentials {
  readonly signIn: string;
  readonly password: string;
  /** Their own password from now on, instead of a one-time one. */
  readonly newPassword?: string;
  /** Where from: the network address of who asks. */
  readonly address?: string;
}

/** A new password instead of the one that somebody has. */
export interface NewPassword {
  readonly password: string;
  readonly newPassword: string;
  readonly address?: string;
}

/** What signing in needs. */
export interface SignInDoors {
  readonly people: People;
  readonly sessions: Sessions;
  readonly throttle: Throttle;
  readonly acts: AccountActs;
  /** The real clock. */
  readonly clock: Clock;
}

/** Signing in with a name and a password. */
export class SignIn {
  constructor(private readonly doors: SignInDoors) {}

  /** Begins a session. Refuses alike an unknown name, a wrong password and a person whose access was ended; and too many tries. */
  async signIn(credentials: Credentials): Promise<Proof> {
    const { id } = await this.identify(credentials);
    return this.doors.sessions.begin(id);
  }

  /**
   * Whose credentials these are, without a session. Refuses what `signIn` does; and, only to whoever knows it, a one-time password that is
   * over ("one-time-password-over") or comes without a new one ("new-password-needed").
   */
  async identify({ signIn, password, newPassword, address = 'here' }: Credentials): Promise<Person> {
    const { people, throttle } = this.doors;
    const known = await throttle.during(signIn, address, async () => {
      const entry = await people.verify(signIn, password);
      return entry && (await this.madeOwn(entry, password, newPassword)) ? entry : null;
    });
    return known ? shown(known) : wrongSignIn();
  }

  /** Changes one's own password and ends one's other sessions; tells how many. Refuses a wrong password, too many tries, and a weak new one. */
  async changePassword({ person, session }: Holder, { password, newPassword, address = 'here' }: NewPassword): Promise<number> {
    const { people, throttle, acts } = this.doors;
    const right = await throttle.during(person.signIn, address, () => people.verify(person.signIn, password));
    if (!right) refuse('wrong-password', 'Mật khẩu hiện tại không đúng.', 'The present password is wrong.', 'not-allowed');
    refuseSame(password, newPassword);
    const ended = await people.changePassword(person.id, newPassword, session);
    acts.note(person.id, 'password-changed', person.id);
    return ended;
  }

  /** Whether the password is the person's own, or has just become so. */
  private async madeOwn(entry: Entry, password: string, newPassword: string | undefined): Promise<boolean> {
    const { people, acts, clock } = this.doors;
    if (entry.oneTimeUntil === null) return newPassword === undefined || notOneTime();
    if (entry.oneTimeUntil <= clock.now()) oneTimeOver();
    if (newPassword === undefined) return newPasswordNeeded();
    refuseSame(password, newPassword);
    const replaced = await people.replaceOneTime(entry, newPassword);
    if (replaced) acts.note(entry.id, 'password-changed', entry.id);
    return replaced;
  }
}

const wrongSignIn = (): never =>
  refuse('wrong-sign-in', 'Tên đăng nhập hoặc mật khẩu không đúng.', 'The sign-in name or the password is wrong.', 'not-allowed');

const newPasswordNeeded = (): never =>
  refuse(
    'new-password-needed',
    'Mật khẩu này chỉ dùng một lần: hãy đặt mật khẩu mới của bạn.',
    'This password is good once: choose a new one of your own.',
    'not-allowed',
  );

const oneTimeOver = (): never =>
  refuse(
    'one-time-password-over',
    'Mật khẩu dùng một lần đã hết hạn: hãy đề nghị quản trị cấp lại.',
    'The one-time password has expired: ask your administrator for another one.',
    'not-allowed',
  );

const notOneTime = (): never =>
  refuse(
    'no-one-time-password',
    'Mật khẩu này không phải loại dùng một lần: hãy đăng nhập rồi đổi mật khẩu.',
    'This is no one-time password: sign in, then change your password.',
    'invalid',
  );

function refuseSame(password: string, newPassword: string) {
  if (newPassword !== password) return;
  refuse('same-password', 'Mật khẩu mới phải khác mật khẩu cũ.', 'The new password must differ from the old one.', 'invalid');
}
