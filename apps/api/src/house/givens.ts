import { fold, mayKnowOf, mayRead, refuse, yearsOf, type Day, type Grant } from '#kernel';
import { homeZone, recordedFrom, type Asker, type Circumstances, type EventStore } from '#event-store';
import { GrantRole, type OnRoles, type RolesBook, type RolesGiven } from '#access';
import {
  AttachEvidence,
  cycleStory,
  scopeOf,
  type Cycle,
  type CycleEvent,
  type CycleGiven,
  type Dossier,
  type DossierGiven,
} from '#evaluation';
import { regulationStory, type RegulationEvent } from '#regulation';
import type { Citable } from './citable';
import { RegulationsHere, shippedKinds } from './regulations-here';
import {
  jurisdictionStory,
  unitStory,
  type JurisdictionEvent,
  type LineageGiven,
  type RecordLineage,
  type Unit,
  type UnitEvent,
} from '#territory';

/** Those who act without a grant of their own: the operator at the console, and the process that follows the log. Nobody signs in as either. */
const ownRight = new Set(['console', 'process']);

/** What decisions need beside their own stream, read from the streams where it was recorded: never from a read model. */
export class Givens {
  private readonly regulations = new Map<string, RegulationEvent['data']>();
  private readonly zones = new Map<string, string>();
  private readonly regulationsHere: RegulationsHere;

  constructor(
    private readonly store: EventStore,
    private readonly rolesBook: RolesBook,
    private readonly citable: Citable,
    /** Whether there is an account of this id. */
    private readonly isThere: (person: string) => boolean,
  ) {
    this.regulationsHere = new RegulationsHere(store);
  }

  /** The actor's rights in a jurisdiction on a day. */
  async grants(jurisdiction: string, actor: string, day: Day): Promise<readonly Grant[]> {
    if (ownRight.has(actor)) return [{ id: null, role: 'process', scope: { jurisdiction } }];
    return this.rolesBook.grants(jurisdiction, actor, day);
  }

  /** A published regulation by its hash; it never changes, so it is read once. */
  async published(hash: string): Promise<RegulationEvent['data'] | null> {
    const known = this.regulations.get(hash);
    if (known) return known;
    const events = await this.store.read(`regulation-${hash}`);
    const { published } = fold(
      regulationStory,
      events.map((event) => recordedFrom<RegulationEvent>(event)),
    );
    if (published) this.regulations.set(hash, published);
    return published;
  }

  /** The zone in which an act's day is told: that of its jurisdiction, which never changes. What concerns none, or founds one, is told in ours. */
  async zone(command: object, state: unknown): Promise<string> {
    const { about, opened } = state as Partial<Pick<Dossier, 'about'> & Pick<Cycle, 'opened'>>;
    const jurisdiction = about?.jurisdiction ?? opened?.jurisdiction ?? (command as { jurisdiction?: string }).jurisdiction;
    if (jurisdiction === undefined) return homeZone;
    const known = this.zones.get(jurisdiction) ?? (await this.jurisdiction(jurisdiction)).established?.zone;
    if (known === undefined) return homeZone;
    this.zones.set(jurisdiction, known);
    return known;
  }

  private async jurisdiction(id: string) {
    const events = await this.store.read(`jurisdiction-${id}`);
    return fold(
      jurisdictionStory,
      events.map((event) => recordedFrom<JurisdictionEvent>(event)),
    );
  }

  /** For decisions that need the actor's rights alone. */
  async forJurisdiction({ jurisdiction }: { jurisdiction: string }, { actor, today }: Asker) {
    return { grants: await this.grants(jurisdiction, actor, today) };
  }

  /** A grant names a person, and may name units, a cycle, kinds and a body: which of them there are not, and what could tell. */
  async forRoles(command: OnRoles, asker: Asker): Promise<Circumstances<RolesGiven>> {
    const { jurisdiction } = command;
    const mine = await this.forJurisdiction(command, asker);
    if (!(command instanceof GrantRole)) return mine;
    const { unit, units = [], cycle, kind, kinds, body } = command.scope ?? {};
    const [belong, opened] = [
      await Promise.all([...(unit ? [unit] : []), ...units].map(async (id) => ({ id, ...(await this.unit(id)) }))),
      cycle ? (await this.cycle(cycle)).opened : null,
    ];
    const unknown = {
      person: this.isThere(command.person) ? undefined : command.person,
      unit: belong.find(({ established }) => established?.jurisdiction !== jurisdiction)?.id,
      cycle: opened?.jurisdiction === jurisdiction ? undefined : cycle,
    };
    const regulations = kind || kinds || body ? await this.regulationsHere.of(jurisdiction) : [];
    return { ...mine, unknown, regulations, kinds: shippedKinds };
  }

  private async cycle(id: string): Promise<Cycle> {
    const events = await this.store.read(`cycle-${id}`);
    return fold(
      cycleStory,
      events.map((event) => recordedFrom<CycleEvent>(event)),
    );
  }

  /** For what concerns the house as a whole and no jurisdiction. */
  async forHouse(_command: object, _state: unknown, { actor, today }: Asker) {
    return { grants: await this.grants('*', actor, today) };
  }

  async forUnit(command: { jurisdiction: string }, asker: Asker) {
    const jurisdiction = await this.jurisdiction(command.jurisdiction);
    return { ...(await this.forJurisdiction(command, asker)), jurisdiction };
  }

  /** The other units as their own streams have them. */
  async forLineage(command: RecordLineage, asker: Asker): Promise<Circumstances<LineageGiven>> {
    const others: Record<string, Unit> = {};
    for (const id of command.others ?? []) others[id] = await this.unit(id);
    return { ...(await this.forJurisdiction(command, asker)), others };
  }

  private async unit(id: string): Promise<Unit> {
    const events = await this.store.read(`unit-${id}`);
    return fold(
      unitStory,
      events.map((event) => recordedFrom<UnitEvent>(event)),
    );
  }

  async forCycle(command: object, cycle: Cycle, { actor, today }: Asker): Promise<Circumstances<CycleGiven>> {
    const named = command as { cycle?: string; jurisdiction?: string; regulation?: string; units?: readonly string[] };
    const jurisdiction = cycle.opened?.jurisdiction ?? named.jurisdiction ?? '';
    const grants = await this.grants(jurisdiction, actor, today);
    if (cycle.opened) {
      const { kind, period } = cycle.opened;
      const there = { jurisdiction, kind, cycle: named.cycle, years: yearsOf(period) };
      if (!grants.some((grant) => mayKnowOf(grant, there))) noCycle();
    }
    const published = named.regulation ? await this.published(named.regulation) : null;
    const units: Record<string, CycleGiven['units'][string]> = {};
    for (const unit of cycle.opened ? [] : (named.units ?? [])) {
      const { established } = await this.unit(unit);
      if (established) units[unit] = established;
    }
    return { grants, published, units };
  }

  /** A dossier that the actor may not even read is refused as one that does not exist, after the same look-ups. */
  async forDossier(command: object, dossier: Dossier, { actor, today }: Asker): Promise<Circumstances<DossierGiven>> {
    const named = command as { jurisdiction?: string; regulation?: string };
    const about = dossier.about ?? named;
    const grants = await this.grants(about.jurisdiction ?? '', actor, today);
    if (dossier.about) {
      const there = { ...scopeOf(dossier), years: yearsOf(dossier.about.period) };
      if (!grants.some((grant) => mayRead(grant, there))) noDossier();
    }
    const published = (about.regulation && (await this.published(about.regulation))) || noDossier();
    const unit = dossier.about?.unit;
    const evidence = command instanceof AttachEvidence && unit ? await this.citable.find(command.hash, unit, actor) : undefined;
    return { grants, regulation: published.document, evidence };
  }
}

const noDossier = (): never => refuse('no-dossier', 'Không có hồ sơ này.', 'There is no such dossier.', 'not-found');
const noCycle = (): never => refuse('no-cycle', 'Không có kỳ đánh giá này.', 'There is no such cycle.', 'not-found');
