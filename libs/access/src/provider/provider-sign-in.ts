import type { Clock } from '#event-store';
import type { People } from '../people';
import type { SecretSeal } from '../secret-seal';
import type { Proof, Sessions } from '../sessions';
import type { IdentityProvider, Transaction } from './identity-provider';
import type { ProviderLinks } from './provider-links';
import { accessEnded, noProvider, transactionOver, unknownSubject } from './provider-refusals';

/** Milliseconds in which somebody has to come back from the provider. */
const lifetime = 10 * 60_000;
const purpose = 'sign-in';

/** What signing in by a provider needs. */
export interface ProviderDoors {
  readonly people: People;
  readonly sessions: Sessions;
  readonly links: ProviderLinks;
  readonly seal: SecretSeal;
  /** The real clock. */
  readonly clock: Clock;
}

/** A sign-in that was begun. */
export interface BegunAtProvider {
  /** Where the browser goes next. */
  readonly address: string;
  /** What the browser keeps meanwhile, sealed: it proves on return that it is the one that left. */
  readonly kept: string;
  readonly until: string;
}

/** Signing in by an identity provider. Nobody is entered by it: a subject that nobody linked to an account is refused. */
export class ProviderSignIn {
  constructor(
    private readonly provider: IdentityProvider | null,
    private readonly doors: ProviderDoors,
  ) {}

  /** What people call the provider; null: there is none. */
  get name(): string | null {
    return this.provider?.settings.name ?? null;
  }

  /** The address under which subjects are known. Refuses with "no-provider". */
  get issuer(): string {
    return (this.provider ?? noProvider()).settings.issuer;
  }

  /** The subject that stands for somebody; null: none, or no provider. */
  subjectOf(person: string): string | null {
    return this.provider && this.doors.links.subjectOf(this.provider.settings.issuer, person);
  }

  async begin(): Promise<BegunAtProvider> {
    const { address, transaction } = await (this.provider ?? noProvider()).begin();
    const until = new Date(Date.parse(this.doors.clock.now()) + lifetime).toISOString();
    const kept = this.doors.seal.seal(Buffer.from(JSON.stringify({ ...transaction, until })), purpose).toString('base64url');
    return { address, kept, until };
  }

  /** Begins a session of whom the provider vouches for. Refuses what did not begin in this browser, whom nobody linked, and whose access was ended. */
  async finish(answer: string, kept: string | undefined): Promise<Proof> {
    const provider = this.provider ?? noProvider();
    const subject = await provider.finish(answer, this.transactionIn(kept));
    const person = this.doors.links.personOf(provider.settings.issuer, subject) ?? unknownSubject(subject);
    if (!this.doors.people.find(person)?.active) accessEnded();
    return this.doors.sessions.begin(person, 'provider');
  }

  /** Where somebody whose session was begun here signs out of the provider too. */
  signOutAddress = (): string | undefined => this.provider?.signOutAddress();

  /** Refuses what was not sealed here, is over, or was sealed by a clock that has been set back since. */
  private transactionIn(kept: string | undefined): Transaction {
    const text = kept === undefined ? null : this.doors.seal.opened(Buffer.from(kept, 'base64url'), purpose);
    if (text === null) return transactionOver();
    const { until, ...transaction } = JSON.parse(text.toString()) as Transaction & { until: string };
    const left = Date.parse(until) - Date.parse(this.doors.clock.now());
    return left > 0 && left <= lifetime ? transaction : transactionOver();
  }
}
