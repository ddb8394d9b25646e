import type { Story } from '#kernel';
import type { Dossier } from './dossier';
import type { DossierEvent } from './dossier.events';
import { evolve } from './evolve';

/** How a unit's year is remembered: stream `dossier-<id>`. */
export const dossierStory: Story<Dossier, DossierEvent> = {
  category: 'dossier',
  initial: {
    about: null,
    stages: [],
    sheet: {},
    settled: {},
    facts: {},
    editors: [],
    reviewers: [],
    submissions: 0,
    returns: 0,
    returnRequested: false,
    sentBack: 0,
    preceding: [],
    deadlines: {},
    selfResult: null,
    computed: null,
    proposed: null,
    decided: null,
    end: null,
  },
  evolve,
};
