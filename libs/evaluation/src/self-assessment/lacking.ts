import { leavesFor, type Leaf, type Regulation } from '#regulation';
import type { Dossier } from '../dossier/dossier';
import { stageOfKind } from '../dossier/procedure';
import { known } from '../dossier/stand';

/** Codes of the leaves that keep a sheet from being handed in, and why. */
export interface Lacking {
  /** Leaves of the criteria that apply to the unit and have no answer. */
  readonly unanswered: readonly string[];
  /** Leaves with neither evidence nor an explanation. */
  readonly unproved: readonly string[];
  /** Where the regulation wants every row signed: answered leaves without a signature that stands. */
  readonly unsigned: readonly string[];
}

/** What a sheet still lacks before the head may sign it and hand it in. */
export function lackingIn(dossier: Dossier, regulation: Regulation): Lacking {
  const { unitType } = known(dossier);
  const { sheet } = dossier;
  const applies = ({ appliesTo }: Leaf) => !appliesTo || appliesTo.includes(unitType);
  const required = regulation.criteria.flatMap(({ leaves }) => leaves).filter(applies);
  const signed = stageOfKind(regulation, 'self-assessment')?.everyLeafSigned ?? false;
  return {
    unanswered: codes(required.filter(({ code }) => !sheet[code]?.answer)),
    unproved: codes(leavesFor(regulation, unitType).filter((leaf) => !proved(leaf, sheet))),
    unsigned: signed ? Object.keys(sheet).filter((code) => sheet[code]?.answer && !sheet[code]?.signature?.stands) : [],
  };
}

/** Not applicable needs its reason only; a bonus or penalty nobody claims needs nothing. */
function proved(leaf: Leaf, sheet: Dossier['sheet']): boolean {
  const line = sheet[leaf.code];
  if (!line?.answer || line.answer.notApplicable || leaf.evidence === 'none') return true;
  return line.explained || line.evidence.length > 0;
}

const codes = (leaves: readonly Leaf[]) => leaves.map(({ code }) => code);
