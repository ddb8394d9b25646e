import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import Provider, { type JWK } from 'oidc-provider';

const kid = 'provider';
export const client = { id: 'minhbach', secret: 'bi-mat-chi-de-thu-nghiem' };

/** On its page that asks whether one wants to sign out of it too: the button under its form. */
const agree = '<button form="op.logoutForm" name="logout" value="yes">Sign out of the provider</button>';

/** What an id token says instead of the truth, and by whose key it is signed. */
interface Forged {
  readonly claims?: JWTPayload;
  readonly wrongKey?: true;
}

/** A real identity provider (oidc-provider) on this machine, at which whoever comes is the subject that the test names. */
export class TestProvider {
  /** Who signs in next. */
  subject = 'nguoi-1';
  /** Forges the id tokens that it gives from now on. */
  forged: Forged | undefined;
  /** Answers nothing but this status. */
  broken: number | undefined;
  /** How often it was asked for anything. */
  asked = 0;

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly keys: { readonly right: CryptoKey; readonly wrong: CryptoKey },
  ) {}

  /** `redirect`: where it sends people back. */
  static async open(redirect: string): Promise<TestProvider> {
    const [right, wrong] = await Promise.all([1, 2].map(() => generateKeyPair('RS256', { extractable: true })));
    if (!right || !wrong) throw new Error('no keys');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider: Provider = new Provider(issuer, {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [redirect],
          post_logout_redirect_uris: [redirect],
        },
      ],
      jwks: { keys: [{ ...(await exportJWK(right.privateKey)), kid, use: 'sig', alg: 'RS256' } as JWK] },
      cookies: { keys: ['chi-de-thu-nghiem'] },
      features: {
        devInteractions: { enabled: false },
        rpInitiatedLogout: { logoutSource: (asked, form) => void (asked.body = `${form}${agree}`) },
      },
      findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, email: 'can-bo@example.vn' }) }),
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      // nobody is asked whether they agree
      async loadExistingGrant({ oidc }) {
        const grant = new provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    const one = new TestProvider(issuer, server, { right: right.privateKey, wrong: wrong.privateKey });
    server.on('request', (request, response) => one.answer(provider, request, response));
    return one;
  }

  private answer(provider: Provider, request: IncomingMessage, response: ServerResponse) {
    this.asked += 1;
    if (this.broken !== undefined) return response.writeHead(this.broken).end();
    if (request.url?.startsWith('/interaction/')) {
      const login = { accountId: this.subject, remember: false };
      return void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    }
    if (request.url === '/token' && this.forged) this.forge(this.forged, response);
    return void provider.callback()(request, response);
  }

  /** Has what is given out hold another id token than the provider made. */
  private forge({ claims, wrongKey }: Forged, response: ServerResponse) {
    const end = response.end.bind(response) as (body: string) => ServerResponse;
    const give = async (body: string) => {
      const tokens = JSON.parse(body) as { id_token?: string };
      if (tokens.id_token) {
        const said = new SignJWT({ ...decodeJwt(tokens.id_token), ...claims }).setProtectedHeader({ alg: 'RS256', kid });
        tokens.id_token = await said.sign(wrongKey ? this.keys.wrong : this.keys.right);
      }
      const forged = JSON.stringify(tokens);
      response.setHeader('Content-Length', Buffer.byteLength(forged));
      end(forged);
    };
    response.end = ((body: string | Buffer) => (void give(String(body)), response)) as never;
  }

  async close() {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A browser at the provider: follows it, keeping its cookies, until it is sent back to `redirect`; tells what stands behind the "?". */
export async function atTheProvider(address: string, redirect: string): Promise<string> {
  const jar = new Map<string, string>();
  for (let next = address, hops = 0; hops < 10; hops += 1) {
    if (next.startsWith(redirect)) return new URL(next).search.slice(1);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      jar.set(name, value);
    }
    next = new URL(response.headers.get('location') ?? '', next).href;
  }
  throw new Error('The provider did not send anybody back.');
}
