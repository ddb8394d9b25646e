import { v5 } from 'uuid';
import type { Recorded } from '#kernel';
import { CarryClosing, NoteOutcome, NotePrecedingDecision, OpenDossier, type CycleEvent, type DossierEvent } from '#evaluation';
import type { RegulationEvent } from '#regulation';

/** The room's own namespace for ids that follow from what they are about. */
export const namespace = '5c3f3a54-8f0a-4f6b-9f57-2a4b8c9d7e11';

/** Id of the dossier a cycle opens for a unit: the same whoever asks, so that opening it twice is opening it once. */
export const dossierIdOf = (cycle: string, unit: string): string => v5(`${cycle}/${unit}`, namespace);

/** The events that make or settle what is owed. */
export type Followed = Recorded<CycleEvent | DossierEvent | RegulationEvent>;

export const followedTypes = [
  'RegulationPublished',
  'CycleOpened',
  'CycleClosed',
  'OutcomeNoted',
  'DossierOpened',
  'RatingDecided',
  'ClosedWithoutRating',
  'PrecedingDossierDecided',
] as const satisfies readonly Followed['type'][];

export type OwedCommand = OpenDossier | NoteOutcome | NotePrecedingDecision | CarryClosing;

/** A command that has to be given because of an event, and has not been yet. */
export interface Debt {
  readonly command: OwedCommand;
  readonly cause: string;
}

type About = Extract<DossierEvent, { type: 'DossierOpened' }>['data'];

/** One dossier, as far as other streams have to hear of it. */
interface Known {
  readonly id: string;
  readonly about: About;
  /** Event that decided or closed it. */
  outcome?: { readonly cause: string; readonly rated: boolean };
}

const fill = <Command extends object>(command: Command, fields: Partial<Command>): Command => Object.assign(command, fields);

/**
 * What one event in one stream owes to others: a dossier for each unit of an opened cycle; news of each outcome to its cycle, and to
 * the unit's dossiers whose regulation waits for it; an end to what a closed cycle leaves undecided. Told the log from its beginning
 * it knows what is still owed, so that a crash between any two commands is repaired by reading on.
 */
export class Owed {
  private readonly debts = new Map<string, Debt>();
  private readonly dossiers = new Map<string, Known>();
  private readonly byUnitAndPeriod = new Map<string, Known[]>();
  private readonly waitsFor = new Map<string, readonly string[]>();

  /** In the order in which it came to be owed. */
  get all(): readonly Debt[] {
    return [...this.debts.values()];
  }

  /** Drops what its stream has refused: it has gone on without it. */
  settle(debt: Debt) {
    for (const [name, one] of this.debts) if (one === debt) this.debts.delete(name);
  }

  tell(event: Followed): void {
    switch (event.type) {
      case 'RegulationPublished': {
        const approval = event.data.document.procedure.stages.find((stage) => stage.kind === 'approval');
        this.waitsFor.set(event.data.hash, approval?.after ?? []);
        return;
      }
      case 'CycleOpened':
        return this.opened(event);
      case 'DossierOpened':
        return this.dossierOpened(event);
      case 'RatingDecided':
      case 'ClosedWithoutRating':
        return this.ended(event);
      case 'OutcomeNoted':
        return void this.debts.delete(`outcome/${event.data.dossier}`);
      case 'PrecedingDossierDecided':
        return void this.debts.delete(`preceding/${idIn(event.stream)}/${event.data.kind}`);
      case 'CycleClosed':
        return this.closed(event);
    }
  }

  private opened(event: Followed & { type: 'CycleOpened' }) {
    const cycle = idIn(event.stream);
    const { units, ...common } = event.data;
    for (const { unit, type } of units) {
      const dossier = dossierIdOf(cycle, unit);
      const command = fill(new OpenDossier(), { ...common, dossier, cycle, unit, unitType: type });
      this.debts.set(`open/${dossier}`, { command, cause: event.id });
    }
  }

  private dossierOpened(event: Followed & { type: 'DossierOpened' }) {
    const id = idIn(event.stream);
    this.debts.delete(`open/${id}`);
    const known: Known = { id, about: event.data };
    const beside = this.beside(event.data);
    beside.forEach((other) => this.precede(other, known));
    beside.push(known);
    this.dossiers.set(id, known);
  }

  private ended(event: Followed & { type: 'RatingDecided' | 'ClosedWithoutRating' }) {
    const known = this.dossiers.get(idIn(event.stream));
    if (!known) return;
    const rated = event.type === 'RatingDecided';
    known.outcome = { cause: event.id, rated };
    const { cycle, unit } = known.about;
    const command = fill(new NoteOutcome(), { cycle, unit, dossier: known.id, outcome: rated ? 'rated' : 'without-rating' });
    this.debts.set(`outcome/${known.id}`, { command, cause: event.id });
    this.debts.delete(`closing/${known.id}`);
    for (const kind of this.waitsFor.get(known.about.regulation) ?? []) this.debts.delete(`preceding/${known.id}/${kind}`);
    for (const other of this.beside(known.about)) this.precede(known, other);
  }

  private closed(event: Followed & { type: 'CycleClosed' }) {
    const cycle = idIn(event.stream);
    for (const unit of event.data.withoutRating) {
      const dossier = dossierIdOf(cycle, unit);
      if (this.dossiers.get(dossier)?.outcome) continue;
      this.debts.set(`closing/${dossier}`, { command: fill(new CarryClosing(), { dossier, cycle }), cause: event.id });
    }
  }

  /** Tells `other` that `first` has its outcome, where other's regulation waits for that kind. */
  private precede(first: Known, other: Known) {
    const waits = this.waitsFor.get(other.about.regulation)?.includes(first.about.kind);
    if (!first.outcome || other.outcome || !waits) return;
    const command = fill(new NotePrecedingDecision(), { dossier: other.id, kind: first.about.kind, decided: first.id });
    this.debts.set(`preceding/${other.id}/${first.about.kind}`, { command, cause: first.outcome.cause });
  }

  private beside({ jurisdiction, unit, period }: About): Known[] {
    const key = `${jurisdiction}/${unit}/${period.from}/${period.to}`;
    const there = this.byUnitAndPeriod.get(key) ?? [];
    this.byUnitAndPeriod.set(key, there);
    return there;
  }
}

const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
