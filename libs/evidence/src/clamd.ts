import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { refuse } from '#kernel';

/** Looks for viruses. */
export abstract class Scanner {
  /** The name of what was found; null when nothing was. Refuses when it cannot tell: what was not scanned is not taken. */
  abstract scan(source: AsyncIterable<Uint8Array>): Promise<string | null>;
}

const longestReply = 4_096;

/** A clamd, asked over its INSTREAM command at `tcp://host:port` or `unix:/path`. */
export class Clamd extends Scanner {
  private readonly where: NetConnectOpts;

  /** `patience`: milliseconds without a sign of life after which it counts as unreachable. */
  constructor(
    private readonly address: string,
    private readonly patience: number,
    private readonly log: (line: string) => void = (line) => console.error(line),
  ) {
    super();
    const { protocol, hostname, port, pathname } = new URL(address);
    this.where =
      protocol === 'unix:'
        ? { path: decodeURIComponent(pathname) }
        : { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) };
  }

  async scan(source: AsyncIterable<Uint8Array>): Promise<string | null> {
    const socket = connect(this.where).setTimeout(this.patience);
    socket.once('timeout', () => socket.destroy(new Error('no answer in time')));
    const reply = replyOf(socket);
    const sent = pipeline(framed(source), socket, { end: false }).catch(() => undefined); // how it failed, the reply tells
    try {
      const [, name] = /^stream: (?:OK|(.+) FOUND)$/.exec(await reply) ?? [null, null];
      if (name === null) throw new Error(await reply);
      return name ?? null;
    } catch (error) {
      this.log(`The virus scanner at ${this.address} could not tell (${reason(error)}): uploads are refused meanwhile.`);
      return unreachable();
    } finally {
      socket.destroy();
      await sent;
    }
  }
}

const reason = (error: unknown) =>
  (error instanceof Error && (error.message || (error as NodeJS.ErrnoException).code)) || String(error);

/** Each piece behind its length in four bytes; a length of nothing ends it. */
async function* framed(source: AsyncIterable<Uint8Array>) {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of source) {
    if (chunk.length === 0) continue;
    yield length(chunk.length);
    yield chunk;
  }
  yield length(0);
}

function length(bytes: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
}

/** The scanner's one sentence, closed by a zero or by the end of the connection. */
const replyOf = (socket: Socket) =>
  new Promise<string>((resolve, reject) => {
    let said = '';
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes('\0')) resolve(said.slice(0, said.indexOf('\0')));
      if (said.length > longestReply) reject(new Error('an answer without end'));
    });
    socket.once('error', reject);
    socket.once('close', () => (said ? resolve(said.trim()) : reject(new Error('it hung up'))));
  });

const unreachable = (): never =>
  refuse(
    'scanner-unreachable',
    'Chưa quét được vi-rút nên tệp chưa được nhận: hãy thử lại sau ít phút, hoặc báo người vận hành.',
    'The file could not be scanned for viruses and was not taken: try again in a few minutes, or tell the operator.',
    'busy',
  );
