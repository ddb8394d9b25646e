import { Module } from '@nestjs/common';
import { GivenFor, on } from '#event-store';
import { decideAppeal, lodgeAppeal, waiveAppeal } from './appeal/appeal';
import { DecideAppeal, LodgeAppeal, WaiveAppeal } from './appeal/appeal.commands';
import { carryClosing, closeWithoutRating, decideRating, proposeRating, sendBackForReview } from './approval/approval';
import { CarryClosing, CloseWithoutRating, DecideRating, ProposeRating, SendBackForReview } from './approval/approval.commands';
import { closeCycle, cycleStory, noteOutcome, openCycle, type Cycle, type CycleGiven } from './cycle/cycle';
import { CloseCycle, NoteOutcome, OpenCycle } from './cycle/cycle.commands';
import type { Dossier, DossierGiven } from './dossier/dossier';
import { NotePrecedingDecision, OpenDossier } from './dossier/dossier.commands';
import { notePrecedingDecision, openDossier } from './dossier/opening';
import { dossierStory } from './dossier/story';
import { acceptSubmission, extendDeadline, requestReturn, returnSubmission } from './intake/intake';
import { AcceptSubmission, ExtendDeadline, RequestReturn, ReturnSubmission } from './intake/intake.commands';
import { publishRating } from './publication/publication';
import { PublishRating } from './publication/publication.commands';
import { completeReview, establishFact, reviewLeaf } from './review/review';
import { CompleteReview, EstablishFact, ReviewLeaf } from './review/review.commands';
import {
  assessLeaf,
  attachEvidence,
  explainLeaf,
  signLeaf,
  submitSelfAssessment,
  withdrawEvidence,
} from './self-assessment/self-assessment';
import {
  AssessLeaf,
  AttachEvidence,
  ExplainLeaf,
  SignLeaf,
  SubmitSelfAssessment,
  WithdrawEvidence,
} from './self-assessment/self-assessment.commands';

/** Looks up what decisions on a dossier need: the actor's grants and the pinned regulation. */
export abstract class DossierGivens extends GivenFor<object, Dossier, DossierGiven> {}

/** Looks up what decisions on a cycle need: the actor's grants, the regulation named, the units named. */
export abstract class CycleGivens extends GivenFor<object, Cycle, CycleGiven> {}

const dossier = { story: dossierStory, given: DossierGivens };
const cycle = { story: cycleStory, given: CycleGivens };

@Module({
  providers: [
    on(OpenCycle, openCycle, cycle),
    on(CloseCycle, closeCycle, cycle),
    on(NoteOutcome, noteOutcome, cycle),

    on(OpenDossier, openDossier, dossier),
    on(NotePrecedingDecision, notePrecedingDecision, dossier),

    on(AssessLeaf, assessLeaf, dossier),
    on(ExplainLeaf, explainLeaf, dossier),
    on(AttachEvidence, attachEvidence, dossier),
    on(WithdrawEvidence, withdrawEvidence, dossier),
    on(SignLeaf, signLeaf, dossier),
    on(SubmitSelfAssessment, submitSelfAssessment, dossier),

    on(AcceptSubmission, acceptSubmission, dossier),
    on(ReturnSubmission, returnSubmission, dossier),
    on(RequestReturn, requestReturn, dossier),
    on(ExtendDeadline, extendDeadline, dossier),

    on(ReviewLeaf, reviewLeaf, dossier),
    on(EstablishFact, establishFact, dossier),
    on(CompleteReview, completeReview, dossier),

    on(LodgeAppeal, lodgeAppeal, dossier),
    on(WaiveAppeal, waiveAppeal, dossier),
    on(DecideAppeal, decideAppeal, dossier),

    on(ProposeRating, proposeRating, dossier),
    on(SendBackForReview, sendBackForReview, dossier),
    on(DecideRating, decideRating, dossier),
    on(CloseWithoutRating, closeWithoutRating, dossier),
    on(CarryClosing, carryClosing, dossier),

    on(PublishRating, publishRating, dossier),
  ],
})
export class EvaluationModule {}
