/** One mistake in what was sent. */
export class Mistake {
  /** Where it is, in dots from the body's root @example leaves.0.reason */
  path: string;

  /** What is wrong there, in the caller's language @example phải có từ 1 đến 4000 ký tự */
  message: string;
}

/** What went wrong (RFC 9457, application/problem+json). The same form for every error of this API. */
export class Problem {
  /** Names the kind of problem; says the same as `code` @example urn:minhbach:problem:deadline-passed */
  type: string;

  /** Sort of refusal, in the caller's language @example Chưa thực hiện được */
  title: string;

  /** HTTP status @example 409 */
  status: number;

  /** What is wrong and what to do, in the caller's language @example Đã quá hạn ngày 30/11/2019; cần quyết định gia hạn của cấp có thẩm quyền. */
  detail: string;

  /** Stable name of the reason, for programs @example deadline-passed */
  code: string;

  /** Id of this very request, also in the header X-Request-Id: tell it to the operator @example urn:uuid:7f0c2a52-6f3e-4d7b-9a55-0b4f3c1d2e10 */
  instance: string;

  /** Every mistake in the body or the query, when that is what was wrong. */
  errors?: Mistake[];

  /** What the caller needs to go on, such as the newer value that a stale edit collided with @example {"leaf":"4.1","revision":2} */
  details?: Record<string, unknown>;

  /** Said with every answer of an illustrative history @example DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ */
  notice?: string;
}

/** Whether the server answers. */
export class Alive {
  /** True: it answers @example true */
  live: boolean;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** Whether the server can do its work. */
export class Ready {
  /** True when every part can @example true */
  ready: boolean;

  /** Part by part: serving (not told to end), log, vault, readings (told up to the log), disk (room enough) @example {"serving":true,"log":true,"vault":true,"readings":true,"disk":true} */
  parts: Record<string, boolean>;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
