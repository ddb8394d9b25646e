/** The text as it is looked for: small letters without diacritics, however they were typed ("Đồng Tuyển" → "dong tuyen"). */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** Whether every word that is looked for is in one of the texts, or in several of them together. */
export function holds(texts: readonly string[], sought: string): boolean {
  const all = plain(texts.join(' '));
  return plain(sought)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
