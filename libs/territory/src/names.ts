import type { UnitType } from './territory.events';

/** The word that stands before the name of a unit of each type. */
export const typeWords: Readonly<Record<UnitType, string>> = {
  phuong: 'Phường',
  xa: 'Xã',
  'thi-tran': 'Thị trấn',
  'dac-khu': 'Đặc khu',
};

const leadingWords = [...Object.values(typeWords), 'Thành phố', 'Thị xã', 'Tỉnh', 'Huyện', 'Quận'].map(
  (word) => `${slug(word)}-`,
);

/**
 * The name as a look-up key: small letters without diacritics, joined by hyphens ("Phường Bình Minh" → "phuong-binh-minh").
 * Composed or decomposed, "Hoà" or "Hòa": the same key. Never an identity: two units may share a name.
 */
export function slug(name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return bare.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** The key without the type word: "Phường Bình Minh" → "binh-minh", "Thành phố Lào Cai" → "lao-cai". */
export function shortSlug(name: string): string {
  const whole = slug(name);
  const word = leadingWords.find((leading) => whole.startsWith(leading));
  return word ? whole.slice(word.length) : whole;
}

/** Whether a person who writes this means that name: with or without type word, diacritics and capitals. */
export function isCalled(name: string, written: string): boolean {
  const key = slug(written);
  return key !== '' && (key === slug(name) || key === shortSlug(name));
}
