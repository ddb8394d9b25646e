import { Module } from '@nestjs/common';
import { EventStore } from '#event-store';
import { AttainmentTable } from './attainment/attained';
import { Directory } from './directory/look-up';
import { History } from './history/history';
import { Ratings } from './rating/ratings';
import { ReadModels } from './read-models';
import { RoleHolders } from './roles/roles';
import { Streaks } from './streak/in-a-row';
import { Teller } from './teller';
import { WorkList } from './worklist/what-waits';

const answers = [Directory, WorkList, Ratings, AttainmentTable, Streaks, History, RoleHolders];

/** The retellings and their questions. Whoever imports it provides `EventStore` and `ReadModels` globally, and starts and stops the `Teller`. */
@Module({
  providers: [
    {
      provide: Teller,
      useFactory: (store: EventStore, models: ReadModels) => new Teller(store, models),
      inject: [EventStore, ReadModels],
    },
    { provide: Directory, useFactory: (models: ReadModels) => new Directory(models), inject: [ReadModels] },
    { provide: RoleHolders, useFactory: (models: ReadModels) => new RoleHolders(models), inject: [ReadModels] },
    ...[WorkList, Ratings, AttainmentTable, Streaks].map((question) => ({
      provide: question,
      useFactory: (models: ReadModels, directory: Directory) => new question(models, directory),
      inject: [ReadModels, Directory],
    })),
    {
      provide: History,
      useFactory: (store: EventStore, directory: Directory) => new History(store, directory),
      inject: [EventStore, Directory],
    },
  ],
  exports: [Teller, ...answers],
})
export class ProjectionsModule {}
