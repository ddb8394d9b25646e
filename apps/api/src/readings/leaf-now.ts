import type { Dossier } from '#evaluation';
import type { Text } from '#kernel';
import { inputsOf, type Leaf, type Regulation } from '#regulation';
import type { AppealNow, InputShown, LeafNow, ReviewNow } from './leaf.answers';
import type { Shown } from './shown';
import type { Said } from './words-of-leaves';

type Open = (text: Text | undefined) => string | null;

/** A text under its name, and whether it was there and was erased: an erased text is never taken for one that nobody wrote. */
function words<Name extends string>(name: Name, text: Text | undefined, open: Open) {
  const opened = open(text);
  return { [name]: opened, [`${name}Erased`]: text !== undefined && opened === null } as Record<Name, string | null> &
    Record<`${Name}Erased`, boolean>;
}

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
    ...words('explanation', said?.explanation, open),
    evidence: (line?.evidence ?? []).map((one) => ({ ...one, ...words('name', said?.names[one.hash], open) })),
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
  review ? { body: review.body, answer: review.answer, differs: review.differs, ...words('reason', review.reason, open) } : null;

const appealNow = (appeal: Said['appeal'], open: Open): Shown<AppealNow> | null =>
  appeal ? { ...appeal, ...words('grounds', appeal.grounds, open), ...words('reason', appeal.reason, open) } : null;

/** Whether the unit may edit the leaf now. */
export function isOpen({ code }: Leaf, { stages, end }: Dossier): boolean {
  const stage = stages.at(-1);
  return !end && stage?.kind === 'self-assessment' && (stage.open === 'all' || stage.open.includes(code));
}
