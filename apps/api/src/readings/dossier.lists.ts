import type { Sentence } from '#kernel';
import { kindWords, type Difference } from '#projections';
import type { AttainmentRow, StreakAnswer } from './attainment.answers';
import type { CycleUnitLine } from './cycle.answers';
import type { HistoryLine } from './history.answers';
import type { DifferenceAnswer } from './diff.answers';
import { column, figure } from './listing/columns';
import type { List } from './listing/list';
import { byFigure, byValue, byWords } from './listing/order';
import type { Shown } from './shown';
import type { WorkItemShown } from './worklist.answers';

/** Before it is shown in which stage they stand, which takes a look-up for each. */
export const cycleUnits: List<Omit<Shown<CycleUnitLine>, 'stage'>, Shown<CycleUnitLine>> = {
  name: 'units of a cycle',
  orders: {
    unitName: byWords(({ unitName }) => unitName),
    selfTotal: byFigure(({ selfTotal }) => selfTotal),
    total: byFigure(({ total }) => total),
    dossier: byValue(({ dossier }) => dossier),
  },
  usual: ['unitName', 'dossier'],
  words: ({ unitName, document }) => [unitName, document?.number ?? null],
  columns: [
    column('Đơn vị', 'Unit', ({ unitName }) => unitName),
    column('Bước', 'Stage', ({ stage }) => stage?.name ?? null),
    column('Hạn', 'Until', ({ stage }) => stage?.until ?? null),
    column('Điểm tự chấm', 'Own total', ({ selfTotal }) => figure(selfTotal)),
    column('Tổng điểm', 'Total', ({ total }) => figure(total)),
    column('Đề xuất', 'Proposed', ({ proposed }) => proposed?.className ?? null),
    column('Xếp loại', 'Class', ({ decided }) => decided?.className ?? null),
    column('Danh hiệu', 'Title', ({ decided }) => decided?.titleName ?? null),
    column('Số quyết định', 'Decision', ({ document }) => document?.number ?? null),
    column('Ngày quyết định', 'Decided on', ({ document }) => document?.date ?? null),
    column('Công bố ngày', 'Published on', ({ published }) => published?.on ?? null),
    column('Kết thúc không xếp loại', 'Closed without rating', ({ closedWithoutRating }) => closedWithoutRating),
    column('Mã hồ sơ', 'Dossier', ({ dossier }) => dossier),
  ],
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
  columns: [
    column('Đơn vị', 'Unit', ({ unitName }) => unitName),
    column('Loại', 'Kind', ({ kind }) => kindWords(kind)),
    column('Số năm liền', 'Years in a row', ({ count }) => count),
    column('Từ năm', 'From', ({ from }) => from),
    column('Đến năm', 'To', ({ to }) => to),
    column('Mã đơn vị', 'Unit id', ({ unit }) => unit),
  ],
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
  columns: [
    column('Địa bàn', 'City', ({ cityName }) => cityName),
    column('Loại', 'Kind', ({ kind }) => kindWords(kind)),
    column('Kỳ', 'Period', ({ year }) => year),
    column('Số đơn vị đạt', 'Attained', ({ attained }) => attained),
    column('Đã xếp loại', 'Rated', ({ rated }) => rated),
    column('Chưa xếp loại', 'Not rated', ({ notRated }) => notRated),
    column('Tổng số đơn vị', 'Units', ({ total }) => total),
    column('Tỷ lệ', 'Share', ({ share }) => figure(share)),
    column('Chỉ tiêu', 'Target', ({ target }) => figure(target)),
    column('Đạt chỉ tiêu', 'Target met', ({ met }) => met),
  ],
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
  columns: [
    column('Việc', 'Task', ({ words }) => words),
    column('Đơn vị', 'Unit', ({ unitName }) => unitName),
    column('Loại', 'Kind', ({ kind }) => kindWords(kind)),
    column('Kỳ', 'Period', ({ period }) => period),
    column('Hạn', 'Until', ({ until }) => until),
    column('Quá hạn', 'Overdue', ({ overdue }) => overdue),
    column('Số ngày còn lại', 'Days left', ({ daysLeft }) => daysLeft),
    column('Đã làm', 'Done', ({ done }) => done),
    column('Tổng số', 'Of', ({ of }) => of),
    column('Cơ quan', 'Body', ({ body }) => body),
    column('Chờ từ', 'Since', ({ since }) => since),
    column('Mã hồ sơ', 'Dossier', ({ dossier }) => dossier),
  ],
};

export const historyLines: List<Shown<HistoryLine>> = {
  name: 'history',
  orders: { version: byValue(({ version }) => version) },
  usual: ['version'],
  words: ({ what, who, leaves, leafName, texts }) => [
    what.vi,
    what.en,
    who.vi,
    who.en,
    ...leaves,
    leafName?.vi ?? null,
    leafName?.en ?? null,
    ...texts.map(({ text }) => text),
  ],
  columns: [
    column('Thứ tự', 'Version', ({ version }) => version),
    column('Thời điểm', 'At', ({ at }) => at),
    column('Ai', 'Who', ({ who }) => who),
    column('Việc', 'What', ({ what }) => what),
    column('Mục', 'Leaf', ({ leaves }) => leaves.join(', ')),
    column('Tên mục', 'Leaf name', ({ leafName }) => leafName),
    column('Mã người', 'Actor', ({ actor }) => actor),
    column('Nội dung', 'Texts', ({ texts }) => texts.flatMap(({ text }) => text ?? []).join('\n')),
  ],
};

/** A difference, and its place among those that were found. */
export interface PlacedDifference {
  readonly place: number;
  readonly found: Difference;
}

const readingWords: Readonly<Record<string, Sentence>> = {
  attainment: { vi: 'tỷ lệ đơn vị đạt', en: 'attainment' },
  rating: { vi: 'kết quả', en: 'rating' },
  leaf: { vi: 'mục', en: 'leaf' },
  streak: { vi: 'số năm liền', en: 'streak' },
};
const readings = Object.keys(readingWords);

/** The city’s figures first, then unit by unit; those of one reading in the order in which they are found there. */
export const differenceLines: List<PlacedDifference, Shown<DifferenceAnswer>> = {
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
  columns: [
    column('Số liệu', 'Reading', ({ reading }) => readingWords[reading] ?? reading),
    column('Đơn vị', 'Unit', ({ unitName }) => unitName),
    column('Loại', 'Kind', ({ kind }) => kindWords(kind)),
    column('Kỳ', 'Period', ({ period }) => period),
    column('Nội dung', 'Figure', ({ label }) => label),
    column('Trước', 'Before', ({ before }) => before),
    column('Sau', 'After', ({ after }) => after),
    column('Mã hồ sơ', 'Dossier', ({ dossier }) => dossier),
  ],
};
