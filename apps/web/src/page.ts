/** What the server wrote into the page itself. */
export function said(name: 'style-nonce' | 'notice'): string {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  return content.startsWith('%') ? '' : content;
}

export const fullName = 'Minh Bạch – Đánh giá, xếp loại chính quyền và tổ chức đảng cơ sở';

/** The name of a page in the window's title, with the full name of the program behind it. */
export function nameWindow(title?: string) {
  document.title = title ? `${title} · ${fullName}` : fullName;
}

/** Puts the reader's attention on what has just come, as a new page does: for the keyboard and for screen readers. */
export function attend(element: HTMLElement | null) {
  element?.focus({ preventScroll: false });
}
