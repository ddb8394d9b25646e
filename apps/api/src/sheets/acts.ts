import type { Person } from '#access';
import {
  AssessLeaf,
  assessLeaf,
  dossierStory,
  ExplainLeaf,
  explainLeaf,
  type Dossier,
  type DossierEvent,
  type DossierGiven,
} from '#evaluation';
import { fold, type Decided, type Position, type Recorded } from '#kernel';
import type { CommandDesk } from '../commands/command-desk';

export type LeafCommand = AssessLeaf | ExplainLeaf;

/** How an act from a sheet is carried out; throws `Rejected` with the engine's own sentence. */
export interface Acts {
  give(command: LeafCommand, key: string): Promise<{ readonly repeated: boolean; readonly position: Position | null }>;
}

/** Records each act, as if it were given by hand. */
export class Recording implements Acts {
  constructor(
    private readonly desk: CommandDesk,
    private readonly by: Person,
  ) {}

  give(command: LeafCommand, key: string) {
    return this.desk.give(command, this.by, key);
  }
}

/** Decides each act by the same rules, on what the acts before it would have brought about, and records nothing. */
export class Rehearsal implements Acts {
  constructor(
    private state: Dossier,
    private readonly given: DossierGiven,
  ) {}

  get dossier(): Dossier {
    return this.state;
  }

  async give(command: LeafCommand) {
    const decided =
      command instanceof AssessLeaf ? assessLeaf(command, this.state, this.given) : explainLeaf(command, this.state, this.given);
    this.state = fold(dossierStory, asIfRecorded(decided, this.given), this.state);
    return { repeated: false, position: null };
  }
}

function asIfRecorded({ by, events }: Decided<DossierEvent>, { actor, recordedAt }: DossierGiven): Recorded<DossierEvent>[] {
  const context = {
    actor,
    role: by.role,
    scope: by.scope,
    grant: by.id,
    capacity: by.capacity,
    recordedAt,
    command: '',
    body: '',
    salt: '',
  };
  return events.map((event) => ({ ...event, id: '', stream: '', version: 0, position: '' as Position, context }));
}
