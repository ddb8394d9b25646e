import { DocumentShown, Words } from './words.answers';

/** A unit whose government was recognised for a period. */
export class RecognisedUnit {
  /** Name of the city that decided @example "Thành phố Lào Cai" */
  cityName: string;

  /** What people call the period @example 2018 */
  period: string;

  /** Name of the unit @example "Phường Bình Minh" */
  unitName: string;

  /** The title. */
  title: Words;

  /** The decision. */
  document: DocumentShown;

  /** The day on which it was made public @example 2018-12-30 */
  publishedOn: string;
}

/** Governments that were recognised, as everybody may know it. */
export class RecognisedAnswer {
  /** By city, latest period first, then by unit. */
  items: RecognisedUnit[];

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
