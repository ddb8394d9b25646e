import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ErasuresGivens, ErasuresModule, RolesGivens, RolesModule, type OnRoles } from '#access';
import { CycleGivens, DossierGivens, EvaluationModule } from '#evaluation';
import { Clock, Entropy, EventStore, EventStoreModule, Sealer, WriterSettings } from '#event-store';
import { RegulationGivens, RegulationModule } from '#regulation';
import { JurisdictionGivens, LineageGivens, TerritoryModule, UnitGivens, type RecordLineage } from '#territory';
import type { Givens } from './givens';

/** The doors through which commands reach the log. */
export interface Doors {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly sealer: Sealer;
  readonly settings: WriterSettings;
  readonly givens: Givens;
}

/** Where each room's decisions find what they need beside their stream. */
const circumstances = ({ givens }: Doors) => {
  const zone = givens.zone.bind(givens);
  return [
    { provide: DossierGivens, useValue: { prepare: givens.forDossier.bind(givens), zone } },
    { provide: CycleGivens, useValue: { prepare: givens.forCycle.bind(givens), zone } },
    {
      provide: RolesGivens,
      useValue: { prepare: (command: OnRoles, _: unknown, asker: never) => givens.forRoles(command, asker), zone },
    },
    ...[RegulationGivens, JurisdictionGivens].map((provide) => ({
      provide,
      useValue: {
        prepare: (command: { jurisdiction: string }, _: unknown, asker: never) => givens.forJurisdiction(command, asker),
        zone,
      },
    })),
    {
      provide: LineageGivens,
      useValue: {
        prepare: (command: RecordLineage, _: unknown, asker: never) => givens.forLineage(command, asker),
        zone,
      },
    },
    { provide: ErasuresGivens, useValue: { prepare: givens.forHouse.bind(givens), zone } },
    {
      provide: UnitGivens,
      useValue: {
        prepare: (command: { jurisdiction: string }, _: unknown, asker: never) => givens.forUnit(command, asker),
        zone,
      },
    },
  ];
};

/** All rooms that take commands, over one command bus. */
@Module({})
export class HouseModule {
  static of(doors: Doors): DynamicModule {
    const providers = [
      { provide: EventStore, useValue: doors.store },
      { provide: Clock, useValue: doors.clock },
      { provide: Entropy, useValue: doors.entropy },
      { provide: Sealer, useValue: doors.sealer },
      { provide: WriterSettings, useValue: doors.settings },
    ];
    const given = circumstances(doors);
    const tokens = given.map(({ provide }) => provide);
    return {
      module: HouseModule,
      imports: [
        CqrsModule.forRoot(),
        EventStoreModule.forRoot({ providers }),
        { module: CircumstancesModule, global: true, providers: given, exports: tokens },
        EvaluationModule,
        RegulationModule,
        TerritoryModule,
        RolesModule,
        ErasuresModule,
      ],
    };
  }
}

/** What decisions are given, for every room. */
@Module({})
class CircumstancesModule {}
