import { request as send, Agent } from 'node:http';
import fc from 'fast-check';
import { dossierIdOf } from '#process';
import { Described } from '../api/described';
import { idOf, ids, smallCity, type SmallCity } from '../api/small-city';
import { AtWork } from './at-work';
import { requests, type Sent } from './requests';
import type { Known } from './values';

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** What was found wrong, and how often each status was answered. */
interface Fuzzed {
  readonly found: readonly string[];
  readonly statuses: Readonly<Record<string, number>>;
  /** Acts of the people who were at work meanwhile, by name. */
  readonly done: Readonly<Record<string, number>>;
}

/** So many requests go out for one act of those who are at work. */
const meanwhile = 4;

/** Who asks: of each sort one, and somebody who holds no role. */
const people = [
  'can-bo',
  'cong-chuc',
  'chu-tich',
  'thuong-truc',
  'van-phong',
  'thu-ky',
  'lanh-dao',
  'van-thu',
  'quan-tri',
  'thanh-tra-tinh',
  'nguoi-la',
];
/** Of those who are at work besides: the reviewers of the other bodies. */
const bodies = ['noi-vu', 'tai-chinh', 'tai-nguyen', 'cong-an-quan-su', 'thanh-tra'];

/** What there is in the small city, so that requests are about something. */
function knownIn(regulations: readonly string[], leaves: readonly string[]): Known {
  const dossiers = [ids.unit, ids.other].flatMap((unit) => [ids.government, ids.party].map((cycle) => dossierIdOf(cycle, unit)));
  const [first = ''] = dossiers;
  const cities = ['thu-nghiem', ids.city, 'khong-co'];
  return {
    uuid: [...dossiers, ids.unit, ids.other, ids.government, ids.city, idOf('can-bo')],
    dossier: [first, first, ...dossiers],
    'id in /api/cycles/{id}': [ids.government, ids.party],
    'id in /api/cycles/{id}/units': [ids.government, ids.party],
    id: [first, first, ...dossiers],
    jurisdiction: [ids.city, ids.city, 'thu-nghiem'],
    city: cities,
    unit: [ids.unit, ids.other, 'pho-moi'],
    units: [ids.unit, ids.other],
    cycle: [ids.government, ids.party],
    person: people.map(idOf),
    grant: people.map((name) => idOf(`grant of ${name}`)),
    regulation: regulations,
    hash: [...regulations, '0'.repeat(64)],
    leaf: leaves,
    body: ['noi-vu', 'van-phong', 'thanh-tra'],
    stage: ['self-assessment', 'intake', 'review', 'appeal', 'approval'],
    kind: ['government', 'party'],
    kinds: ['government', 'party'],
    year: ['2019', '2018'],
    signIn: ['can-bo', 'khong-ai'],
    password: ['sai-mat-khau'],
    revision: [0, 0, 1, 2],
    after: ['0000000000000001', 'ffffffffffffffff'],
    knownAt: ['2019-11-20', '2019-11-20T02:00:00.000Z', '0000000000000010', '2030-01-01'],
    from: ['2019-01-01', '2019-11-20', '2018-12-01'],
    to: ['2019-12-31', '2019-11-20'],
    class: ['TSVM', 'KHA'],
    title: ['TSVM'],
    type: ['phuong', 'xa'],
    name: ['a.pdf', 'Báo cáo.pdf'],
    limit: [1, 5],
    sort: ['name', '-name'],
    'who may self-assessment': ['can-bo', 'can-bo', 'chu-tich', 'cong-chuc'],
    'who may intake': ['thuong-truc'],
    'who may review': ['van-phong'],
    'who may appeal': ['chu-tich'],
    'who may approval': ['thu-ky', 'lanh-dao'],
    'who may publication': ['van-thu'],
    ...Object.fromEntries(
      ['cycle', 'territory', 'roles', 'regulations', 'people'].map((part) => [`who may ${part}`, ['quan-tri']]),
    ),
    'keys of figures': ['tasksDone', 'tasksAssigned', 'filesEarly', 'filesOnTime', 'filesResolved', 'filesOverdue', 'x'],
    'keys of deadlines': ['self-assessment', 'intake', 'review', 'appeal', 'approval', 'x'],
  };
}

/**
 * Sends so many requests, made from the description alone, to a small city in which a year goes on meanwhile, and tells where an answer is not as it should be: a 5xx, an
 * answer that is not described, a refusal without a sentence in the language asked for, a refusal or a reading that changed something.
 */
export async function fuzz(count: number, seed: number): Promise<Fuzzed> {
  const city = await smallCity();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const port = Number(new URL(await city.app.getUrl()).port);
  const found = new Map<string, string>();
  const statuses: Record<string, number> = {};
  const done: Record<string, number> = {};
  const note = (what: string, sent: Sent, { status, text }: Answered) => {
    const key = `${sent.operation}: ${what}`;
    if (!found.has(key)) found.set(key, `${key} (${status}) by ${JSON.stringify(sent).slice(0, 700)} ${text.slice(0, 300)}`);
  };
  try {
    const described = new Described(await document(city));
    const { leaves } = (await city.get('can-bo', `/api/dossiers/${dossierIdOf(ids.government, ids.unit)}`)).body as {
      leaves: { code: string }[];
    };
    const regulations = (await city.get('quan-tri', `/api/jurisdictions/${ids.city}/regulations`)).body as {
      items: { hash: string }[];
    };
    const known = knownIn(
      regulations.items.map(({ hash }) => hash),
      leaves.map(({ code }) => code),
    );
    const atWork = new AtWork(city, described, [...people, ...bodies], done);
    const chosen = fc.sample(fc.infiniteStream(fc.nat({ max: 2 ** 31 - 1 })), { numRuns: 1, seed })[0];
    const choose = (most: number) => Number(chosen?.next().value ?? 0) % Math.max(most, 1);
    for (const [index, one] of fc
      .sample(requests(described, known, people), { numRuns: count, seed })
      .map(sparing)
      .entries()) {
      const wrong = index % meanwhile === 0 ? await atWork.act(choose) : null;
      if (wrong) found.set(wrong.replace(/:.*/, ''), wrong);
      const before = await city.house.store.head();
      const answer = await ask(agent, port, city, one);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status >= 500 || answer.status === 0) note('went wrong', one, answer);
      const operation = described.operation(one.method, one.url);
      for (const stray of described.strays({ ...answer, method: one.method, url: one.url }, operation)) note(stray, one, answer);
      const changes = answer.status < 400 && !['GET', 'HEAD', 'OPTIONS'].includes(one.method);
      if (changes) await city.house.settle();
      else if ((await city.house.store.head()) !== before) note('changed something', one, answer);
      if (answer.status >= 400 && answer.type === 'application/problem+json' && one.method !== 'HEAD')
        unclear(answer, one).forEach((what) => note(what, one, answer));
      if (answer.status < 400 && /sign-out|password|people/.test(one.url.toLowerCase())) backToWork(city);
    }
  } finally {
    agent.destroy();
    // every log a test leaves is read by the rules once more
    await city.close().catch((error: Error) => found.set('in the end', error.message));
  }
  return { found: [...found.values()], statuses, done };
}

/** One dossier is ended by nobody before its time, so that a whole year is met. */
function sparing(sent: Sent): Sent {
  const [spared, other] = [ids.unit, ids.other].map((unit) => dossierIdOf(ids.government, unit));
  const ends = sent.operation.endsWith('/close-without-rating') && spared !== undefined;
  return ends ? { ...sent, body: sent.body?.replaceAll(spared, String(other)) } : sent;
}

/** Whoever was signed out, or locked out by an administrator, comes back: the year has to get on. */
function backToWork(city: SmallCity) {
  const { people: known, access } = city.house;
  for (const one of [...people, ...bodies]) {
    if (!known.find(idOf(one))?.active) access.accounts.giveAccessBack(idOf(one), idOf('quan-tri'));
    city.signInAnew(one);
  }
}

async function document(city: SmallCity): Promise<object> {
  return (await city.get('can-bo', '/docs-json')).body as object;
}

/** What a refusal does not say. */
function unclear({ status, text }: Answered, sent: Sent): string[] {
  const said = JSON.parse(text) as { title?: string; detail?: string; code?: string; status?: number };
  const whole = said.title && said.detail && said.code && said.status === status;
  return [
    ...(whole ? [] : ['is refused without saying why']),
    ...(broken.some((word) => said.detail?.includes(word) && !`${sent.url}${sent.body ?? ''}`.includes(word))
      ? ['is refused in a broken sentence']
      : []),
  ];
}

/** What a program says that has lost the thread, unless it only repeats what it was told. */
const broken = ['undefined', '[object', 'NaN'];

function ask(agent: Agent, port: number, city: SmallCity, { method, url, as, headers, body }: Sent): Promise<Answered> {
  const bearer = as ? { Authorization: city.bearer(as) } : {};
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const all = { ...bearer, ...headers, ...length };
    const asked = send({ agent, port, host: '127.0.0.1', method, path: url, headers: all, timeout: 20_000 }, (answer) => {
      const parts: Buffer[] = [];
      const streams = /event-stream/.test(answer.headers['content-type'] ?? '');
      if (streams) setImmediate(() => answer.destroy()); // it goes on for ever
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', () => undefined);
      answer.on('close', () =>
        resolve({
          status: answer.statusCode ?? 0,
          type: String(answer.headers['content-type'] ?? '').replace(/;.*/, ''),
          text: Buffer.concat(parts).toString(),
        }),
      );
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer to ${method} ${url}`)));
    asked.on('error', ({ message }) => resolve({ status: 0, type: '', text: message }));
    asked.end(body);
  });
}
