import { Module } from '@nestjs/common';
import type { Given } from '#kernel';
import { GivenFor, on } from '#event-store';
import { establishJurisdiction, jurisdictionStory, setAttainmentTarget, type Jurisdiction } from './jurisdiction';
import { recordLineage, withdrawLineage, type LineageGiven } from './lineage';
import {
  DescribeSituation,
  EstablishJurisdiction,
  EstablishUnit,
  RecordLineage,
  SetAttainmentTarget,
  WithdrawLineage,
  type OnJurisdiction,
} from './territory.commands';
import { describeSituation } from './situation';
import { establishUnit, unitStory, type Unit, type UnitGiven } from './unit';

/** Looks up what decisions on a jurisdiction need: the actor's grants. */
export abstract class JurisdictionGivens extends GivenFor<OnJurisdiction, Jurisdiction, Given> {}

/** Looks up what entering, describing or putting right a unit needs: the actor's grants, and the jurisdiction. */
export abstract class UnitGivens extends GivenFor<EstablishUnit | DescribeSituation | WithdrawLineage, Unit, UnitGiven> {}

/** Looks up what a change of a unit needs: the actor's grants, and the other units. */
export abstract class LineageGivens extends GivenFor<RecordLineage, Unit, LineageGiven> {}

const jurisdiction = { story: jurisdictionStory, given: JurisdictionGivens };

@Module({
  providers: [
    on(EstablishJurisdiction, establishJurisdiction, jurisdiction),
    on(SetAttainmentTarget, setAttainmentTarget, jurisdiction),
    on(EstablishUnit, establishUnit, { story: unitStory, given: UnitGivens }),
    on(DescribeSituation, describeSituation, { story: unitStory, given: UnitGivens }),
    on(RecordLineage, recordLineage, { story: unitStory, given: LineageGivens }),
    on(WithdrawLineage, withdrawLineage, { story: unitStory, given: UnitGivens }),
  ],
})
export class TerritoryModule {}
