import { beginning } from '#kernel';
import { recordedFrom, type EventStore } from '#event-store';
import type { RolesGiven } from '#access';
import { shippedRegulations, type RegulationEvent } from '#regulation';

type Named = NonNullable<RolesGiven['regulations']>[number];

/** The kinds that come with the program: of these, a city's own regulation may follow later than its roles. */
export const shippedKinds: readonly string[] = [...new Set(shippedRegulations.map(({ kind }) => kind))];

/** What the regulations of each jurisdiction are for and whom they name, read along the log itself: on from where the last look ended. */
export class RegulationsHere {
  private readonly known = new Map<string, Named & { readonly jurisdiction: string }>();
  private upTo = beginning;

  constructor(private readonly store: Pick<EventStore, 'readAll'>) {}

  /** Those that were published for a jurisdiction up to now. */
  async of(jurisdiction: string): Promise<readonly Named[]> {
    for (let end = false; !end;) {
      const page = await this.store.readAll({ after: this.upTo, types: ['RegulationPublished'] });
      for (const event of page.events) this.remember(recordedFrom<RegulationEvent>(event).data);
      if (page.next > this.upTo) this.upTo = page.next; // readers may overtake each other
      ({ end } = page);
    }
    return [...this.known.values()].filter((one) => one.jurisdiction === jurisdiction);
  }

  private remember({ jurisdiction, kind, hash, document }: RegulationEvent['data']) {
    const bodies = document.procedure.stages.flatMap((stage) =>
      stage.kind === 'review' ? stage.bodies.map(({ code }) => code) : [],
    );
    this.known.set(hash, { jurisdiction, kind, bodies });
  }
}
