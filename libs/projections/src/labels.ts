import type { Sentence } from '#kernel';
import type { Leaf, Regulation } from '#regulation';

const kinds: Readonly<Record<string, Sentence>> = {
  government: { vi: 'chính quyền', en: 'government' },
  party: { vi: 'tổ chức đảng', en: 'party' },
};
const code = (written: string): Sentence => ({ vi: written, en: written });

/** What people call a kind of evaluation; a kind the house has no word for is called by its code. */
export const kindWords = (kind: string): Sentence => kinds[kind] ?? code(kind);

/** What the regulation calls a class. */
export const className = ({ classes }: Regulation, written: string | null): Sentence | null =>
  classes?.find((one) => one.code === written)?.name ?? null;

/** What the regulation calls its title. */
export const titleName = ({ title }: Regulation, written: string | null): Sentence | null =>
  written !== null && title?.code === written ? title.name : null;

/** What the regulation calls a stage. */
export const stageName = ({ procedure }: Regulation, written: string): Sentence =>
  procedure.stages.find((stage) => stage.code === written)?.name ?? code(written);

/** What the regulation calls a reviewing body; nothing where it has none of that code. */
export const bodyNamed = ({ procedure }: Regulation, written: string): Sentence | undefined =>
  procedure.stages.flatMap((stage) => (stage.kind === 'review' ? stage.bodies : [])).find((body) => body.code === written)?.name;

/** The same, or its code. */
export const bodyName = (regulation: Regulation, written: string): Sentence => bodyNamed(regulation, written) ?? code(written);

/** What the regulation calls a fact that belongs to no leaf. */
export const factName = ({ facts }: Regulation, written: string): Sentence =>
  facts?.find(({ name }) => name === written)?.label ?? code(written);

/** Every leaf with the criterion it belongs to: criteria in their order, then bonus and penalty, which belong to none. */
export const leavesOf = ({ criteria, bonus, penalty }: Regulation): { leaf: Leaf; criterion: string | null }[] => [
  ...criteria.flatMap((criterion) => criterion.leaves.map((leaf) => ({ leaf, criterion: criterion.code }))),
  ...[...(bonus?.leaves ?? []), ...(penalty?.leaves ?? [])].map((leaf) => ({ leaf, criterion: null })),
];

/** The leaf with this code, wherever the regulation has it. */
export const leafOf = (regulation: Regulation, written: string): Leaf | undefined =>
  leavesOf(regulation).find(({ leaf }) => leaf.code === written)?.leaf;
