import type { Day } from '#kernel';
import { endsWith, lineageWords, type Directory, type KnownLineage } from '#projections';
import type { Shown } from './shown';
import type { LineageShown, UnitShown } from './unit.answers';

/** The units of a jurisdiction with how they came from others or went into them; on a day: those that are there, and what is in force. */
export function unitLines(directory: Directory, jurisdiction: string, on: Day | undefined): Shown<UnitShown>[] {
  const [lineageOf, nameOf] = [directory.lineage(jurisdiction), directory.names()];
  const inForce = (from: Day) => on === undefined || from <= on;
  return directory.units(jurisdiction).flatMap((unit) => {
    const lineage = lineageOf(unit.id).filter(({ from }) => inForce(from));
    const isThere = inForce(unit.since) && !(on !== undefined && lineage.some(endsWith));
    return isThere ? [{ ...unit, lineage: lineage.map((line) => shown(line, nameOf)) }] : [];
  });
}

function shown(line: KnownLineage, nameOf: (unit: string) => string): Shown<LineageShown> {
  const { change, own, others, outside, from, basis } = line;
  const { title, number = null, date = null } = basis;
  const named = others.map((id) => ({ id, name: nameOf(id) }));
  return { change, own, words: lineageWords(line), others: named, outside, from, basis: { title, number, date } };
}
