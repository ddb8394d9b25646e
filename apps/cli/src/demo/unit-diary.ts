import {
  AssessLeaf,
  AttachEvidence,
  ExplainLeaf,
  LodgeAppeal,
  RequestReturn,
  SubmitSelfAssessment,
  WaiveAppeal,
} from '#evaluation';
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

/** What a unit does in its own dossier, act by act: who acts follows from the act, revisions are counted along. */
export class UnitDiary {
  readonly agenda = new Agenda();
  readonly script: Script;
  readonly regulation: Regulation;
  protected readonly dossier: string;
  protected readonly who: ReturnType<typeof hands>;
  private readonly own = new Map<string, number>();

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

  requestReturn(reason: string) {
    this.script.write(this.head, RequestReturn, { dossier: this.dossier, reason });
  }

  lodge(name: string, leaves: readonly { leaf: string; grounds: string }[]) {
    const appeal = this.appealId(name);
    this.script.write(this.head, LodgeAppeal, { dossier: this.dossier, appeal, leaves: [...leaves] });
  }

  waive() {
    const remark = 'Đơn vị nhất trí với kết quả thẩm định.';
    this.script.write(this.head, WaiveAppeal, { dossier: this.dossier, remark });
  }

  protected readonly on = (leaf: string) => ({ dossier: this.dossier, leaf });

  protected readonly appealId = (name: string) => idOf(`${this.name}/de-nghi/${name}`);

  /** The revision an act is based on; the next one is based on the next. */
  protected count(revisions: Map<string, number>, leaf: string): number {
    const revision = revisions.get(leaf) ?? 0;
    revisions.set(leaf, revision + 1);
    return revision;
  }

  private get editor() {
    return this.who('unit-editor', { unit: this.unit.id });
  }

  private get head() {
    return this.who('unit-head', { unit: this.unit.id });
  }
}
