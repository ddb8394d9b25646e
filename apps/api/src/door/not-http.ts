import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from '../watch/log';
import type { Problem } from './door.answers';
import type { Notice } from './notice';
import { unreadable } from './problems';

/** Answers what the server gives up reading before anything of it is known: in Vietnamese, and then the connection ends. */
export function answerUnreadable(server: Server, notice: Notice, log: Log) {
  // whoever expects something that nobody here knows of is answered as anybody (RFC 9110 lets us), not with Node's bare 417
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('clientError', (error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const { status, code, title, detail } = unreadable(error.code);
    const id = randomUUID();
    log.info({ id, status }, 'unreadable');
    const problem: Problem = {
      type: `urn:minhbach:problem:${code}`,
      title: title.vi,
      status,
      detail: detail.vi,
      code,
      instance: `urn:uuid:${id}`,
      ...notice.field,
    };
    const body = JSON.stringify(problem);
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${id}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
    ];
    const bodiless = error.rawPacket?.subarray(0, 5).toString('latin1') === 'HEAD ';
    socket.end(`${head.join('\r\n')}\r\n\r\n${bodiless ? '' : body}`);
  });
}
