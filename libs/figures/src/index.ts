export { attainment, type Attainment, type Counted } from './attainment';
export {
  streak,
  type Label,
  type LabelEquivalence,
  type RatingYear,
  type Streak,
  type StreakRules,
  type StreakYear,
} from './streak';
