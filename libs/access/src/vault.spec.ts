import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Unusable } from '#event-store';
import { SqliteVault } from './vault';
import { steps } from './vault-schema';

const somebody = {
  id: 'p1',
  signIn: 'noi-vu-01',
  name: 'Trưởng phòng Nội vụ',
  passwordHash: 'hash',
  active: true,
  home: null,
  oneTimeUntil: null,
};

describe('the identity vault', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-vault-'));
    file = join(folder, 'data', 'vault.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const inVault = <T>(act: (vault: SqliteVault) => T): T => {
    const vault = new SqliteVault(file);
    try {
      return act(vault);
    } finally {
      vault.close();
    }
  };
  const refusal = () => {
    try {
      inVault(() => undefined);
    } catch (error) {
      if (error instanceof Unusable) return error.message;
      throw error;
    }
    throw new Error('it was opened');
  };

  it('finds people and keys again after it was closed', () => {
    inVault((vault) => {
      expect(vault.addPeople([somebody])).toBe(true);
      vault.keep([{ id: 't1', key: Buffer.alloc(32, 7) }]);
    });
    inVault((vault) => {
      expect(vault.person('p1')).toEqual(somebody);
      expect(vault.personBySignIn('noi-vu-01')).toEqual(somebody);
      expect(vault.people()).toEqual([{ id: 'p1', signIn: 'noi-vu-01', name: 'Trưởng phòng Nội vụ', active: true }]);
      expect(vault.keys(['t1', 't2'])).toEqual(new Map([['t1', Buffer.alloc(32, 7)]]));
    });
  });

  it('has on disk what it answered, also when nobody closed it', () => {
    const open = new SqliteVault(file);
    open.keep([{ id: 't1', key: Buffer.alloc(32, 7) }]);
    inVault((second) => expect(second.keys(['t1']).get('t1')).toEqual(Buffer.alloc(32, 7)));
    open.close();
  });

  it('is readable by its owner only', () => {
    inVault((vault) => {
      vault.addPeople([somebody]);
      for (const part of [file, `${file}-wal`]) expect(statSync(part).mode & 0o777).toBe(0o600);
    });
  });

  it('writes a commit through to the disk', () => {
    inVault((vault) => {
      const { db } = vault as unknown as { db: Database.Database };
      expect([db.pragma('journal_mode', { simple: true }), db.pragma('synchronous', { simple: true })]).toEqual(['wal', 2]);
    });
  });

  it('enters people all or none', () => {
    inVault((vault) => {
      expect(vault.addPeople([somebody, { ...somebody, id: 'p2' }])).toBe(false);
      expect(vault.people()).toEqual([]);
    });
  });

  it('never changes a key that is there', () => {
    inVault((vault) => {
      vault.keep([{ id: 't1', key: Buffer.alloc(32, 1) }]);
      vault.keep([{ id: 't1', key: Buffer.alloc(32, 2) }]);
      expect(vault.keys(['t1']).get('t1')).toEqual(Buffer.alloc(32, 1));
    });
  });

  it('forgets a destroyed key down to the bytes of its files, and for good', () => {
    const secret = Buffer.from('0123456789-destroy-me-0123456789');
    const onDisk = () =>
      [file, `${file}-wal`].some((part) => existsSync(part) && readFileSync(part).includes(secret.subarray(8, 24)));
    inVault((vault) => {
      const others = Array.from({ length: 200 }, (_, index) => ({ id: `s${index}`, key: Buffer.alloc(32, index) }));
      vault.keep([...others, { id: 't1', key: secret }, ...others.map(({ id, key }) => ({ id: `u${id}`, key }))]);
      expect(onDisk()).toBe(true);
      vault.destroy(['t1']);
      vault.keep([{ id: 't1', key: secret }]);
      expect(vault.keys(['t1'])).toEqual(new Map([['t1', null]]));
      expect(onDisk()).toBe(false);
    });
  });

  it("refuses another program's database and leaves it as it is", () => {
    inVault(() => undefined);
    rmSync(file);
    const other = new Database(file);
    other.exec('CREATE TABLE cake (name TEXT)');
    other.close();
    const before = readFileSync(file);
    expect(refusal()).toBe(`${file} is not an identity vault of Minh Bạch.`);
    expect(readFileSync(file)).toEqual(before);
  });

  it('brings a vault of any earlier version to its own, with everybody and every key in it', () => {
    for (let version = 1; version < steps.length; version += 1) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(join(folder, 'data'), { recursive: true });
      const old = new Database(file);
      for (const step of steps.slice(0, version)) old.exec(step);
      old.exec(
        `INSERT INTO person (id, sign_in, name, password, active) VALUES ('p1', 'noi-vu-01', 'Trưởng phòng Nội vụ', 'hash', 1)`,
      );
      old.exec(`INSERT INTO text_key VALUES ('t1', zeroblob(32))`);
      old.close();
      inVault((vault) => {
        const { db } = vault as unknown as { db: Database.Database };
        expect(db.pragma('user_version', { simple: true })).toBe(steps.length);
        expect(vault.person('p1')).toEqual(somebody);
        expect(vault.keys(['t1']).get('t1')).toEqual(Buffer.alloc(32));
      });
      inVault((vault) => expect(vault.personBySignIn('noi-vu-01')).toEqual(somebody));
    }
  });

  it('refuses a vault of a newer version', () => {
    inVault((vault) => (vault as unknown as { db: Database.Database }).db.pragma('user_version = 99'));
    expect(refusal()).toBe(`${file} was written by a newer version of Minh Bạch: use that version.`);
  });

  it('refuses a file that is no database, and one that was cut or written over, in one sentence', () => {
    inVault((vault) =>
      vault.keep(Array.from({ length: 500 }, (_, index) => ({ id: `text-${index}`, key: Buffer.alloc(32, index) }))),
    );
    const whole = readFileSync(file);
    const damages = [
      Buffer.from('Thưa quý cơ quan, '.repeat(60)),
      whole.subarray(0, whole.length / 2),
      Buffer.from(whole).fill(0xff, 9_000, 15_000),
    ];
    for (const damaged of damages) {
      writeFileSync(file, damaged);
      expect(refusal()).toBe(`${file} is damaged or is not an identity vault of Minh Bạch: bring it back from the backup.`);
      expect(readFileSync(file)).toEqual(damaged);
    }
  });

  it('says so when the place cannot be opened', () => {
    file = folder;
    expect(refusal()).toContain(`"${folder}" is a folder, and a file is needed there`);
  });
});
