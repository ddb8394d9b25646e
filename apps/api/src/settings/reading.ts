/** How one setting is read from the text in the environment. */
export interface Setting<T> {
  /** What it means and in which unit, for the operator's page and for the sentence about a mistake. */
  readonly meaning: string;
  /** What holds when nothing is said. */
  readonly otherwise: T;
  /** The value, or a few words that say what would be right. */
  readonly read: (text: string) => T | Wrong;
  /** True for what must not be shown, not even when it is wrong. */
  readonly secret?: true;
}

/** What a text should have been. */
export class Wrong {
  constructor(readonly wanted: string) {}
}

const wrong = (wanted: string) => new Wrong(wanted);

export const text =
  (pattern: RegExp, wanted: string) =>
  (given: string): string | Wrong =>
    pattern.test(given) ? given : wrong(wanted);

export const oneOf =
  <T extends string>(...values: readonly T[]) =>
  (given: string): T | Wrong =>
    values.find((value) => value === given) ?? wrong(`one of ${values.join(', ')}`);

export const wholeNumber =
  (least: number, most: number) =>
  (given: string): number | Wrong =>
    /^\d{1,15}$/.test(given) && Number(given) >= least && Number(given) <= most
      ? Number(given)
      : wrong(`a whole number from ${least} to ${most}`);

export const address =
  (...protocols: readonly string[]) =>
  (given: string): string | Wrong => {
    const { protocol } = URL.parse(given) ?? {};
    return protocol && protocols.includes(protocol.slice(0, -1))
      ? given
      : wrong(`an address beginning with ${protocols.map((one) => `${one}://`).join(' or ')}`);
  };
