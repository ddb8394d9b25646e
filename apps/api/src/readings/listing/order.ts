import { exact } from '#kernel';

/** What is compared of one item: also what a cursor remembers of it. */
export type Key = string | number | null;

/** One way to put items in order. */
export interface Order<Item> {
  key(item: Item): Key;
  compare(one: NonNullable<Key>, other: NonNullable<Key>): number;
  /** What its keys look like, where not everything is one. */
  readonly form?: RegExp;
}

const vietnamese = new Intl.Collator('vi');
const plainly = (one: NonNullable<Key>, other: NonNullable<Key>) => (one < other ? -1 : one > other ? 1 : 0);

/** Names and other words, as a Vietnamese dictionary has them: Đ after D, then by tone. */
export const byWords = <Item>(key: (item: Item) => string | null): Order<Item> => ({
  key,
  compare: (one, other) => vietnamese.compare(String(one), String(other)),
});

/** Days, instants, numbers, codes; no before yes. */
export const byValue = <Item>(value: (item: Item) => Key | boolean): Order<Item> => ({
  key: (item) => {
    const found = value(item);
    return typeof found === 'boolean' ? Number(found) : found;
  },
  compare: plainly,
});

/** Exact figures such as "179/2". */
export const byFigure = <Item>(key: (item: Item) => string | null): Order<Item> => ({
  key,
  compare: (one, other) => exact(String(one)).compare(exact(String(other))),
  form: /^-?\d{1,40}(\/[1-9]\d{0,40})?$/,
});

/** An order, or (-1) the same back to front; what has no value stays last. */
export type Directed<Item> = readonly [Order<Item>, 1 | -1];

/** Compares two lists of keys, each by its order, the earlier ones first. */
export function comparing<Item>(orders: readonly Directed<Item>[]) {
  return (one: readonly Key[], other: readonly Key[]): number => {
    for (const [index, [order, direction]] of orders.entries()) {
      const [a = null, b = null] = [one[index], other[index]];
      const found = a === null || b === null ? Number(a === null) - Number(b === null) : order.compare(a, b) * direction;
      if (found !== 0) return found;
    }
    return 0;
  };
}
