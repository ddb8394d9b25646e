import type { Day } from '#kernel';
import { evaluate, leavesFor, type Answer } from '#regulation';
import type { Diary, GivenRating, LeafReason } from './diary';
import { bodiesOf } from './regulations';
import { draw } from './seed';
import type { Answers } from './sheet';
import { notApplicableReason } from './words';

/** A leaf whose review differs from the unit's answer. */
export interface Difference {
  readonly answer: Answer;
  readonly reason: string;
}

/** What happens to one dossier: what the unit says, and what each review makes of it. */
export interface Course {
  readonly own: Answers;
  readonly differences: Readonly<Record<string, Difference>>;
}

/** The answers that count after the review. */
export const reviewed = ({ own, differences }: Course): Answers => ({
  ...own,
  ...Object.fromEntries(Object.entries(differences).map(([leaf, { answer }]) => [leaf, answer])),
});

/** What the regulation makes of answers, as a proposal gives it. */
export function ratingOf({ regulation, unit }: Diary, answers: Answers): GivenRating {
  const result = evaluate(regulation, unit.type, answers);
  return { ...(result.class && { class: result.class }), ...(result.title && { title: result.title }) };
}

/** Leaves of this unit's sheet that have an answer, in the regulation's order. */
export const answeredLeaves = ({ regulation, unit }: Diary, answers: Answers): string[] =>
  leavesFor(regulation, unit.type).flatMap(({ code }) => (answers[code] ? [code] : []));

/** The unit's officer fills in the sheet over some days: figures, then a document or an explanation. */
export function fill(diary: Diary, own: Answers, days: readonly Day[], leaves = answeredLeaves(diary, own)) {
  leaves.forEach((leaf, index) => {
    const day = days[Math.floor((index * days.length) / leaves.length)];
    const answer = own[leaf];
    if (!answer) throw new RangeError(`${diary.name} has no answer to ${leaf}.`);
    if (day) diary.agenda.goTo(day, 10 + draw(`${diary.name}/${day}`, 0, 50));
    diary.assess(leaf, answer, answer.notApplicable && notApplicableReason);
    if (!answer.notApplicable) prove(diary, leaf);
  });
}

function prove(diary: Diary, leaf: string) {
  if (diary.leaf(leaf).kind === 'level' && draw(`${diary.name}/${leaf}/proof`, 0, 2) > 0) diary.explain(leaf);
  else diary.attach(leaf);
}

/** The standing office returns the dossier, the unit adds documents and hands it in again. */
export function completeAfterReturn(diary: Diary, leaves: readonly LeafReason[], until: Day, handedIn: Day) {
  diary.returnFor(leaves, until);
  diary.agenda.goTo(handedIn, 30);
  for (const { leaf } of leaves) diary.attach(leaf, 2);
  diary.submit();
}

/** Bodies review their leaves one after the other; only those named, when not all. */
export function review(diary: Diary, course: Course, from: readonly Day[], only?: readonly string[]) {
  const leaves = answeredLeaves(diary, course.own);
  bodiesOf(diary.regulation)
    .filter(({ code }) => !only || only.includes(code))
    .forEach(({ code }, index) => {
      const day = from[index % from.length];
      if (day) diary.agenda.goTo(day, 20 + 25 * (diary.unit.index % 6));
      for (const leaf of leaves.filter((one) => diary.leaf(one).reviewedBy === code))
        diary.review(leaf, course.differences[leaf]);
      diary.completeReview(code);
    });
}

/** Leaves sent back are reviewed once more by their bodies. */
export function reviewAgain(diary: Diary, differences: Course['differences']) {
  const leaves = Object.keys(differences);
  for (const leaf of leaves) diary.review(leaf, differences[leaf]);
  for (const body of new Set(leaves.map((leaf) => diary.leaf(leaf).reviewedBy))) diary.completeReview(body);
}
