import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppointFirstAdministrator, GrantRole } from '#access';
import { OpenCycle } from '#evaluation';
import type { Role } from '#kernel';
import { dossierIdOf } from '#process';
import { hashOf, PublishRegulation, type Regulation } from '#regulation';
import { EstablishJurisdiction, EstablishUnit } from '#territory';
import { House } from '../../apps/api/src/house/house';
import { idOf } from '../api/small-city';

export const password = 'mot-mat-khau-that-dai-2031';
const basis = { title: 'Văn bản thử nghiệm', number: 'MH-01' };
const [jurisdiction, unit, cycle] = ['live city', 'live unit', 'live cycle'].map(idOf) as [string, string, string];

/** The only dossier of a small house: of this very year. */
export const dossier = dossierIdOf(cycle, unit);
export const regulationFile = join(__dirname, '../../docs/examples/regulation.json');

/** A live house of one ward with its dossier of this year, for a server in a process of its own: quan-tri administers, can-bo edits. */
export async function smallHouse(data: string): Promise<void> {
  const house = await House.open({ data });
  try {
    const passwordHash = await house.people.hashPassword(password);
    for (const signIn of ['quan-tri', 'can-bo'])
      house.people.addPeople([{ id: idOf(signIn), signIn, name: `Chức danh ${signIn}`, passwordHash }]);
    const today = house.clock.now().slice(0, 10); // a day early in Vietnam is early enough
    const year = Number(today.slice(0, 4));
    let count = 0;
    const give = (actor: string, command: object, fields: object) =>
      house.give(Object.assign(command, fields), { actor: actor === 'console' ? actor : idOf(actor), key: String((count += 1)) });
    const granted = (who: string, role: Role | undefined, scope?: object) => ({
      ...{ jurisdiction, grant: idOf(`live grant of ${who}`), person: idOf(who), from: today, basis },
      ...(role && { role, scope }),
    });
    await give('console', new EstablishJurisdiction(), {
      jurisdiction,
      name: 'Thành phố Ví Dụ',
      zone: 'Asia/Ho_Chi_Minh',
      basis,
    });
    await give('console', new AppointFirstAdministrator(), granted('quan-tri', undefined));
    await give('quan-tri', new EstablishUnit(), {
      jurisdiction,
      unit,
      name: 'Phường Ví Dụ',
      type: 'phuong',
      from: '2004-11-30',
      basis,
    });
    await give('quan-tri', new GrantRole(), granted('can-bo', 'unit-editor', { unit }));
    const regulation = JSON.parse(readFileSync(regulationFile, 'utf8')) as Regulation;
    const hash = hashOf(regulation);
    await give('quan-tri', new PublishRegulation(), { jurisdiction, hash, regulation });
    await give('quan-tri', new OpenCycle(), {
      ...{ cycle, jurisdiction, kind: 'government', regulation: hash, units: [unit] },
      period: { type: 'year', from: `${year}-01-01`, to: `${year}-12-31`, label: String(year) },
      deadlines: Object.fromEntries(
        regulation.procedure.stages.filter(({ kind }) => kind !== 'publication').map(({ code }) => [code, `${year + 1}-12-31`]),
      ),
    });
    await house.settle();
    await house.told();
  } finally {
    await house.close();
  }
}

/** Asks a server as somebody who has signed in. */
export async function signedIn(url: string, signIn: string) {
  const json = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${url}/api/sign-in`, { method: 'POST', headers: json, body: JSON.stringify({ signIn, password }) });
  const { token } = (await answer.json()) as { token: string };
  const authorization = { Authorization: `Bearer ${token}` };
  return {
    authorization,
    get: (path: string) => fetch(url + path, { headers: authorization }),
    give: (path: string, body: object, key: string) =>
      fetch(url + path, {
        method: 'POST',
        headers: { ...json, ...authorization, 'Idempotency-Key': key },
        body: JSON.stringify(body),
      }),
  };
}
