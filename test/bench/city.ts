import { join } from 'node:path';
import { AppointFirstAdministrator, GrantRole } from '#access';
import { OpenCycle } from '#evaluation';
import { idFrom, RandomEntropy } from '#event-store';
import type { Role } from '#kernel';
import { dossierIdOf } from '#process';
import { hashOf, inputsOf, leavesFor, PublishRegulation, shippedRegulation } from '#regulation';
import { EstablishJurisdiction, EstablishUnit } from '#territory';
import { House } from '../../apps/api/src/house/house';

const entropy = new RandomEntropy();
export const newId = () => idFrom(entropy.bytes(16));

const basis = { title: 'Văn bản thử tải', number: 'MH-2019/01', date: '2019-01-02' };

/** A ward of the bench's city: its dossier of 2019, and the people who work on it. */
export interface Ward {
  readonly unit: string;
  readonly dossier: string;
  readonly editors: readonly string[];
  readonly head: string;
}

/** A made-up city of so many wards in November 2019 with the government's year open, to be worked on by so many people. */
export interface City {
  readonly house: House;
  readonly jurisdiction: string;
  readonly wards: readonly Ward[];
  /** The leaves of a ward that are answered with so many of so many, and the names of these. */
  readonly leaves: readonly { readonly code: string; readonly counts: readonly string[] }[];
  /** Somebody of the standing office. */
  readonly office: string;
}

/** Opens it in an empty folder. The people have no passwords: the bench makes their tokens. */
export async function foundCity(folder: string, wards: number, people: number): Promise<City> {
  const opensAt = '2019-01-02T01:00:00.000Z';
  const house = await House.open({
    data: join(folder, 'city'),
    illustrative: { seed: newId(), opensAt, standsAt: opensAt },
  });
  const [jurisdiction, cycle, administrator, office] = [newId(), newId(), newId(), newId()];
  const give = (actor: string, command: object, fields: object) =>
    house.give(Object.assign(command, fields), { actor, key: newId() });
  await give('console', new EstablishJurisdiction(), {
    jurisdiction,
    name: 'Thành phố Thử Tải',
    zone: 'Asia/Ho_Chi_Minh',
    basis,
  });
  await give('console', new AppointFirstAdministrator(), {
    ...{ jurisdiction, grant: newId(), person: administrator, from: '2019-01-02', basis },
  });
  const passwordHash = await house.people.hashPassword(newId());
  let entered = 0;
  const grant = (person: string, role: Role, scope?: object) => {
    const index = (entered += 1);
    house.people.addPeople([{ id: person, signIn: `nguoi-${index}`, name: `Người thứ ${index}`, passwordHash }]);
    return give(administrator, new GrantRole(), { jurisdiction, grant: newId(), person, role, scope, from: '2019-01-02', basis });
  };
  await grant(office, 'standing-office', { kind: 'government' });

  const found: Ward[] = [];
  for (let ward = 0; ward < wards; ward += 1) {
    const unit = newId();
    const name = `Phường Thử Tải ${ward + 1}`;
    await give(administrator, new EstablishUnit(), { jurisdiction, unit, name, type: 'phuong', from: '2004-11-30', basis });
    const editors = Array.from({ length: Math.ceil((people - ward) / wards) }, newId);
    for (const editor of editors) await grant(editor, 'unit-editor', { unit, kind: 'government' });
    const head = newId();
    await grant(head, 'unit-head', { unit, kind: 'government' });
    found.push({ unit, dossier: dossierIdOf(cycle, unit), editors, head });
  }
  const regulation = shippedRegulation('lao-cai-government-2014');
  const hash = hashOf(regulation);
  await give(administrator, new PublishRegulation(), { jurisdiction, hash, regulation });
  await give(administrator, new OpenCycle(), {
    ...{ cycle, jurisdiction, kind: 'government', regulation: hash, units: found.map(({ unit }) => unit) },
    period: { type: 'year', from: '2019-01-01', to: '2019-12-31', label: '2019' },
    deadlines: Object.fromEntries(
      regulation.procedure.stages.filter(({ kind }) => kind !== 'publication').map(({ code }) => [code, '2019-12-31']),
    ),
  });
  await house.settle();
  await house.told();
  const leaves = leavesFor(regulation, 'phuong')
    .map((leaf) => ({ code: leaf.code, inputs: inputsOf(leaf) }))
    .filter(({ inputs }) => inputs.length === 2 && inputs.every(({ type }) => type === 'count'))
    .map(({ code, inputs }) => ({ code, counts: inputs.map(({ name }) => name) }));
  return { house, jurisdiction, wards: found, leaves, office };
}
