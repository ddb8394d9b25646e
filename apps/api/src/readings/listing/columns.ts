import { decimal, exact, type Sentence } from '#kernel';

/** What stands in a cell: a sentence in the language of who asks, everything else the same for all. */
export type Cell = Sentence | string | number | boolean | null;

/** A column of a list that is given as CSV. */
export interface Column<Item> {
  readonly heading: Sentence;
  cell(item: Item): Cell;
}

export const column = <Item>(vi: string, en: string, cell: (item: Item) => Cell): Column<Item> => ({ heading: { vi, en }, cell });

/** Several in one cell; an empty cell where there are none. */
export const together = (words: readonly Sentence[]): Cell =>
  words.length > 0 ? { vi: words.map(({ vi }) => vi).join('; '), en: words.map(({ en }) => en).join('; ') } : null;

/** An exact figure as spreadsheets read one: "179/2" as 89.5, with a point in both languages; at the most six places. */
export const figure = (value: string | null): number | null => (value === null ? null : Number(decimal(exact(value), 6)));
