import type { Server } from 'node:http';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import request from 'supertest';
import { createApi } from '../../apps/api/src/create-api';
import { settingsFrom } from '../../apps/api/src/settings/settings';
import { watchOver, type Watch } from '../../apps/api/src/watch/watch';
import { dossierIdOf } from '#process';
import { ids, password, smallCity, type SmallCity } from './small-city';

const metricsToken = 'a-token-of-many-letters';

describe('whoever watches over the server', () => {
  let city: SmallCity;
  const lines: string[] = [];
  const dossier = dossierIdOf(ids.government, ids.unit);
  const output = new Writable({ write: (line: Buffer, _, done) => (lines.push(line.toString()), done()) });
  const made: Awaited<ReturnType<typeof createApi>>[] = [];
  const doorWith = async (changed: Record<string, string>): Promise<{ server: Server; watch: Watch }> => {
    const watch = watchOver(city.house, settingsFrom({ METRICS_TOKEN: metricsToken, ...changed }), pino(output));
    const app = await createApi(city.house, watch);
    made.push(app);
    return { server: app.getHttpServer() as Server, watch };
  };
  beforeAll(async () => (city = await smallCity()), 30_000);
  beforeEach(() => void lines.splice(0));
  afterAll(async () => {
    for (const app of made) await app.close();
    await city.close();
  });

  const signedIn = async (server: Server, as: string) => {
    const { body } = await request(server).post('/api/sign-in').send({ signIn: as, password });
    return `Bearer ${(body as { token: string }).token}`;
  };

  it('finds a line for each request, and in no line who asked, what for, or what was said', async () => {
    const { server } = await doorWith({});
    const authorization = await signedIn(server, 'can-bo');
    const text = 'Bà Nguyễn Thị Ví Dụ đã nộp báo cáo muộn';
    const explained = await request(server)
      .post('/api/self-assessment/explain-leaf')
      .set('Authorization', authorization)
      .set('X-Request-Id', '7F0C2A526F3E4D7B9A550B4F3C1D2E10')
      .send({ dossier, leaf: '1.1', revision: 0, explanation: text });
    expect(explained.status).toBe(201);
    expect(explained.headers['x-request-id']).toBe('7f0c2a52-6f3e-4d7b-9a55-0b4f3c1d2e10');
    await request(server)
      .get(`/api/dossiers/${dossier}?q=${encodeURIComponent('Ví Dụ')}`)
      .set('Authorization', authorization);
    await request(server).get(`/nowhere/${encodeURIComponent('Nguyễn')}`);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 30, security: 'sign-in', outcome: 'done' }),
      expect.objectContaining({ level: 30, method: 'POST', route: '/api/sign-in', status: 200 }),
      expect.objectContaining({
        id: '7f0c2a52-6f3e-4d7b-9a55-0b4f3c1d2e10',
        route: '/api/self-assessment/explain-leaf',
        status: 201,
      }),
      expect.objectContaining({ method: 'GET', route: '/api/dossiers/:id' }),
      expect.objectContaining({ method: 'GET', route: 'none', status: 404 }),
    ]);
    const all = lines.join('');
    for (const hidden of [text, 'Nguyễn', 'can-bo', password, authorization, dossier, ids.unit, '127.0.0.1', 'V%C3%AD'])
      expect(all).not.toContain(hidden);
  });

  it('finds what was tried with accounts, whose and from where as marks that name nobody', async () => {
    const { server } = await doorWith({});
    const attempt = (signIn: string, given = password) => request(server).post('/api/sign-in').send({ signIn, password: given });
    const { body } = await attempt('thu-ky');
    await attempt('thu-ky', 'sai-mat-khau-roi');
    await attempt('lanh-dao', 'sai-mat-khau-roi');
    await request(server)
      .post('/api/me/change-password')
      .set('Authorization', `Bearer ${body.token}`)
      .send({ password, newPassword: 'matkhau123456' });
    await request(server).post('/api/sign-in/refresh').send({ refreshToken: body.refreshToken });
    await request(server).post('/api/sign-out/everywhere').set('Authorization', `Bearer ${body.token}`);
    const told = lines.map((line) => JSON.parse(line)).filter(({ security }) => security);
    expect(told.map(({ level, security, outcome }) => [level, security, outcome])).toEqual([
      [30, 'sign-in', 'done'],
      [40, 'sign-in', 'wrong-sign-in'],
      [40, 'sign-in', 'wrong-sign-in'],
      [40, 'change-password', 'common-password'],
      [30, 'refresh', 'done'],
      [30, 'sign-out', 'done'],
    ]);
    const [one, two, three, four, , six] = told.map(({ account }) => account as string);
    expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect([two, four, six]).toEqual([one, one, one]);
    expect(three).not.toBe(one);
    expect(new Set(told.map(({ address }) => address as string)).size).toBe(1);
    const all = lines.join('');
    for (const hidden of ['thu-ky', 'lanh-dao', password, 'sai-mat-khau', 'matkhau', body.token, body.refreshToken, '127.0.0.1'])
      expect(all).not.toContain(hidden);
  });

  it('is told by /health/ready which part cannot do its work', async () => {
    const { server, watch } = await doorWith({});
    const well = await request(server).get('/health/ready');
    expect([well.status, well.body.ready]).toEqual([200, true]);
    watch.readiness.end();
    const ending = await request(server).get('/health/ready');
    expect([ending.status, ending.body.ready, ending.body.parts.serving, ending.body.parts.log]).toEqual([
      503,
      false,
      false,
      true,
    ]);
    const full = await request((await doorWith({ MIN_FREE_MB: '10000000' })).server).get('/health/ready');
    expect([full.status, full.body.parts.disk]).toEqual([503, false]);
  });

  it('reads figures with the token alone', async () => {
    const { server } = await doorWith({});
    const authorization = await signedIn(server, 'can-bo');
    await request(server)
      .post('/api/self-assessment/assess-leaf')
      .set('Authorization', authorization)
      .send({ dossier, leaf: '9.9', revision: 0 });
    expect((await request(server).get('/metrics')).status).toBe(404);
    expect((await request(server).get('/metrics').set('Authorization', 'Bearer wrong')).status).toBe(404);
    const { status, text } = await request(server).get('/metrics').set('Authorization', `Bearer ${metricsToken}`);
    expect(status).toBe(200);
    expect(text).toContain('minhbach_commands_total{command="AssessLeaf",outcome="refused"} 1');
    expect(text).toMatch(/minhbach_request_seconds_count\{method="POST",route="\/api\/sign-in",status="200"\} 1/);
    expect(text).toContain('minhbach_projection_failing{projection="attainment"} 0');
    expect(text).not.toContain(dossier);
    const without = await doorWith({ METRICS_TOKEN: '' });
    expect((await request(without.server).get('/metrics').set('Authorization', 'Bearer ')).status).toBe(404);
  });

  it('keeps one person, or one address, from asking all the time', async () => {
    const byPerson = (await doorWith({ RATE_PER_PERSON: '3' })).server;
    const authorization = await signedIn(byPerson, 'can-bo');
    const ask = () =>
      request(byPerson).get('/api/jurisdictions').set('Authorization', authorization).set('Accept-Language', 'en');
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await ask()).status);
    // the minute may turn within the four
    if (statuses.at(-1) !== 429) statuses.push((await ask()).status, (await ask()).status, (await ask()).status);
    expect(statuses.at(-1)).toBe(429);
    const refused = await ask();
    expect(refused.body).toMatchObject({
      code: 'too-many-requests',
      detail: expect.stringMatching(/^Too many requests; try again in \d+ seconds\.$/),
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);

    const byAddress = (await doorWith({ RATE_PER_ADDRESS: '1' })).server;
    const answers = [await request(byAddress).get('/'), await request(byAddress).get('/'), await request(byAddress).get('/')];
    expect(answers.map(({ status }) => status)).toContain(429);
    expect((await request(byAddress).get('/health/live')).status).toBe(200);
  });
});
