import type { Feel, Leaf, Regulation } from './document';
import { parseFeel, type Declared, type FeelType, type Formula } from './feel/feel';
import { declaredBy, declaredByLeaf } from './figures';
import { everyLeaf } from './labels';

/** Every name that conditions may use: figures, levels, facts, criteria and the total. */
export function conditionNames(regulation: Regulation): Declared {
  const names: Record<string, Declared[string]> = { total: 'number' };
  for (const { code } of regulation.criteria) names[code] = 'number';
  return Object.assign(names, declaredBy(regulation.facts ?? []), ...everyLeaf(regulation).map(declaredByLeaf));
}

/** A leaf's own expressions. */
export interface LeafFormulas {
  readonly quantity?: Formula;
  readonly notApplicable?: Formula;
}

const ofLeaves = new WeakMap<Leaf, LeafFormulas>();
const ofConditions = new WeakMap<Regulation, Map<Feel, Formula>>();

/** A leaf's own expressions, read once. Documents are never changed in place. */
export function formulasOf(leaf: Leaf): LeafFormulas {
  let formulas = ofLeaves.get(leaf);
  if (!formulas) {
    const [names, when] = [declaredByLeaf(leaf), leaf.notApplicable?.when];
    formulas = {
      ...(leaf.kind === 'quantity' && { quantity: sound(leaf.quantity, 'number', names) }),
      ...(when !== undefined && { notApplicable: sound(when, 'boolean', names) }),
    };
    ofLeaves.set(leaf, formulas);
  }
  return formulas;
}

/** A condition of a knock-out, a class or the title, read once per regulation. */
export function conditionOf(regulation: Regulation, when: Feel): Formula {
  let formulas = ofConditions.get(regulation);
  if (!formulas) ofConditions.set(regulation, (formulas = new Map()));
  let formula = formulas.get(when);
  if (!formula) formulas.set(when, (formula = sound(when, 'boolean', conditionNames(regulation))));
  return formula;
}

/** Only checked regulations are published, so an unsound expression here is a fault of the program, not of a person. */
function sound(text: Feel, type: FeelType, names: Declared): Formula {
  const read = parseFeel(text, names);
  if ('problems' in read) throw new TypeError(`Unchecked regulation: ${text}: ${read.problems.map(({ en }) => en).join(' ')}`);
  if (read.type !== type) throw new TypeError(`Unchecked regulation: ${text} is not a ${type}`);
  return read;
}
