import type { Decide, Event, Given, Story } from '#kernel';
import { GivenFor } from '#event-store';

/** A story like that of a dossier, for measuring: leaves of a sheet are assessed. Its event has 400 bytes. */
export type SheetEvent = Event<
  'LeafAssessed',
  { readonly leaf: string; readonly revision: number; readonly points: number; readonly figures: object }
>;

export interface Sheet {
  readonly leaves: number;
  readonly points: number;
}

export const sheetStory: Story<Sheet, SheetEvent> = {
  category: 'sheet',
  initial: { leaves: 0, points: 0 },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'LeafAssessed':
        return { leaves: state.leaves + 1, points: state.points + data.points };
    }
  },
};

/** The data of an event, 400 bytes as JSON. */
export function assessed(revision: number): SheetEvent['data'] {
  const figures = { early: 120, onTime: 873, resolved: 1004, overdueUnresolved: 6, note: '' };
  const data = { leaf: '4.1', revision: revision % 10, points: 85, figures };
  figures.note = 'x'.repeat(400 - JSON.stringify(data).length);
  return data;
}

export class AssessLeaf {
  constructor(
    readonly sheet: string,
    readonly data: SheetEvent['data'],
  ) {}
}

export const assessLeaf: Decide<AssessLeaf, Sheet, SheetEvent, Given> = ({ data }, _state, { grants }) => {
  const [by] = grants;
  if (!by) throw new Error('The bench gives a grant.');
  return { by, events: [{ type: 'LeafAssessed', data }] };
};

const grant = {
  id: '7f0c6c1e-5a64-5d0f-9f0e-0d9a6f1c2b11',
  role: 'unit-editor',
  scope: { jurisdiction: 'lao-cai', unit: '3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11' },
} as const;

export class SheetGivens extends GivenFor<AssessLeaf, Sheet, Given> {
  async prepare() {
    return { grants: [grant] };
  }
}

/** A context such as the writer makes. */
export const context = JSON.stringify({
  actor: '1f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11',
  role: grant.role,
  scope: grant.scope,
  grant: grant.id,
  recordedAt: '2019-11-25T01:00:00.000Z',
  command: '2f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11',
  body: 'b'.repeat(43),
  salt: 'a'.repeat(32),
});
