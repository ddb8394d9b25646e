import { completeAfterReturn, fill, ratingOf, review, reviewAgain, type Course } from './course';
import { Diary } from './diary';
import { lowered, raised, shuffled, underrated, type Told } from './differences';
import { draw } from './seed';
import { sheetFor, type Answers } from './sheet';
import type { Step } from './step';
import { laoCai, type DemoUnit } from './units';
import { appealWords, publicationWords, returnWords, sentBackWords } from './words';
import { governmentWanted } from './years';

/** The answers that count in the end. */
export const governmentAnswers = (unit: DemoUnit, year: number): Answers =>
  sheetFor({ city: laoCai, unit, year }, governmentWanted(unit, year));

/** What is out of the ordinary in a unit's year: seldom more than one thing. */
const special = ({ index }: DemoUnit, year: number) => {
  const turn = (index * 5 + year * 3) % 17;
  return {
    returned: turn === 2 || turn === 9,
    won: turn === 5,
    lost: turn === 11,
    sentBack: turn === 14 && year % 2 === 1,
    waits: turn % 3 === 0,
  };
};

/** A closed year of a real unit's government, from the first figure in November to publication at the end of December. */
export function governmentYear(unit: DemoUnit, year: number): Step[] {
  const diary = new Diary(laoCai, 'government', year, unit);
  const final = governmentAnswers(unit, year);
  const what = special(unit, year);
  const { course, about } = courseOf(diary, final, what);
  const day = (month: number, date: number) => `${year}-${month}-${String(date).padStart(2, '0')}`;

  const begins = 3 + ((unit.index * 5) % 9);
  fill(diary, course.own, [day(11, begins), day(11, begins + 2), day(11, begins + 5)]);
  diary.agenda.goTo(day(11, 20 + (unit.index % 9)), 60 + unit.index * 7);
  diary.submit();

  diary.agenda.goTo(day(12, 1 + (unit.index % 2)), 5 + unit.index * 9);
  if (what.returned) {
    const leaves = [
      { leaf: '1.1', reason: returnWords.unclear },
      { leaf: '2.1', reason: returnWords.unsigned },
    ];
    completeAfterReturn(diary, leaves, day(12, 5), day(12, 3));
    diary.agenda.goTo(day(12, 4), unit.index * 9);
  }
  diary.accept(what.returned ? 'Hồ sơ đã được bổ sung đầy đủ.' : undefined);
  review(diary, course, [day(12, 7), day(12, 8), day(12, 9)]);

  appeals(diary, about, final, day);
  const rating = ratingOf(diary, final);
  const number = (value: number) => `MH-${year}/${String(value).padStart(2, '0')}`;
  diary.agenda.goTo(day(12, 22), unit.index * 6);
  if (about.sentBack) {
    diary.propose(ratingOf(diary, { ...final, [about.sentBack.leaf]: about.sentBack.first }), number(8));
    diary.agenda.goTo(day(12, 23), 60);
    diary.sendBack([{ leaf: about.sentBack.leaf, reason: sentBackWords.asked }], day(12, 26));
    diary.agenda.goTo(day(12, 24), 45);
    const answer = final[about.sentBack.leaf];
    if (answer) reviewAgain(diary, { [about.sentBack.leaf]: { answer, reason: sentBackWords.again } });
    diary.agenda.goTo(day(12, 25), 30);
    diary.waive();
    diary.agenda.goTo(day(12, 25), 240);
  }
  diary.propose(rating, number(8));
  diary.agenda.goTo(day(12, 26 + (unit.index % 2)), 20 + unit.index * 8);
  diary.decide(rating, number(11 + unit.index), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  diary.agenda.goTo(day(12, 29), 30 + unit.index * 8);
  diary.publish(publicationWords.government);
  return diary.script.steps;
}

/** What the later acts of the year have to know. */
interface About {
  readonly won?: string;
  readonly lost?: string;
  readonly waits: boolean;
  readonly sentBack?: { readonly leaf: string; readonly first: NonNullable<Answers[string]> };
}

/** What the unit said and the review found: up to three leaves lowered, now and then one raised, each with its reason. */
function courseOf(diary: Diary, final: Answers, what: ReturnType<typeof special>): { course: Course; about: About } {
  const { name } = diary;
  const leaves = shuffled(name);
  const own: Answers = { ...final };
  const differences: Record<string, Course['differences'][string]> = {};
  const take = (make: (leaf: string) => Told | null): string | undefined => {
    for (const leaf of leaves) {
      const told = differences[leaf] ? null : make(leaf);
      if (!told) continue;
      own[leaf] = told.own;
      differences[leaf] = told.difference;
      return leaf;
    }
    return undefined;
  };
  const won = what.won ? take((leaf) => underrated(leaf, name, final, 'Tính theo số liệu đối chiếu ban đầu.')) : undefined;
  const sentBack = what.sentBack ? take((leaf) => underrated(leaf, name, final, sentBackWords.first)) : undefined;
  const lost = what.lost ? take((leaf) => lowered(leaf, name, final)) : undefined;
  for (let more = draw(`${name}/lowered`, 0, 3); more > 0; more -= 1) take((leaf) => lowered(leaf, name, final));
  if (draw(`${name}/raised`, 0, 2) === 0) take((leaf) => raised(leaf, name, final));
  const first = sentBack && differences[sentBack]?.answer;
  return {
    course: { own, differences },
    about: { won, lost, waits: what.waits, ...(sentBack && first && { sentBack: { leaf: sentBack, first } }) },
  };
}

/** The window: an appeal won or lost, silence until it is over, or the unit's word that it agrees. */
function appeals(diary: Diary, { won, lost, waits }: About, final: Answers, day: (month: number, date: number) => string) {
  diary.agenda.goTo(day(12, 15), 30 + diary.unit.index * 9);
  const leaf = won ?? lost;
  if (leaf) {
    diary.lodge('1', [{ leaf, grounds: appealWords.grounds }]);
    diary.agenda.goTo(day(12, 18), 90);
    const said = won
      ? { upheld: true, answer: final[leaf], reason: appealWords.upheld }
      : { upheld: false, reason: appealWords.dismissed };
    diary.decideAppeal('1', leaf, said);
  } else if (!waits) diary.waive();
}
