import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { vi } from './vi';

export type Language = 'vi' | 'en';

/** Every sentence of the web app, in the shape that both languages have. */
export type AllWords = { [Page in keyof typeof vi]: { [Key in keyof (typeof vi)[Page]]: string } };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: AllWords };
  }
}

const kept = 'minhbach.language';

/** Vietnamese, unless English was chosen here before; English is loaded only then. */
export async function startWords() {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (localStorage.getItem(kept) === 'en') await speak('en');
}

/** The choice holds from the click on, on the next page too; where English cannot be loaded, this page stays Vietnamese. */
export async function speak(language: Language) {
  localStorage.setItem(kept, language);
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const english = await import('./en').catch(() => undefined);
    if (!english) return;
    i18next.addResourceBundle('en', 'translation', english.en);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** What the API says in both languages, in the reader's. */
export function useSay() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  const say = (words: { readonly vi: string; readonly en: string } | null | undefined) => words?.[language] ?? '';
  return { t, say, language };
}
