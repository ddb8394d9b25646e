import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Type } from '@nestjs/common';
import { createApi } from './create-api';
import type { House } from './house/house';

/** A server that answers, where it is found, and how to end it. */
export interface Served {
  readonly url: string;
  /** Takes no more requests and finishes those under way; the house stays open. */
  close(): Promise<void>;
}

/** Serves the API and the pages of an open house. `more`: controllers that are served too. Throws one clear sentence when the port cannot be had. */
export async function serve(
  house: House,
  { port, host }: { readonly port: number; readonly host: string },
  more: readonly Type[] = [],
): Promise<Served> {
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) throw new Error('PORT must be a whole number from 0 to 65535.');
  const app = await createApi(house, more);
  try {
    await listening(app.getHttpServer() as Server, port, host);
  } catch (error) {
    await app.close();
    throw new Error(because(error as NodeJS.ErrnoException, port, host), { cause: error });
  }
  const { port: taken } = (app.getHttpServer() as Server).address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
  return { url: `http://${shown}:${taken}`, close: () => app.close() };
}

/** Nest's own `listen` would write its error on the terminal before we can say it in one sentence. */
const listening = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, host, () => resolve(void server.off('error', reject))),
  );

function because({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is in use: end what uses it, or choose another with PORT.`;
  if (code === 'EACCES') return `Port ${port} on ${host} may not be used by this account: choose one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `There is no address ${host} on this machine: choose another with HOST.`;
  return `The server could not listen on port ${port} of ${host} (${message}).`;
}

/** Ends in order when the terminal or the machine says so: requests under way are finished, then the house is closed. */
export function endWhenTold(served: Served, house: House) {
  const end = () => void served.close().then(() => house.close());
  process.once('SIGINT', end).once('SIGTERM', end);
}
