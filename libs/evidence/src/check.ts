import { isHash, type Shelf } from './shelf';

/** Something that `evidence check` has to say about one file. */
export interface Finding {
  /**
   * missing: cited, and there is no file · altered: not what its hash says · unrecorded: its record is missing or damaged ·
   * orphaned: cited nowhere (so far) · stray: no file of ours · never-held: cited by a made-up history, which has no files.
   */
  readonly what: 'missing' | 'altered' | 'unrecorded' | 'orphaned' | 'stray' | 'never-held';
  /** The hash, or the name of what is astray. */
  readonly name: string;
}

/** Whether a finding means that something is wrong. */
export const isWrong = ({ what }: Finding) => what === 'missing' || what === 'altered' || what === 'unrecorded';

/** A hash that the log cites, and whether the house ever had to hold its file. */
export type Cited = ReadonlyMap<string, { readonly held: boolean }>;

/** Reads every file and compares it with its hash and with what the log cites. Changes nothing. */
export async function checkEvidence(shelf: Shelf, cited: Cited, tell: (done: number, of: number) => void): Promise<Finding[]> {
  const { hashes, strays } = await shelf.walk();
  const all = [...new Set([...hashes, ...cited.keys()])].sort();
  const findings: Finding[] = strays.map((name) => ({ what: 'stray', name }));
  for (const [index, name] of all.entries()) {
    const what = await finding(shelf, name, cited.get(name));
    if (what) findings.push({ what, name });
    tell(index + 1, all.length);
  }
  return findings;
}

async function finding(shelf: Shelf, hash: string, cited: { readonly held: boolean } | undefined) {
  const state = isHash(hash) ? await shelf.state(hash) : 'nothing';
  if (state === 'nothing') return !cited ? null : cited.held ? 'missing' : 'never-held';
  if (state === 'no-file') return cited ? 'missing' : 'orphaned';
  if (state !== 'sound') return state;
  return cited ? null : 'orphaned';
}
