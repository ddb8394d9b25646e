import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Described, type Answer } from './described';

type Writing = (part: unknown, ...more: unknown[]) => unknown;

/** Looks at every answer that a server gives and holds it against the description of the API. */
export class Recorder {
  /** How many answers were held against the description. */
  seen = 0;
  readonly #strays = new Set<string>();
  readonly #waiting: Answer[] = [];
  #described?: Described;

  constructor(server: Server) {
    server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => this.#watch(request, response));
  }

  /** Where an answer was not as described: nothing, where all is well. */
  strays(document: object): readonly string[] {
    this.#described ??= new Described(document);
    for (const answer of this.#waiting.splice(0)) {
      const operation = this.#described.operation(answer.method, answer.url);
      for (const stray of this.#described.strays(answer, operation)) this.#strays.add(stray);
      this.seen += 1;
    }
    return [...this.#strays];
  }

  #watch(request: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '' } = request; // as they came: the router changes the address on its way
    const parts: Buffer[] = [];
    const [write, end] = [response.write.bind(response), response.end.bind(response)] as unknown as [Writing, Writing];
    const keep = (part: unknown) => {
      if (typeof part === 'string') parts.push(Buffer.from(part));
      else if (part instanceof Uint8Array) parts.push(Buffer.from(part));
    };
    response.write = ((part: unknown, ...more: unknown[]) => {
      keep(part);
      return write(part, ...more);
    }) as never;
    response.end = ((part: unknown, ...more: unknown[]) => {
      keep(part);
      return end(part, ...more);
    }) as never;
    response.on('finish', () => {
      const type = String(response.getHeader('content-type') ?? '').replace(/;.*/, '');
      const text = /json/.test(type) ? Buffer.concat(parts).toString() : '';
      this.#waiting.push({ method, url, status: response.statusCode, type, text, headers: response.getHeaderNames() });
    });
  }
}
