import { createHash } from 'node:crypto';
import serialize from 'canonicalize';
import type { Regulation } from '#regulation';
import type { Data, Entry, Report } from './violation';

/** What the log tells of regulations, cycles and outcomes so far: what a dossier may rest on. */
export interface Known {
  readonly regulations: Map<string, { readonly jurisdiction: string; readonly document: Regulation }>;
  /** By stream. */
  readonly cycles: Map<string, { readonly opened: Data; readonly outcomes: Map<string, string>; closed: boolean }>;
  /** By dossier stream: what it is about and how it ended. */
  readonly outcomes: Map<string, { readonly about: Data; readonly outcome: 'rated' | 'without-rating' }>;
}

export const nothingKnown = (): Known => ({ regulations: new Map(), cycles: new Map(), outcomes: new Map() });

/** A regulation is named by the hash of its canonical text; nothing else can stand under that name. */
export function tellRegulation(entry: Entry, known: Known, report: Report): void {
  const { hash, document, jurisdiction } = entry.data;
  const found = createHash('sha256')
    .update(serialize(document) ?? '')
    .digest('hex');
  if (hash !== found || entry.stream !== `regulation-${found}`)
    report(entry, 'regulation: hash', `The document's hash is ${found}.`);
  known.regulations.set(hash, { jurisdiction, document });
}

/** A cycle rests on a published regulation of its kind, and closes when no unit is forgotten. */
export function tellCycle(entry: Entry, known: Known, report: Report): void {
  const { type, stream, data } = entry;
  const cycle = known.cycles.get(stream);
  if (type === 'CycleOpened') {
    if (cycle) report(entry, 'cycle: opened', 'The cycle is opened twice.');
    const regulation = known.regulations.get(data.regulation);
    if (regulation?.jurisdiction !== data.jurisdiction || regulation?.document.kind !== data.kind) {
      report(
        entry,
        'regulation: published',
        `No regulation ${data.regulation} for ${data.kind} is published in this jurisdiction.`,
      );
    }
    known.cycles.set(stream, { opened: data, outcomes: new Map(), closed: false });
    return;
  }
  if (!cycle) return report(entry, 'cycle: opened', `${type} before the cycle was opened.`);
  if (cycle.closed && type === 'CycleClosed') report(entry, 'cycle: closed', 'The cycle is closed twice.');
  if (type === 'OutcomeNoted') {
    const dossier = known.outcomes.get(`dossier-${data.dossier}`);
    if (dossier?.outcome !== data.outcome || dossier?.about.unit !== data.unit || `cycle-${dossier?.about.cycle}` !== stream) {
      report(entry, 'cycle: outcome', `The dossier ${data.dossier} of this cycle has no such outcome (${data.outcome}).`);
    }
    cycle.outcomes.set(data.unit, data.outcome);
  }
  if (type === 'CycleClosed') {
    cycle.closed = true;
    const forgotten = (cycle.opened.units as { unit: string }[]).filter(
      ({ unit }) => !cycle.outcomes.has(unit) && !(data.withoutRating as string[]).includes(unit),
    );
    if (forgotten.length)
      report(
        entry,
        'cycle: closed',
        `${forgotten.length} units have no outcome: ${forgotten.map(({ unit }) => unit).join(', ')}.`,
      );
  }
}
