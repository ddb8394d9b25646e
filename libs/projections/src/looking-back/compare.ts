import { recordedFrom, type PastLog } from '#event-store';
import { refuse, Rejected, type Position, type Recorded } from '#kernel';
import { AttainmentTable, type Counted } from '../attainment/attained';
import { Directory } from '../directory/look-up';
import { byName } from '../directory/only';
import { idOf, type HouseEvent } from '../heard';
import type { Retellings } from '../projection';
import { projections } from '../projections';
import { Ratings } from '../rating/ratings';
import type { ReadModel } from '../read-model';
import { Streaks } from '../streak/in-a-row';
import { causeOf, type About, type Cause, type Difference } from './difference';
import { enteredTypes, Sheets } from './entered';
import { attainmentFigures, leafFigures, ratingFigures, streakFigures, type Figure } from './figures';
import { tellOn, tellThen, type Retelling } from './tell-then';

/** What is compared between two moments. */
export interface Comparison {
  readonly from: Position;
  readonly to: Position;
  /** Streams of the jurisdiction beside its dossiers. */
  readonly ground: readonly string[];
  readonly jurisdiction: string;
  readonly zone: string;
  readonly dossiers: readonly Compared[];
  /** Other dossiers of the same units, which their streaks rest on; null when streaks are not asked for. */
  readonly streaks: readonly Compared[] | null;
  /** The cycle whose attainment is compared: by which ratings, and all of its dossiers, compared themselves or not. */
  readonly cycle: {
    readonly id: string;
    readonly kind: string;
    readonly label: string;
    readonly counted: Counted;
    readonly dossiers: readonly string[];
  } | null;
  /** No model may grow beyond so many bytes. */
  readonly most: number;
}

export interface Compared {
  readonly id: string;
  readonly unit: string;
  readonly kind: string;
  readonly cycle: string;
  readonly label: string;
}

/** More than anybody reads. */
const mostDifferences = 20_000;

/** Every figure that differs between the two moments, with what was recorded meanwhile and bears on it. Pure but for reading the log. */
export async function compare(log: PastLog, asked: Comparison, signal?: AbortSignal): Promise<Difference[]> {
  const streams = (dossiers: readonly Compared[]) => dossiers.map(({ id }) => `dossier-${id}`);
  const ofCity = (asked.cycle?.dossiers ?? []).map((id) => `dossier-${id}`);
  const all = [...new Set([...asked.ground, ...ofCity, ...streams(asked.dossiers), ...streams(asked.streaks ?? [])])];
  const events = await between(log, asked, all);
  const moved = new Set(events.map(({ stream }) => stream));
  const touched = asked.dossiers.filter(({ id }) => moved.has(`dossier-${id}`));
  const parts: readonly (readonly [Retelling, readonly string[]])[] = [
    ['directory', [...asked.ground, ...streams(touched), ...streams(asked.streaks ?? [])]],
    ['rating', streams(touched)],
    ['attainment', [...asked.ground, ...ofCity]],
    ['streak', [...streams(asked.dossiers), ...streams(asked.streaks ?? [])]],
  ];

  const models: ReadModel[] = [];
  try {
    for (const [retelling, streams] of parts) {
      const told = { retellings: [retelling], streams, until: asked.from, effectiveAt: null, most: asked.most };
      models.push(...(await tellThen(log, told, signal)));
    }
    // a city's year is compared by what was handed in: what was entered on the way there is asked of a dossier or a unit
    const sheets = await Sheets.of(log, asked.cycle ? [] : streams(touched), asked.to);
    const before = figuresThen(models, asked, touched, sheets, asked.from);
    for (const [index, [, streams]] of parts.entries()) {
      const onwards = { after: asked.from, until: asked.to, streams, effectiveAt: null };
      await tellOn(log, models.slice(index, index + 1), onwards, signal);
    }
    return differences(before, figuresThen(models, asked, touched, sheets, asked.to), causes(events, models, asked));
  } finally {
    for (const model of models) model.close();
  }
}

/** Figures by what they are of, in the order in which they are read. */
type Figures = Map<string, readonly [About, Figure]>;

function figuresThen(
  models: readonly ReadModel[],
  asked: Comparison,
  touched: readonly Compared[],
  sheets: Sheets,
  then: Position,
): Figures {
  const retold: Retellings = {
    rows: ({ name }) => models.find(({ projection }) => projection.name === name) as ReadModel,
  };
  const directory = new Directory(retold);
  const [ratings, table, streaks] = [
    new Ratings(retold, directory),
    new AttainmentTable(retold, directory),
    new Streaks(retold, directory),
  ];
  const figures: Figures = new Map();
  const note = (about: About, found: readonly Figure[]) => {
    for (const one of found) figures.set(JSON.stringify([about.reading, about.dossier ?? about.unit, one.name]), [about, one]);
  };
  const about = (reading: About['reading'], { id, unit, kind, cycle, label }: Compared): About => ({
    reading,
    cycle,
    dossier: id,
    unit,
    unitName: directory.unitName(unit),
    kind,
    period: label,
  });

  if (asked.cycle) {
    const { id, kind, label, counted } = asked.cycle;
    const city = { cycle: id, dossier: null, unit: null, unitName: null, kind, period: label };
    note(
      { reading: 'attainment', ...city },
      attainmentFigures(
        orNone(() => table.of(asked.jurisdiction, kind, label, counted)),
        counted,
      ),
    );
  }
  for (const one of touched) {
    const rating = orNone(() => ratings.of(one.id));
    note(about('rating', one), ratingFigures(rating));
    const document = rating && directory.regulation(rating.regulation.hash).document;
    if (!document) continue;
    note(about('leaf', one), sheets.figures(one.id, then, document));
    for (const leaf of rating.leaves) note(about('leaf', one), leafFigures(leaf, document));
  }
  for (const one of asked.streaks ? unitsOf([...asked.dossiers, ...asked.streaks]) : []) {
    const whole = { ...about('streak', one), cycle: null, dossier: null, period: null };
    note(whole, streakFigures(orNone(() => streaks.of(one.unit, one.kind))));
  }
  return figures;
}

const unitsOf = (dossiers: readonly Compared[]) => [
  ...new Map(dossiers.map((one) => [`${one.unit} ${one.kind}`, one] as const)).values(),
];

/** What did not exist at that moment has no figures. */
function orNone<Found>(look: () => Found): Found | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof Rejected && error.refusal === 'not-found') return null;
    throw error;
  }
}

function differences(before: Figures, after: Figures, causesOf: (about: About, figure: Figure) => Cause[]): Difference[] {
  const found: Difference[] = [];
  for (const [name, [about, figure]] of new Map([...before, ...after])) {
    const was = before.get(name)?.[1].value ?? null;
    const is = after.get(name)?.[1].value ?? null;
    if (was?.vi === is?.vi && was?.en === is?.en) continue;
    const { name: code, label } = figure;
    found.push({ ...about, figure: code, label, before: was, after: is, events: causesOf(about, figure) });
    if (found.length > mostDifferences) tooMany();
  }
  const rank = ({ reading }: Difference) => (reading === 'attainment' ? 0 : 1);
  return found.sort((one, other) => rank(one) - rank(other) || byName(one.unitName ?? '', other.unitName ?? ''));
}

async function between(log: PastLog, { from, to }: Comparison, streams: readonly string[]): Promise<Recorded<HouseEvent>[]> {
  const { directory, rating, attainment, streak } = projections;
  const types = [...new Set([...[directory, rating, attainment, streak].flatMap((one) => one.types), ...enteredTypes])];
  const found: Recorded<HouseEvent>[] = [];
  for await (const page of log.read({ after: from, until: to, types, streams }))
    found.push(...page.map((event) => recordedFrom<HouseEvent>(event)));
  return found;
}

/** The events that bear on a figure: those of its own dossier or cycle, or of its unit's dossiers. Each is put into words once. */
function causes(events: readonly Recorded<HouseEvent>[], models: readonly ReadModel[], asked: Comparison) {
  const directory = new Directory({ rows: () => models[0] as ReadModel });
  const unitOf = new Map([...asked.dossiers, ...(asked.streaks ?? [])].map((one) => [one.id, `${one.unit} ${one.kind}`]));
  const inCycle = new Set((asked.cycle?.dossiers ?? []).map((id) => `dossier-${id}`));
  const regulationOf = (dossier: string) => directory.regulation(directory.dossierById(dossier).regulation).document;
  const said = new Map<Position, Cause>();
  const cause = (event: Recorded<HouseEvent>) => {
    const known = said.get(event.position) ?? causeOf(event, asked.zone, regulationOf);
    said.set(event.position, known);
    return known;
  };
  const concerns = (event: Recorded<HouseEvent>, { reading, dossier, unit, kind, cycle }: About): boolean => {
    if (reading === 'streak') return event.type === 'RegulationPublished' || unitOf.get(idOf(event)) === `${unit} ${kind}`;
    if (dossier !== null) return true;
    if (event.type === 'AttainmentTargetSet') return event.data.kind === kind;
    return event.stream === `cycle-${cycle}` || inCycle.has(event.stream);
  };
  const byStream = Map.groupBy(events, ({ stream }) => stream);
  const near = ({ dossier }: About) => (dossier === null ? events : (byStream.get(`dossier-${dossier}`) ?? []));
  return (about: About, figure: Figure) =>
    near(about)
      .filter((event) => figure.because(event) && concerns(event, about))
      .map(cause);
}

const tooMany = (): never =>
  refuse(
    'looks-back-too-far',
    `Có hơn ${mostDifferences} thay đổi giữa hai thời điểm: hãy thu hẹp khoảng thời gian hoặc phạm vi.`,
    `There are more than ${mostDifferences} differences between the two moments: narrow the time or the extent.`,
    'invalid',
  );
