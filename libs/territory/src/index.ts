export type { JurisdictionEvent, TerritoryBasis, UnitEvent, UnitType } from './territory.events';
export {
  EstablishJurisdiction,
  EstablishUnit,
  OnJurisdiction,
  SetAttainmentTarget,
  TerritoryBasisGiven,
} from './territory.commands';
export {
  establishJurisdiction,
  jurisdictionStory,
  setAttainmentTarget,
  type AttainmentTarget,
  type Jurisdiction,
} from './jurisdiction';
export { establishUnit, unitStory, type Unit, type UnitGiven } from './unit';
export { isCalled, shortSlug, slug, typeWords } from './names';
export { laoCaiCity } from './shipped/lao-cai-city';
export { JurisdictionGivens, TerritoryModule, UnitGivens } from './territory.module';
