import type { ProviderSettings } from '#access';
import { text, Wrong, type Setting } from './reading';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** An address by https, or by http on this machine; `path`: where it has to lead. */
const safeAddress =
  (wanted: string, path?: string) =>
  (given: string): string | Wrong => {
    const url = URL.parse(given);
    const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.includes(url.hostname));
    const isPlain = url && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
    return isSafe && isPlain && (path === undefined || url.pathname === path) ? given : new Wrong(wanted);
  };

/** Signing in by an identity provider: all of them, or none. */
export const providerKnown = {
  OIDC_ISSUER: {
    meaning: 'identity provider (OpenID Connect) by which people may sign in; empty: none (docs/sign-in.md)',
    otherwise: '',
    read: safeAddress('an address beginning with https:// (http:// on this machine only), without ? or #'),
  },
  OIDC_CLIENT_ID: {
    meaning: 'name by which the identity provider knows this server',
    otherwise: '',
    read: text(/^[\x21-\x7e]{1,200}$/, 'up to 200 visible ASCII characters'),
  },
  OIDC_CLIENT_SECRET: {
    meaning: 'secret that the identity provider gave this server',
    otherwise: '',
    read: text(/^[\x21-\x7e]{8,500}$/, '8 to 500 visible ASCII characters'),
    secret: true,
  },
  OIDC_REDIRECT: {
    meaning:
      'address of the sign-in page, to which the identity provider sends people back, such as https://minhbach.example.vn/dang-nhap',
    otherwise: '',
    read: safeAddress('an https:// address (http:// on this machine only) that ends in /dang-nhap', '/dang-nhap'),
  },
  OIDC_NAME: {
    meaning: 'what people call the identity provider; its host when nothing is said',
    otherwise: '',
    read: text(/^[^\p{Cc}]{1,60}$/u, 'up to 60 characters'),
  },
} as const satisfies Record<string, Setting<unknown>>;

type Given = Readonly<Record<keyof typeof providerKnown, string>>;
const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REDIRECT'] as const;

/** A sentence for each setting of the provider that is missing beside others. */
export function halfSet(given: Readonly<Record<string, string | undefined>>): string[] {
  const [first] = Object.keys(providerKnown).filter((name) => given[name]);
  if (!first) return [];
  return needed
    .filter((name) => !given[name])
    .map((name) => `${name} (${providerKnown[name].meaning}) must be set too, because ${first} is.`);
}

/** What the settings say about the identity provider; null: there is none. */
export const providerFrom = (given: Given): ProviderSettings | null =>
  given.OIDC_ISSUER === ''
    ? null
    : {
        issuer: given.OIDC_ISSUER,
        clientId: given.OIDC_CLIENT_ID,
        clientSecret: given.OIDC_CLIENT_SECRET,
        redirect: given.OIDC_REDIRECT,
        name: given.OIDC_NAME || new URL(given.OIDC_ISSUER).host,
      };
