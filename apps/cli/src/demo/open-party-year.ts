import { fill, review, type Course } from './course';
import { Diary } from './diary';
import { partyAnswers, partyLeaves, partyLevels } from './party-sheet';
import type { Step } from './step';
import { laoCai, type DemoUnit } from './units';

const day = (date: number) => `2019-11-${date}`;

/** How far each party organisation has come in the open year; those not named have not begun. */
const far: Readonly<Record<string, 'partly' | 'filled' | 'handed-in' | 'in-review'>> = {
  'binh-minh': 'filled',
  'bac-lenh': 'handed-in',
  'kim-tan': 'in-review',
  'coc-leu': 'handed-in',
  'duyen-hai': 'filled',
  'pom-han': 'partly',
  'bac-cuong': 'partly',
  'van-hoa': 'partly',
};

function begun(unit: DemoUnit): Step[] {
  const stage = far[unit.slug];
  if (!stage) return [];
  const diary = new Diary(laoCai, 'party', 2019, unit);
  const course: Course = { own: partyAnswers(partyLevels(unit, 2019)), differences: {} };
  fill(diary, course.own, [day(18)], stage === 'partly' ? partyLeaves.slice(0, 2) : [...partyLeaves]);
  if (stage === 'partly' || stage === 'filled') return diary.script.steps;
  diary.agenda.goTo(day(19), 60 + unit.index * 7);
  diary.submit();
  if (stage === 'handed-in') return diary.script.steps;
  diary.agenda.goTo(day(20), 60);
  diary.accept();
  review(diary, course, [day(21), day(22)], ['ban-to-chuc', 'ban-tuyen-giao']);
  return diary.script.steps;
}

/** The party's year is mostly at its beginning: it is decided after the government's. */
export const openPartyYear = (): Step[][] => laoCai.units.map(begun);
