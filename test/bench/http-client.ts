import { Agent, request } from 'node:http';
import { parentPort } from 'node:worker_threads';
import { figuresFor } from './figures';

/** One who asks again as soon as they were answered. */
export interface Loop {
  readonly path: string;
  readonly token?: string;
  readonly body: object;
  /** Names of the counts of a leaf whose revision goes up with every answer; left out where the body stays the same. */
  readonly counts?: readonly string[];
  revision: number;
}

export interface Order {
  readonly url: string;
  readonly loops: readonly Loop[];
  readonly milliseconds: number;
}

/** What was answered in that time. `revisions` go back so that the next order goes on from there. */
export interface Delivered {
  readonly perSecond: number;
  readonly failures: readonly string[];
  readonly revisions: readonly number[];
}

const agent = new Agent({ keepAlive: true });

function post(url: string, { path, token, body }: Loop): Promise<{ status: number; text: string }> {
  const content = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(
      url + path,
      {
        agent,
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(content),
          ...(token && { Authorization: `Bearer ${token}` }),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    asked.on('error', reject).end(content);
  });
}

async function deliver({ url, loops, milliseconds }: Order): Promise<Delivered> {
  const begun = performance.now();
  const failures: string[] = [];
  let done = 0;
  const again = async (loop: Loop) => {
    while (performance.now() - begun < milliseconds) {
      const { counts, revision } = loop;
      const body = counts ? { ...loop.body, revision, figures: figuresFor(counts, revision) } : loop.body;
      const { status, text } = await post(url, { ...loop, body });
      if (status === 201) {
        done += 1;
        loop.revision += 1;
      } else failures.push(`${status} ${text}`);
    }
  };
  await Promise.all(loops.map(again));
  const seconds = (performance.now() - begun) / 1000;
  return { perSecond: done / seconds, failures: failures.slice(0, 3), revisions: loops.map(({ revision }) => revision) };
}

// a worker: the server has the main thread for itself
parentPort?.on('message', (order: Order) => void deliver(order).then((delivered) => parentPort?.postMessage(delivered)));
