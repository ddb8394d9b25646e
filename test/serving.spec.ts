import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteEventStore } from '#event-store';
import { program, Serving } from './operating/serving';

const password = 'mot-mat-khau-that-dai-2031';

/** Somebody who may establish units, signed in. */
async function administrator(
  url: string,
): Promise<{ jurisdiction: string; post: (path: string, body: object) => Promise<Response> }> {
  const ask = async (path: string, init?: RequestInit) =>
    (await fetch(url + path, init)).json() as Promise<Record<string, unknown>>;
  const json = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ signIn: 'quan-tri', password });
  const { token } = await ask('/api/sign-in', { method: 'POST', headers: json, body });
  const headers = { ...json, Authorization: `Bearer ${String(token)}` };
  const { items } = await ask('/api/jurisdictions', { headers });
  const post = (path: string, given: object) => fetch(url + path, { method: 'POST', headers, body: JSON.stringify(given) });
  return { jurisdiction: (items as { id: string }[])[0]?.id ?? '', post };
}

describe('a server', () => {
  const data = mkdtempSync(join(tmpdir(), 'minhbach-serving-'));
  const unitIn = (jurisdiction: string) => ({
    jurisdiction,
    unit: randomUUID(),
    name: `Phường ${randomUUID().slice(0, 8)}`,
    type: 'phuong',
    from: '2019-01-01',
    basis: { title: 'Văn bản thử nghiệm' },
  });
  beforeAll(() => {
    const env = { ...process.env, MINHBACH_DATA: data };
    const args = ['person', 'add', '--sign-in', 'quan-tri', '--name', 'Quản trị', '--administrator-of', 'Thành phố Thử Nghiệm'];
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], { env, input: `${password}\n`, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  }, 30_000);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('that is told to end loses nothing it has answered, and leaves nothing half', async () => {
    const server = new Serving(data);
    const { jurisdiction, post } = await administrator(await server.url());
    const [answered, asked]: [string[], string[]] = [[], []];
    const work = async () => {
      for (;;) {
        const unit = unitIn(jurisdiction);
        asked.push(unit.unit);
        const answer = await post('/api/territory/establish-unit', unit).catch(() => undefined);
        if (!answer) return;
        expect(answer.status).toBe(201);
        answered.push(unit.unit);
        if (answered.length === 40) server.tell('SIGTERM');
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(await server.ended).toBe(0);
    expect(answered.length).toBeGreaterThanOrEqual(40);
    const log = new SqliteEventStore(join(data, 'log.db'));
    for (const unit of answered) expect(await log.version(`unit-${unit}`)).toBe(1);
    for (const unit of asked) expect(await log.version(`unit-${unit}`)).toBeLessThanOrEqual(1);
    await log.close();
  }, 30_000);

  it('has its data folder for itself, and others may once it was killed', async () => {
    const first = new Serving(data);
    await first.url();
    const second = new Serving(data);
    expect(await second.ended).toBe(1);
    expect(
      second.said
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('Another server is working with')),
    ).toHaveLength(1);
    expect(second.said).not.toContain('    at ');
    first.tell('SIGKILL');
    await first.ended;
    const third = new Serving(data);
    expect((await fetch(`${await third.url()}/health/ready`)).status).toBe(200);
    third.tell('SIGTERM');
    expect(await third.ended).toBe(0);
  }, 30_000);

  it('does not start with a wrong setting, and says which', async () => {
    const server = new Serving(data, { PORT: 'eighty', LOG_LEVEL: 'loud' });
    expect(await server.ended).toBe(1);
    expect(server.said.trim().split('\n')).toEqual([
      expect.stringMatching(/^PORT .* "eighty"\.$/),
      expect.stringMatching(/^LOG_LEVEL .* "loud"\.$/),
    ]);
  }, 30_000);

  it('sends traces to the collector that is named: routes and commands, nothing else', async () => {
    const bodies: string[] = [];
    const collector = createServer((request, answer) => {
      const parts: Buffer[] = [];
      request
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          bodies.push(Buffer.concat(parts).toString('utf8'));
          answer.setHeader('Connection', 'close').end('{}');
        });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    const server = new Serving(data, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
    const { jurisdiction, post } = await administrator(await server.url());
    const unit = unitIn(jurisdiction);
    expect((await post('/api/territory/establish-unit', unit)).status).toBe(201);
    server.tell('SIGTERM');
    expect(await server.ended).toBe(0);
    await new Promise((resolve) => collector.close(resolve));
    const sent = bodies.join('');
    expect(sent).toContain('POST /api/territory/establish-unit');
    expect(sent).toContain('"EstablishUnit"');
    for (const hidden of [unit.unit, unit.name, 'quan-tri', jurisdiction]) expect(sent).not.toContain(hidden);
  }, 30_000);
});
