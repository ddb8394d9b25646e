import { useSay } from './words';

/** What a kind of evaluation is called; one the program has no word for, by its code. */
export function useKind() {
  const { t } = useSay();
  const known: Readonly<Record<string, string>> = { government: t('kind.government'), party: t('kind.party') };
  return (kind: string) => known[kind] ?? kind;
}

/** The same in the middle of a sentence. */
export function useKindInside() {
  const name = useKind();
  return (kind: string) => {
    const word = name(kind);
    return word.charAt(0).toLowerCase() + word.slice(1);
  };
}
