import type { Difference } from '#projections';
import type { AttainmentRow, StreakAnswer } from './attainment.answers';
import type { CycleUnitLine } from './cycle.answers';
import type { HistoryLine } from './history.answers';
import type { List } from './listing/list';
import { byFigure, byValue, byWords } from './listing/order';
import type { Shown } from './shown';
import type { WorkItemShown } from './worklist.answers';

/** Before it is shown in which stage they stand, which takes a look-up for each. */
export const cycleUnits: List<Omit<Shown<CycleUnitLine>, 'stage'>> = {
  name: 'units of a cycle',
  orders: {
    unitName: byWords(({ unitName }) => unitName),
    selfTotal: byFigure(({ selfTotal }) => selfTotal),
    total: byFigure(({ total }) => total),
    dossier: byValue(({ dossier }) => dossier),
  },
  usual: ['unitName', 'dossier'],
  words: ({ unitName, document }) => [unitName, document?.number ?? null],
};

export const streaks: List<Shown<StreakAnswer>> = {
  name: 'streaks',
  orders: {
    unitName: byWords(({ unitName }) => unitName),
    count: byValue(({ count }) => count),
    unit: byValue(({ unit }) => unit),
  },
  usual: ['unitName', 'unit'],
  words: ({ unitName }) => [unitName],
};

export const attainments: List<Shown<AttainmentRow>> = {
  name: 'attainment',
  orders: {
    year: byValue(({ year }) => String(year)),
    kind: byValue(({ kind }) => kind),
    share: byFigure(({ share }) => share),
  },
  usual: ['year', 'kind'],
  words: ({ year, kind }) => [String(year), kind],
};

export const workItems: List<Shown<WorkItemShown>> = {
  name: 'worklist',
  orders: {
    until: byValue(({ until }) => until),
    since: byValue(({ since }) => since),
    unitName: byWords(({ unitName }) => unitName),
    kind: byValue(({ kind }) => kind),
    period: byValue(({ period }) => period),
    task: byValue(({ task }) => task),
    body: byValue(({ body }) => body),
    appeal: byValue(({ appeal }) => appeal),
    dossier: byValue(({ dossier }) => dossier),
  },
  usual: ['until', 'unitName', 'kind', 'period', 'task', 'body', 'appeal', 'dossier'],
  words: ({ unitName, words, kind, period }) => [unitName, words.vi, words.en, kind, period],
};

export const historyLines: List<Shown<HistoryLine>> = {
  name: 'history',
  orders: { version: byValue(({ version }) => version) },
  usual: ['version'],
  words: ({ what, who, leaf, leafName, texts }) => [
    what.vi,
    what.en,
    who.vi,
    who.en,
    leaf,
    leafName?.vi ?? null,
    leafName?.en ?? null,
    ...texts.map(({ text }) => text),
  ],
};

/** A difference, and its place among those that were found. */
export interface PlacedDifference {
  readonly place: number;
  readonly found: Difference;
}

const readings: readonly Difference['reading'][] = ['attainment', 'rating', 'leaf', 'streak'];

/** The city’s figures first, then unit by unit; those of one reading in the order in which they are found there. */
export const differenceLines: List<PlacedDifference> = {
  name: 'diff',
  orders: {
    city: byValue(({ found }) => found.reading !== 'attainment'),
    unitName: byWords(({ found }) => found.unitName),
    unit: byValue(({ found }) => found.unit),
    dossier: byValue(({ found }) => found.dossier),
    reading: byValue(({ found }) => readings.indexOf(found.reading)),
    place: byValue(({ place }) => place),
  },
  usual: ['city', 'unitName', 'unit', 'dossier', 'reading', 'place'],
  words: ({ found: { unitName, label, before, after } }) => [unitName, label.vi, label.en, before?.vi ?? null, after?.vi ?? null],
};
