import { refuse } from '#kernel';
import type { People } from './people';
import type { Person } from './person';
import type { Throttle } from './throttle';
import { signInNeeded, type Token, type Tokens } from './tokens';

/** Signing in with a name and a password, and knowing afterwards who asks. */
export class SignIn {
  constructor(
    private readonly people: People,
    private readonly tokens: Tokens,
    private readonly throttle: Throttle,
  ) {}

  /** Refuses alike an unknown name, a wrong password and a person whose access was ended; and too many tries. */
  async signIn(signIn: string, password: string): Promise<Token & { readonly person: Person }> {
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
    return { ...(await this.tokens.issue(person.id)), person };
  }

  /** The person who holds this token. Refuses with "sign-in-needed" what is no valid token, or the token of somebody whose access was ended. */
  async whoHolds(token: string): Promise<Person> {
    const person = this.people.find(await this.tokens.verify(token));
    return person?.active ? person : signInNeeded();
  }
}
