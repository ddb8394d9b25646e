import { timingSafeEqual } from 'node:crypto';
import { Rejected } from '#kernel';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Asked } from '../door/asker';
import type { House } from '../house/house';
import { routeOf } from './request-log';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures for whoever watches over the server (Prometheus): how often, how long, how it went. Nothing of what is in the house. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'minhbach_request_seconds',
    help: 'Requests by method, route as the program writes it, and status',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly commands = new Counter({
    name: 'minhbach_commands_total',
    help: 'Commands by name and outcome: recorded, repeated, refused, busy, failed',
    labelNames: ['command', 'outcome'],
    registers: [this.registry],
  });

  constructor({ readings, store }: House) {
    collectDefaultMetrics({ register: this.registry, prefix: 'minhbach_' });
    const gauge = (name: string, help: string, of: () => Promise<[string, number][]>) =>
      new Gauge({
        name,
        help,
        labelNames: ['projection'],
        registers: [this.registry],
        async collect() {
          for (const [projection, value] of await of()) this.set({ projection }, value);
        },
      });
    const progress = () => readings.teller.progress();
    gauge('minhbach_projection_behind', '1 while a projection has not been told up to the end of the log', async () => {
      const head = await store.head();
      return progress().map(({ projection, position }) => [projection, Number(position < head)]);
    });
    gauge('minhbach_projection_failing', '1 while the last attempt to tell a projection failed', async () =>
      progress().map(({ projection, failing }) => [projection, Number(failing)]),
    );
    gauge('minhbach_projection_events', 'Events that a projection has heard', async () =>
      progress().map(({ projection, events }) => [projection, events]),
    );
  }

  /** Times every request. */
  timing = (request: Asked, response: Response, next: NextFunction) => {
    const begun = performance.now();
    response.once('close', () => {
      const labels = { method: request.method, route: routeOf(request), status: String(response.statusCode) };
      this.requests.observe(labels, (performance.now() - begun) / 1000);
    });
    next();
  };

  /** Counts what became of a command. */
  async counted<Answer extends { readonly repeated: boolean }>(command: string, doing: Promise<Answer>): Promise<Answer> {
    try {
      const answer = await doing;
      this.commands.inc({ command, outcome: answer.repeated ? 'repeated' : 'recorded' });
      return answer;
    } catch (error) {
      const refused = error instanceof Rejected ? (error.refusal === 'busy' ? 'busy' : 'refused') : 'failed';
      this.commands.inc({ command, outcome: refused });
      throw error;
    }
  }

  /** The page, for who brings the token; for others there is none. */
  page = (token: string) => (request: Request, response: Response, next: NextFunction) => {
    if (!token || !isSame(request.headers.authorization ?? '', `Bearer ${token}`)) return next();
    this.registry.metrics().then((text) => response.type(this.registry.contentType).send(text), next);
  };
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
