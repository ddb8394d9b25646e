import type { EventStore } from '#event-store';
import type { Position } from '#kernel';
import {
  AttainmentTable,
  CitedEvidence,
  Directory,
  History,
  projections,
  Ratings,
  ReadModels,
  RoleHolders,
  Streaks,
  Teller,
  WorkList,
  type Retellings,
} from '#projections';

/** Everything that can be asked of retellings, whenever they were told. */
export class Questions {
  readonly directory: Directory;
  readonly workList: WorkList;
  readonly ratings: Ratings;
  readonly attainment: AttainmentTable;
  readonly streaks: Streaks;
  readonly history: History;
  readonly roleHolders: RoleHolders;
  readonly citedEvidence: CitedEvidence;

  /** `until`: nothing beyond this position of the log; everything when left out. */
  constructor(told: Retellings, store: EventStore, until?: Position) {
    this.directory = new Directory(told);
    this.workList = new WorkList(told, this.directory);
    this.ratings = new Ratings(told, this.directory);
    this.attainment = new AttainmentTable(told, this.directory);
    this.streaks = new Streaks(told, this.directory);
    this.history = new History(store, this.directory, until);
    this.roleHolders = new RoleHolders(told);
    this.citedEvidence = new CitedEvidence(told);
  }
}

/** The same of the retellings as they stand now, and those who keep them told. */
export class Readings extends Questions {
  readonly teller: Teller;

  private constructor(
    readonly models: ReadModels,
    store: EventStore,
  ) {
    super(models, store);
    this.teller = new Teller(store, models);
  }

  /** `folder`: where read models are kept; they may be thrown away at any time. */
  static in(folder: string, store: EventStore, trouble: (error: unknown) => void): Readings {
    return new Readings(new ReadModels(folder, Object.values(projections), trouble), store);
  }
}
