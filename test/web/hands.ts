import type { Locator, Page } from 'playwright-core';
import type { Window } from './browser';

type Within = Page | Locator;

/** Chooses from a list: by the beginning of what is looked for, or by looking through it. */
export async function choose({ page }: Window, label: string, words: string | RegExp, within: Within = page) {
  const field = within.getByRole('combobox', { name: label, exact: true });
  await (typeof words === 'string' ? field.fill(words) : field.click());
  await page.locator('.ant-select-item-option:visible', { hasText: words }).first().click();
}

/** Writes into a field and leaves it. */
export async function write({ page }: Window, label: string, words: string, within: Within = page) {
  await within.getByLabel(label, { exact: true }).fill(words);
  await page.keyboard.press('Tab');
}

/** Presses the button of an act's form: what is missing is said, or what the act does. */
export const press = (name: string, within: Within) =>
  within.locator('form').getByRole('button', { name, exact: true }).last().click();

/** Gives an act, after it was said what it does. What comes of it is left to be waited for. */
export async function give({ page }: Window, name: string, { within = page, does = /./ }: Given = {}) {
  await press(name, within);
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByText(does).first().waitFor();
  await dialog.getByRole('button', { name: 'Đồng ý thực hiện' }).click();
}

/** The same, until the page says that it was done. */
export async function giveUntilDone(window: Window, name: string, given: Given = {}) {
  await give(window, name, given);
  await window.page.getByRole('status').getByText(`Đã thực hiện: ${name}.`).waitFor();
}

interface Given {
  readonly within?: Within;
  readonly does?: RegExp;
}
