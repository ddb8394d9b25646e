import { refuse } from '#kernel';
import type { People } from './people';
import type { Person } from './person';
import type { Proof, Sessions } from './sessions';
import type { Throttle } from './throttle';

/** What somebody signs in with. */
export interface Credentials {
  readonly signIn: string;
  readonly password: string;
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
  async identify({ signIn, password }: Credentials): Promise<Person> {
    this.throttle.attempt(signIn);
    const person = await this.people.verify(signIn, password);
    if (!person)
      return refuse(
        'wrong-sign-in',
        'Tên đăng nhập hoặc mật khẩu không đúng.',
        'The sign-in name or the password is wrong.',
        'not-allowed',
      );
    this.throttle.succeeded(signIn);
    return person;
  }
}
