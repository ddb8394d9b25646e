import { isFeelName } from '../feel/feel';
import { inputsOf } from '../labels';
import { problem, shown, type Problem } from './problem';
import { leavesOf, members, type Question } from './question';

interface Named {
  readonly name: string;
  readonly at: string;
}

/** Every code names one thing only, and the names used in conditions can be read there. */
export const problemsOfCodes: Question = (asked) => {
  const { document } = asked;
  const codes = (list: readonly { readonly code: string }[] | undefined, pointer: string): Named[] =>
    members(list, pointer, asked).map(({ one, at }) => ({ name: one.code, at: `${at}/code` }));

  const leaves = leavesOf(asked);
  const stages = members(document.procedure?.stages, '/procedure/stages', asked);
  const groups: Named[][] = [
    codes(document.unitTypes, '/unitTypes'),
    codes(document.criteria, '/criteria'),
    leaves.map(({ one, at }) => ({ name: one.code, at: `${at}/code` })),
    [...codes(document.knockOuts, '/knockOuts'), ...codes(document.floors, '/floors')],
    codes(document.classes, '/classes'),
    codes(document.procedure?.stages, '/procedure/stages'),
    ...stages.map(({ one, at }) => (one.kind === 'review' ? codes(one.bodies, `${at}/bodies`) : [])),
    ...leaves.map(({ one, at }) => (one.kind === 'level' ? codes(one.levels, `${at}/levels`) : [])),
    members(document.equivalence, '/equivalence', asked).map(({ one, at }) => ({ name: one.regulation, at: `${at}/regulation` })),
  ];
  const inConditions = [
    ...members(document.criteria, '/criteria', asked).map(({ one, at }) => ({ name: one.code, at: `${at}/code` })),
    ...leaves.flatMap(({ one, at }) => namesOf(one, at)),
    ...members(document.facts, '/facts', asked).map(({ one, at }) => ({ name: one.name, at: `${at}/name` })),
  ];
  return [...groups.flatMap((group) => repeated(group)), ...repeated(inConditions, groups[1]), ...inConditions.flatMap(unusable)];
};

function namesOf(leaf: ReturnType<typeof leavesOf>[number]['one'], at: string): Named[] {
  if (leaf.kind === 'level') return [{ name: leaf.input, at: `${at}/input` }];
  if (leaf.kind === 'yes-no') return [{ name: leaf.input.name, at: `${at}/input/name` }];
  const field = leaf.kind === 'quantity' ? 'inputs' : 'per';
  return inputsOf(leaf).map(({ name }, index) => ({ name, at: `${at}/${field}/${index}/name` }));
}

/** Each name that has been used before, in the place where it comes again; places told already are not told twice. */
function repeated(named: readonly Named[], told: readonly Named[] = []): Problem[] {
  const first = new Map<string, string>();
  const known = new Set(told.map(({ at }) => at));
  const problems: Problem[] = [];
  for (const { name, at } of named) {
    const before = first.get(name);
    first.set(name, before ?? at);
    if (before === undefined || known.has(at)) continue;
    const about = [`"${shown(name)}" đã dùng ở ${before}.`, `"${shown(name)}" is used at ${before} already.`] as const;
    problems.push(problem(at, ...about, 'Hãy đặt mã khác.', 'Choose another code.'));
  }
  return problems;
}

/** `total` is the total's own name; everything else must be one word that the expressions can read. */
function unusable({ name, at }: Named): Problem[] {
  if (name !== 'total' && isFeelName(name)) return [];
  const remedy = [
    'Hãy dùng chữ cái không dấu và chữ số, bắt đầu bằng chữ cái, như "tasksDone".',
    'Use letters without accents and digits, a letter first, such as "tasksDone".',
  ] as const;
  return [
    problem(
      at,
      `Tên "${shown(name)}" không dùng được trong điều kiện.`,
      `The name "${shown(name)}" cannot be used in conditions.`,
      ...remedy,
    ),
  ];
}
