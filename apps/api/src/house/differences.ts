import {
  dossiersOf,
  groundOf,
  type Compared,
  type Counted,
  type Difference,
  type KnownCycle,
  type KnownDossier,
  type Moment,
} from '#projections';
import { refuse } from '#kernel';
import type { House } from './house';

/**
 * What is compared: one dossier; a unit under one kind, over all its years; or a city's year, of which somebody may see some dossiers
 * only, and of its figures those that count what they may know of, or none.
 */
export type Subject =
  | { readonly dossier: KnownDossier }
  | { readonly unit: string; readonly jurisdiction: string; readonly kind: string }
  | { readonly cycle: KnownCycle; readonly counted: Counted | null; readonly may: (dossier: KnownDossier) => boolean };

/** What differs between two moments: attainment first, then unit by unit. */
export interface Differences {
  readonly from: Moment;
  readonly to: Moment;
  readonly all: readonly Difference[];
}

/** Every figure of the subject that stands otherwise at `to` (now, when left out) than at `from`. Refuses "from-after-to". */
export async function differences(house: House, subject: Subject, from: string, to?: string): Promise<Differences> {
  const { directory } = house.readings;
  const jurisdiction =
    'cycle' in subject ? subject.cycle.jurisdiction : 'dossier' in subject ? subject.dossier.jurisdiction : subject.jurisdiction;
  const [first, last] = [await house.then.moment(from, jurisdiction), await house.then.moment(to, jurisdiction)];
  if (first.position > last.position) backwards();
  const { zone } = directory.jurisdiction(jurisdiction);
  const ground = groundOf(directory, jurisdiction);
  const all = await house.then.compare({
    from: first.position,
    to: last.position,
    jurisdiction,
    zone,
    ground,
    ...compared(house, subject),
  });
  return { from: first, to: last, all };
}

function compared({ readings: { directory } }: House, subject: Subject) {
  if ('dossier' in subject) return { dossiers: [asCompared(subject.dossier)], streaks: null, cycle: null };
  if ('unit' in subject) {
    const { jurisdiction, unit, kind } = subject;
    return {
      dossiers: dossiersOf(directory, { jurisdiction, dossiers: { unit, kind } }).map(asCompared),
      streaks: [],
      cycle: null,
    };
  }
  const { cycle, counted, may } = subject;
  const { id, jurisdiction, kind, period } = cycle;
  const all = dossiersOf(directory, { jurisdiction, dossiers: { cycle: id } });
  const dossiers = all.filter(may);
  const others = dossiers
    .flatMap(({ unit }) => dossiersOf(directory, { jurisdiction, dossiers: { unit, kind } }))
    .filter(({ cycle }) => cycle !== id);
  return {
    dossiers: dossiers.map(asCompared),
    streaks: others.map(asCompared),
    cycle: counted && { id, kind, label: period.label, counted, dossiers: all.map((one) => one.id) },
  };
}

const asCompared = ({ id, unit, kind, cycle, period }: KnownDossier): Compared => ({
  id,
  unit,
  kind,
  cycle,
  label: period.label,
});

const backwards = (): never =>
  refuse(
    'from-after-to',
    'Thời điểm đầu (from) phải trước thời điểm sau (to).',
    'The first moment (from) must come before the second (to).',
    'invalid',
  );
