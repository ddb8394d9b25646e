import { IsUUID, Length } from 'class-validator';

/** For what a file is brought, and what it is called. */
export class FileBrought {
  /** Id of the dossier it is to prove something in @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  @IsUUID()
  dossier: string;

  /** Name of the file; paths, unseen characters and what file systems reserve are taken out of it @example "Báo cáo 2019.pdf" */
  @Length(1, 1000)
  name: string;
}

/** A file that is kept: what AttachEvidence needs. */
export class EvidenceKept {
  /** SHA-256 of its content @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
  hash: string;

  /** Type of its content, told from the content @example application/pdf */
  mediaType: string;

  /** Bytes @example 48213 */
  size: number;

  /** Its name, cleaned, with the ending of its type @example "Báo cáo 2019.pdf" */
  name: string;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** An upload on its way. */
export class UploadShown {
  /** Its id @example 5f7c1a52-0d3f-4b52-8d0b-6cbb6ac9a8fd */
  id: string;

  /** Name of the file, cleaned @example "Báo cáo 2019.pdf" */
  name: string;

  /** Bytes that are there: go on behind them @example 1048576 */
  offset: number;

  /** Bytes it is going to have @example 48213 */
  length: number;

  /** Instant from which it is forgotten, UTC @example 2026-11-26T01:00:00.000Z */
  expires: string;

  /** The file, once all bytes are there and it was found good; null before. */
  evidence: EvidenceKept | null;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
