export type {
  DossierEvent,
  EvidenceRef,
  OfficialDocument,
  Period,
  Rating,
  RowSignature,
  StageEntered,
  SubmittedLeaf,
} from './dossier/dossier.events';
export {
  countingAnswers,
  scopeOf,
  type Dossier,
  type DossierGiven,
  type Settled,
  type SheetLeaf,
  type StageRecord,
} from './dossier/dossier';
export { dossierStory } from './dossier/story';
export { stageWords } from './dossier/stand';
export { NotePrecedingDecision, OnDossier, OpenDossier } from './dossier/dossier.commands';
export { notePrecedingDecision, openDossier } from './dossier/opening';
export {
  AssessLeaf,
  AttachEvidence,
  ExplainLeaf,
  SignLeaf,
  SubmitSelfAssessment,
  WithdrawEvidence,
} from './self-assessment/self-assessment.commands';
export {
  assessLeaf,
  attachEvidence,
  explainLeaf,
  signLeaf,
  submitSelfAssessment,
  withdrawEvidence,
} from './self-assessment/self-assessment';
export { pointsSoFar, type PointsSoFar } from './self-assessment/points-so-far';
export { AcceptSubmission, ExtendDeadline, RequestReturn, ReturnSubmission } from './intake/intake.commands';
export { acceptSubmission, extendDeadline, requestReturn, returnSubmission } from './intake/intake';
export { CompleteReview, EstablishFact, ReviewLeaf } from './review/review.commands';
export { completeReview, establishFact, reviewLeaf } from './review/review';
export { DecideAppeal, LodgeAppeal, WaiveAppeal } from './appeal/appeal.commands';
export { decideAppeal, lodgeAppeal, waiveAppeal } from './appeal/appeal';
export { CarryClosing, CloseWithoutRating, DecideRating, ProposeRating, SendBackForReview } from './approval/approval.commands';
export { carryClosing, closeWithoutRating, decideRating, proposeRating, sendBackForReview } from './approval/approval';
export { PublishRating } from './publication/publication.commands';
export { publishRating } from './publication/publication';
export { movesOf, type Move } from './moves/moves';
export { CloseCycle, NoteOutcome, OpenCycle } from './cycle/cycle.commands';
export { closeCycle, cycleStory, noteOutcome, openCycle, type Cycle, type CycleGiven } from './cycle/cycle';
export type { CycleEvent } from './cycle/cycle.events';
export { CycleGivens, DossierGivens, EvaluationModule } from './evaluation.module';
