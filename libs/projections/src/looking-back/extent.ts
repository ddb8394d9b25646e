import type { Directory } from '../directory/look-up';
import type { KnownDossier } from '../directory/known';

/** How much of the log a question needs: a jurisdiction with its units, regulations and cycles, and some of its dossiers. */
export interface Extent {
  readonly jurisdiction: string;
  /** None when left out; "all", or those of a cycle, of a unit, of a kind, or one alone. */
  readonly dossiers?:
    'all' | { readonly cycle?: string; readonly unit?: string; readonly kind?: string; readonly dossier?: string };
  /** With who holds which role. */
  readonly roles?: boolean;
}

/** Names of the streams it lies in, as they are known now: a stream that did not exist then has no events then. */
export const streamsOf = (live: Directory, extent: Extent): string[] => [
  ...groundOf(live, extent.jurisdiction),
  ...(extent.roles ? [`roles-${extent.jurisdiction}`] : []),
  ...dossiersOf(live, extent).map(({ id }) => `dossier-${id}`),
];

/** The streams of a jurisdiction beside its dossiers: itself, its units, regulations and cycles. */
export const groundOf = (live: Directory, jurisdiction: string): string[] => [
  `jurisdiction-${jurisdiction}`,
  ...live.units(jurisdiction).map(({ id }) => `unit-${id}`),
  ...live.regulations(jurisdiction).map(({ hash }) => `regulation-${hash}`),
  ...live.cycles(jurisdiction).map(({ id }) => `cycle-${id}`),
];

/** The dossiers it names, as they are known now. */
export function dossiersOf(live: Directory, { jurisdiction, dossiers }: Extent): KnownDossier[] {
  if (dossiers === undefined) return [];
  const { cycle, unit, kind, dossier }: Exclude<Extent['dossiers'], 'all' | undefined> = dossiers === 'all' ? {} : dossiers;
  const found =
    dossier !== undefined
      ? [live.dossierById(dossier)]
      : unit !== undefined
        ? live.dossiers({ unit })
        : (cycle !== undefined ? [{ id: cycle }] : live.cycles(jurisdiction)).flatMap(({ id }) => live.dossiers({ cycle: id }));
  const here = found.filter((one) => one.jurisdiction === jurisdiction);
  return here.filter((one) => (kind === undefined || one.kind === kind) && (cycle === undefined || one.cycle === cycle));
}
