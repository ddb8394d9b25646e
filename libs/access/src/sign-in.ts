import { refuse } from '#kernel';
import type { People } from './people';
import type { Person } from './person';
import type { Holder, Proof, Sessions } from './sessions';
import type { Throttle } from './throttle';

/** What somebody signs in with. */
export interface Credentials {
  readonly signIn: string;
  readonly password: string;
  /** Where from: the network address of who asks. */
  readonly address?: string;
}

/** A new password instead of the one that somebody has. */
export interface NewPassword {
  readonly password: string;
  readonly newPassword: string;
  readonly address?: string;
}

/** Signing in with a name and a password. */
export class SignIn {
  constructor(
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
  ) {}

  /** Begins a session. Refuses alike an unknown name, a wrong password and a person whose access was ended; and too many tries. */
  async signIn(credentials: Credentials): Promise<Proof> {
    const { id } = await this.identify(credentials);
    return this.sessions.begin(id);
  }

  /** Whose credentials these are, without a session. Refuses what `signIn` does. */
  async identify({ signIn, password, address = 'here' }: Credentials): Promise<Person> {
    const person = await this.throttle.during(signIn, address, () => this.people.verify(signIn, password));
    return (
      person ??
      refuse(
        'wrong-sign-in',
        'Tên đăng nhập hoặc mật khẩu không đúng.',
        'The sign-in name or the password is wrong.',
        'not-allowed',
      )
    );
  }

  /** Changes one's own password and ends one's other sessions; tells how many. Refuses a wrong password, too many tries, and a weak new one. */
  async changePassword({ person, session }: Holder, { password, newPassword, address = 'here' }: NewPassword): Promise<number> {
    const right = await this.throttle.during(person.signIn, address, () => this.people.verify(person.signIn, password));
    if (!right) {
      refuse('wrong-password', 'Mật khẩu hiện tại không đúng.', 'The present password is wrong.', 'not-allowed');
    }
    if (newPassword === password) {
      refuse('same-password', 'Mật khẩu mới phải khác mật khẩu cũ.', 'The new password must differ from the old one.', 'invalid');
    }
    return this.people.changePassword(person.id, newPassword, session);
  }
}
