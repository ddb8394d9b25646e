export type { JurisdictionEvent, LineageChange, SituationFact, TerritoryBasis, UnitEvent, UnitType } from './territory.events';
export {
  DescribeSituation,
  EstablishJurisdiction,
  EstablishUnit,
  OnJurisdiction,
  RecordLineage,
  SetAttainmentTarget,
  TerritoryBasisGiven,
  WithdrawLineage,
} from './territory.commands';
export {
  establishJurisdiction,
  jurisdictionStory,
  setAttainmentTarget,
  type AttainmentTarget,
  type Jurisdiction,
} from './jurisdiction';
export { establishUnit, unitStory, type Unit, type UnitGiven } from './unit';
export { recordLineage, withdrawLineage, type LineageGiven } from './lineage';
export { describeSituation } from './situation';
export { isCalled, shortSlug, slug, typeWords } from './names';
export { laoCaiCity } from './shipped/lao-cai-city';
export { JurisdictionGivens, LineageGivens, TerritoryModule, UnitGivens } from './territory.module';
