import { Unusable } from '../event-store';

/** Where a KurrentDB is, and which of its streams are ours. */
export interface KurrentAddress {
  /** As the client wants it: with the name and password, if any. */
  readonly connection: string;
  /** Before the name of each of our streams. What does not begin so is not ours. */
  readonly prefix: string;
  /** Hosts only: may be shown. */
  readonly shown: string;
  /** For the client's native part, which reads: it takes them from the address as they are written there, and sends them unencrypted, too. */
  readonly credentials: { readonly username: string; readonly password: string } | undefined;
  /** Milliseconds that the client gives the server for an append. */
  readonly deadline: number;
}

/** Whether this names a KurrentDB rather than a file. */
export const isKurrentAddress = (where: string): boolean => /^kurrentdb(\+discover)?:\/\//.test(where);

const parts = /^(kurrentdb(?:\+discover)?:\/\/)((?:[^@/?#]+@)?)([\w.\-:,[\]]+)\/?(?:\?([^#]*))?$/;

/**
 * Reads `kurrentdb://name:password@host:2113?tls=true&namespace=minhbach`. All parameters are the client's own but `namespace`: two logs
 * in one server have different ones. Throws `Unusable`, without repeating a password, for what is none.
 */
export function kurrentAddress(where: string): KurrentAddress {
  const [, protocol, credentials = '', hosts, query = ''] = parts.exec(where) ?? [];
  if (!protocol || !hosts)
    throw wrong('it is kurrentdb://host:2113?tls=true&namespace=minhbach, with name:password@ before the host');
  const given = new URLSearchParams(query);
  const namespace = given.get('namespace') ?? 'minhbach';
  if (!/^[a-z][a-z0-9-]{0,49}$/.test(namespace))
    throw wrong('its namespace is at most 50 lower-case letters, digits and hyphens, beginning with a letter');
  const [username = '', password = ''] = credentials.slice(0, -1).split(':').map(decoded);
  const theirs = query.split('&').filter((one) => one && !/^namespace=/.test(one));
  const deadline = Number(given.get('defaultDeadline') ?? 10_000);
  if (!Number.isInteger(deadline) || deadline < 1) throw wrong('its defaultDeadline is a number of milliseconds');
  return {
    connection: `${protocol}${credentials}${hosts}${theirs.length ? `?${theirs.join('&')}` : ''}`,
    prefix: `${namespace}.`,
    shown: hosts,
    credentials: username && given.get('tls') !== 'false' ? { username, password } : undefined,
    deadline,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong('a percent sign in its name or password is written %25');
  }
}

const wrong = (right: string) => new Unusable(`The address of the KurrentDB cannot be understood: ${right}.`);
