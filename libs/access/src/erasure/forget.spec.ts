import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteVault, type Cell } from '../vault';
import { forgetting } from '../vault-schema';
import { belongTo, carryOut, isErased } from './forget';

const [mine, theirs] = ['4c1e7a52-9b1f-4d0e-8f3a-0d5b6c7e8f90', '5d2f8b63-0c2a-4e1f-9a4b-1e6c7d8f9a01'];
const own = { active: true, home: null, oneTimeUntil: null };
const somebody = { id: mine, signIn: 'noi-vu-01', name: 'Chức danh cần quên', passwordHash: 'hash-can-quen', ...own };
const other = { id: theirs, signIn: 'noi-vu-02', name: 'Chức danh ở lại', passwordHash: 'hash', ...own };

describe('forgetting a person', () => {
  let folder: string;
  let vault: SqliteVault;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-forget-'));
    vault = new SqliteVault(join(folder, 'vault.db'));
    vault.addPeople([somebody, other]);
    vault.keep([...'123'].map((id) => ({ id, key: Buffer.alloc(32, id) })));
  });
  afterEach(() => {
    vault.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const tables = () =>
    vault.rows<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).map(({ name }) => name);

  it('is thought of in every table of the vault: a new table needs its line', () =>
    expect(Object.keys(forgetting).sort()).toEqual(tables()));

  it('takes from every table whatever names the person, and nothing of others', () => {
    for (const [table, sql] of Object.entries(forgetting)) if (sql) fill(table);
    const before = Object.keys(forgetting).map((table) => rowsOf(table, theirs));
    carryOut({ person: mine, keys: [] }, vault);
    for (const [table, sql] of Object.entries(forgetting)) if (sql) expect([table, rowsOf(table, mine)]).toEqual([table, []]);
    expect(Object.keys(forgetting).map((table) => rowsOf(table, theirs))).toEqual(before);
  });

  it('leaves no byte of the name, the sign-in and the password in the files', () => {
    const onDisk = () =>
      ['vault.db', 'vault.db-wal']
        .filter((file) => existsSync(join(folder, file)))
        .map((file) => readFileSync(join(folder, file)).toString('latin1'))
        .join();
    const words = ['noi-vu-01', 'hash-can-quen', Buffer.from('cần quên').toString('latin1')];
    for (const word of words) expect(onDisk()).toContain(word);
    carryOut({ person: mine, keys: ['1'] }, vault);
    for (const word of words) expect(onDisk()).not.toContain(word);
  });

  it('destroys the keys named and no other, knows who was erased, and does it once', () => {
    carryOut({ person: mine, keys: ['1', '9'] }, vault);
    carryOut({ person: mine, keys: ['1', '9'] }, vault);
    expect(vault.keys(['1', '2', '9'])).toEqual(new Map([['1', null], ['2', Buffer.alloc(32, '2')], ['9', null]])); // prettier-ignore
    expect([isErased(vault, mine), isErased(vault, theirs)]).toEqual([true, false]);
    expect(vault.people().map(({ id }) => id)).toEqual([theirs]);
  });

  /** A row about each of the two in a table, whatever its columns are. */
  function fill(table: string) {
    if (table === 'person') return;
    const columns = vault.rows<{ name: string; type: string }>(`SELECT name, type FROM pragma_table_info(?)`, table);
    for (const person of [mine, theirs]) {
      const cells = columns.map(({ name, type }): Cell => {
        if (name === 'person') return person;
        if (name === 'session') return `session of ${person}`;
        if (name === 'id') return `${table} of ${person}`;
        return type === 'INTEGER' ? 1 : type === 'BLOB' ? Buffer.from(`${name} of ${person}`) : `${name} of ${person}`;
      });
      vault.run(`INSERT INTO ${table} VALUES (${cells.map(() => '?').join()})`, ...cells);
    }
  }

  const rowsOf = (table: string, person: string) =>
    vault
      .rows<object>(`SELECT * FROM ${table}`)
      .filter((row) => Object.values(row).some((cell) => String(cell).includes(person)));
});

describe('whose vault it is', () => {
  it('is noted with the first log, and refused with any other', () => {
    const vault = new SqliteVault(':memory:');
    belongTo('log-a', vault, true);
    belongTo('log-a', vault, false);
    expect(() => belongTo('log-b', vault, true)).toThrow(/belongs to another log/);
    vault.close();
  });
  it('an older vault with people in it is taken over as it is; an empty one beside a log that is not new is refused', () => {
    const vault = new SqliteVault(':memory:');
    expect(() => belongTo('log-a', vault, false)).toThrow(/is empty, and its log is not/);
    vault.addPeople([somebody]);
    belongTo('log-a', vault, false);
    expect(() => belongTo('log-b', vault, false)).toThrow(/belongs to another log/);
    vault.close();
  });
});
