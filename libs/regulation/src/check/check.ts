import type { Regulation } from '../document';
import { canonical } from '../hash';
import { problemsOfBasis } from './basis';
import { problemsOfCodes } from './codes';
import { problemsOfConditions } from './conditions';
import { problemsOfGrading } from './grading';
import { problemsOfLeaves } from './leaves';
import type { Problem } from './problem';
import { problemsOfProcedure } from './procedure';
import { soundness, type Question, type Questioned } from './question';
import { regulationShape } from './regulation-shape';
import { isObject, type Findings } from './shape';
import { problemsOfSums } from './sums';
import { problemsOfSize, problemsOfText } from './text';

const questions: readonly Question[] = [
  problemsOfBasis,
  problemsOfCodes,
  problemsOfLeaves,
  problemsOfSums,
  problemsOfConditions,
  problemsOfGrading,
  problemsOfProcedure,
];

/**
 * Everything that is wrong with a document, at once: nothing when it can be published. Takes any JSON and never throws.
 * What depends on a damaged part is asked once that part is mended, so that one mistake is told once.
 */
export function check(document: unknown): Problem[] {
  const { readable, problems } = problemsOfText(document);
  if (!readable) return problems;
  const tooLarge = problemsOfSize(canonical(document));
  if (tooLarge.length) return [...problems, ...tooLarge];
  const found: Findings = { damage: [], slips: problems };
  regulationShape(document, '', found);
  const formal = [...found.slips, ...found.damage];
  if (!isObject(document)) return formal;
  const questioned: Questioned = { document: document as unknown as Regulation, sound: soundness(found.damage) };
  return [...formal, ...questions.flatMap((question) => question(questioned))];
}
