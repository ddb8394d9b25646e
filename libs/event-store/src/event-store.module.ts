import { Global, Module, type DynamicModule, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { Clock } from './clock';
import { Writer, WriterSettings } from './decide-and-append';
import { Entropy } from './entropy';
import { EventStore } from './event-store';
import { Sealer } from './sealer';

const doors = [EventStore, Clock, Entropy, Sealer, WriterSettings];

/** The memory of the house for all its rooms. `forRoot` is given a provider for each door: EventStore, Clock, Entropy, Sealer, WriterSettings. */
@Global()
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  constructor(private readonly store: EventStore) {}

  static forRoot({ imports = [], providers }: { imports?: DynamicModule['imports']; providers: Provider[] }): DynamicModule {
    const writer = {
      provide: Writer,
      inject: doors,
      useFactory: (...given: ConstructorParameters<typeof Writer>) => new Writer(...given),
    };
    return { module: EventStoreModule, imports, providers: [...providers, writer], exports: [...doors, Writer] };
  }

  /** Everything asked for is answered before the log is closed. */
  onApplicationShutdown(): Promise<void> {
    return this.store.close();
  }
}
