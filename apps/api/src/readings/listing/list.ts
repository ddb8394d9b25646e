import type { Person } from '#access';
import type { Column } from './columns';
import type { Order } from './order';

/** A list of the API: how its items can be put in order, which of their words are searched, and what each shows in a table. */
export interface List<Item, Given = Item> {
  /** Stable name. */
  readonly name: string;
  /** By the words of `sort`; those of `usual` need not be among the words. */
  readonly orders: Readonly<Record<string, Order<Item>>>;
  /** The order when none is asked for; it also decides between what `sort` holds to be equal. Its last one tells any two items apart. */
  readonly usual: readonly string[];
  /** What `q` looks into. */
  readonly words: (item: Item) => readonly (string | null)[];
  /** Its columns as CSV. */
  readonly columns: readonly Column<Given>[];
}

/** What every list may be asked. */
export interface ListAsked {
  readonly q?: string;
  readonly sort?: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly format?: string;
}

/** Everything that somebody may see of a list, before it is searched, put in order and cut into pages. */
export class Listing<Item, Given = Item> {
  constructor(
    readonly list: List<Item, Given>,
    /** Only what the asker may see and asked for: nothing is counted, or remembered in a cursor, that is not here. */
    readonly items: readonly Item[],
    readonly asked: {
      readonly me: Pick<Person, 'id'>;
      readonly question: ListAsked;
      /** Id of what it is a list of, where the address names something. */
      readonly of?: string;
    },
    /** What the answer says besides. */
    readonly said: object = {},
    /** An item as it is given, where that is more work than is to be done for those of other pages. */
    readonly show: (item: Item) => Given = (item) => item as unknown as Given,
  ) {}
}

/** Whether something is as the question wants it; what is not asked for may be anything. */
export const isOr = (wanted: string | undefined, there: string | boolean | null): boolean =>
  wanted === undefined || wanted === String(there);

/** A listing whose answer has these items. */
export interface ListOf<Given> {
  readonly show: (item: never) => Given;
}
