import { createServer, type AddressInfo, type Socket } from 'node:net';

/** How an example scanner behaves. */
export type Manner = 'honest' | 'silent' | 'hangs up' | 'too small' | 'babbles';

/** What the example scanner takes for a virus: the words are joined only here, so that real scanners leave this source alone. */
export const exampleVirus = ['X5O!P%@AP', 'EXAMPLE-ANTIVIRUS-TEST'].join('-');
export const exampleSignature = 'Win.Test.Example-1';

/** A scanner on a free port of this machine that speaks clamd's INSTREAM as far as clients see it. */
export async function exampleClamd(manner: Manner = 'honest') {
  const open = new Set<Socket>();
  const scanned: Buffer[] = [];
  const server = createServer((socket) => {
    open.add(socket.on('error', () => undefined).on('close', () => open.delete(socket)));
    if (manner === 'hangs up') return void socket.destroy();
    let heard = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      const content = contentOf(heard, manner === 'too small' ? 1_000 : Infinity);
      if (content === 'too small') socket.end('INSTREAM size limit exceeded. ERROR\0');
      if (!Buffer.isBuffer(content) || manner === 'silent') return;
      scanned.push(content);
      if (manner === 'babbles') socket.end('x'.repeat(10_000));
      else socket.end(content.includes(exampleVirus) ? `stream: ${exampleSignature} FOUND\0` : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => (open.forEach((socket) => socket.destroy()), server.close(() => resolve())));
  return { address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, scanned, close };
}

/** What was sent, once its end has come. */
function contentOf(heard: Buffer, most: number): Buffer | 'not yet' | 'too small' {
  const command = 'zINSTREAM\0';
  if (heard.length < command.length) return 'not yet';
  if (heard.toString('latin1', 0, command.length) !== command) throw new Error('not clamd’s command');
  const chunks: Buffer[] = [];
  let size = 0;
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if ((size += length) > most) return 'too small';
    chunks.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return 'not yet';
}
