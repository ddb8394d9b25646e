import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unusable } from '#event-store';
import { settingsFrom } from '../settings/settings';
import { openLogFor } from './log';

/** As the log itself has it. */
const disk = jest.requireActual<typeof import('node:fs')>('node:fs');

/** Whether it comes to be so: files are written behind our back, by the same threads that look at the folder here. */
async function settled(look: () => string, wanted: string): Promise<boolean> {
  for (let looks = 0; looks < 20_000 && look() !== wanted; looks += 1) await disk.promises.stat(tmpdir());
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
    const said = () => /"msg":"(.+)"/.exec(readFileSync(join(folder, 'deep/server.1.log'), 'utf8'))?.[1] ?? '';
    expect(await settled(said, 'a line')).toBe(true);
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
