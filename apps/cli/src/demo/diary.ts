import {
  AcceptSubmission,
  AssessLeaf,
  AttachEvidence,
  CompleteReview,
  DecideAppeal,
  DecideRating,
  ExplainLeaf,
  LodgeAppeal,
  ProposeRating,
  PublishRating,
  RequestReturn,
  ReturnSubmission,
  ReviewLeaf,
  SendBackForReview,
  SubmitSelfAssessment,
  WaiveAppeal,
} from '#evaluation';
import type { Day } from '#kernel';
import { leafOf, type Answer, type Leaf, type Regulation } from '#regulation';
import { dossierIdOf } from '#process';
import { cycleOf } from './cycles';
import { Agenda } from './days';
import { hands } from './people';
import { regulationFor, type Kind } from './regulations';
import { draw, idOf, sha256 } from './seed';
import { Script } from './step';
import type { DemoCity, DemoUnit } from './units';
import { explanationOf } from './words';

export interface LeafReason {
  readonly leaf: string;
  readonly reason: string;
}

export interface GivenRating {
  readonly class?: string;
  readonly title?: string;
}

/** One unit's year, written act by act; who acts follows from the act, revisions are counted along. */
export class Diary {
  readonly agenda = new Agenda();
  readonly script: Script;
  readonly regulation: Regulation;
  private readonly dossier: string;
  private readonly who: ReturnType<typeof hands>;
  private readonly own = new Map<string, number>();
  private readonly settled = new Map<string, number>();

  constructor(
    readonly city: DemoCity,
    readonly kind: Kind,
    readonly year: number,
    readonly unit: DemoUnit,
  ) {
    this.script = new Script(`${city.slug}/${kind}/${year}/${unit.slug}`, this.agenda);
    this.regulation = regulationFor(city, kind, year);
    this.dossier = dossierIdOf(cycleOf(city, kind, year), unit.id);
    this.who = hands(city, kind);
  }

  get name(): string {
    return this.script.name;
  }

  leaf(code: string): Leaf {
    const found = leafOf(this.regulation, code);
    if (!found) throw new RangeError(`${this.regulation.code} has no leaf ${code}.`);
    return found;
  }

  assess(leaf: string, answer: Answer, reason?: string) {
    const said = answer.notApplicable ? { notApplicable: true, reason } : { figures: { ...answer.figures } };
    this.script.write(this.editor, AssessLeaf, { ...this.on(leaf), revision: this.count(this.own, leaf), ...said });
  }

  attach(leaf: string, version = 1) {
    const about = `${leaf} ${this.leaf(leaf).name.vi} – ${this.unit.name} – ${this.year}`;
    const name = `${about}${version > 1 ? ` (bổ sung lần ${version - 1})` : ''}.pdf`;
    const size = draw(`${this.name}/${leaf}/${version}/size`, 48_000, 920_000);
    const file = { hash: sha256(`minh họa: ${name}`), name, mediaType: 'application/pdf', size };
    this.script.write(this.editor, AttachEvidence, { ...this.on(leaf), ...file }, { step: 1 });
  }

  explain(leaf: string) {
    const explanation = explanationOf(this.leaf(leaf), this.year);
    this.script.write(this.editor, ExplainLeaf, { ...this.on(leaf), revision: this.count(this.own, leaf), explanation });
  }

  submit() {
    this.script.write(this.head, SubmitSelfAssessment, { dossier: this.dossier });
  }

  accept(remark?: string) {
    this.script.write(this.who('standing-office'), AcceptSubmission, { dossier: this.dossier, ...(remark && { remark }) });
  }

  returnFor(leaves: readonly LeafReason[], until: Day) {
    for (const { leaf } of leaves) this.settled.delete(leaf);
    this.script.write(this.who('standing-office'), ReturnSubmission, { dossier: this.dossier, leaves: [...leaves], until });
  }

  requestReturn(reason: string) {
    this.script.write(this.head, RequestReturn, { dossier: this.dossier, reason });
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

  lodge(name: string, leaves: readonly { leaf: string; grounds: string }[]) {
    const appeal = this.appealId(name);
    this.script.write(this.head, LodgeAppeal, { dossier: this.dossier, appeal, leaves: [...leaves] });
  }

  decideAppeal(name: string, leaf: string, said: { upheld: boolean; answer?: Answer; reason: string }) {
    const { upheld, answer, reason } = said;
    const figures = answer?.figures && { figures: { ...answer.figures } };
    const command = { ...this.on(leaf), appeal: this.appealId(name), upheld, reason, ...figures };
    this.script.write(this.who('appeal-panel'), DecideAppeal, command);
  }

  waive() {
    const remark = 'Đơn vị nhất trí với kết quả thẩm định.';
    this.script.write(this.head, WaiveAppeal, { dossier: this.dossier, remark });
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

  private get editor() {
    return this.who('unit-editor', { unit: this.unit.id });
  }

  private get head() {
    return this.who('unit-head', { unit: this.unit.id });
  }

  private readonly on = (leaf: string) => ({ dossier: this.dossier, leaf });

  private readonly appealId = (name: string) => idOf(`${this.name}/de-nghi/${name}`);

  /** The revision an act is based on; the next one is based on the next. */
  private count(revisions: Map<string, number>, leaf: string): number {
    const revision = revisions.get(leaf) ?? 0;
    revisions.set(leaf, revision + 1);
    return revision;
  }
}
