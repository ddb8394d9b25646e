import { completeAfterReturn, fill, ratingOf, review, type Course } from './course';
import { Diary } from './diary';
import { levelAnswer, partyAnswers, partyLevels, type Level } from './party-sheet';
import type { Answers } from './sheet';
import type { Step } from './step';
import { laoCai, type DemoUnit } from './units';
import { levelBecause, publicationWords, returnWords } from './words';

/** A closed year of a real unit's party organisation; decided in January, after its government. */
export function partyYear(unit: DemoUnit, year: number): Step[] {
  const diary = new Diary(laoCai, 'party', year, unit);
  const levels = partyLevels(unit, year);
  const final = partyAnswers(levels);
  const course = courseOf(unit, year, levels, final);
  const day = (month: number, date: number) =>
    `${month === 1 ? year + 1 : year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

  fill(diary, course.own, [day(11, 10 + (unit.index % 8))]);
  diary.agenda.goTo(day(11, 21 + (unit.index % 7)), 90 + unit.index * 7);
  diary.submit();
  diary.agenda.goTo(day(12, 2), 5 + unit.index * 9);
  if ((unit.index + year) % 13 === 4) {
    completeAfterReturn(diary, [{ leaf: '4.1', reason: returnWords.unsigned }], day(12, 6), day(12, 4));
    diary.agenda.goTo(day(12, 5), 60);
  }
  diary.accept();
  review(diary, course, [day(12, 9), day(12, 10), day(12, 11)]);
  diary.agenda.goTo(day(12, 16), 20 + unit.index * 9);
  if (unit.index % 4 !== 1) diary.waive();

  const rating = ratingOf(diary, final);
  diary.agenda.goTo(day(12, 28), 15 + unit.index * 8);
  diary.propose(rating, `MH-${diary.agenda.day.slice(0, 4)}/09`);
  diary.agenda.goTo(day(1, 5 + (unit.index % 2)), 20 + unit.index * 9);
  diary.decide(rating, `MH-${year + 1}/${31 + unit.index}`, ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ']);
  diary.agenda.goTo(day(1, 9), 30 + unit.index * 8);
  diary.publish(publicationWords.party);
  return diary.script.steps;
}

/** Some saw themselves one level higher, some one lower, than the review does. */
function courseOf({ index }: DemoUnit, year: number, levels: Readonly<Record<string, Level>>, final: Answers): Course {
  const turn = (index * 3 + year) % 5;
  const seen = turn === 1 ? 'TOT' : turn === 3 ? 'XUAT-SAC' : undefined;
  const leaf = Object.keys(levels).find((one) => levels[one] === seen);
  const answer = leaf && final[leaf];
  if (!leaf || !answer) return { own: final, differences: {} };
  const own = levelAnswer(leaf, seen === 'TOT' ? 'XUAT-SAC' : 'TOT');
  const reason = seen === 'TOT' ? levelBecause.lowered : levelBecause.raised;
  return { own: { ...final, ...(own && { [leaf]: own }) }, differences: { [leaf]: { answer, reason } } };
}
