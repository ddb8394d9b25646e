import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from './create-api';
import type { House } from './house/house';
import { settingsFrom } from './settings/settings';
import { watchOver, type Watch } from './watch/watch';

/** A server that answers, where it is found, and how to end it. */
export interface Served {
  readonly url: string;
  readonly port: number;
  /** Takes no more requests and finishes those under way; the house stays open. */
  close(): Promise<void>;
}

/** Serves the API and the pages of an open house. `more`: controllers that are served too. Throws one clear sentence when the port cannot be had. */
export async function serve(
  house: House,
  { port, host }: { readonly port: number; readonly host: string },
  watch: Watch = watchOver(house, settingsFrom({})),
  more: readonly Type[] = [],
): Promise<Served> {
  const app = await createApi(house, watch, more);
  try {
    await listening(patient(app.getHttpServer() as Server), port, host);
  } catch (error) {
    await app.close();
    throw new Error(because(error as NodeJS.ErrnoException, port, host), { cause: error });
  }
  house.then.ready();
  const { port: taken } = (app.getHttpServer() as Server).address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
  return { url: `http://${shown}:${taken}`, port: taken, close: () => closed(app, watch) };
}

/** Longer than proxies keep a connection open, so that it is they who close it; whoever is slow to say what they want is not waited for. */
function patient(server: Server): Server {
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 20_000;
  server.requestTimeout = 300_000;
  return server;
}

/** Takes no more requests, finishes those under way, and cuts off what takes too long. */
async function closed(app: NestExpressApplication, { readiness, settings, log }: Watch) {
  readiness.end();
  const cut = setTimeout(() => {
    log.warn('requests that took too long were cut off');
    (app.getHttpServer() as Server).closeAllConnections();
  }, settings.STOP_SECONDS * 1000);
  await app.close();
  clearTimeout(cut);
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

/** Ends in order when the terminal or the machine says so: requests under way are finished, then the house is closed. Told again, it ends at once. */
export function endWhenTold(served: Served, house: House, after: () => Promise<void> = async () => {}) {
  let told = false;
  const end = () => {
    if (told) process.exit(1);
    told = true;
    void served
      .close()
      .then(() => house.close())
      .then(after);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
}
