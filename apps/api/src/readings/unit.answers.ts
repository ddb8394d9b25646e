import { PageShown, Words } from './words.answers';

/** Another unit that a change of territory concerns. */
export class OtherUnitShown {
  /** Its id @example 8a1f5f0e-6d0c-4f7e-9b1d-2f3a4b5c6d7e */
  id: string;

  /** Its name with the type word @example "Phường Phố Mới" */
  name: string;
}

/** A document that what is known of a unit rests on. */
export class LegalActShown {
  /** What it is @example "Nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã" */
  title: string;

  /** Its number @example MH-2020/01 */
  number: string | null;

  /** Its date @example 2020-02-11 */
  date: string | null;
}

/** How a unit came from others or went into them (sáp nhập, chia tách, đổi tên, chuyển loại, điều chỉnh địa giới, chuyển địa bàn). */
export class LineageShown {
  /** merged-into, split-from, renamed, retyped, boundary-adjusted or transferred @example merged-into */
  change: string;

  /** Whether it is said of this unit; else of the others: they merged into it, split from it, are what it was renamed or retyped to @example false */
  own: boolean;

  /** What happened to this unit, in words that go before the names of the others. */
  words: Words;

  /** The other units of the jurisdiction. */
  others: OtherUnitShown[];

  /** What lies outside of it, as the legal act names it @example "xã Cốc San, huyện Bát Xát" */
  outside: string | null;

  /** First day on which it is in force @example 2020-03-01 */
  from: string;

  /** The legal act. */
  basis: LegalActShown;
}

/** One thing that tells what a unit is like. */
export class SituationFactShown {
  /** What it is about @example "Tổ dân phố" */
  label: string;

  /** What is so @example "31" */
  value: string;
}

/** What a unit is like (đặc điểm tình hình). */
export class SituationShown {
  /** The day it was so @example 2019-09-18 */
  on: string;

  /** What is so. */
  facts: SituationFactShown[];

  /** The document it is told by. */
  basis: LegalActShown;
}

/** A commune-level unit. */
export class UnitShown {
  /** Its id @example 5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10 */
  id: string;

  /** Id of the jurisdiction @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  jurisdiction: string;

  /** Name with the type word @example "Phường Bình Minh" */
  name: string;

  /** Type of unit: phuong, xa, thi-tran or dac-khu @example phuong */
  type: string;

  /** Code of the General Statistics Office @example 02658 */
  code: string | null;

  /** First day on which it exists @example 2004-11-30 */
  since: string;

  /** What people write for it @example binh-minh */
  slug: string;

  /** How it came from others or went into them, by the day from which it is in force. */
  lineage: LineageShown[];

  /** What it is like, as last described; null where nobody has. */
  situation: SituationShown | null;
}

/** The units of a jurisdiction. */
export class UnitsAnswer extends PageShown {
  /** By name, unless asked otherwise. */
  items: UnitShown[];
}
