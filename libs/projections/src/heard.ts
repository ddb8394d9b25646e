import type { RoleEvent } from '#access';
import type { CycleEvent, DossierEvent } from '#evaluation';
import type { Recorded } from '#kernel';
import type { RegulationEvent } from '#regulation';
import type { JurisdictionEvent, UnitEvent } from '#territory';

/** Everything that is told in this house. */
export type HouseEvent = DossierEvent | CycleEvent | RegulationEvent | JurisdictionEvent | UnitEvent | RoleEvent;

/** The events of these types: a projection's own vocabulary. */
export type Heard<Type extends HouseEvent['type']> = Extract<HouseEvent, { type: Type }>;

/** What a stream's name ends with. */
export type Id = string;

/** The id in a stream's name: "dossier-3f2b…" is the stream of dossier 3f2b…. */
export const idOf = ({ stream }: Pick<Recorded, 'stream'>): Id => stream.slice(stream.indexOf('-') + 1);
