import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginning } from '#kernel';
import { logIn } from '../apps/api/src/house/log-place';
import { House } from '../apps/api/src/house/house';
import { checkBackup } from '../apps/cli/src/operate/backup/check-backup';
import { makeBackup } from '../apps/cli/src/operate/backup/make-backup';
import { restoreBackup } from '../apps/cli/src/operate/backup/restore-backup';
import { smallCity, type SmallCity } from './api/small-city';
import { KurrentDouble } from './event-store/kurrentdb/double';
import { typed } from './keeping/at-the-console';
import { dossier, everything, explain, inHouse, leavesOf } from './keeping/kept';

const program = join(__dirname, '../dist/apps/cli/src/main.js');
const madeAt = '2026-01-06T02:00:00.000Z';

describe('a house whose log a KurrentDB keeps', () => {
  let double: KurrentDouble;
  let city: SmallCity;
  let folder: string;
  let leaf: string;
  const at = (name: string) => join(folder, name);
  const log = (namespace = 'minhbach') => double.url(`&namespace=${namespace}`);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-kurrentdb-'));
    double = await new KurrentDouble().start();
    city = await smallCity([], undefined, undefined, log());
    leaf = (await leavesOf(city))[0] ?? '';
    await explain(city.house, 'can-bo', leaf, 0, 'Số liệu theo báo cáo năm.');
    await city.house.told();
  });
  afterAll(async () => {
    await city.close();
    double.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes commands and answers questions, and has no log of its own in its folder', async () => {
    const body = { dossier, leaf, revision: 1, explanation: 'Bổ sung số liệu.' };
    const first = await city.give('can-bo', 'self-assessment/explain-leaf', body, 'the-same-key');
    expect(first.status).toBe(201);
    const again = await city.give('can-bo', 'self-assessment/explain-leaf', body, 'the-same-key');
    expect(again.body).toMatchObject({ version: first.body.version, position: first.body.position });
    const read = await city.get('can-bo', `/api/dossiers/${dossier}?after=${first.body.position}`);
    expect(JSON.stringify(read.body)).toContain('Bổ sung số liệu.');
    expect(readdirSync(city.folder)).not.toContain('log.db');
  });

  it('is looked back on, as of a day and as of a position', async () => {
    const now = await city.get('chu-tich', '/api/attainment?city=thanh-pho-thu-nghiem&kind=government&year=2019');
    expect(now.status).toBe(200);
    for (const knownAt of ['2019-11-20', await city.house.store.head()]) {
      const then = await city.get(
        'chu-tich',
        `/api/attainment?city=thanh-pho-thu-nghiem&kind=government&year=2019&knownAt=${knownAt}`,
      );
      expect([then.status, then.body.total]).toEqual([200, now.body.total]);
    }
  });

  it('answers 503 with what to do when the server is away, and goes on when it is back', async () => {
    double.faults.append = async () => ({ code: 14, details: 'Away.' });
    const body = { dossier, leaf, revision: 2, explanation: 'Lần ba.' };
    try {
      const lost = await city.give('can-bo', 'self-assessment/explain-leaf', body, 'while-it-is-away');
      expect([lost.status, lost.body.code]).toEqual([503, 'log-uncertain']);
    } finally {
      double.faults.append = undefined;
    }
    expect((await city.give('can-bo', 'self-assessment/explain-leaf', body, 'while-it-is-away')).status).toBe(201);
  });

  it('is backed up with its log, and restored into another namespace, or into a file', async () => {
    const original = await everything(city.house);
    const made = await makeBackup(city.house.data, at('backup'), madeAt, undefined, log());
    expect(made.log).toMatchObject({ events: original.log.length, last: { id: original.log.at(-1)?.id } });
    expect((await checkBackup(at('backup'))).found.texts).toMatchObject({ destroyed: 0, missing: [] });

    await restoreBackup(at('backup'), at('restored'), undefined, undefined, log('restored'));
    expect(readdirSync(at('restored'))).not.toContain('log.db');
    const restored = await inHouse(at('restored'), everything, log('restored'));
    await restoreBackup(at('backup'), at('in-a-file'), undefined);
    const inFile = await inHouse(at('in-a-file'), everything);
    const withoutPlace = ({ log: events, texts, states }: typeof original) => ({
      events: events.map((event) => ({ ...event, position: '' })),
      texts,
      states,
    });
    expect(withoutPlace(restored)).toEqual(withoutPlace(original));
    expect(withoutPlace(inFile)).toEqual(withoutPlace(original));
  });

  it('is not restored over a log that holds more, and nothing is changed then', async () => {
    await explain(city.house, 'can-bo', leaf, 3, 'Sau khi sao lưu.');
    const restoring = restoreBackup(at('backup'), at('nowhere'), undefined, undefined, log());
    await expect(restoring).rejects.toThrow(/holds other events under this namespace already/);
    expect(readdirSync(at('nowhere'))).toEqual([]);
  });

  it.each<[string, () => { data: string; log?: string }, RegExp]>([
    ['without the address of its log', () => ({ data: city.folder }), /The log \(log\.db\) is missing .* set EVENT_STORE/],
    [
      'with the address of an empty log',
      () => ({ data: city.folder, log: log('nobody') }),
      /The log is empty, .* check EVENT_STORE/,
    ],
    [
      'with the log of another house',
      () => ({ data: at('in-a-file'), log: log('restored') }),
      /holds a log of its own .* EVENT_STORE names another/,
    ],
    ['in a folder without the vault', () => ({ data: at('empty'), log: log() }), /The identity vault \(vault\.db\) is missing/],
    [
      'at an address that is none',
      () => ({ data: at('empty'), log: 'kurrentdb://?' }),
      /address of the KurrentDB cannot be understood/,
    ],
  ])('%s it is not opened, and nothing is written', async (_what, place, sentence) => {
    mkdirSync(at('empty'), { recursive: true });
    await expect(House.open({ ...place(), follows: false })).rejects.toThrow(sentence);
    const empty = logIn({ data: at('empty'), log: log('nobody') });
    expect(await empty.head()).toBe(beginning);
    await empty.close();
  });

  it('is found at the console by EVENT_STORE, which is named when it cannot be reached', async () => {
    const before = process.env.EVENT_STORE;
    try {
      process.env.EVENT_STORE = log();
      const listed = await typed(city.folder, 'person', 'list');
      expect([listed.code, listed.complaint]).toEqual([0, '']);
      expect(listed.out).toContain('can-bo');
      const kept = await typed(city.folder, 'backup', at('from-the-console'));
      expect([kept.code, kept.complaint]).toEqual([0, '']);
      process.env.EVENT_STORE = log('nobody');
      expect(await typed(at('empty'), 'attainment', '--city', 'x')).toMatchObject({
        code: 1,
        complaint: expect.stringMatching(/chưa có nhật ký/),
      });
      process.env.EVENT_STORE = 'file:///log.db';
      expect(await typed(city.folder, 'person', 'list')).toMatchObject({
        code: 1,
        complaint: expect.stringMatching(/^EVENT_STORE/),
      });
    } finally {
      if (before === undefined) delete process.env.EVENT_STORE;
      else process.env.EVENT_STORE = before;
    }
  });

  it('is served by the program as it was built, which ends in order', async () => {
    const env = { ...process.env, MINHBACH_DATA: at('served'), EVENT_STORE: log('served'), PORT: '0', MINHBACH_LANGUAGE: 'en' };
    const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const ended = once(child, 'close');
    const url = await new Promise<string>((resolve, reject) => {
      const hear = (text: Buffer) => {
        said += text.toString();
        const [, found] = /Pages: (http:\/\/[^/\s]+)\//.exec(said) ?? [];
        if (found) resolve(found);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      void ended.then(() => reject(new Error(said)));
    });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(said).not.toMatch(/rror/);
    expect(double.log.records.filter(({ stream }) => stream.startsWith('served.log-')).length).toBe(1);
  });

  it('is begun anew in an empty folder and an empty namespace', async () => {
    const data = at('new');
    expect(await House.whatIsIn(data, log('new'))).toBe('nothing');
    await (await House.open({ data, log: log('new') })).close();
    expect(await House.whatIsIn(data, log('new'))).toBe('live');
    expect(readdirSync(data)).not.toContain('log.db');
  });
});
