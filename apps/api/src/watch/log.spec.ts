import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unusable } from '#event-store';
import { settingsFrom } from '../settings/settings';
import { openLogFor, type Log } from './log';

/** As the log itself has it. */
const disk = jest.requireActual<typeof import('node:fs')>('node:fs');

const written = (log: Log) => new Promise<void>((resolve, reject) => log.flush((error) => (error ? reject(error) : resolve())));

/** Whether it comes to be so: files are written behind our back. */
async function settled(look: () => string, wanted: string): Promise<boolean> {
  for (let turns = 0; turns < 2_000 && look() !== wanted; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  return look() === wanted;
}

describe('the server’s log', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'minhbach-log-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const logTo = (file: string, more: Record<string, string> = {}) =>
    openLogFor(settingsFrom({ LOG_FILE: join(folder, file), LOG_FILE_MB: '1', LOG_FILES_KEPT: '2', ...more }));

  it('is written to the file that was named, in a folder that is made', async () => {
    const log = await logTo('deep/server.log');
    log.info('a line');
    await written(log);
    expect(readFileSync(join(folder, 'deep/server.1.log'), 'utf8')).toContain('"msg":"a line"');
  });

  it('that cannot be written is refused in one sentence, before anything is served', async () => {
    writeFileSync(join(folder, 'no-folder'), '');
    const refused = logTo('no-folder/server.log');
    await expect(refused).rejects.toThrow(Unusable);
    await expect(refused).rejects.toThrow(
      /^LOG_FILE \(.+server\.log\) cannot be written \((ENOTDIR|EEXIST)\): name a file in a folder/,
    );
  });

  it('keeps as many full files as was said, also those of an earlier start', async () => {
    for (const number of [1, 2, 3, 4, 5]) writeFileSync(join(folder, `server.${number}.log`), 'x'.repeat(1_048_577));
    const log = await logTo('server.log');
    log.info('too much for the last one');
    await written(log);
    const left = () => readdirSync(folder).sort().join(' ');
    expect(await settled(left, 'server.4.log server.5.log server.6.log')).toBe(true);
  });

  it('on a full disk stops nothing, and goes on when there is room', async () => {
    const log = await logTo('server.log');
    const full = jest.spyOn(disk, 'write').mockImplementation(((...given: unknown[]) => {
      const done = given.at(-1) as (error: Error) => void;
      setImmediate(done, Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
    }) as never);
    for (let line = 0; line < 20; line += 1) {
      log.info({ line });
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(full).toHaveBeenCalled();
    full.mockRestore();
    log.info('there is room');
    const said = () =>
      [...readFileSync(join(folder, 'server.1.log'), 'utf8').matchAll(/"line":(\d+)|"msg":"(there is room)"/g)]
        .map(([, line, words]) => line ?? words)
        .join(' ');
    expect(await settled(said, [...Array.from({ length: 20 }, (_, line) => line), 'there is room'].join(' '))).toBe(true);
  });

  it('on the error output stops nothing either when that has no room', async () => {
    const output = createWriteStream('/dev/full');
    const log = await openLogFor(settingsFrom({}), output as unknown as NodeJS.WriteStream);
    const failed = new Promise((resolve) => output.once('error', resolve));
    log.info('a line');
    expect(await failed).toMatchObject({ code: 'ENOSPC' });
    expect(() => log.info('another')).not.toThrow();
  });
});
