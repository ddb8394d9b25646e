import type { EvidenceSettings } from '#evidence';
import { Unusable } from '#event-store';
import { address, oneOf, text, wholeNumber, Wrong, type Setting } from './reading';

/** Everything that can be set from outside, by its name in the environment. A new setting is a line here, and nowhere else reads the environment. */
export const known = {
  MINHBACH_DATA: {
    meaning: 'the data folder',
    otherwise: './data',
    read: text(/^[^\0]+$/, 'the path of a folder'),
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
} as const satisfies Record<string, Setting<unknown>>;

type Known = typeof known;

/** The settings as they hold. */
export type Settings = { readonly [Name in keyof Known]: Exclude<ReturnType<Known[Name]['read']>, Wrong> };

/** Reads all settings. Throws `Unusable` with one sentence for each mistake; nothing is started with half of them. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const mistakes: string[] = [];
  const values = Object.entries<Setting<unknown>>(known).map(([name, { meaning, otherwise, read }]) => {
    const given = environment[name];
    const value = given === undefined || given === '' ? otherwise : read(given);
    if (!(value instanceof Wrong)) return [name, value] as const;
    mistakes.push(`${name} (${meaning}) must be ${value.wanted}, and is "${given?.slice(0, 100)}".`);
    return [name, otherwise] as const;
  });
  if (mistakes.length > 0) throw new Unusable(mistakes.join('\n'));
  return Object.fromEntries(values) as unknown as Settings;
}

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
