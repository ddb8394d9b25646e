const kept = new Map<string, string>();
const most = 20_000;

/** A text as it is searched in: small letters without diacritics, đ as d, composed or decomposed alike ("Hoà", "Hòa" → "hoa"). */
export function bare(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  if (kept.size >= most) kept.clear();
  kept.set(text, plain);
  return plain;
}

/** Whether every word that is looked for stands somewhere in these texts. Nothing to look for stands everywhere. */
export function looksFor(written: string): (texts: readonly (string | null)[]) => boolean {
  const words = bare(written).split(/\s+/).filter(Boolean);
  return (texts) => words.every((word) => texts.some((text) => text !== null && bare(text).includes(word)));
}
