import { actingAs, dayForPeople, isDay, refuse, type Decide, type Given, type Story } from '#kernel';
import type { Regulation } from '#regulation';
import { badDay } from '../intake/intake';
import type { CloseCycle, NoteOutcome, OpenCycle } from './cycle.commands';
import type { CycleEvent } from './cycle.events';

/** Where a cycle stands. */
export interface Cycle {
  readonly opened: Extract<CycleEvent, { type: 'CycleOpened' }>['data'] | null;
  readonly outcomes: Readonly<Record<string, 'rated' | 'without-rating'>>;
  readonly closed: boolean;
}

/** What opening a cycle needs to know: the regulation it names, if published, and what its units are. */
export interface CycleGiven extends Given {
  readonly published: { readonly jurisdiction: string; readonly document: Regulation } | null;
  readonly units: Readonly<Record<string, { readonly jurisdiction: string; readonly type: string; readonly from: string }>>;
}

export const cycleStory: Story<Cycle, CycleEvent> = {
  category: 'cycle',
  initial: { opened: null, outcomes: {}, closed: false },
  evolve: (cycle, event) => {
    switch (event.type) {
      case 'CycleOpened':
        return { ...cycle, opened: event.data };
      case 'OutcomeNoted':
        return { ...cycle, outcomes: { ...cycle.outcomes, [event.data.unit]: event.data.outcome } };
      case 'CycleClosed':
        return { ...cycle, closed: true };
    }
  },
};

type Decision<Command> = Decide<Command, Cycle, CycleEvent, CycleGiven>;

/** A cycle pins one published regulation of its kind, names its units, and gives every stage its last day, in order. */
export const openCycle: Decision<OpenCycle> = (command, cycle, given) => {
  const { jurisdiction, kind, period, regulation, deadlines } = command;
  const by = actingAs(given.grants, 'city-administrator', { jurisdiction, kind });
  if (cycle.opened) refuse('opened-before', 'Kỳ đánh giá này đã được mở.', 'This cycle has been opened.', 'conflict');
  for (const day of [period.from, period.to]) if (!isDay(day)) badDay(day);
  if (period.to < period.from)
    refuse('bad-period', 'Ngày cuối kỳ trước ngày đầu kỳ.', 'The period ends before it begins.', 'invalid');
  const document = pinned(given, jurisdiction, regulation);
  if (document.kind !== kind) {
    refuse(
      'other-kind',
      'Quy định này dành cho đối tượng khác với kỳ đánh giá.',
      'This regulation is for another kind of evaluation than the cycle.',
      'invalid',
      { kind, kindOfRegulation: document.kind },
    );
  }
  const year = Number(period.from.slice(0, 4));
  if (year < document.years.from || year > (document.years.to ?? year)) {
    refuse('other-years', `Quy định này không áp dụng cho năm ${year}.`, `This regulation does not cover ${year}.`, 'invalid');
  }
  inOrder(deadlines, document);
  const units = command.units.map((unit) => ({ unit, type: typeOf(unit, command, given, document) }));
  return {
    by,
    events: [
      {
        type: 'CycleOpened',
        data: { jurisdiction, kind, period: { ...period }, regulation, units, deadlines: { ...deadlines } },
      },
    ],
  };
};

/** A cycle is closed when every unit has its outcome, or is named as left without one. */
export const closeCycle: Decision<CloseCycle> = (command, cycle, given) => {
  const opened = cycle.opened ?? noCycle();
  const by = actingAs(given.grants, 'city-administrator', { jurisdiction: opened.jurisdiction, kind: opened.kind });
  if (cycle.closed) refuse('closed-before', 'Kỳ đánh giá đã khép lại.', 'The cycle has been closed.', 'conflict');
  const waiting = opened.units.map(({ unit }) => unit).filter((unit) => !cycle.outcomes[unit]);
  const named = command.withoutRating ?? [];
  const unnamed = waiting.filter((unit) => !named.includes(unit));
  if (unnamed.length) {
    refuse(
      'units-waiting',
      `Còn ${unnamed.length} đơn vị chưa có kết quả.`,
      `${unnamed.length} units have no outcome yet.`,
      'not-now',
      { units: unnamed },
    );
  }
  const wrong = named.filter((unit) => !waiting.includes(unit));
  if (wrong.length)
    refuse('unit-has-outcome', 'Có đơn vị được nêu đã có kết quả.', 'A unit that is named has its outcome.', 'invalid', {
      units: wrong,
    });
  return { by, events: [{ type: 'CycleClosed', data: { withoutRating: waiting } }] };
};

/** A dossier's outcome is told to its cycle by the process. */
export const noteOutcome: Decision<NoteOutcome> = ({ unit, dossier, outcome }, cycle, given) => {
  const opened = cycle.opened ?? noCycle();
  const by = actingAs(given.grants, 'process', { jurisdiction: opened.jurisdiction });
  if (cycle.outcomes[unit]) refuse('noted-before', 'Đã ghi nhận.', 'Noted before.', 'conflict');
  return { by, events: [{ type: 'OutcomeNoted', data: { unit, dossier, outcome } }] };
};

const noCycle = (): never => refuse('no-cycle', 'Không có kỳ đánh giá này.', 'There is no such cycle.', 'not-found');

function pinned({ published }: CycleGiven, jurisdiction: string, hash: string): Regulation {
  if (published?.jurisdiction === jurisdiction) return published.document;
  return refuse(
    'no-regulation',
    `Chưa ban hành quy định có mã băm ${hash}.`,
    `No regulation with the hash ${hash} is published here.`,
    'not-found',
  );
}

function typeOf(unit: string, { jurisdiction, period }: OpenCycle, { units }: CycleGiven, document: Regulation): string {
  const known = units[unit];
  if (!known || known.jurisdiction !== jurisdiction) {
    return refuse(
      'no-unit',
      `Không có đơn vị ${unit} thuộc địa bàn này.`,
      `There is no unit ${unit} in this jurisdiction.`,
      'not-found',
      { unit },
    );
  }
  if (known.from > period.to)
    refuse('unit-later', 'Đơn vị thành lập sau kỳ đánh giá.', 'The unit was established after the period.', 'invalid', { unit });
  if (!document.unitTypes.some(({ code }) => code === known.type)) {
    refuse(
      'other-unit-type',
      'Quy định không áp dụng cho loại hình của đơn vị này.',
      'The regulation is not for units of this type.',
      'invalid',
      { unit, unitType: known.type },
    );
  }
  return known.type;
}

/** Every stage but the last may have a day; days that are given exist, name a stage and never run backwards. */
function inOrder(deadlines: Record<string, string>, { procedure }: Regulation) {
  const codes = procedure.stages.map(({ code }) => code);
  const unknown = Object.keys(deadlines).find((code) => !codes.includes(code));
  if (unknown !== undefined)
    refuse('no-stage', `Quy định không có bước ${unknown}.`, `The regulation has no stage ${unknown}.`, 'invalid');
  const undated = procedure.stages.filter(({ code, kind }) => kind !== 'publication' && deadlines[code] === undefined);
  if (undated.length > 0) {
    const [vi, en] = (['vi', 'en'] as const).map((language) => undated.map(({ name }) => name[language]).join('; '));
    refuse('deadline-missing', `Thiếu hạn của bước: ${vi}.`, `Without a deadline: ${en}.`, 'invalid');
  }
  let last = '';
  for (const { code, name } of procedure.stages) {
    const day = deadlines[code];
    if (day === undefined) continue;
    if (!isDay(day)) badDay(day);
    if (day < last) {
      refuse(
        'deadlines-backwards',
        `Hạn của bước ${name.vi} (${dayForPeople(day)}) sớm hơn bước trước.`,
        `The deadline of ${name.en} (${dayForPeople(day)}) is before the stage ahead of it.`,
        'invalid',
      );
    }
    last = day;
  }
}
