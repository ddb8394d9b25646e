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

/** Everything that can happen to a commune-level administrative unit. */
export type UnitEvent = Event<
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
>;
