import { dossierIdOf } from '#process';
import { hashOf, shippedRegulation } from '#regulation';
import request from 'supertest';
import { examples } from '../apps/api/src/description/examples';
import { Listener } from './api/listener';
import { idOf, ids, smallCity, type SmallCity } from './api/small-city';
import { askers, grantAll, signInOf, type Asker } from './rights/askers';
import { everybody, outcome, type Outcome } from './rights/outcome';
import { mountedIn, routesOf } from './rights/routes';
import type { Line } from './rights/line';
import { table } from './rights/table';

const dossier = dossierIdOf(ids.government, ids.unit);
const regulation = hashOf(shippedRegulation('lao-cai-government-2014'));
const filled: Readonly<Record<string, string>> = {
  city: 'thu-nghiem',
  unit: ids.unit,
  cycle: ids.government,
  dossier,
  regulation,
  grant: idOf('grant of reviewer, right'),
  new: idOf('a new id'),
  dossierInBase64: Buffer.from(dossier).toString('base64'),
};
const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? name);
/** Codes of those refusals that are for want of a right, or of something that is not there to be seen. */
const refused = ['sign-in-needed', 'no-right', 'no-dossier', 'no-cycle', 'not-found', 'no-route'];
const listed = { city: ids.city, cycle: ids.government, dossier };

/** The example of the description, about what is there. */
function bodyOf({ route, body }: Line): object {
  const [, path = ''] = route.split(' ');
  const about = { dossier, jurisdiction: ids.city, cycle: ids.government, body: 'thanh-tra' };
  const example = (examples[path] ?? {}) as Record<string, unknown>;
  const known = Object.fromEntries(Object.entries(about).filter(([name]) => name in example));
  return JSON.parse(fill(JSON.stringify({ ...example, ...known, ...body })));
}

describe('who may do what', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity(askers.map(signInOf));
    await grantAll(city.house);
    await city.house.told();
  }, 60_000);
  afterAll(() => city.close());

  const ask = (line: Line, as: Asker | null) => {
    const [method = '', path = ''] = line.route.split(' ');
    const [server, at] = [city.app.getHttpServer(), fill(line.at ?? path)];
    const way = method.toLowerCase() as 'get' | 'post' | 'head' | 'options' | 'patch' | 'delete';
    const headers = Object.entries(line.bytes ?? {}).map(([name, value]) => [name, fill(value)] as const);
    const bare = request(server)[way](at).set(Object.fromEntries(headers));
    const asked = line.bytes || method !== 'POST' ? bare : bare.send(bodyOf(line));
    return as ? asked.set('Authorization', city.bearer(signInOf(as))) : asked;
  };
  async function begun(as: Asker | null) {
    const listener = await Listener.to(city, as && signInOf(as));
    listener.hangUp();
    return { status: listener.status, text: '' };
  }
  async function answered(line: Line, as: Asker | null): Promise<Outcome | number> {
    const { status = 0, text } = line.streams ? await begun(as) : await ask(line, as);
    const [get, open] = [line.route.startsWith('GET'), line.may === 'everybody'];
    // whoever may give a command is understood: whether it can be done now is another question
    const may = line.own
      ? status < 400
      : get
        ? status === 200 || (line.notYet !== undefined && text.includes(`"code":"${line.notYet}"`))
        : status < 500 && (open || !refused.some((code) => text.includes(`"code":"${code}"`)));
    if (!may || !line.lists) return may ? 'yes' : status;
    return text.includes(listed[line.lists.id]) ? 'yes, listed' : 'yes, not listed';
  }

  it('the table has a line for every address, and no line for one that is not there', () => {
    const lines = table.filter(({ mounted }) => !mounted).map(({ route }) => route);
    const routes = routesOf(city.app);
    expect(routes.filter((route) => !lines.includes(route))).toEqual([]); // add one line to test/rights/table.ts for each
    expect(lines.filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('what is mounted beside the router has its line too', () => {
    const mounted = mountedIn(city.app);
    const paths = table.filter((line) => line.mounted).map(({ route }) => route.split(' ')[1] ?? '');
    expect(mounted.length).toBeGreaterThan(0);
    expect(mounted.filter((layer) => !paths.some((path) => layer.match(path)))).toEqual([]); // a line with `mounted` for each
    expect(paths.filter((path) => !mounted.some((layer) => layer.match(path)))).toEqual([]);
  });

  it('asks for every role at the right place and beside it, and tells all sorts of answers apart', () => {
    expect(askers.length).toBeGreaterThan(90);
    const outcomes = new Set(table.flatMap((line) => everybody.map((asker) => outcome(line, asker))));
    expect([...outcomes].map(String).sort()).toEqual(['401', '403', '404', 'yes', 'yes, listed', 'yes, not listed']);
    for (const asker of askers.filter(({ name }) => name.endsWith('right'))) {
      expect([asker.name, table.filter((line) => outcome(line, asker) === 'yes' && line.may !== 'everybody')]).not.toEqual([
        asker.name,
        [],
      ]);
    }
  });

  it.each(table.map((line) => [`${line.route} – ${line.what}`, line] as const))('%s', async (_, line) => {
    const wrong: string[] = [];
    for (const asker of everybody) {
      const [expected, found] = [outcome(line, asker), await answered(line, asker)];
      if (line.ends && asker) city.signInAnew(signInOf(asker));
      if (found !== expected) wrong.push(`${asker?.name ?? 'not signed in'}: ${found}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
  });
});
