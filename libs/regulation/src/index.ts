export type {
  Answer,
  AppealStage,
  ApprovalStage,
  Class,
  Cost,
  Criterion,
  DeductionLeaf,
  Equivalence,
  Exact,
  Extra,
  Feel,
  Figure,
  Floor,
  Input,
  IntakeStage,
  KnockOut,
  Leaf,
  LevelLeaf,
  NotApplicable,
  OccurrenceLeaf,
  Procedure,
  PublicationStage,
  QuantityLeaf,
  Regulation,
  ReviewStage,
  SelfAssessmentStage,
  Stage,
  Title,
  YesNoLeaf,
} from './document';
export type { ConditionResult, CriterionResult, ExtraResult, FloorResult, LeafResult, Result } from './result';
export { canonical, hashOf, isHash } from './hash';
export { bodyOf, classOf, criterionOf, inputsOf, isFor, leafOf, leavesFor, stageOf } from './labels';
export { isWorkingDay, workingDaysLeft } from './calendar/working-days';
export { problemOfFigure } from './figures';
export { problemOf } from './answer';
export { sameAnswer } from './same-answer';
export { evaluate, evaluatePartly, type PartialResult } from './evaluate/evaluate';
export { shippedRegulation, shippedRegulations } from './shipped/shipped';
export { check } from './check/check';
export type { Problem } from './check/problem';
export { PublishRegulation } from './regulation.commands';
export { publishRegulation, regulationStory, type PublishedRegulation, type RegulationEvent } from './publication';
export { RegulationGivens, RegulationModule } from './regulation.module';
