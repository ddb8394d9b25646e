/** How one retelling of the log does. */
export class RetellingShown {
  /** Its name @example worklist */
  name: string;

  /** Whether it knows of everything recorded @example true */
  upToDate: boolean;

  /** True while its last attempt to go on failed; it is tried again @example false */
  failing: boolean;
}

/** How the system does: nothing of what it is about. */
export class SystemAnswer {
  /** The retellings that readings come from. */
  retellings: RetellingShown[];

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
