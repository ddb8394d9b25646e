import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { v5 } from 'uuid';
import { AppointFirstAdministrator, GrantRole, usualAccess, type AccessSettings } from '#access';
import { OpenCycle } from '#evaluation';
import type { EvidenceSettings } from '#evidence';
import type { StandingClock } from '#event-store';
import type { Role } from '#kernel';
import { hashOf, PublishRegulation, shippedRegulation } from '#regulation';
import { EstablishJurisdiction, EstablishUnit, SetAttainmentTarget } from '#territory';
import request from 'supertest';
import { createApi } from '../../apps/api/src/create-api';
import { House } from '../../apps/api/src/house/house';
import { settingsFrom } from '../../apps/api/src/settings/settings';
import { watchOver, type Watch } from '../../apps/api/src/watch/watch';
import { expectNoViolation } from '../invariants/log-of';
import { Recorder } from './recorder';

/** The same id for the same word, in every run. */
export const idOf = (word: string): string => v5(word, '5f0c7d57-7f0e-4b1c-9a9e-1f6a3b0d2c4e');
export const password = 'mat-khau-thu-nghiem';
export const ids = {
  city: idOf('city'),
  unit: idOf('unit'),
  other: idOf('other unit'),
  government: idOf('government 2019'),
  party: idOf('party 2019'),
};
const deadlines = {
  'self-assessment': '2019-11-30',
  intake: '2019-12-05',
  review: '2019-12-15',
  appeal: '2019-12-20',
  approval: '2019-12-31',
};
const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2019/01', date: '2019-01-02' };
const period = { type: 'year', from: '2019-01-01', to: '2019-12-31', label: '2019' } as const;

/** Who there is: sign-in name, role, and what it reaches. */
const people: readonly (readonly [string, Role | 'nobody', Partial<GrantRole['scope']>?])[] = [
  ['cong-chuc', 'row-officer', { unit: ids.unit, kind: 'government' }],
  ['can-bo', 'unit-editor', { unit: ids.unit, kind: 'government' }],
  ['chu-tich', 'unit-head', { unit: ids.unit, kind: 'government' }],
  ['don-vi-khac', 'unit-head', { unit: ids.other }],
  ['thuong-truc', 'standing-office', { kind: 'government' }],
  ...['noi-vu', 'tai-chinh', 'tai-nguyen', 'cong-an-quan-su', 'van-phong', 'thanh-tra'].map(
    (body) => [body, 'reviewer', { body, kind: 'government' }] as const,
  ),
  ['thu-ky', 'council-secretary', { kind: 'government' }],
  ['lanh-dao', 'committee', { kind: 'government' }],
  ['van-thu', 'records-office', { kind: 'government' }],
  ['to-chuc', 'standing-office', { kind: 'party' }],
  ['thanh-tra-tinh', 'auditor', { kinds: ['government', 'party'] }],
  ['nguoi-la', 'nobody'],
];

const residents = ['quan-tri', ...people.map(([name]) => name)];

export interface SmallCity {
  readonly folder: string;
  readonly house: House;
  readonly app: NestExpressApplication;
  readonly watch: Watch;
  readonly clock: StandingClock;
  /** Asks as somebody who has signed in. */
  get(as: string, path: string): request.Test;
  give(as: string, path: string, body: object, key?: string): request.Test;
  /** What a request carries that somebody sends who has signed in. */
  bearer(as: string): string;
  /** Begins another session, in which they ask from now on. */
  signInAnew(as: string): void;
  /** A command whose body is still to be sent, as it is. */
  raw(as: string, path: string): request.Test;
  /** Any other request, as somebody who has signed in. */
  ask(as: string, method: 'head' | 'patch' | 'delete' | 'options', path: string): request.Test;
  close(): Promise<void>;
}

/**
 * A city of two wards in November 2019, its people, and the year open for government and party: an illustrative house in a folder of its own.
 * Guests may sign in and hold no role until somebody gives them one. `log`: address of a server that keeps the log.
 */
export async function smallCity(
  guests: readonly string[] = [],
  evidence?: EvidenceSettings,
  access: AccessSettings = { ...usualAccess, failuresPerAddress: 1_000 }, // all tests of a file come from one address
  log?: string,
): Promise<SmallCity> {
  const everybody = [...residents, ...guests];
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-api-'));
  const instant = '2019-11-20T02:00:00.000Z';
  const house = await House.open({
    data: folder,
    log,
    evidence,
    access,
    illustrative: { seed: 'api', opensAt: '2019-01-02T01:00:00.000Z', standsAt: instant },
  });
  const clock = house.clock as StandingClock;
  const passwordHash = await house.people.hashPassword(password);
  house.people.addPeople(
    everybody.map((name) => ({ id: idOf(name), signIn: name, name: `Chức danh ${name}`, passwordHash, home: ids.city })),
  );
  await found(house);
  clock.set(instant);
  await house.settle();
  await house.told();

  const watch = watchOver(house, settingsFrom({ RATE_PER_PERSON: '0', RATE_PER_ADDRESS: '0' }));
  const app = await createApi(house, watch);
  await app.listen(0, '127.0.0.1'); // once, not anew for each request
  const server = app.getHttpServer();
  const recorder = new Recorder(server);
  const tokens = new Map<string, string>();
  const signIn = (name: string) => tokens.set(name, house.sessions.begin(idOf(name)).token); // saves a password's work for each
  everybody.forEach(signIn);
  const bearer = (as: string) => `Bearer ${tokens.get(as)}`;
  const raw = (as: string, path: string) => request(server).post(`/api/${path}`).set('Authorization', bearer(as));
  return {
    folder,
    house,
    app,
    watch,
    clock,
    get: (as, path) => request(server).get(path).set('Authorization', bearer(as)),
    bearer,
    signInAnew: (as) => void signIn(as),
    raw,
    ask: (as, method, path) => request(server)[method](path).set('Authorization', bearer(as)),
    give: (as, path, body, key) => (key ? raw(as, path).set('Idempotency-Key', key) : raw(as, path)).send(body),
    close: async () => {
      const { body } = await request(server).get('/docs-json');
      await app.close();
      const strays = recorder.strays(body as object);
      await expectNoViolation(house.store); // every log a test leaves is read by the rules once more
      await house.close();
      rmSync(folder, { recursive: true, force: true });
      expect(strays).toEqual([]); // every answer that a test was given is as the description says
    },
  };
}

async function found(house: House) {
  let count = 0;
  const give = (as: string, command: object, fields: object) =>
    house.give(Object.assign(command, { jurisdiction: ids.city, basis, ...fields }), {
      actor: as === 'console' ? as : idOf(as),
      key: `founding-${(count += 1)}`,
    });
  const bare = (as: string, command: object, fields: object) =>
    house.give(Object.assign(command, fields), { actor: idOf(as), key: `founding-${(count += 1)}` });

  await give('console', new EstablishJurisdiction(), { name: 'Thành phố Thử Nghiệm', zone: 'Asia/Ho_Chi_Minh' });
  await give('console', new AppointFirstAdministrator(), {
    grant: idOf('grant of quan-tri'),
    person: idOf('quan-tri'),
    from: '2019-01-02',
  });
  await give('quan-tri', new EstablishUnit(), {
    unit: ids.unit,
    name: 'Phường Bình <b>&"Minh"</b>',
    type: 'phuong',
    from: '2004-11-30',
  });
  await give('quan-tri', new EstablishUnit(), { unit: ids.other, name: 'Phường Phố Mới', type: 'phuong', from: '2004-11-30' });
  await give('quan-tri', new SetAttainmentTarget(), { kind: 'government', share: '4/5', by: 2020 });
  for (const [name, role, scope] of people) {
    if (role === 'nobody') continue;
    await give('quan-tri', new GrantRole(), {
      grant: idOf(`grant of ${name}`),
      person: idOf(name),
      from: '2019-01-02',
      ...(role === 'auditor' && { until: '2020-06-30' }),
      role,
      ...(scope && { scope }),
    });
  }
  for (const [kind, code] of [
    ['government', 'lao-cai-government-2014'],
    ['party', 'lao-cai-party-2018'],
  ] as const) {
    const regulation = shippedRegulation(code);
    const hash = hashOf(regulation);
    await bare('quan-tri', new PublishRegulation(), { jurisdiction: ids.city, hash, regulation });
    const cycle = kind === 'government' ? ids.government : ids.party;
    const stages = Object.fromEntries(
      regulation.procedure.stages.map(({ code: stage }) => [stage, (deadlines as Record<string, string>)[stage]]),
    );
    const days = Object.fromEntries(Object.entries(stages).filter(([, day]) => day));
    await bare('quan-tri', new OpenCycle(), {
      cycle,
      jurisdiction: ids.city,
      kind,
      period,
      regulation: hash,
      units: [ids.unit, ids.other],
      deadlines: days,
    });
  }
}
