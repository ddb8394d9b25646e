import type { Day, Event } from '#kernel';

/** The document an act rests on (căn cứ). */
export interface TerritoryBasis {
  readonly title: string;
  readonly number?: string;
  readonly date?: Day;
}

/** Everything that can happen to a jurisdiction: the territory one authority decides for. */
export type JurisdictionEvent =
  | Event<
      'JurisdictionEstablished',
      {
        /** With its type word: "Thành phố Lào Cai". */
        name: string;
        /** IANA name of the zone its days are counted in. */
        zone: string;
        /** Code of the General Statistics Office. */
        code?: string;
        basis: TerritoryBasis;
      }
    >
  | Event<
      'AttainmentTargetSet',
      {
        /** Kind of evaluation the target is for: "government". */
        kind: string;
        /** Share of the units that is to attain the title, exact: "4/5". */
        share: string;
        /** Rating year by which it is to be reached. */
        by: number;
        /** The resolution that set it. */
        basis: TerritoryBasis;
      }
    >;

/** Type of a commune-level administrative unit. */
export type UnitType = 'phuong' | 'xa' | 'thi-tran' | 'dac-khu';

/**
 * How a unit came from others or went into them. Each is said of the unit in whose stream it stands: it merged into the other (sáp nhập),
 * split from the others (chia tách), is the other under a new name (đổi tên) or of a new type (chuyển loại), had its boundary with the
 * others adjusted (điều chỉnh địa giới), was transferred into the jurisdiction from outside (chuyển địa bàn).
 */
export type LineageChange = 'merged-into' | 'split-from' | 'renamed' | 'retyped' | 'boundary-adjusted' | 'transferred';

/** One thing that tells what a unit is like: "Tổ dân phố", "31". */
export interface SituationFact {
  readonly label: string;
  readonly value: string;
}

/** Everything that can happen to a commune-level administrative unit. */
export type UnitEvent =
  | Event<
      'UnitEstablished',
      {
        jurisdiction: string;
        /** With its type word: "Phường Bình Minh". */
        name: string;
        type: UnitType;
        /** Code of the General Statistics Office: five digits. */
        code?: string;
        /** First day on which it exists. */
        from: Day;
        basis: TerritoryBasis;
      }
    >
  | Event<
      'LineageRecorded',
      {
        change: LineageChange;
        /** Ids of the other units, all of the same jurisdiction. */
        others: readonly string[];
        /** What lies outside of it, as the legal act names it: "xã Cốc San, huyện Bát Xát". */
        outside?: string;
        /** First day on which the change is in force. */
        from: Day;
        /** The legal act, with number and date. */
        basis: TerritoryBasis;
      }
    >
  | Event<
      'LineageWithdrawn',
      {
        /** What had been recorded: the same as it stood. */
        change: LineageChange;
        others: readonly string[];
        outside?: string;
        from: Day;
        /** The document that puts it right. */
        basis: TerritoryBasis;
      }
    >
  | Event<
      'SituationDescribed',
      {
        /** The day it was so. */
        on: Day;
        facts: readonly SituationFact[];
        /** The document it is told by. */
        basis: TerritoryBasis;
      }
    >;
