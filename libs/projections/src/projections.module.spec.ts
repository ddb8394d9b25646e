import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { EventStore, MemoryEventStore } from '#event-store';
import { AttainmentTable } from './attainment/attained';
import { Directory } from './directory/look-up';
import { cityHistory, cycleOpened } from './example-histories';
import { History } from './history/history';
import { projections } from './projections';
import { ProjectionsModule } from './projections.module';
import { Ratings } from './rating/ratings';
import { ReadModels } from './read-models';
import { RoleHolders } from './roles/roles';
import { Streaks } from './streak/in-a-row';
import { Teller } from './teller';
import { recordedIn } from './told';
import { WorkList } from './worklist/what-waits';

const store = new MemoryEventStore();

@Global()
@Module({
  providers: [
    { provide: EventStore, useValue: store },
    { provide: ReadModels, useValue: new ReadModels(':memory:', Object.values(projections)) },
  ],
  exports: [EventStore, ReadModels],
})
class Stores {}

describe('the module', () => {
  it('gives a teller and every question, over the same rows', async () => {
    const module = await Test.createTestingModule({ imports: [Stores, ProjectionsModule] }).compile();
    for (const question of [Directory, WorkList, Ratings, AttainmentTable, Streaks, History, RoleHolders]) {
      expect(module.get(question)).toBeInstanceOf(question);
    }
    await recordedIn([...cityHistory([{ id: 'u1', name: 'Phường Bình Minh' }]), ...cycleOpened('c', 2019, ['u1'])], store);
    const teller = module.get(Teller);
    await teller.start();
    await teller.caughtUp();
    expect(module.get(AttainmentTable).of('minh-hoa', 'government', '2019')).toMatchObject({ attained: 0, total: 1 });
    await teller.stop();
  });
});
