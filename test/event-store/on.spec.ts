import { Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import {
  Clock,
  carry,
  Entropy,
  EventStore,
  EventStoreModule,
  MemoryEventStore,
  on,
  Sealer,
  SeededEntropy,
  StandingClock,
  WriterSettings,
} from '#event-store';
import { addPoints, AddPoints, RememberingSealer, TallyGivens, tallyStory } from './tally/tally';

class AddBonus extends AddPoints {}

@Module({
  providers: [
    TallyGivens,
    on(AddPoints, addPoints, { story: tallyStory, given: TallyGivens }),
    on(AddBonus, addPoints, { story: tallyStory, given: TallyGivens, stream: ({ tally }) => `tally-bonus-${tally}` }),
  ],
})
class TallyModule {}

describe('the command bus', () => {
  const store = new MemoryEventStore();
  const memory = EventStoreModule.forRoot({
    providers: [
      { provide: EventStore, useValue: store },
      { provide: Clock, useValue: new StandingClock('2019-11-25T05:00:00.000Z') },
      { provide: Entropy, useValue: new SeededEntropy('bus') },
      { provide: Sealer, useClass: RememberingSealer },
      { provide: WriterSettings, useValue: { hashKey: 'key', lastRecordedAt: '' } },
    ],
  });
  const opening = Test.createTestingModule({ imports: [CqrsModule.forRoot(), memory, TallyModule] }).compile();
  let bus: CommandBus;
  beforeAll(async () => {
    const rooms = await opening;
    await rooms.init();
    bus = rooms.get(CommandBus);
  });

  const caller = { actor: 'an', key: 'key-1' };

  it('takes each command to the stream that its own field names', async () => {
    expect(await bus.execute(carry(new AddPoints('1', 5), caller))).toMatchObject({
      stream: 'tally-1',
      version: 1,
      repeated: false,
    });
    expect(await bus.execute(carry(new AddPoints('1', 5), caller))).toMatchObject({
      stream: 'tally-1',
      version: 1,
      repeated: true,
    });
  });

  it('takes it elsewhere where the routing says so, as another act', async () => {
    expect(await bus.execute(carry(new AddBonus('1', 5), caller))).toMatchObject({
      stream: 'tally-bonus-1',
      version: 1,
      repeated: false,
    });
  });

  it('refuses a command of which nobody says who gives it', async () => {
    await expect(bus.execute(new AddPoints('1', 5))).rejects.toThrow('Nobody said who gives this AddPoints');
  });

  it('refuses a command that names no stream', async () => {
    const nameless = Object.assign(Object.create(AddPoints.prototype) as AddPoints, { points: 1 });
    await expect(bus.execute(carry(nameless, caller))).rejects.toThrow('AddPoints has no tally');
  });

  it('closes the log when the house closes', async () => {
    await (await opening).close();
    await expect(store.append('tally-1', 'any', [])).rejects.toThrow();
    await expect(bus.execute(carry(new AddPoints('1', 6), { ...caller, key: 'key-2' }))).rejects.toThrow('closed');
  });
});
