import { refuse, text, type Decide, type Event, type Given, type SealedText, type Story, type Text } from '#kernel';
import { GivenFor, Sealer, type TextToSeal } from '#event-store';

/** A story as small as can be, for the laws of the write path: a tally to which points are added, up to a limit. */
export type TallyEvent =
  Event<'TallyOpened', { readonly limit: number }> | Event<'PointsAdded', { readonly points: number; readonly remark?: Text }>;

export interface Tally {
  readonly points: number;
  readonly additions: number;
}

export const tallyStory: Story<Tally, TallyEvent> = {
  category: 'tally',
  initial: { points: 0, additions: 0 },
  evolve: (state, event) => {
    switch (event.type) {
      case 'TallyOpened':
        return state;
      case 'PointsAdded':
        return { points: state.points + event.data.points, additions: state.additions + 1 };
    }
  },
};

/** Adds points, in as many facts as `times` says. */
export class AddPoints {
  constructor(
    readonly tally: string,
    readonly points: number,
    readonly remark?: string,
    readonly times = 1,
  ) {}
}

export interface TallyGiven extends Given {
  readonly limit: number;
}

export const addPoints: Decide<AddPoints, Tally, TallyEvent, TallyGiven> = (command, state, given) => {
  if (state.points + command.points > given.limit) {
    refuse('full', `Không vượt quá ${given.limit} điểm.`, `No more than ${given.limit} points.`);
  }
  const by = { id: null, role: 'process', scope: { jurisdiction: 'example' } } as const;
  const remark = command.remark === undefined ? undefined : text(command.remark);
  return {
    by,
    events: Array.from({ length: command.times }, () => ({
      type: 'PointsAdded' as const,
      data: { points: command.points, remark },
    })),
  };
};

/** Looks nothing up but the limit, which a test may change. */
export class TallyGivens extends GivenFor<AddPoints, Tally, TallyGiven> {
  limit = 1_000_000;
  asked = 0;

  async prepare() {
    this.asked += 1;
    return { grants: [], limit: this.limit };
  }
}

/** Keeps in memory what it was asked to seal; can be made to fail, or to do something first. */
export class RememberingSealer extends Sealer {
  readonly asked: TextToSeal[] = [];
  before: () => Promise<void> = async () => undefined;

  async seal(texts: readonly TextToSeal[]): Promise<readonly SealedText[]> {
    await this.before();
    this.asked.push(...texts);
    return texts.map(({ id, text: words }) => ({ key: id, sealed: Buffer.from(words).toString('base64') }));
  }
}
