import type { Period } from '#evaluation';
import type { Regulation } from '#regulation';
import type { Day } from '#kernel';
import type { LineageChange, SituationFact, TerritoryBasis, UnitType } from '#territory';

export interface KnownJurisdiction {
  readonly id: string;
  readonly name: string;
  /** IANA name of the zone its days are counted in. */
  readonly zone: string;
  /** What people write for it: "lao-cai". */
  readonly slug: string;
}
/** Which share of a jurisdiction's units is to attain the title, as last set for a kind. */
export interface KnownTarget {
  readonly kind: string;
  /** Exact: "4/5". */
  readonly share: string;
  /** Rating year by which it is to be reached. */
  readonly by: number;
  readonly basis: TerritoryBasis;
}
export interface KnownUnit {
  readonly id: string;
  readonly jurisdiction: string;
  readonly name: string;
  readonly type: UnitType;
  readonly code: string | null;
  /** First day on which it exists. */
  readonly since: string;
  readonly slug: string;
}
/** A change of the territory as one of its units sees it: what was recorded on one day by one legal act is one. */
export interface KnownLineage {
  readonly change: LineageChange;
  /** Whether it is said of this unit; else of the others, with this unit as the one they merged into, split from, and so on. */
  readonly own: boolean;
  /** Ids of the other units. */
  readonly others: readonly string[];
  /** What lies outside of the jurisdiction, as the legal act names it. */
  readonly outside: string | null;
  /** First day on which it is in force. */
  readonly from: Day;
  readonly basis: TerritoryBasis;
}
/** What a unit is like. */
export interface KnownSituation {
  /** The day it was so. */
  readonly on: Day;
  readonly facts: readonly SituationFact[];
  readonly basis: TerritoryBasis;
}
export interface KnownCycle {
  readonly id: string;
  readonly jurisdiction: string;
  readonly kind: string;
  readonly period: Period;
  readonly regulation: string;
  /** How many units take part. */
  readonly units: number;
  readonly closed: boolean;
}
export interface KnownDossier {
  readonly id: string;
  readonly cycle: string;
  readonly jurisdiction: string;
  readonly unit: string;
  readonly kind: string;
  readonly period: Period;
  readonly regulation: string;
}
export interface KnownRegulation {
  readonly hash: string;
  readonly jurisdiction: string;
  readonly code: string;
  readonly kind: string;
  readonly document: Regulation;
}
