import type { Sentence } from '#kernel';
import {
  evaluate,
  evaluatePartly,
  leafOf,
  problemOf,
  type Answer,
  type PartialResult,
  type Regulation,
  type Result,
} from '#regulation';
import { countingAnswers, type Dossier, type SheetLeaf } from '../dossier/dossier';
import { known } from '../dossier/stand';
import { lackingIn, type Lacking } from './lacking';

/** What the unit's own answers come to while the sheet is being filled in. */
export interface PointsSoFar {
  readonly partly: PartialResult;
  /** The whole result, as it would be handed in; nothing while leaves are unanswered. */
  readonly result: Result | null;
  readonly lacking: Lacking;
  /** Answers that are not recorded and cannot be: left out of the points. */
  readonly refused: readonly { readonly leaf: string; readonly why: Sentence }[];
}

/** By the same rules as when it is handed in: what stands in the sheet, and over it what is being entered and not recorded yet. */
export function pointsSoFar(dossier: Dossier, regulation: Regulation, entered: Readonly<Record<string, Answer>>): PointsSoFar {
  const { unitType } = known(dossier);
  const sheet: Record<string, SheetLeaf> = { ...dossier.sheet };
  const refused: { leaf: string; why: Sentence }[] = [];
  for (const [code, answer] of Object.entries(entered)) {
    const why = problemIn(regulation, code, answer);
    if (why) refused.push({ leaf: code, why });
    else sheet[code] = { ...(sheet[code] ?? untouched), answer };
  }
  const now: Dossier = { ...dossier, sheet, settled: {} };
  const answers = countingAnswers(now);
  const partly = evaluatePartly(regulation, unitType, answers);
  const result = partly.missing.length ? null : evaluate(regulation, unitType, answers);
  return { partly, result, lacking: lackingIn(now, regulation), refused };
}

function problemIn(regulation: Regulation, code: string, answer: Answer): Sentence | undefined {
  const leaf = leafOf(regulation, code);
  return leaf ? problemOf(leaf, answer) : { vi: `Quy định không có mục ${code}.`, en: `The regulation has no leaf ${code}.` };
}

const untouched: SheetLeaf = { revision: 0, answer: null, evidence: [], explained: false, by: '' };
