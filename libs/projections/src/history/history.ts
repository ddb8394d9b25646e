import type { DossierEvent } from '#evaluation';
import { recordedFrom, type EventStore } from '#event-store';
import type { Position } from '#kernel';
import type { Directory } from '../directory/look-up';
import { timeline, type TimelineLine } from './timeline';

/** The history of one dossier, read from its own stream: nothing is kept for it. */
export class History {
  constructor(
    private readonly store: EventStore,
    private readonly directory: Directory,
    /** Nothing beyond this position; everything when left out. */
    private readonly until?: Position,
  ) {}

  /** Every event of the dossier as a line, oldest first. Refuses "not-found". */
  async of(dossier: string): Promise<TimelineLine[]> {
    const { regulation, jurisdiction } = this.directory.dossierById(dossier);
    const { until } = this;
    const stored = await this.store.read(`dossier-${dossier}`);
    const known = until === undefined ? stored : stored.filter(({ position }) => position <= until);
    const events = known.map((event) => recordedFrom<DossierEvent>(event));
    const { zone } = this.directory.jurisdiction(jurisdiction);
    return timeline(events, this.directory.regulation(regulation).document, zone);
  }
}
