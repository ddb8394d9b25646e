interface Words {
  readonly vi: string;
  readonly en: string;
}
interface Named {
  readonly code: string;
  readonly name: Words;
}
export interface LeafRule extends Named {
  readonly max: string;
  readonly rule: Words;
  readonly reviewedBy: string;
  readonly appliesTo?: readonly string[];
}
export interface StageRule extends Named {
  readonly kind: string;
  readonly returns?: number;
  readonly windowDays?: number;
  readonly sentBack?: number;
  readonly bodies?: readonly Named[];
  readonly decidedBy?: Words;
}

/** A regulation as it is read: format minhbach-regulation/1. */
export interface RegulationDocument {
  readonly basis: {
    readonly title: string;
    readonly issuer: string;
    readonly number?: string;
    readonly date?: string;
    readonly remark?: string;
  };
  readonly years: { readonly from: number; readonly to?: number };
  readonly unitTypes: readonly Named[];
  readonly maximum: string;
  readonly criteria: readonly (Named & { readonly max: string; readonly leaves: readonly LeafRule[] })[];
  readonly bonus?: { readonly max: string; readonly leaves: readonly LeafRule[] };
  readonly penalty?: { readonly max: string; readonly leaves: readonly LeafRule[] };
  readonly classes?: readonly (Named & { readonly atLeast?: string })[];
  readonly floors?: readonly Named[];
  readonly knockOuts?: readonly Named[];
  readonly title?: Named & { readonly classes?: readonly string[] };
  readonly equivalence?: readonly { readonly regulation: string; readonly basis: string }[];
  readonly procedure: { readonly stages: readonly StageRule[] };
  readonly notes?: readonly Words[];
}
