import type { Clock } from '#event-store';
import type { AccountActs } from './accounts/account-acts';
import { checkPassword } from './passwords/password-rules';
import type { People } from './people';
import { shown, type Entry, type Person } from './person';
import type { SecondFactor } from './second-factor/second-factor';
import type { Holder, Proof, Sessions } from './sessions';
import * as refusals from './sign-in-refusals';
import type { Throttle } from './throttle';

/** What somebody signs in with. */
export interface Credentials {
  readonly signIn: string;
  readonly password: string;
  /** A code of the second factor, or a recovery code. */
  readonly code?: string;
  /** Their own password from now on, instead of a one-time one. */
  readonly newPassword?: string;
  /** Where from: the network address of who asks. */
  readonly address?: string;
}

/** What somebody who is signed in shows once more. */
export type Shown = Pick<Credentials, 'password' | 'code' | 'address'>;

/** What signing in needs. */
export interface SignInDoors {
  readonly people: People;
  readonly sessions: Sessions;
  readonly secondFactor: SecondFactor;
  readonly throttle: Throttle;
  readonly acts: AccountActs;
  /** The real clock. */
  readonly clock: Clock;
}

/** Signing in with a name and a password, and a second factor where there is one. */
export class SignIn {
  constructor(private readonly doors: SignInDoors) {}

  /** Begins a session. Refuses what `identify` does. */
  async signIn(credentials: Credentials): Promise<Proof> {
    const { id } = await this.identify(credentials);
    return this.doors.sessions.begin(id);
  }

  /**
   * Whose credentials these are, without a session. Refuses alike an unknown name, a wrong password and a person whose access was ended, and
   * too many tries. Only whoever knows the password is told that it is a one-time one and over, or comes without a new one, and that a
   * code is needed, or wrong.
   */
  async identify({ signIn, password, code, newPassword, address = 'here' }: Credentials): Promise<Person> {
    const { people, throttle } = this.doors;
    let codeIsWrong = false;
    const known = await throttle.during(signIn, address, async () => {
      const entry = await people.verify(signIn, password);
      if (!entry) return null;
      this.refuseOneTime(entry, password, newPassword);
      codeIsWrong = !this.isRightCode(entry.id, code);
      if (codeIsWrong) return null;
      return newPassword === undefined || (await this.madeOwn(entry, newPassword)) ? entry : null;
    });
    if (codeIsWrong) refusals.wrongCode();
    return known ? shown(known) : refusals.wrongSignIn();
  }

  /** Changes one's own password and ends one's other sessions; tells how many. Refuses a wrong password, too many tries, and a weak new one. */
  async changePassword({ person, session }: Holder, given: Shown & { readonly newPassword: string }): Promise<number> {
    const { people, acts } = this.doors;
    await this.showAgain(person, given);
    refusals.refuseSame(given.password, given.newPassword);
    const ended = await people.changePassword(person.id, given.newPassword, session);
    acts.note(person.id, 'password-changed', person.id);
    return ended;
  }

  /** Lets somebody who is signed in go on who shows the password, and with it a code where one is given. Counted like signing in. */
  async showAgain(person: Person, { password, code, address = 'here' }: Shown): Promise<void> {
    const { people, throttle, secondFactor } = this.doors;
    const right = await throttle.during(person.signIn, address, async () => {
      const entry = await people.verify(person.signIn, password);
      return entry && (code === undefined || secondFactor.accepts(entry.id, code)) ? entry : null;
    });
    if (!right) return code === undefined ? refusals.wrongPassword() : refusals.wrongProof();
  }

  private refuseOneTime({ oneTimeUntil, signIn }: Entry, password: string, newPassword: string | undefined) {
    if (oneTimeUntil === null) return newPassword === undefined ? undefined : refusals.notOneTime();
    if (oneTimeUntil <= this.doors.clock.now()) refusals.oneTimeOver();
    if (newPassword === undefined) return refusals.newPasswordNeeded();
    refusals.refuseSame(password, newPassword);
    checkPassword(newPassword, signIn);
  }

  private isRightCode(person: string, code: string | undefined): boolean {
    const { secondFactor } = this.doors;
    if (secondFactor.since(person) === null) return true;
    return code === undefined ? refusals.codeNeeded() : secondFactor.accepts(person, code);
  }

  /** Whether the one-time password has just become the person's own. */
  private async madeOwn(entry: Entry, newPassword: string): Promise<boolean> {
    const { people, acts } = this.doors;
    const replaced = await people.replaceOneTime(entry, newPassword);
    if (replaced) acts.note(entry.id, 'password-changed', entry.id);
    return replaced;
  }
}
