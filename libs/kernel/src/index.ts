export {
  beginning,
  isPosition,
  type Context,
  type Event,
  type Fact,
  type Place,
  type Position,
  type Recorded,
  type Scope,
  type Years,
} from './event';
export { PlainText, text, type SealedText, type Text } from './text';
export { Rejected, refuse, type Refusal, type Sentence } from './rejected';
export { actingAs, covers, roles, type Decided, type Grant, type Role } from './grant';
export { isOfBusiness, mayKnowOf, mayRead, yearsOf } from './may-read';
export { fold, type Decide, type Evolve, type Given, type Receipt, type Story } from './decision';
export { datedBy, dayForPeople, daysAfter, isDay, type Day } from './day';
export { asSeen, isName } from './as-seen';
export { decimal, exact, lowestTerms, type Fraction } from './fraction';
export { recorded, specification } from './specification';
