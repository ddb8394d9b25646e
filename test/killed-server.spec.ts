import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleFiles } from '#evidence';
import { Serving } from './operating/serving';
import { dossier, signedIn, smallHouse } from './operating/small-house';

const file = exampleFiles.pdf('dài '.repeat(400_000));
const tus = { 'Tus-Resumable': '1.0.0' };
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a server that is killed (SIGKILL) in the middle of commands and of an upload', () => {
  const data = mkdtempSync(join(tmpdir(), 'minhbach-killed-'));
  let server: Serving;
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  const working = async () => {
    server = new Serving(data);
    const url = await server.url();
    return { url, ...(await signedIn(url, 'can-bo')) };
  };
  type Me = Awaited<ReturnType<typeof working>>;
  const explain = ({ give }: Me, leaf: string, revision: number) =>
    give(
      '/api/self-assessment/explain-leaf',
      { dossier, leaf, revision, explanation: `Mục ${leaf}, lần ${revision}.` },
      `${leaf} ${revision}`.replace(' ', '-'),
    );
  const revisions = async ({ get }: Me) => {
    const { leaves } = (await (await get(`/api/dossiers/${dossier}`)).json()) as { leaves: { code: string; revision: number }[] };
    return Object.fromEntries(leaves.map(({ code, revision }) => [code, revision]));
  };

  /** The bytes of the upload but for the last, piece by piece; then it waits for an end that never comes. */
  const allButTheLast = (heard: (sent: number) => void) => {
    let sent = 0;
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (sent + 10_000 >= file.length) return server.ended.then(() => controller.error(new Error('killed')));
        controller.enqueue(new Uint8Array(file.subarray(sent, sent + 10_000)));
        heard((sent += 10_000));
      },
    });
  };

  it('has everything it answered, each once; what it did not answer can be sent again; the upload goes on', async () => {
    await smallHouse(data);
    const first = await working();
    const begun = await fetch(`${first.url}/api/evidence/uploads`, {
      method: 'POST',
      headers: {
        ...first.authorization,
        ...tus,
        'Upload-Length': String(file.length),
        'Upload-Metadata': `filename ${base64('bao-cao.pdf')},dossier ${base64(dossier)}`,
      },
    });
    expect(begun.status).toBe(201);
    const upload = begun.headers.get('location') ?? '';
    const patch = (me: Me, offset: number, body: RequestInit['body']) =>
      fetch(me.url + upload, {
        method: 'PATCH',
        headers: {
          ...me.authorization,
          ...tus,
          'Upload-Offset': String(offset),
          'Content-Type': 'application/offset+octet-stream',
        },
        body,
        duplex: 'half',
      } as RequestInit);

    const answered: Record<string, number> = { '1.1': 0, '2.1': 0 };
    const work = async (leaf: string) => {
      for (let revision = 0; ; revision += 1) {
        const answer = await explain(first, leaf, revision).catch(() => undefined);
        if (!answer) return;
        expect(answer.status).toBe(201);
        answered[leaf] = revision + 1;
        if (sent >= 500_000 && Object.values(answered).every((count) => count > 5)) server.tell('SIGKILL');
      }
    };
    let sent = 0;
    const sending = patch(
      first,
      0,
      allButTheLast((bytes) => (sent = bytes)),
    ).catch(() => undefined);
    await Promise.all([work('1.1'), work('2.1'), sending]);
    await server.ended;

    const second = await working();
    const found = await revisions(second);
    for (const [leaf, count] of Object.entries(answered)) {
      expect([leaf, found[leaf] === count || found[leaf] === count + 1]).toEqual([leaf, true]);
      const again = await explain(second, leaf, count); // the one that was under way
      expect([again.status, await again.json()]).toEqual([
        found[leaf] === count ? 201 : 200,
        expect.objectContaining({ repeated: found[leaf] !== count }),
      ]);
      expect((await revisions(second))[leaf]).toBe(count + 1);
    }

    const standing = await fetch(second.url + upload, { method: 'HEAD', headers: { ...second.authorization, ...tus } });
    const offset = Number(standing.headers.get('upload-offset'));
    expect(offset).toBeGreaterThan(0);
    const { status, headers } = await patch(second, offset, new Uint8Array(file.subarray(offset)));
    expect([status, headers.get('evidence-type')]).toEqual([204, 'application/pdf']);
    server.tell('SIGTERM');
    expect(await server.ended).toBe(0);
  }, 120_000);
});
