import {
  AcceptSubmission,
  CompleteReview,
  DecideAppeal,
  DecideRating,
  ProposeRating,
  PublishRating,
  ReturnSubmission,
  ReviewLeaf,
  SendBackForReview,
} from '#evaluation';
import type { Day } from '#kernel';
import type { Answer } from '#regulation';
import { UnitDiary } from './unit-diary';

export interface LeafReason {
  readonly leaf: string;
  readonly reason: string;
}

export interface GivenRating {
  readonly class?: string;
  readonly title?: string;
}

/** One unit's year, written act by act: what the unit does, and what is done with its dossier. */
export class Diary extends UnitDiary {
  private readonly settled = new Map<string, number>();

  accept(remark?: string) {
    this.script.write(this.who('standing-office'), AcceptSubmission, { dossier: this.dossier, ...(remark && { remark }) });
  }

  returnFor(leaves: readonly LeafReason[], until: Day) {
    for (const { leaf } of leaves) this.settled.delete(leaf);
    this.script.write(this.who('standing-office'), ReturnSubmission, { dossier: this.dossier, leaves: [...leaves], until });
  }

  /** Agrees with the unit's own answer when none is given. */
  review(leaf: string, different?: { answer: Answer; reason: string }) {
    const by = this.who('reviewer', { body: this.leaf(leaf).reviewedBy });
    const revision = this.count(this.settled, leaf);
    const said = different && { figures: { ...different.answer.figures }, reason: different.reason };
    this.script.write(by, ReviewLeaf, { ...this.on(leaf), revision, ...said }, { step: 1 });
  }

  completeReview(body: string) {
    this.script.write(this.who('reviewer', { body }), CompleteReview, { dossier: this.dossier, body });
  }

  decideAppeal(name: string, leaf: string, said: { upheld: boolean; answer?: Answer; reason: string }) {
    const { upheld, answer, reason } = said;
    const figures = answer?.figures && { figures: { ...answer.figures } };
    const command = { ...this.on(leaf), appeal: this.appealId(name), upheld, reason, ...figures };
    this.script.write(this.who('appeal-panel'), DecideAppeal, command);
  }

  propose(rating: GivenRating, number: string, reason?: string) {
    const minutes = { number, date: this.agenda.day };
    const command = { dossier: this.dossier, rating, minutes, ...(reason && { reason }) };
    this.script.write(this.who('council-secretary'), ProposeRating, command);
  }

  sendBack(leaves: readonly LeafReason[], until: Day) {
    for (const { leaf } of leaves) this.settled.delete(leaf);
    this.script.write(this.who('committee'), SendBackForReview, { dossier: this.dossier, leaves: [...leaves], until });
  }

  decide(rating: GivenRating, number: string, signature: readonly string[], reason?: string) {
    const document = { number, date: this.agenda.day };
    const command = { dossier: this.dossier, rating, document, signature: [...signature], ...(reason && { reason }) };
    this.script.write(this.who('committee'), DecideRating, command, { settles: true });
  }

  publish(remark: string) {
    this.script.write(this.who('records-office'), PublishRating, { dossier: this.dossier, remark });
  }
}
