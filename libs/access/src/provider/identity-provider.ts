import * as oidc from 'openid-client';
import { providerDown, providerRefused, providerWrong } from './provider-refusals';

/** Where people may sign in instead of with a password (OpenID Connect), and as whom the provider knows us. */
export interface ProviderSettings {
  /** Its address: subjects are known under it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The sign-in page of ours to which it sends people back. */
  readonly redirect: string;
  /** What people call it. */
  readonly name: string;
}

/** What has to fit together when somebody comes back from the provider: guessed by nobody, good for one sign-in. */
export interface Transaction {
  readonly state: string;
  readonly nonce: string;
  /** PKCE: whoever catches the code on its way cannot use it. */
  readonly verifier: string;
}

/** Seconds that the provider may take to answer. */
const patience = 10;

/** One OpenID Connect provider: authorization code flow with PKCE, state and nonce. It is looked for when it is first needed, not before. */
export class IdentityProvider {
  private found: Promise<oidc.Configuration> | undefined;
  private known: oidc.Configuration | undefined;

  constructor(readonly settings: ProviderSettings) {}

  /** Where to send somebody's browser, and what to keep until it comes back. Refuses with "provider-down". */
  async begin(): Promise<{ readonly address: string; readonly transaction: Transaction }> {
    const provider = await this.provider();
    const transaction = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const address = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.settings.redirect,
      scope: 'openid',
      state: transaction.state,
      nonce: transaction.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(transaction.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, transaction };
  }

  /**
   * The subject that the provider vouches for; `answer`: what stood behind the "?" when the browser came back. Refuses with "provider-wrong"
   * an answer that does not belong to the transaction or is not the provider's, with "provider-refused" what the provider refuses
   * (a code used before), and with "provider-down".
   */
  async finish(answer: string, { state, nonce, verifier }: Transaction): Promise<string> {
    const provider = await this.provider();
    const back = new URL(this.settings.redirect);
    back.search = answer;
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, back, checks);
      return tokens.claims()?.sub ?? providerWrong();
    } catch (error) {
      return refusedFor(error);
    }
  }

  /** Where somebody signs out of the provider too; undefined when it has no such place, or was not asked yet. */
  signOutAddress(): string | undefined {
    if (!this.known?.serverMetadata().end_session_endpoint) return undefined;
    return oidc.buildEndSessionUrl(this.known, { post_logout_redirect_uri: this.settings.redirect }).href;
  }

  private provider(): Promise<oidc.Configuration> {
    this.found ??= this.discover().catch(() => {
      this.found = undefined; // asked again the next time
      return providerDown();
    });
    return this.found;
  }

  private async discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    const options = { execute: [...execute, oidc.enableNonRepudiationChecks], timeout: patience };
    this.known = await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
    return this.known;
  }
}

/** What went wrong, as far as it concerns the person; nothing of what the provider said is told on. */
function refusedFor(error: unknown): never {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) return providerRefused();
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: { readonly status?: unknown } };
  const unanswered = error instanceof TypeError || code === 'OAUTH_TIMEOUT' || Number(cause?.status) >= 500;
  return unanswered ? providerDown() : providerWrong();
}
