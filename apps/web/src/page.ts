import i18next from 'i18next';

/** What the server wrote into the page itself. */
export function said(name: 'style-nonce' | 'notice'): string {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  return content.startsWith('%') ? '' : content;
}

let named: string | undefined;

/** The name of a page in the window's title, with the full name of the program behind it; in the language that is spoken. */
export function nameWindow(title?: string) {
  named = title;
  const fullName = i18next.t('shell.fullName');
  document.title = title ? `${title} · ${fullName}` : fullName;
}
i18next.on('languageChanged', () => nameWindow(named));

/** Puts the reader's attention on what has just come, as a new page does: for the keyboard and for screen readers. */
export function attend(element: HTMLElement | null) {
  element?.focus({ preventScroll: false });
}
