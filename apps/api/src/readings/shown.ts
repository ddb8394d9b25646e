/**
 * An answer as it is given: nobody changes it any more. What the retellings tell is read-only all the way down, and the answer
 * classes, which the API description is made from, are not; this says that the one is shown as the other, and has the compiler check it.
 */
export type Shown<Answer> = Answer extends string | number | boolean | null | undefined
  ? Answer
  : Answer extends readonly (infer Item)[]
    ? readonly Shown<Item>[]
    : { readonly [Field in keyof Answer]: Shown<Answer[Field]> };

/** The sentence in each language, by its code; what a regulation calls something that it does not name is its code. */
export const named = <One extends { readonly code: string; readonly name: { readonly vi: string; readonly en: string } }>(
  list: readonly One[],
  code: string,
): { readonly vi: string; readonly en: string } => list.find((one) => one.code === code)?.name ?? { vi: code, en: code };
