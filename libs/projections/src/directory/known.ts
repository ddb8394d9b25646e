import type { Period } from '#evaluation';
import type { Regulation } from '#regulation';
import type { UnitType } from '#territory';

export interface KnownJurisdiction {
  readonly id: string;
  readonly name: string;
  /** IANA name of the zone its days are counted in. */
  readonly zone: string;
  /** What people write for it: "lao-cai". */
  readonly slug: string;
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
