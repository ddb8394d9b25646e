import { STATUS_CODES, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Notice } from './notice';
import { unreadable } from './problems';

/** Answers what the server gives up reading before anything of it is known: in Vietnamese, and then the connection ends. */
export function answerUnreadable(server: Server, notice: Notice) {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const { status, code, title, detail } = unreadable(error.code);
    const problem = { type: `urn:minhbach:problem:${code}`, title: title.vi, status, detail: detail.vi, code, ...notice.field };
    const body = JSON.stringify(problem);
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}
