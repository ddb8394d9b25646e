import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SmallCity } from './small-city';

/** A signal as it came. */
export interface Signal {
  readonly event: string;
  readonly id: string;
  readonly data: { readonly readings?: readonly string[] };
}

/** Somebody who listens for changes, as a browser would. */
export class Listener {
  #text = '';
  #wake = () => {};
  #closed = false;

  private constructor(private readonly answer: IncomingMessage) {
    answer.setEncoding('utf8');
    answer.on('data', (text: string) => {
      this.#text += text;
      this.#wake();
    });
    answer.on('error', () => undefined); // cut off
    answer.on('close', () => {
      this.#closed = true;
      this.#wake();
    });
  }

  static to({ app, bearer }: SmallCity, as: string | null, last?: string): Promise<Listener> {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const headers = { ...(as && { Authorization: bearer(as) }), ...(last !== undefined && { 'Last-Event-ID': last }) };
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path: '/api/changes', headers, agent: false });
      asked.on('response', (answer) => resolve(new Listener(answer))).on('error', reject);
      asked.end();
    });
  }

  get status() {
    return this.answer.statusCode;
  }

  /** The next signal; null when the stream has ended. */
  async next(): Promise<Signal | null> {
    const block = await this.#until(/^(?:retry: .*\n|:\n\n)*(event: (\w+)\nid: (.*)\ndata: (.*)\n\n)/);
    if (!block) return null;
    const [, , event = '', id = '', data = ''] = block;
    return { event, id, data: JSON.parse(data) as Signal['data'] };
  }

  /** The next sign of life. */
  alive = async (): Promise<boolean> => (await this.#until(/^:\n\n/)) !== null;

  /** All that is still to come, until the stream has ended. */
  async rest(): Promise<string> {
    while (!this.#closed) await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.#text;
  }

  hangUp() {
    this.answer.destroy();
  }

  async #until(form: RegExp): Promise<RegExpExecArray | null> {
    for (;;) {
      const found = form.exec(this.#text);
      if (found) {
        this.#text = this.#text.slice(found[0].length);
        return found;
      }
      if (this.#closed) return null;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
