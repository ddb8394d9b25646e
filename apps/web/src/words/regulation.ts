/** What the web app reads of a regulation's document (format minhbach-regulation/1). */
export interface Criterion {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly max: string;
}
export interface Stage {
  readonly code: string;
  readonly kind: string;
  readonly name: { readonly vi: string; readonly en: string };
}

export const criteriaOf = (document: object): readonly Criterion[] =>
  (document as { criteria?: readonly Criterion[] }).criteria ?? [];

export const stagesOf = (document: object): readonly Stage[] =>
  (document as { procedure?: { stages?: readonly Stage[] } }).procedure?.stages ?? [];
