/** What the giver of a command is told once it is recorded. */
export class ReceiptGiven {
  /** Name of the stream it was written to @example dossier-3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  stream: string;

  /** Version of that stream after it, 1 for its first event @example 12 */
  version: number;

  /** Where it stands in the whole log: give it as `?after=` to a reading that is to know of it @example 00000000000004d2 */
  position: string;

  /** True when this very command (same person, same key, same content) had been recorded before and nothing was added @example false */
  repeated: boolean;

  /** Said with every answer of an illustrative history @example DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ */
  notice?: string;
}
