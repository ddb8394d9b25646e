import { answeredLeaves, completeAfterReturn, fill, ratingOf, review, reviewAgain, reviewed, type Course } from './course';
import { Diary } from './diary';
import { lowered, shuffled, underrated } from './differences';
import { governmentAnswers } from './government-year';
import type { Step } from './step';
import { laoCai, unitOf } from './units';
import { appealWords, returnWords, sentBackWords } from './words';

const openYear = 2019;
const day = (month: number, date: number) => `${openYear}-${month}-${String(date).padStart(2, '0')}`;

/** A unit's government in the open year, and what it says of itself. */
function begun(slug: string): { diary: Diary; course: Course; leaf: string } {
  const diary = new Diary(laoCai, 'government', openYear, unitOf(laoCai, slug));
  const final = governmentAnswers(diary.unit, openYear);
  const leaf = shuffled(diary.name).find((one) => lowered(one, diary.name, final)) ?? '';
  const told = lowered(leaf, diary.name, final);
  if (!told) return { diary, course: { own: final, differences: {} }, leaf };
  return { diary, course: { own: { ...final, [leaf]: told.own }, differences: { [leaf]: told.difference } }, leaf };
}

/** The sheet begun: so many leaves of it, from a day on. */
function partly(slug: string, count: number, from: number): Step[] {
  const { diary, course } = begun(slug);
  fill(diary, course.own, [day(11, from), day(11, from + 1)], answeredLeaves(diary, course.own).slice(0, count));
  return diary.script.steps;
}

/** The whole sheet, handed in unless it is to stay with the unit. */
function handedIn(slug: string, from: number, on: number | null) {
  const { diary, course, leaf } = begun(slug);
  fill(diary, course.own, [day(11, from), day(11, from + 1), day(11, from + 2)]);
  if (on !== null) {
    diary.agenda.goTo(day(11, on), 100 + diary.unit.index * 7);
    diary.submit();
  }
  return { diary, course, leaf };
}

/** Handed in early, accepted, and on the table of the reviewing bodies. */
function accepted(slug: string, from: number) {
  const story = handedIn(slug, from, from + 4);
  story.diary.agenda.goTo(day(11, from + 6), 15);
  story.diary.accept();
  return story;
}

/** Reviewed by every body: the window to appeal is open. */
function allReviewed(slug: string, from: number) {
  const story = accepted(slug, from);
  review(story.diary, story.course, [day(11, from + 7)]);
  return story;
}

function returned(slug: string): Step[] {
  const { diary } = handedIn(slug, 11, 18);
  diary.agenda.goTo(day(11, 20), 45);
  diary.returnFor([{ leaf: '4.1', reason: returnWords.unclear }], day(11, 29));
  return diary.script.steps;
}

function returnedAndAccepted(slug: string): Step[] {
  const { diary, course } = handedIn(slug, 4, 8);
  diary.agenda.goTo(day(11, 12), 40);
  completeAfterReturn(diary, [{ leaf: '2.1', reason: returnWords.unclear }], day(11, 18), day(11, 14));
  diary.agenda.goTo(day(11, 18), 40);
  diary.accept('Hồ sơ đã được bổ sung đầy đủ.');
  review(diary, course, [day(11, 20), day(11, 21)], ['noi-vu', 'tai-chinh', 'van-phong']);
  return diary.script.steps;
}

function returnRequested(slug: string): Step[] {
  const { diary, course } = accepted(slug, 6);
  review(diary, course, [day(11, 14)], ['tai-chinh']);
  diary.agenda.goTo(day(11, 21), 30);
  diary.requestReturn('Đơn vị phát hiện nhập nhầm số liệu mục 2.5, đề nghị trả lại hồ sơ để sửa.');
  return diary.script.steps;
}

function appealed(slug: string, decided: boolean): Step[] {
  const { diary, course, leaf } = allReviewed(slug, 4);
  diary.agenda.goTo(day(11, decided ? 13 : 21), 80);
  diary.lodge('1', [{ leaf, grounds: appealWords.grounds }]);
  if (decided) {
    diary.agenda.goTo(day(11, 18), 70);
    diary.decideAppeal('1', leaf, { upheld: true, answer: course.own[leaf], reason: appealWords.upheld });
    diary.agenda.goTo(day(11, 21), 60);
    diary.waive();
  }
  return diary.script.steps;
}

/** Agreed with its review, and before the authority. */
function proposed(slug: string, on: number) {
  const story = allReviewed(slug, 4);
  const { diary, course } = story;
  diary.agenda.goTo(day(11, on - 1), 50);
  diary.waive();
  diary.agenda.goTo(day(11, on), 30);
  diary.propose(ratingOf(diary, reviewed(course)), 'MH-2019/08');
  return story;
}

/** Sent back by the authority with a date that has passed: the reviewing body is late. */
function sentBack(slug: string): Step[] {
  const { diary } = proposed(slug, 14);
  diary.agenda.goTo(day(11, 15), 30);
  diary.sendBack([{ leaf: '2.1', reason: sentBackWords.asked }], day(11, 21));
  return diary.script.steps;
}

/** Sent back once, reviewed anew, proposed again and decided: the first of its year, as a model for the others. */
function decided(slug: string): Step[] {
  const { diary, course } = proposed(slug, 13);
  const final = reviewed(course);
  const told = underrated('2.5', diary.name, final, sentBackWords.again);
  diary.agenda.goTo(day(11, 14), 30);
  diary.sendBack([{ leaf: '2.5', reason: sentBackWords.asked }], day(11, 20));
  diary.agenda.goTo(day(11, 15), 30);
  const again: Course['differences'] = told ? { '2.5': told.difference } : {};
  if (told) reviewAgain(diary, again);
  diary.agenda.goTo(day(11, 18), 30);
  diary.waive();
  const rating = ratingOf(diary, reviewed({ own: final, differences: again }));
  diary.agenda.goTo(day(11, 19), 30);
  diary.propose(rating, 'MH-2019/08');
  diary.agenda.goTo(day(11, 22), 30);
  diary.decide(rating, 'MH-2019/11', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  return diary.script.steps;
}

/** The year under way: something to do in every stage. Tả Phời has not begun. */
export const openGovernmentYear = (): Step[][] => [
  partly('binh-minh', 15, 20),
  partly('hop-thanh', 3, 21),
  partly('thong-nhat', 9, 19),
  handedIn('bac-lenh', 18, null).diary.script.steps,
  handedIn('van-hoa', 12, 19).diary.script.steps,
  handedIn('cam-duong', 13, 22).diary.script.steps,
  returned('dong-tuyen'),
  returnedAndAccepted('pho-moi'),
  accepted('xuan-tang', 13).diary.script.steps,
  returnRequested('lao-cai'),
  allReviewed('pom-han', 11).diary.script.steps,
  appealed('nam-cuong', false),
  appealed('duyen-hai', true),
  proposed('bac-cuong', 21).diary.script.steps,
  sentBack('coc-leu'),
  decided('kim-tan'),
];
