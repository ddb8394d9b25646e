import { Unusable } from './event-store';
import { sql } from './sql';

/** As much of a database as names need. */
interface Tables {
  prepare(text: string): { pluck(): { get(value: string | number): unknown } };
}

interface Query {
  get(value: string | number): unknown;
}

/** The names of streams or of types, each with its number in the file. Remembers some thousands of them. */
export class Names {
  readonly #keys = new Map<string, number>();
  readonly #names = new Map<number, string>();

  private constructor(
    private readonly key: Query,
    private readonly name: Query,
    private readonly insert: Query,
  ) {}

  static in(db: Tables, table: 'streams' | 'types', column: 'stream' | 'type'): Names {
    const [key, name, insert] = [sql.keyOf(table, column), sql.nameOf(table, column), sql.addName(table, column)];
    return new Names(db.prepare(key).pluck(), db.prepare(name).pluck(), db.prepare(insert).pluck());
  }

  /** 0 when there is none. */
  keyOf(name: string): number {
    return this.#keys.get(name) ?? this.#remember((this.key.get(name) as number | undefined) ?? 0, name);
  }

  add(name: string): number {
    return this.keyOf(name) || this.#remember(this.insert.get(name) as number, name);
  }

  nameOf(key: number): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = this.name.get(key) as string | undefined;
    if (name === undefined)
      throw new Unusable(`The log is damaged: it has no name for number ${key}. Restore it from its last backup.`);
    this.#remember(key, name);
    return name;
  }

  /** After something was undone: a number may come to mean another name. */
  forget(): void {
    this.#keys.clear();
    this.#names.clear();
  }

  #remember(key: number, name: string): number {
    if (key === 0) return 0;
    if (this.#keys.size > 50_000) this.forget();
    this.#keys.set(name, key);
    this.#names.set(key, name);
    return key;
  }
}
