import { draw } from './seed';
import type { Answers, SheetOf } from './sheet';

/** A leaf that counts one thing within another; shares in thousandths at the lowest and the highest quality. */
export interface Ratio {
  readonly leaf: string;
  readonly part: string;
  readonly whole: string;
  readonly size: readonly [number, number];
  readonly from: number;
  readonly to: number;
}

const ratioOf = (leaf: string, part: string, whole: string, size: readonly [number, number], from: number, to = 1010): Ratio => ({
  leaf,
  part,
  whole,
  size,
  from,
  to,
});

export const ratios: readonly Ratio[] = [
  ratioOf('1.1', 'tasksDone', 'tasksAssigned', [38, 60], 880),
  ratioOf('1.4', 'reportsOnTime', 'reportsDue', [48, 72], 880),
  ratioOf('2.1', 'economicTargetsMet', 'economicTargetsAssigned', [16, 22], 760),
  ratioOf('2.5', 'socialTargetsMet', 'socialTargetsAssigned', [18, 26], 800),
  ratioOf('3.1', 'recruitsDelivered', 'recruitsAssigned', [20, 40], 960, 1020),
  ratioOf('4.2', 'answersSatisfied', 'answersValid', [90, 240], 790, 930),
  ratioOf('4.3', 'proceduresPublished', 'proceduresInForce', [110, 160], 890),
  ratioOf('4.5', 'feedbackOnTime', 'feedbackDue', [8, 20], 890, 1020),
  ratioOf('5.2', 'petitionsOnTime', 'petitionsDue', [5, 16], 900, 1020),
  ratioOf('6.1', 'officialsGood', 'officialsRated', [19, 24], 790, 965),
];

/** The other leaves. `at` tells the quality of a leaf, slanted by unit and year. */
export function measuresFor(of: SheetOf, at: (leaf: string) => number, quality: number): Answers {
  const { unit } = of;
  const level = (leaf: string, name: string, best: string, next: string, from: number) => ({
    [leaf]: { figures: { [name]: at(leaf) >= from ? best : next } },
  });
  const place =
    unit.type === 'xa'
      ? level('2.6X', 'newRural', 'DAT', 'MOT-PHAN', 500)
      : level('2.6P', 'urbanCivility', 'DAT', 'MOT-PHAN', 500);
  return {
    ...level('1.3', 'councilWork', 'DU', 'THIEU-MOT', 250),
    ...level('3.3', 'crimeTrend', 'GIAM', 'KHONG-TANG', 550),
    ...level('5.1', 'democracy', 'DU', 'THIEU-MOT', 400),
    ...level('5.4', 'frontOpinion', 'TOT', 'KHA', 300),
    ...place,
    '1.2': { figures: { documentsCorrected: at('1.2') >= 450 ? 0 : 1 } },
    '2.2': revenue(of, quality),
    '2.3': clearance(of, quality),
    '2.4': { figures: { violationsNotHandled: 0 } },
    '3.2': { figures: { massComplaints: 0 } },
    '5.3': { figures: { noCorruptionConcluded: true } },
    '6.2': { figures: { reprimands: 0, warnings: 0 } },
    '6.3': { figures: { noDisunityConcluded: true } },
    ...oneStop(of, quality),
  };
}

/** Revenue in million đồng: the estimate grows year by year. */
function revenue({ unit, year }: SheetOf, quality: number) {
  const revenuePlanned = draw(`${unit.slug}/revenue`, 1800, 8600) + (year - 2014) * draw(`${unit.slug}/revenue/growth`, 90, 420);
  const thousandths = 935 + Math.floor((quality * 100) / 1000) + draw(`${unit.slug}/${year}/revenue`, 0, 25);
  return { figures: { revenueCollected: Math.floor((revenuePlanned * thousandths) / 1000), revenuePlanned } };
}

/** Sites to be cleared for projects. In the hill communes there were none at first; Bình Minh has twenty in 2019, all on schedule. */
function clearance({ unit, year }: SheetOf, quality: number) {
  if (['ta-phoi', 'hop-thanh'].includes(unit.slug) && year < 2016) return { notApplicable: true as const };
  if (unit.slug === 'binh-minh') {
    const projectsUnderWay = 20 - 2 * (2019 - year);
    return { figures: { projectsOnSchedule: projectsUnderWay, projectsUnderWay } };
  }
  const projectsUnderWay = draw(`${unit.slug}/projects`, 3, 9) + Math.floor((year - 2014) / 2);
  const thousandths = Math.min(1000, 700 + Math.floor((quality * 330) / 1000));
  return { figures: { projectsOnSchedule: Math.floor((projectsUnderWay * thousandths) / 1000), projectsUnderWay } };
}

/** Files at the one-stop desk; those taken in and still within their time count nowhere but among the received. */
function oneStop({ unit, year }: SheetOf, quality: number): Answers {
  const name = `${unit.slug}/${year}/files`;
  const filesResolved =
    draw(`${unit.slug}/files`, 640, 2300) + (year - 2014) * draw(`${unit.slug}/files/growth`, 20, 90) + draw(name, 0, 60);
  const filesOverdue = Math.floor(((1000 - quality) * draw(`${name}/overdue`, 6, 14)) / 1000);
  const inTime = Math.floor(
    (filesResolved * Math.min(996, 938 + Math.floor((quality * 52) / 1000) + draw(`${name}/late`, -4, 4))) / 1000,
  );
  const filesEarly = Math.floor((inTime * draw(`${name}/early`, 120, 260)) / 1000);
  const filesReceived = filesResolved + filesOverdue + draw(`${name}/open`, 4, 22);
  const entered = Math.min(
    1000,
    690 + (year - 2014) * 12 + Math.floor((quality * 290) / 1000) + draw(`${unit.slug}/software`, -25, 15),
  );
  return {
    '4.1': { figures: { filesEarly, filesOnTime: inTime - filesEarly, filesResolved, filesOverdue } },
    '4.4': { figures: { filesInSoftware: Math.floor((filesReceived * entered) / 1000), filesReceived } },
  };
}
