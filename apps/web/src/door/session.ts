import type { components } from 'minhbach-api';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { NoLine, Refused } from './refused';

type Person = components['schemas']['PersonShown'];
type SignedIn = components['schemas']['SignedInAnswer'];

/** Who sits before the page: nobody, somebody, or somebody whose sign-in has run out while the page stayed open. */
export type Standing = { readonly is: 'out' } | { readonly is: 'in' | 'expired'; readonly person: Person };

/** Says only that somebody has signed in here, so that a guest's page does not ask for a session that is not there. */
const remembered = 'minhbach.session';
const windows = new BroadcastChannel('minhbach.session');

/**
 * The sign-in of this browser. What proves it are two cookies that no script can read: here is only known whose they are. The session is
 * carried on when the server asks for it, which is when somebody does something: a page that is left alone runs out.
 */
class Session {
  private standing: Standing = { is: 'out' };
  private refreshing: Promise<boolean> | undefined;
  private readonly watchers = new Set<() => void>();
  private readonly others: (() => void)[] = [];
  private readonly backs: (() => void)[] = [];
  private readonly outs: (() => void)[] = [];

  constructor() {
    windows.onmessage = ({ data }) => this.heardOf(data as Person | null);
  }

  readonly watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };
  readonly now = (): Standing => this.standing;

  /** Called when somebody else sits there: what was read before is not theirs. */
  whenSomebodyElse(act: () => void) {
    this.others.push(act);
  }

  /** Called when somebody has signed out here: nothing of theirs is to stay on this computer. */
  whenOut(act: () => void) {
    this.outs.push(act);
  }

  /** Called when the same person has signed in again. */
  whenBack(act: () => void) {
    this.backs.push(act);
  }

  /** Takes up the session that the browser still holds, if there is one. */
  async resume(): Promise<void> {
    if (localStorage.getItem(remembered) === null) return;
    const answer = await post('/api/sign-in/refresh', {}).catch(() => undefined);
    if (answer?.ok) return this.hasSignedIn((await answer.json()) as SignedIn);
    // another window was quicker: the cookies are already the next ones
    const me = answer?.status === 409 ? await fetch('/api/me').catch(() => undefined) : undefined;
    if (me?.ok) this.hasSignedIn((await me.json()) as SignedIn);
  }

  /** Throws `Refused` with the server's sentence, or `NoLine`. */
  signIn(given: Pick<components['schemas']['SignInGiven'], 'signIn' | 'password' | 'newPassword' | 'code'>): Promise<void> {
    return this.signInWith('/api/sign-in', { ...given, cookie: true });
  }

  /** Leaves the page for the identity provider, which sends back to the sign-in page. Throws `Refused` or `NoLine`. */
  async goToProvider(): Promise<void> {
    const response = await post('/api/sign-in/provider/begin', {});
    if (!response.ok) throw await Refused.from(response);
    const { address } = (await response.json()) as components['schemas']['ProviderBegunAnswer'];
    location.assign(address);
  }

  /** Signs in with what the provider sent back behind the address. Throws `Refused` or `NoLine`. */
  comeFromProvider(answer: string): Promise<void> {
    return this.signInWith('/api/sign-in/provider/finish', { answer });
  }

  /** Whoever signed in by a provider goes there to sign out too: the next at this machine is not let in as them. */
  async signOut(): Promise<void> {
    const response = await this.end('/api/sign-out').catch(() => undefined);
    this.isOver();
    const { continueAt } = (response?.ok ? await response.json() : {}) as Partial<components['schemas']['SignedOutAnswer']>;
    if (continueAt) location.assign(continueAt);
  }

  /** Ends the person's sessions on every machine. Throws `Refused` or `NoLine`: then nothing has ended. */
  async signOutEverywhere(): Promise<void> {
    const response = await this.end('/api/sign-out/everywhere');
    if (!response.ok) throw await Refused.from(response);
    this.isOver();
  }

  /** The server asks who this is: true when the session could be carried on and the request is worth sending again. */
  async carryOn(): Promise<boolean> {
    if (this.standing.is !== 'in') return false;
    this.refreshing ??= post('/api/sign-in/refresh', {})
      .then(({ ok, status }) => ok || status === 409)
      .finally(() => (this.refreshing = undefined));
    const goesOn = await this.refreshing;
    if (!goesOn && this.standing.is === 'in') this.become({ is: 'expired', person: this.standing.person });
    return goesOn;
  }

  /** What has only run out is carried on first: else the server would not know what to end, and the session would go on. */
  private async end(address: '/api/sign-out' | '/api/sign-out/everywhere'): Promise<Response> {
    const response = await post(address, {});
    return response.status === 401 && (await this.carryOn()) ? post(address, {}) : response;
  }

  private isOver() {
    this.hasSignedOut();
    windows.postMessage(null);
  }

  private async signInWith(address: string, given: object): Promise<void> {
    const response = await post(address, given);
    if (!response.ok) throw await Refused.from(response);
    const { person } = (await response.json()) as SignedIn;
    this.hasSignedIn({ person });
    windows.postMessage(person);
  }

  private hasSignedIn({ person }: Pick<SignedIn, 'person'>) {
    const before = this.standing;
    const same = before.is !== 'out' && before.person.id === person.id;
    if (!same) this.others.forEach((act) => act());
    localStorage.setItem(remembered, 'yes');
    this.become({ is: 'in', person });
    if (same) this.backs.forEach((act) => act());
  }

  private hasSignedOut() {
    localStorage.removeItem(remembered);
    this.outs.forEach((act) => act());
    this.others.forEach((act) => act());
    this.become({ is: 'out' });
  }

  /** Somebody signed in or out in another window: the cookies are common to all. */
  private heardOf(person: Person | null) {
    if (person) this.hasSignedIn({ person });
    else if (this.standing.is !== 'out') this.hasSignedOut();
  }

  private become(standing: Standing) {
    this.standing = standing;
    this.watchers.forEach((watcher) => watcher());
  }
}

/** Only our own pages can send this header: another site's cannot. */
export const ownPage = { 'X-CSRF': '1' };

const post = (address: string, body: object): Promise<Response> => {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': i18next.language, ...ownPage };
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => {
    throw new NoLine();
  });
};

export const session = new Session();
export const useSession = (): Standing => useSyncExternalStore(session.watch, session.now);
