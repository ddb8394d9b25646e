import { createHash } from 'node:crypto';
import type { Person } from '#access';
import { AssessLeaf, countingAnswers, dossierStory, ExplainLeaf, type Dossier, type DossierEvent } from '#evaluation';
import { dayIn } from '#event-store';
import { fold, Rejected, type Recorded, type Text } from '#kernel';
import { changesOf, readSelfScoring, readWorkbook, wordsOf, type Change, type FilledLeaf, type Held } from '#papers';
import type { KnownDossier } from '#projections';
import { evaluatePartly, sameAnswer, type Leaf } from '#regulation';
import { Injectable } from '@nestjs/common';
import { CommandDesk } from '../commands/command-desk';
import { Validation } from '../door/validation';
import { House } from '../house/house';
import { eventsOf } from '../readings/dossier-events';
import type { Shown } from '../readings/shown';
import { Recording, Rehearsal, type Acts, type LeafCommand } from './acts';
import { basisOf, heldAt } from './leaf-histories';
import type { RowVerdict, SheetVerdict } from './verdict.answers';

type Row = Shown<RowVerdict>;

/** A sheet that is being taken: whose, by whom, and what the dossier held when it was begun. */
interface Sheet {
  readonly known: KnownDossier;
  readonly me: Person;
  readonly file: string;
  readonly events: readonly Recorded<DossierEvent>[];
  readonly dossier: Dossier;
  readonly acts: Acts;
}

/** Takes sheets of self-assessment that were filled in: every row is an act of its own, by the commands that are given by hand. */
@Injectable()
export class Taking {
  private readonly validation = new Validation();

  constructor(
    private readonly house: House,
    private readonly desk: CommandDesk,
  ) {}

  async take(known: KnownDossier, me: Person, bytes: Buffer, dryRun: boolean): Promise<Shown<SheetVerdict>> {
    const { document } = this.house.readings.directory.regulation(known.regulation);
    const sheets = await readWorkbook(bytes);
    const { events, dossier } = await this.standing(known);
    const unitType = dossier.about?.unitType ?? '';
    const filled = readSelfScoring(sheets, { dossier: known.id, hash: known.regulation, regulation: document, unitType });
    const rehearsal = dryRun ? await this.rehearsal(known, me, dossier) : null;
    const acts = rehearsal ?? new Recording(this.desk, me);
    const file = createHash('sha256').update(bytes).digest('hex');
    const taken: { row: Row; position?: string | null }[] = [];
    for (const leaf of filled) taken.push(...(await this.leaf(leaf, { known, me, file, events, dossier, acts })));
    const rows = taken.map(({ row }) => row);
    const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
    const after = rehearsal?.dossier ?? (await this.standing(known)).dossier;
    const { points, of, missing } = evaluatePartly(document, unitType, countingAnswers({ ...after, settled: {} }));
    return {
      dossier: known.id,
      file,
      dryRun,
      counts: { taken: count('taken'), unchanged: count('unchanged'), refused: count('refused') },
      rows,
      points: { points, of, missing },
      position: taken.findLast(({ position }) => position)?.position ?? null,
    };
  }

  private async leaf(filled: FilledLeaf, sheet: Sheet) {
    const { leaf, revision } = filled;
    const held = heldAt(sheet.events, leaf.code, revision, this.open);
    let basis = basisOf(sheet.events, sheet.dossier, leaf.code, revision, sheet.me.id);
    const verdicts: { row: Row; position?: string | null }[] = [];
    for (const change of changesOf(filled, held)) {
      const verdict = await this.change(change, filled, basis, sheet);
      if (verdict.row.verdict === 'taken') basis += 1;
      verdicts.push(verdict);
    }
    return verdicts;
  }

  private async change(
    change: Change,
    { leaf, rows }: FilledLeaf,
    basis: number,
    sheet: Sheet,
  ): Promise<{ row: Row; position?: string | null }> {
    const row = { leaf: leaf.code, name: leaf.name, rows, part: change.part };
    if (change.is === 'none') return { row: { ...row, verdict: 'unchanged' } };
    if (change.is === 'unreadable')
      return { row: { ...row, verdict: 'refused', code: change.why.code, why: change.why.sentence } };
    if (isSame(leaf, change, this.heldNow(sheet, leaf))) return { row: { ...row, verdict: 'unchanged' } };
    try {
      const command = await this.command(change, leaf, basis, sheet);
      const { repeated, position } = await sheet.acts.give(command, `sheet ${sheet.file} ${leaf.code} ${change.part} ${basis}`);
      return { row: { ...row, verdict: 'taken', revision: basis + 1, repeated }, position };
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      const { code, sentence } = error;
      const now = code === 'stale' ? { now: await this.now(sheet, leaf) } : {};
      return { row: { ...row, verdict: 'refused', code, why: sentence, ...now } };
    }
  }

  /** As it would come in by hand, looked through at the same door. */
  private async command(change: Change, { code }: Leaf, revision: number, { known }: Sheet): Promise<LeafCommand> {
    const { part: _part, is, ...fields } = change;
    const metatype = is === 'explain' ? ExplainLeaf : AssessLeaf;
    const body = { dossier: known.id, leaf: code, revision, ...fields };
    return (await this.validation.transform(body, { type: 'body', metatype })) as LeafCommand;
  }

  private async now({ known }: Sheet, { code }: Leaf) {
    const { events, dossier } = await this.standing(known);
    const line = dossier.sheet[code];
    const { answer, explanation } = heldAt(events, code, Infinity, this.open);
    return { revision: line?.revision ?? 0, answer, explanation, by: line?.by ?? null };
  }

  private heldNow({ events }: Sheet, { code }: Leaf): Held {
    return heldAt(events, code, Infinity, this.open);
  }

  private async standing({ id }: KnownDossier) {
    const events = await eventsOf(this.house, id);
    return { events, dossier: fold(dossierStory, events) };
  }

  private async rehearsal(known: KnownDossier, me: Person, dossier: Dossier): Promise<Rehearsal> {
    const { clock, givens, readings } = this.house;
    const recordedAt = clock.now();
    const asker = { actor: me.id, today: dayIn(readings.directory.jurisdiction(known.jurisdiction).zone, recordedAt) };
    return new Rehearsal(dossier, { ...(await givens.forDossier({}, dossier, asker)), ...asker, recordedAt });
  }

  private readonly open = (text: Text): string | null => ('sealed' in text ? this.house.sealedTexts.open(text) : null);
}

/** Whether the dossier holds already what the sheet brings, whoever entered it. */
function isSame(leaf: Leaf, change: Change, { answer, explanation }: Held): boolean {
  if (change.is === 'explain') return explanation !== null && change.explanation === wordsOf(explanation);
  if (change.is !== 'assess' || !answer) return false;
  if (!change.notApplicable) return sameAnswer(leaf, { figures: change.figures }, answer);
  return answer.notApplicable === true && !change.figures && (change.reason ?? null) === (explanation && wordsOf(explanation));
}
