import { performance } from 'node:perf_hooks';
import { openCountry, units, years } from './country';
import { figure, row, type Row } from './row';

const goal = 50;
const questions = 200;

/** Readings over HTTP of a country with as many communes as there are, over ten years: nine of them decided, the last one waiting. */
export async function lists(folder: string): Promise<Row[]> {
  const { house, url, office, head, close } = await openCountry(folder);
  const ask = async ({ id }: { readonly id: string }, path: string) => {
    const { token } = house.sessions.begin(id);
    const times: number[] = [];
    let spent = process.cpuUsage();
    for (let count = -20; count < questions; count += 1) {
      const begun = performance.now();
      const answer = await fetch(`${url}/api/${path}`, { headers: { Authorization: `Bearer ${token}` } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
      if (count >= 0) times.push(performance.now() - begun);
      else spent = process.cpuUsage();
    }
    const { user, system } = process.cpuUsage(spent);
    times.sort((one, other) => one - other);
    return { p99: times[Math.ceil(questions * 0.99) - 1] ?? NaN, processor: (user + system) / 1000 / questions };
  };
  try {
    const bound = async (name: string, person: { readonly id: string }, path: string) => {
      const { p99, processor } = await ask(person, path);
      return [row(`${name}, p99`, 'ms', p99, goal, '≤ 1'), figure(`${name}, processor time`, 'ms', processor)];
    };
    const only = async (name: string, person: { readonly id: string }, path: string) => {
      const { p99, processor } = await ask(person, path);
      return [figure(`${name}, p99`, 'ms', p99), figure(`${name}, processor time`, 'ms', processor)];
    };
    return [
      ...(await bound('attainment of a year', office, 'attainment?city=minh-hoa&kind=government&year=2018')),
      ...(await bound('attainment, all years', office, 'attainment/over-years?city=minh-hoa')),
      ...(await bound(`work list of an office for which ${units} dossiers wait`, office, 'worklist')),
      ...(await bound('work list, searched', office, 'worklist?q=hoa%20dong')),
      ...(await bound('work list, by name', office, 'worklist?sort=unitName&limit=200')),
      ...(await bound('work list of the head of a unit', head, 'worklist')),
      ...(await bound('dossiers of the head of a unit', head, 'dossiers')),
      ...(await only('units, by name', office, 'jurisdictions/minh-hoa/units')),
      ...(await only('dossiers of a year', office, 'dossiers?year=2018')),
      ...(await only(`all ${units * years} dossiers`, office, 'dossiers')),
      ...(await only('units of a cycle side by side', office, 'cycles/c2018/units')),
    ];
  } finally {
    await close();
  }
}
