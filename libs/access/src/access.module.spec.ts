import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import {
  carry,
  Clock,
  Entropy,
  EventStore,
  EventStoreModule,
  MemoryEventStore,
  RandomEntropy,
  Sealer,
  StandingClock,
  type Asker,
  WriterSettings,
} from '#event-store';
import type { Grant } from '#kernel';
import { AccessModule } from './access.module';
import { Keys } from './keys';
import { People } from './people';
import { RolesBook } from './roles-book';
import { RolesGivens, RolesModule } from './roles.module';
import { AppointFirstAdministrator, GrantRole, type OnRoles } from './roles.commands';
import { SealedTexts } from './sealed-texts';
import { SignIn } from './sign-in';
import { SqliteVault } from './vault';

const city = '2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11';
const consoleGrant: Grant = { id: null, role: 'process', scope: { jurisdiction: city } };
const basis = { title: 'Quyết định phân công' };

describe('the room of access in an application', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-access-'));
  const vault = new SqliteVault(join(folder, 'vault.db'));
  let app: TestingModule;
  const give = (actor: string, command: AppointFirstAdministrator | GrantRole, key: string) =>
    app.get(CommandBus).execute(carry(command, { actor, key }));

  beforeAll(async () => {
    @Global()
    @Module({
      providers: [
        { provide: SqliteVault, useValue: vault },
        { provide: Keys, useFactory: () => Keys.in(folder, new RandomEntropy()) },
      ],
      exports: [SqliteVault, Keys],
    })
    class Data {}
    const doors = [
      { provide: EventStore, useClass: MemoryEventStore },
      { provide: Clock, useFactory: () => new StandingClock('2019-01-02T01:00:00.000Z') },
      { provide: Entropy, useClass: RandomEntropy },
      { provide: Sealer, useFactory: (v: SqliteVault, e: Entropy) => new SealedTexts(v, e), inject: [SqliteVault, Entropy] },
      { provide: WriterSettings, useFactory: (keys: Keys) => ({ hashKey: keys.body, lastRecordedAt: '' }), inject: [Keys] },
    ];
    const rights = (book: RolesBook) => ({
      zone: () => 'Asia/Ho_Chi_Minh',
      prepare: async ({ jurisdiction }: OnRoles, _: unknown, { actor, today }: Asker) => ({
        grants: actor === 'console' ? [consoleGrant] : await book.grants(jurisdiction, actor, today),
      }),
    });
    @Global()
    @Module({
      imports: [AccessModule],
      providers: [{ provide: RolesGivens, useFactory: rights, inject: [RolesBook] }],
      exports: [RolesGivens],
    })
    class Rights {}
    const imports = [
      Data,
      EventStoreModule.forRoot({ providers: doors }),
      CqrsModule.forRoot(),
      AccessModule,
      Rights,
      RolesModule,
    ];
    app = await Test.createTestingModule({ imports }).compile();
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    vault.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('signs people in', async () => {
    const person = await app.get(People).addPerson({ signIn: 'quan-tri', name: 'Quản trị thành phố', password: 'mười chữ cái' });
    const { token } = await app.get(SignIn).signIn('quan-tri', 'mười chữ cái');
    expect(await app.get(SignIn).whoHolds(token)).toEqual(person);
  });

  it('opens what the house sealed', async () => {
    const [sealed = { key: '', sealed: '' }] = await app.get(Sealer).seal([{ id: 't1', text: 'Lý do' }]);
    expect(app.get(SealedTexts).open(sealed)).toBe('Lý do');
  });

  it('takes roles from the console to the first administrator, and from there to others', async () => {
    const granting = { jurisdiction: city, from: '2019-01-02', basis };
    const first = Object.assign(new AppointFirstAdministrator(), { ...granting, grant: 'g0', person: 'admin' });
    const second = Object.assign(new GrantRole(), { ...granting, grant: 'g1', person: 'p1', role: 'auditor' });
    await expect(give('admin', first, 'k1')).rejects.toMatchObject({ code: 'no-right' });
    await expect(give('admin', second, 'k2')).rejects.toMatchObject({ code: 'no-right' });
    expect(await give('console', first, 'k1')).toMatchObject({ stream: `roles-${city}`, version: 1 });
    expect(await give('admin', second, 'k2')).toMatchObject({ version: 2, repeated: false });
    expect(await give('admin', second, 'k2')).toMatchObject({ version: 2, repeated: true });
    const right = { id: 'g1', role: 'auditor', scope: { jurisdiction: city } };
    expect(await app.get(RolesBook).grants(city, 'p1', '2019-01-02')).toEqual([right]);
    const [, event] = await app.get(EventStore).read(`roles-${city}`);
    expect(JSON.parse(event?.context ?? '')).toMatchObject({ actor: 'admin', role: 'city-administrator', grant: 'g0' });
  });
});
