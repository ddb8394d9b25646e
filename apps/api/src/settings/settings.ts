import type { AccessSettings } from '#access';
import type { EvidenceSettings } from '#evidence';
import { Unusable } from '#event-store';
import { halfSet, providerFrom, providerKnown } from './provider';
import { address, oneOf, text, wholeNumber, Wrong, type Setting } from './reading';

/** Everything that can be set from outside, by its name in the environment. A new setting is a line here, and nowhere else reads the environment. */
export const known = {
  MINHBACH_DATA: {
    meaning: 'the data folder',
    otherwise: './data',
    read: text(/^[^\0]+$/, 'the path of a folder'),
  },
  EVENT_STORE: {
    meaning: 'server that keeps the log, such as kurrentdb://host:2113 (docs/kurrentdb.md); empty: log.db in the data folder',
    otherwise: '',
    read: text(/^kurrentdb(\+discover)?:\/\/.+$/, 'an address beginning with kurrentdb:// or kurrentdb+discover://'),
    secret: true,
  },
  MINHBACH_LANGUAGE: {
    meaning: 'language of the console',
    otherwise: 'vi',
    read: oneOf('vi', 'en'),
  },
  HOST: {
    meaning: 'address to listen on',
    otherwise: '127.0.0.1',
    read: text(/^[0-9A-Za-z.:-]+$/, 'an address or the name of this machine'),
  },
  PORT: {
    meaning: 'port to listen on; 0 for a free one',
    otherwise: 3000,
    read: wholeNumber(0, 65_535),
  },
  LOG_LEVEL: {
    meaning: 'how much is logged',
    otherwise: 'info',
    read: oneOf('silent', 'error', 'warn', 'info', 'debug'),
  },
  LOG_FILE: {
    meaning: 'file to log to instead of the error output',
    otherwise: '',
    read: text(/^[^\0]+$/, 'the path of a file'),
  },
  LOG_FILE_MB: {
    meaning: 'a new log file is begun at this size, in megabytes, and every day',
    otherwise: 50,
    read: wholeNumber(1, 10_000),
  },
  LOG_FILES_KEPT: {
    meaning: 'how many full log files are kept',
    otherwise: 30,
    read: wholeNumber(1, 10_000),
  },
  TRUSTED_PROXIES: {
    meaning: 'how many proxies stand before the server and tell the address of who asks (X-Forwarded-For)',
    otherwise: 0,
    read: wholeNumber(0, 10),
  },
  RATE_PER_PERSON: {
    meaning: 'requests that one person may make in a minute; 0 for any number',
    otherwise: 1200,
    read: wholeNumber(0, 10_000_000),
  },
  RATE_PER_ADDRESS: {
    meaning: 'requests that one address may make in a minute; 0 for any number',
    otherwise: 6000,
    read: wholeNumber(0, 10_000_000),
  },
  HSTS_DAYS: {
    meaning: 'how many days browsers are to ask by https only; 0 where the server is reached by http',
    otherwise: 0,
    read: wholeNumber(0, 3650),
  },
  COOKIE_SECURE: {
    meaning:
      'whether cookies are sent by https only: yes, no, or auto, which is yes for whoever comes by https (behind a proxy: as TRUSTED_PROXIES are believed)',
    otherwise: 'auto',
    read: oneOf('auto', 'yes', 'no'),
  },
  SESSION_HOURS: {
    meaning: 'hours after which everybody has to sign in anew',
    otherwise: 12,
    read: wholeNumber(1, 720),
  },
  SESSION_IDLE_MINUTES: {
    meaning: 'minutes without a sign of life after which a session has ended',
    otherwise: 30,
    read: wholeNumber(15, 43_200),
  },
  SIGN_IN_FAILURES_PER_ADDRESS: {
    meaning: 'failed sign-ins from one address in 15 minutes after which it has to wait; more where many share one address',
    otherwise: 5,
    read: wholeNumber(5, 100_000),
  },
  SECOND_FACTOR_FOR: {
    meaning:
      'who must have a second factor: nobody, or administrators, who can do nothing but set one up until they have it (not asked of who signs in by the identity provider)',
    otherwise: 'nobody',
    read: oneOf('nobody', 'administrators'),
  },
  ...providerKnown,
  MIN_FREE_MB: {
    meaning: 'room on the disk, in megabytes, below which the server is not ready',
    otherwise: 200,
    read: wholeNumber(0, 10_000_000),
  },
  STOP_SECONDS: {
    meaning: 'how long requests under way may take when the server is told to end',
    otherwise: 20,
    read: wholeNumber(0, 3600),
  },
  METRICS_TOKEN: {
    meaning: 'token for /metrics (Authorization: Bearer …); without it there is no such page',
    otherwise: '',
    read: text(/^[\x21-\x7e]{16,200}$/, 'at least 16 visible ASCII characters'),
    secret: true,
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    meaning: 'where traces are sent (OTLP over HTTP); none without it',
    otherwise: '',
    read: address('http', 'https'),
  },
  EVIDENCE_MAX_MB: {
    meaning: 'largest evidence file, in MB',
    otherwise: 20,
    read: wholeNumber(1, 100),
  },
  EVIDENCE_OPEN_UPLOADS: {
    meaning: 'uploads that one person may have open at a time',
    otherwise: 5,
    read: wholeNumber(1, 100),
  },
  EVIDENCE_TEMP_MB: {
    meaning: 'room for all unfinished uploads together, in MB',
    otherwise: 2_000,
    read: wholeNumber(20, 1_000_000),
  },
  EVIDENCE_UPLOAD_HOURS: {
    meaning: 'hours after which an unfinished upload is forgotten',
    otherwise: 24,
    read: wholeNumber(1, 720),
  },
  EVIDENCE_SWEEP_DAYS: {
    meaning: 'days for which "minhbach evidence sweep" leaves a file that nothing cites',
    otherwise: 30,
    read: wholeNumber(1, 3_650),
  },
  CLAMD: {
    meaning: 'virus scanner (clamd) for evidence, tcp://host:port or unix:///path; empty: none',
    otherwise: '',
    read: address('tcp', 'unix'),
  },
  CLAMD_TIMEOUT: {
    meaning: 'seconds without a sign of life after which the virus scanner counts as unreachable',
    otherwise: 30,
    read: wholeNumber(1, 600),
  },
  CHANGES_PER_PERSON: {
    meaning: 'places in which one person may listen for changes at a time (GET /api/changes)',
    otherwise: 5,
    read: wholeNumber(1, 100),
  },
  CHANGES_HEARTBEAT_SECONDS: {
    meaning: 'seconds between two signs of life to whoever listens for changes: fewer than a proxy waits',
    otherwise: 15,
    read: wholeNumber(1, 600),
  },
  LOOKBACK_THREADS: {
    meaning: 'how many questions about earlier moments are told at the same time, each in a thread of its own',
    otherwise: 2,
    read: wholeNumber(1, 16),
  },
  LOOKBACK_WAITING: {
    meaning: 'how many more of them may wait; others are refused with 429',
    otherwise: 8,
    read: wholeNumber(0, 1_000),
  },
  LOOKBACK_SECONDS: {
    meaning: 'seconds that one of them may take',
    otherwise: 20,
    read: wholeNumber(1, 600),
  },
  LOOKBACK_MEGABYTES: {
    meaning: 'megabytes of what was told that are kept for the next who asks for the same moment',
    otherwise: 128,
    read: wholeNumber(1, 4_096),
  },
} as const satisfies Record<string, Setting<unknown>>;

type Known = typeof known;

/** The settings as they hold. */
export type Settings = { readonly [Name in keyof Known]: Exclude<ReturnType<Known[Name]['read']>, Wrong> };

/** Reads all settings. Throws `Unusable` with one sentence for each mistake; nothing is started with half of them. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const mistakes: string[] = [];
  const values = Object.entries<Setting<unknown>>(known).map(([name, { meaning, otherwise, read, secret }]) => {
    const given = environment[name];
    const value = given === undefined || given === '' ? otherwise : read(given);
    if (!(value instanceof Wrong)) return [name, value] as const;
    mistakes.push(`${name} (${meaning}) must be ${value.wanted}${secret ? '' : `, and is "${given?.slice(0, 100)}"`}.`);
    return [name, otherwise] as const;
  });
  mistakes.push(...halfSet(environment));
  if (mistakes.length > 0) throw new Unusable(mistakes.join('\n'));
  return Object.fromEntries(values) as unknown as Settings;
}

/** The settings of this process. */
export const settings = (): Settings => settingsFrom(process.env);

/** Names that look like settings of ours and are none: most likely a slip of the pen. */
export const unknownNames = (environment: Readonly<Record<string, string | undefined>> = process.env): string[] =>
  Object.keys(environment).filter((name) => name.startsWith('MINHBACH_') && !Object.hasOwn(known, name));

/** What the settings say about signing in. */
export const accessSettings = (settings: Settings): AccessSettings => ({
  hours: settings.SESSION_HOURS,
  idleMinutes: settings.SESSION_IDLE_MINUTES,
  failuresPerAddress: settings.SIGN_IN_FAILURES_PER_ADDRESS,
  provider: providerFrom(settings),
  secondFactorFor: settings.SECOND_FACTOR_FOR,
});

/** Where the settings say that a house is. */
export const placeFrom = ({ MINHBACH_DATA, EVENT_STORE }: Settings) => ({ data: MINHBACH_DATA, log: EVENT_STORE });

const mb = 1_048_576;

/** What the settings say about evidence, in the units that its room reckons with. */
export const evidenceSettings = (settings: Settings): EvidenceSettings => ({
  fileBytes: settings.EVIDENCE_MAX_MB * mb,
  openEach: settings.EVIDENCE_OPEN_UPLOADS,
  openBytes: settings.EVIDENCE_TEMP_MB * mb,
  hours: settings.EVIDENCE_UPLOAD_HOURS,
  clamd: settings.CLAMD,
  clamdPatience: settings.CLAMD_TIMEOUT * 1_000,
});
