import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tmpdir } from 'node:os';
import Database from 'better-sqlite3';
import { dossierIdOf } from '#process';
import { idOf, ids, password as known, smallCity, type SmallCity } from './api/small-city';
import { Serving } from './operating/serving';
import { dossier as live, signedIn, smallHouse } from './operating/small-house';

describe('a disk that is full', () => {
  let city: SmallCity;
  const opened = new Map<string, Database.Database>();
  const dossier = dossierIdOf(ids.government, ids.unit);
  const explain = (revision: number, key = `lần ${revision}`) =>
    city.give(
      'can-bo',
      'self-assessment/explain-leaf',
      { dossier, leaf: '1.1', revision, explanation: `Lần ${revision}. ${'Theo báo cáo năm. '.repeat(100)}` },
      encodeURIComponent(key),
    );
  const revision = async () =>
    ((await city.get('can-bo', `/api/dossiers/${dossier}`)).body.leaves[0] as { revision: number }).revision;

  /** Lets a file grow no further than it is: SQLite itself says then that the disk is full. */
  const fill = (file: string) => {
    const db = opened.get(file) as Database.Database;
    db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
  };
  const makeRoom = (file: string) => opened.get(file)?.pragma('max_page_count = 4294967294');

  beforeAll(async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined); // what the operator is told
    const pragma = jest.spyOn(Database.prototype, 'pragma');
    city = await smallCity();
    for (const db of pragma.mock.contexts as Database.Database[]) opened.set(basename(db.name), db);
    pragma.mockRestore();
  }, 60_000);
  afterAll(async () => {
    await city.close();
    jest.restoreAllMocks();
  });

  it.each(['log.db', 'vault.db'])(
    '(%s) is told in one sentence, leaves nothing half, and the same command goes on when there is room',
    async (file) => {
      fill(file);
      let now = await revision();
      let answer = await explain(now);
      for (const most = now + 500; answer.status === 201 && now < most;) answer = await explain((now += 1));
      expect([answer.status, answer.body.code]).toEqual([507, 'no-room']);
      expect(answer.body.detail).toContain('hết chỗ lưu trữ');
      const head = await city.house.store.head();
      expect((await explain(now)).status).toBe(507);
      expect([await city.house.store.head(), await revision()]).toEqual([head, now]);
      expect((await city.get('can-bo', '/api/worklist')).status).toBe(200);

      makeRoom(file);
      const again = await explain(now);
      expect([again.status, again.body.repeated]).toEqual([201, false]);
      expect([(await explain(now)).body.repeated, await revision()]).toEqual([true, now + 1]);
    },
  );

  it('for the vault refuses to begin a session, and says why', async () => {
    fill('vault.db');
    const signIn = () => city.raw('can-bo', 'sign-in').send({ signIn: 'can-bo', password: known });
    for (let count = 0; count < 500; count += 1) {
      try {
        city.house.sessions.begin(idOf('can-bo'));
      } catch {
        break;
      }
    }
    const refused = await signIn();
    makeRoom('vault.db');
    expect([refused.status, refused.body.code]).toEqual([507, 'no-room']);
    expect((await signIn()).status).toBe(200);
  });

  it('for a reading holds up no command; the reading says that it is behind, and catches up by itself', async () => {
    const [file = ''] = [...opened.keys()].filter((name) => name.startsWith('directory'));
    const failing = () => city.house.readings.teller.progress().some((one) => one.failing);
    const unitsOf = async (after: string) => city.get('quan-tri', `/api/jurisdictions/${ids.city}/units?after=${after}`);
    fill(file);
    let last = '';
    let count = 0;
    for (; !failing() && count < 1_000; count += 1) {
      const name = `Phường ${count} ${'Ví Dụ '.repeat(15)}`.trim();
      const unit = {
        jurisdiction: ids.city,
        unit: idOf(name),
        name,
        type: 'phuong',
        from: '2019-01-01',
        basis: { title: 'Văn bản' },
      };
      const { status, body } = await city.give('quan-tri', 'territory/establish-unit', unit);
      expect(status).toBe(201);
      last = body.position;
      await city.house.told().catch(() => undefined);
    }
    expect([failing(), (await unitsOf(last)).body.code]).toEqual([true, 'not-told-yet']);
    makeRoom(file);
    while (failing()) await new Promise(setImmediate);
    expect((await unitsOf(last)).status).toBe(200);
  });
});

/** A file system of its own for one process, if this machine lets us make one. */
const apart = ['unshare', ...(process.getuid?.() === 0 ? ['-m'] : ['-rm'])];
const canBeApart = spawnSync(apart[0] ?? '', [...apart.slice(1), 'sh', '-c', 'mount -t tmpfs none /tmp']).status === 0;

describe('a server whose disk is really full', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-full-'));
  const data = join(folder, 'data');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A server with so much room for its data folder and no more, filled with what is there. */
  const within = (megabytes: number) => [
    ...apart,
    ...[
      'sh',
      '-c',
      'cp -r "$0" "$0.kept" && mount -t tmpfs -o size=$1m none "$0" && cp -r "$0.kept/." "$0" && shift && exec "$@"',
    ],
    ...[data, String(megabytes)],
  ];

  (canBeApart ? it : it.skip)(
    'answers 507, is not ready, goes on reading; and goes on recording once somebody has made room',
    async () => {
      await smallHouse(data);
      const server = new Serving(data, { MIN_FREE_MB: '1' }, within(24));
      const url = await server.url();
      const me = await signedIn(url, 'can-bo');
      const other = join('/proc', String(server.pid), 'root', data, 'other');
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      const disk = openSync(other, 'w');
      for (let bytes = 1_048_576; bytes >= 4_096;) {
        try {
          writeSync(disk, Buffer.alloc(bytes));
        } catch {
          bytes /= 2;
        }
      }
      closeSync(disk);
      const explain = (revision: number) =>
        me.give(
          '/api/self-assessment/explain-leaf',
          { dossier: live, leaf: '1.1', revision, explanation: 'Theo báo cáo năm. '.repeat(100) },
          `lan-${revision}`,
        );
      let now = 0;
      let answer = await explain(now);
      while (answer.status === 201 && now < 500) answer = await explain((now += 1));
      expect([answer.status, await answer.json()]).toEqual([507, expect.objectContaining({ code: 'no-room' })]);
      const file = await fetch(`${url}/api/evidence?dossier=${live}&name=a.pdf`, {
        method: 'POST',
        headers: { ...me.authorization, 'Content-Type': 'application/octet-stream' },
        body: new Uint8Array(100_000),
      });
      expect([file.status, await file.json()]).toEqual([507, expect.objectContaining({ code: 'disk-full' })]);
      expect([(await fetch(`${url}/health/live`)).status, (await fetch(`${url}/health/ready`)).status]).toEqual([200, 503]);
      const { leaves } = (await (await me.get(`/api/dossiers/${live}`)).json()) as { leaves: { revision: number }[] };
      expect(leaves[0]?.revision).toBe(now);

      rmSync(other);
      expect((await explain(now)).status).toBe(201);
      expect((await explain(now)).status).toBe(200); // the same once more: answered, not recorded
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      server.tell('SIGTERM');
      expect(await server.ended).toBe(0);
    },
    120_000,
  );
});
