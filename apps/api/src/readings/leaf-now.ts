import type { Dossier } from '#evaluation';
import type { Text } from '#kernel';
import { inputsOf, type Leaf, type Regulation } from '#regulation';
import type { AppealNow, InputShown, LeafNow, ReviewNow } from './leaf.answers';
import type { Shown } from './shown';
import type { Said } from './words-of-leaves';

type Open = (text: Text | undefined) => string | null;

/** One leaf as it stands: what it asks for, what the unit says, what its body and an appeal made of it. */
export function leafNow(leaf: Leaf, document: Regulation, dossier: Dossier, said: Said | undefined, open: Open): Shown<LeafNow> {
  const line = dossier.sheet[leaf.code];
  return {
    code: leaf.code,
    name: leaf.name,
    criterion: document.criteria.find(({ leaves }) => leaves.some(({ code }) => code === leaf.code))?.code ?? null,
    kind: leaf.kind,
    max: leaf.max,
    rule: leaf.rule,
    inputs: inputsNow(leaf),
    evidenceNeeded: leaf.evidence !== 'none',
    mayNotApply: leaf.notApplicable?.claim ?? null,
    reviewedBy: leaf.reviewedBy,
    revision: line?.revision ?? 0,
    answer: line?.answer ?? null,
    explanation: open(said?.explanation),
    evidence: (line?.evidence ?? []).map((one) => ({ ...one, name: open(said?.names[one.hash]) })),
    signature: line?.signature ? { capacity: null, ...line.signature } : null,
    reviewRevision: dossier.settled[leaf.code]?.revision ?? 0,
    review: reviewNow(said?.review, open),
    appeal: appealNow(said?.appeal, open),
    open: isOpen(leaf, dossier),
  };
}

function inputsNow(leaf: Leaf): Shown<InputShown>[] {
  if (leaf.kind === 'level') return [{ name: leaf.input, label: leaf.name, type: 'level', levels: leaf.levels }];
  return inputsOf(leaf).map(({ name, label, type, unit }) => ({ name, label, type, ...(unit !== undefined && { unit }) }));
}

const reviewNow = (review: Said['review'], open: Open): Shown<ReviewNow> | null =>
  review ? { body: review.body, answer: review.answer, differs: review.differs, reason: open(review.reason) } : null;

const appealNow = (appeal: Said['appeal'], open: Open): Shown<AppealNow> | null =>
  appeal ? { ...appeal, grounds: open(appeal.grounds), reason: open(appeal.reason) } : null;

function isOpen({ code }: Leaf, { stages, end }: Dossier): boolean {
  const stage = stages.at(-1);
  return !end && stage?.kind === 'self-assessment' && (stage.open === 'all' || stage.open.includes(code));
}
