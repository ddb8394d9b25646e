import type { Day } from '#kernel';
import { endsWith, lineageWords, type Directory, type KnownLineage } from '#projections';
import type { TerritoryBasis } from '#territory';
import type { Shown } from './shown';
import type { LineageShown, UnitShown } from './unit.answers';

/** The units of a jurisdiction with how they came from others or went into them, and what they are like; on a day: those that are there, and what is so. */
export function unitLines(directory: Directory, jurisdiction: string, on: Day | undefined): Shown<UnitShown>[] {
  const [lineageOf, situationOf, nameOf] = [
    directory.lineage(jurisdiction),
    directory.situations(jurisdiction, on),
    directory.names(),
  ];
  const inForce = (from: Day) => on === undefined || from <= on;
  return directory.units(jurisdiction).flatMap((unit) => {
    const lineage = lineageOf(unit.id).filter(({ from }) => inForce(from));
    const isThere = inForce(unit.since) && !(on !== undefined && lineage.some(endsWith));
    const described = situationOf(unit.id);
    const situation = described && { ...described, basis: document(described.basis) };
    return isThere ? [{ ...unit, lineage: lineage.map((line) => shown(line, nameOf)), situation }] : [];
  });
}

function shown(line: KnownLineage, nameOf: (unit: string) => string): Shown<LineageShown> {
  const { change, own, others, outside, from, basis } = line;
  const named = others.map((id) => ({ id, name: nameOf(id) }));
  return { change, own, words: lineageWords(line), others: named, outside, from, basis: document(basis) };
}

/** A document that something rests on, with null for what it has not. */
export const document = ({ title, number, date }: TerritoryBasis) => ({ title, number: number ?? null, date: date ?? null });
