import { LegalActShown } from './unit.answers';
import { PageShown, PeriodShown, ScopeShown, Words } from './words.answers';

/** Which share of the units is to attain the title. */
export class TargetShown {
  /** Kind of evaluation it is for @example government */
  kind: string;

  /** Share of the units that is to attain the title, exact @example 4/5 */
  share: string;

  /** Rating year by which it is to be reached @example 2020 */
  by: number;

  /** The resolution that set it. */
  basis: LegalActShown;
}

/** A territory one authority decides for. */
export class JurisdictionShown {
  /** Its id @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  id: string;

  /** Its name with the type word @example "Thành phố Lào Cai" */
  name: string;

  /** IANA name of the zone its days are counted in @example Asia/Ho_Chi_Minh */
  zone: string;

  /** What people write for it @example lao-cai */
  slug: string;

  /** The targets that stand, one for a kind, of those kinds whose figures I may read; known from the day they are set, also while no year is open. */
  targets: TargetShown[];
}

/** The jurisdictions in which I hold a role. */
export class JurisdictionsAnswer extends PageShown {
  /** By name, unless asked otherwise. */
  items: JurisdictionShown[];
}

/** A published regulation, without its document. */
export class RegulationLine {
  /** Its hash, which is its name @example 6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0 */
  hash: string;

  /** Id of the jurisdiction it is published for @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  jurisdiction: string;

  /** Readable name @example lao-cai-government-2014 */
  code: string;

  /** Kind it rates @example government */
  kind: string;

  /** What it is called. */
  name: Words;
}

/** The regulations published for a jurisdiction. */
export class RegulationsAnswer extends PageShown {
  /** By code, unless asked otherwise. */
  items: RegulationLine[];
}

/** A published regulation. */
export class RegulationAnswer {
  /** Its hash, which is its name @example 6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0 */
  hash: string;

  /** Id of the jurisdiction it is published for @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  jurisdiction: string;

  /** Readable name @example lao-cai-government-2014 */
  code: string;

  /** Kind it rates @example government */
  kind: string;

  /** What it is called. */
  name: Words;

  /** The whole document, format minhbach-regulation/1: criteria with their leaves and inputs, classes, title, procedure. */
  document: Record<string, unknown>;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** The evaluation of one kind in one period. */
export class CycleLine {
  /** Its id @example 7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10 */
  id: string;

  /** Id of the jurisdiction @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  jurisdiction: string;

  /** Kind that is rated @example government */
  kind: string;

  /** The period. */
  period: PeriodShown;

  /** Hash of the regulation it is pinned to @example 6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0 */
  regulation: string;

  /** How many units take part @example 17 */
  units: number;

  /** Whether it is closed @example false */
  closed: boolean;
}

/** The cycles of a jurisdiction. */
export class CyclesAnswer extends PageShown {
  /** By period, then kind. */
  items: CycleLine[];
}

/** One unit’s year under one kind. */
export class DossierLine {
  /** Its id @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  id: string;

  /** Id of its cycle @example 7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10 */
  cycle: string;

  /** Id of the jurisdiction @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  jurisdiction: string;

  /** Id of the unit @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  unit: string;

  /** Name of the unit @example "Phường Bình Minh" */
  unitName: string;

  /** Kind that is rated @example government */
  kind: string;

  /** The period. */
  period: PeriodShown;

  /** Hash of the regulation it is pinned to @example 6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0 */
  regulation: string;

  /** Code of the stage it stands in; null once it has ended @example review */
  stage: string | null;

  /** What the regulation calls the stage. */
  stageName: Words | null;

  /** Last day of the stage @example 2019-12-15 */
  until: string | null;

  /** Whether that day is past @example false */
  overdue: boolean;
}

/** Dossiers that I may read. */
export class DossiersAnswer extends PageShown {
  /** By period, kind and unit, unless asked otherwise. */
  items: DossierLine[];
}

/** A role that somebody holds. */
export class RoleHolder {
  /** Id of the grant: what RevokeRole names @example 9a7f3c52-0d5e-4c0b-9a53-7a1d5be0c2f4 */
  grant: string;

  /** Actor id of the person @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  person: string;

  /** Display name from the vault; null when nobody is known by that id @example "Trưởng phòng Nội vụ" */
  name: string | null;

  /** Whether their identity was erased (đã xóa theo quy định) @example false */
  nameErased: boolean;

  /** Code of the role @example reviewer */
  role: string;

  /** What the role is called. */
  words: Words;

  /** What it reaches. */
  scope: ScopeShown;

  /** Names of the units that the scope names, as they are called now; none where it names none. @example ["Phường Bình Minh"] */
  unitNames: string[];

  /** What the regulation calls the reviewing body of the scope; null without one, or where no regulation has it. */
  bodyName: Words | null;

  /** Capacity in which the person acts @example "Trưởng phòng Nội vụ" */
  capacity: string | null;

  /** First day on which it is held @example 2019-01-02 */
  from: string;

  /** Last day on which it is held; null when open @example 2019-12-31 */
  until: string | null;

  /** First day on which it is no longer held, when that was decided @example 2019-06-01 */
  revokedOn: string | null;
}

/** Who holds which role in a jurisdiction. */
export class RolesAnswer extends PageShown {
  /** By role, then person, unless asked otherwise. */
  items: RoleHolder[];
}
