import type { EventStore } from '#event-store';
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
} from '#projections';

/** Everything that can be asked of the retellings. */
export class Readings {
  readonly models: ReadModels;
  readonly teller: Teller;
  readonly directory: Directory;
  readonly workList: WorkList;
  readonly ratings: Ratings;
  readonly attainment: AttainmentTable;
  readonly streaks: Streaks;
  readonly history: History;
  readonly roleHolders: RoleHolders;
  readonly citedEvidence: CitedEvidence;

  /** `folder`: where read models are kept; they may be thrown away at any time. */
  constructor(store: EventStore, folder: string, trouble: (error: unknown) => void) {
    this.models = new ReadModels(folder, Object.values(projections), trouble);
    this.teller = new Teller(store, this.models);
    this.directory = new Directory(this.models);
    this.workList = new WorkList(this.models, this.directory);
    this.ratings = new Ratings(this.models, this.directory);
    this.attainment = new AttainmentTable(this.models, this.directory);
    this.streaks = new Streaks(this.models, this.directory);
    this.history = new History(store, this.directory);
    this.roleHolders = new RoleHolders(this.models);
    this.citedEvidence = new CitedEvidence(this.models);
  }
}
