import { createHmac, hkdfSync } from 'node:crypto';
import { SystemClock, type Clock } from '#event-store';
import { AccountActs } from './accounts/account-acts';
import { Accounts } from './accounts/accounts';
import type { Keys } from './keys';
import { People } from './people';
import { IdentityProvider, type ProviderSettings } from './provider/identity-provider';
import { ProviderLinks } from './provider/provider-links';
import { ProviderSignIn } from './provider/provider-sign-in';
import { SecretSeal } from './secret-seal';
import { SecondFactor } from './second-factor/second-factor';
import { Sessions, usualSessions, type SessionLimits } from './sessions';
import { SignIn } from './sign-in';
import { Throttle } from './throttle';
import { Tokens } from './tokens';
import type { SqliteVault } from './vault';

/** What may be set about signing in. */
export interface AccessSettings extends SessionLimits {
  /** Failed sign-ins from one address in 15 minutes after which it waits. */
  readonly failuresPerAddress: number;
  /** The identity provider by which people may sign in; null: none. */
  readonly provider: ProviderSettings | null;
  /** Who must have a second factor. */
  readonly secondFactorFor: 'nobody' | 'administrators';
}
export const usualAccess: AccessSettings = {
  ...usualSessions,
  failuresPerAddress: 5,
  provider: null,
  secondFactorFor: 'nobody',
};

/** Everything by which people are known and let in, over one vault. Its clock is the real one, also where a history has a clock of its own. */
export class Access {
  readonly people: People;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly accounts: Accounts;
  readonly secondFactor: SecondFactor;
  readonly providerLinks: ProviderLinks;
  readonly providerSignIn: ProviderSignIn;
  private readonly markKey: Buffer;

  constructor(
    vault: SqliteVault,
    keys: Pick<Keys, 'token' | 'body'>,
    private readonly settings: AccessSettings = usualAccess,
    clock: Clock = new SystemClock(),
  ) {
    this.people = new People(vault);
    this.sessions = new Sessions(vault, new Tokens(keys.token, clock), clock, settings);
    const { people, sessions } = this;
    const acts = new AccountActs(vault, clock);
    const throttle = new Throttle(clock, settings.failuresPerAddress);
    this.secondFactor = new SecondFactor(vault, new SecretSeal(keys.body, 'second factors'), acts, clock);
    this.signIn = new SignIn({ people, sessions, throttle, acts, clock, secondFactor: this.secondFactor });
    this.accounts = new Accounts(vault, people, acts, clock);
    this.providerLinks = new ProviderLinks(vault, acts);
    const seal = new SecretSeal(keys.token, 'sign-ins at the provider');
    const provider = settings.provider && new IdentityProvider(settings.provider);
    this.providerSignIn = new ProviderSignIn(provider, { people, sessions, links: this.providerLinks, seal, clock });
    this.markKey = Buffer.from(hkdfSync('sha256', keys.token, '', 'marks', 32));
  }

  /**
   * Whether somebody has none of the second factors that the settings ask of administrators. Who came by the identity provider has shown what
   * it asks for there.
   */
  lacksSecondFactor(person: string, session: string): boolean {
    if (this.settings.secondFactorFor === 'nobody') return false;
    return this.secondFactor.since(person) === null && this.sessions.wayOf(session) !== 'provider';
  }

  /** Stands for a sign-in name or an address in the operator's log: always the same one, and nobody can tell from it which. */
  mark = (word: string): string => createHmac('sha256', this.markKey).update(word).digest('hex').slice(0, 12);
}
