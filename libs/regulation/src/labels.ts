import type { Class, Criterion, Input, Leaf, Regulation, Stage } from './document';

/** The class with this code. */
export const classOf = (regulation: Regulation, code: string): Class | undefined =>
  regulation.classes?.find((one) => one.code === code);

/** The stage with this code. */
export const stageOf = ({ procedure }: Regulation, code: string): Stage | undefined =>
  procedure.stages.find((stage) => stage.code === code);

/** The criterion with this code. */
export const criterionOf = ({ criteria }: Regulation, code: string): Criterion | undefined =>
  criteria.find((criterion) => criterion.code === code);

/** Every leaf of the document, whoever it is for: criteria in their order, then bonus, then penalty. */
export const everyLeaf = ({ criteria, bonus, penalty }: Regulation): readonly Leaf[] => [
  ...criteria.flatMap(({ leaves }) => leaves),
  ...(bonus?.leaves ?? []),
  ...(penalty?.leaves ?? []),
];

/** The leaf with this code, among criteria, bonus and penalty. */
export const leafOf = (regulation: Regulation, code: string): Leaf | undefined =>
  everyLeaf(regulation).find((leaf) => leaf.code === code);

/** The reviewing body with this code. */
export const bodyOf = ({ procedure }: Regulation, code: string) =>
  procedure.stages.flatMap((stage) => (stage.kind === 'review' ? stage.bodies : [])).find((body) => body.code === code);

/** Whether a leaf is for this kind of unit. */
export const isFor = ({ appliesTo }: Leaf, unitType: string): boolean => !appliesTo || appliesTo.includes(unitType);

/** The leaves a unit of this kind is asked for: criteria in their order, then bonus, then penalty. */
export const leavesFor = (regulation: Regulation, unitType: string): readonly Leaf[] =>
  everyLeaf(regulation).filter((leaf) => isFor(leaf, unitType));

/** The figures a leaf asks for; a level leaf asks for none, but for a choice. */
export function inputsOf(leaf: Leaf): readonly Input[] {
  switch (leaf.kind) {
    case 'quantity':
      return leaf.inputs;
    case 'deduction':
    case 'occurrence':
      return leaf.per;
    case 'yes-no':
      return [leaf.input];
    case 'level':
      return [];
  }
}
