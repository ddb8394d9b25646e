import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Evidence, exampleFiles } from '#evidence';

const length = 10_000_000;
const arriving = (folder: string, id: string) => join(folder, 'uploads', `${id}.part`);

/** Runs a process that takes in an upload, and kills it (SIGKILL) once some of it has reached the file. Answers the upload's id. */
async function killedWhileReceiving(folder: string): Promise<string> {
  const script = join(__dirname, 'uploading-process.cjs');
  const child = spawn(process.execPath, [script, folder, String(length)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let id = '';
  for await (const line of createInterface({ input: child.stdout })) {
    id ||= line;
    const arrived = statSync(arriving(folder, id), { throwIfNoEntry: false })?.size ?? 0;
    if (arrived >= 200_000) child.kill('SIGKILL');
  }
  expect((await ended)[1]).toBe('SIGKILL');
  return id;
}

describe('a server killed while a file comes in', () => {
  it('leaves nothing among the files, and the upload goes on from what is there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minhbach-killed-'));
    try {
      const id = await killedWhileReceiving(folder);
      expect(readdirSync(folder)).toEqual(['uploads']);
      const { uploads } = new Evidence(folder);
      const { offset, kept } = await uploads.standing(id, 'an');
      expect([offset >= 200_000, offset, kept]).toEqual([true, statSync(arriving(folder, id)).size, null]);
      const rest = Readable.from([Buffer.alloc(length - offset, ' ')]);
      await expect(uploads.receive(id, 'an', offset, rest)).rejects.toMatchObject({ code: 'evidence-type' }); // blanks are no document
      const file = exampleFiles.pdf();
      expect(await uploads.whole({ by: 'an', dossier: 'd1', unit: 'u1' }, 'a.pdf', Readable.from([file]))).toMatchObject({
        size: file.length,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
