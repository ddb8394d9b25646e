import { cursorBehind, keysBehind, markOf } from './cursor';
import type { Listing } from './list';
import { comparing, type Directed } from './order';
import { looksFor } from './search';

const usualLimit = 50;

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many items the whole list has. */
  readonly total: number;
  /** The cursor of the page behind this one; null on the last. */
  readonly next: string | null;
}

/** The page that was asked for. Refuses "no-such-cursor". */
export function pageOf<Item, Given>(listing: Listing<Item, Given>): Page<Given> {
  const { limit = usualLimit, cursor } = listing.asked.question;
  const [found, orders, mark] = [foundIn(listing), ordersOf(listing), markOf(whatIsAsked(listing))];
  const compare = comparing(orders);
  const keyed = found.map((item) => ({ item, keys: orders.map(([order]) => order.key(item)) }));
  const behind = cursor === undefined ? null : keysBehind(cursor, mark, orders);
  const later = behind ? keyed.filter(({ keys }) => compare(keys, behind) > 0) : keyed;
  const page = first(later, limit, (one, other) => compare(one.keys, other.keys));
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => listing.show(item)),
    total: found.length,
    next: last && later.length > limit ? cursorBehind(mark, last.keys) : null,
  };
}

/** All of it, in the order that was asked for. */
export function inOrder<Item>(listing: Listing<Item, unknown>): readonly Item[] {
  const orders = ordersOf(listing);
  const compare = comparing(orders);
  const keyed = foundIn(listing).map((item) => ({ item, keys: orders.map(([order]) => order.key(item)) }));
  return keyed.sort((one, other) => compare(one.keys, other.keys)).map(({ item }) => item);
}

/** What `q` looks for, and everything without it. */
function foundIn<Item>({ list, items, asked: { question } }: Listing<Item, unknown>): readonly Item[] {
  if (question.q === undefined) return items;
  const matches = looksFor(question.q);
  return items.filter((item) => matches(list.words(item)));
}

function ordersOf<Item>({ list, asked: { question } }: Listing<Item, unknown>): Directed<Item>[] {
  const { sort = '' } = question;
  const wanted = sort.replace(/^-/, '');
  const names = wanted ? [wanted, ...list.usual.filter((name) => name !== wanted)] : list.usual;
  return names.map((name) => {
    const order = list.orders[name];
    if (!order) throw new Error(`The list "${list.name}" has no order "${name}".`);
    return [order, sort === `-${name}` ? -1 : 1];
  });
}

/** Everything that makes this list another one than that of another question; not how much of it is asked for at a time. */
function whatIsAsked<Item>({ list, asked: { me, question, of } }: Listing<Item, unknown>): readonly unknown[] {
  const { limit: _limit, cursor: _cursor, after: _after, ...rest } = { after: undefined, ...question };
  return [list.name, me.id, of, Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1))];
}

/** The first of them in order: a page is cut from a long list without putting all of it in order. */
function first<One>(all: readonly One[], count: number, by: (one: One, other: One) => number): One[] {
  let best = all.slice(0, count).sort(by);
  let waiting: One[] = [];
  const taken = () => [...best, ...waiting].sort(by).slice(0, count);
  for (const one of all.slice(count)) {
    if (by(one, best.at(-1) ?? one) >= 0) continue;
    waiting.push(one);
    if (waiting.length < count) continue;
    [best, waiting] = [taken(), []];
  }
  return taken();
}
