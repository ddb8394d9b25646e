import { evaluate, shippedRegulation, type Answer, type Figure } from '#regulation';

const figures = (given: Readonly<Record<string, Figure>>): Answer => ({ figures: given });

/** A ward's sheet of a whole year, computed by hand: figures, and the points that follow from the rule's own words. */
const sheet: readonly (readonly [leaf: string, answer: Answer, points: string])[] = [
  // 18/20 = 90 %, two thirds of the way from 70 to 100, of 4
  ['1.1', figures({ tasksDone: 18, tasksAssigned: 20 }), '8/3'],
  ['1.2', figures({ documentsCorrected: 1 }), '3'],
  ['1.3', figures({ councilWork: 'DU' }), '4'],
  // 94 %, 14/20 of the way from 80 to 100, of 3
  ['1.4', figures({ reportsOnTime: 47, reportsDue: 50 }), '21/10'],
  // 13/14 is 23/28 of the way from 60 to 100, of 8
  ['2.1', figures({ economicTargetsMet: 13, economicTargetsAssigned: 14 }), '46/7'],
  ['2.2', figures({ revenueCollected: '10250.5', revenuePlanned: 10_000 }), '5'],
  ['2.3', { notApplicable: true }, '0'],
  ['2.4', figures({ violationsNotHandled: 1 }), '1'],
  ['2.5', figures({ socialTargetsMet: 9, socialTargetsAssigned: 10 }), '15/4'],
  ['2.6P', figures({ urbanCivility: 'MOT-PHAN' }), '1'],
  ['3.1', figures({ recruitsDelivered: 49, recruitsAssigned: 50 }), '4'],
  ['3.2', figures({ massComplaints: 0 }), '6'],
  ['3.3', figures({ crimeTrend: 'KHONG-TANG' }), '3'],
  // 950 of 980 + 20 = 95 %, five eighths of the way from 90 to 98, of 7
  ['4.1', figures({ filesEarly: 600, filesOnTime: 350, filesResolved: 980, filesOverdue: 20 }), '35/8'],
  // under 30 answers: not counted
  ['4.2', figures({ answersSatisfied: 20, answersValid: 25 }), '0'],
  ['4.3', figures({ proceduresPublished: 100, proceduresInForce: 100 }), '3'],
  ['4.4', figures({ filesInSoftware: 900, filesReceived: 1000 }), '12/5'],
  ['4.5', figures({ feedbackOnTime: 0, feedbackDue: 0 }), '0'],
  ['5.1', figures({ democracy: 'DU' }), '4'],
  ['5.2', figures({ petitionsOnTime: 19, petitionsDue: 20 }), '15/4'],
  ['5.3', figures({ noCorruptionConcluded: true }), '4'],
  ['5.4', figures({ frontOpinion: 'KHA' }), '1'],
  // 10/11 is 46/55 of the way from 70 to 95, of 4
  ['6.1', figures({ officialsGood: 20, officialsRated: 22 }), '184/55'],
  ['6.2', figures({ reprimands: 1, warnings: 0 }), '2'],
  ['6.3', figures({ noDisunityConcluded: true }), '3'],
  ['C1', figures({ initiatives: 3 }), '2'],
  ['C2', figures({ modelsSpread: 1 }), '1/2'],
  ['C3', figures({ provincialAwards: 1 }), '1'],
  ['T2', figures({ figuresMismatched: 1 }), '1/2'],
];

describe("a ward's whole year, computed by hand", () => {
  const answers = Object.fromEntries(sheet.map(([leaf, answer]) => [leaf, answer]));
  const result = evaluate(shippedRegulation('lao-cai-government-2014'), 'phuong', answers);

  it.each(sheet.map(([leaf, , points]) => [leaf, points]))('leaf %s gives %s', (code, points) =>
    expect(result.leaves.find((leaf) => leaf.code === code)?.points).toBe(points),
  );

  it.each([
    ['TC1', '353/30', '15'],
    ['TC2', '485/28', '22'],
    ['TC3', '13', '15'],
    ['TC4', '391/40', '13'],
    ['TC5', '51/4', '15'],
    ['TC6', '459/55', '10'],
  ])('%s has %s of %s', (code, points, applicableMax) =>
    expect(result.criteria.find((criterion) => criterion.code === code)).toMatchObject({ points, applicableMax }),
  );

  it('674137/9240 points of 90, brought to 100; plus 3 at most, less a half', () => {
    expect(result.base).toBe('674137/8316');
    expect(result.bonus).toEqual({ uncapped: '7/2', points: '3' });
    expect(result.penalty).toEqual({ uncapped: '1/2', points: '1/2' });
    expect(result.total).toBe('694927/8316');
  });

  it('is 83.57: fair, every floor met, no knock-out', () => {
    expect(result).toMatchObject({ band: 'KHA', class: 'KHA', title: null });
    expect(result.floors.map(({ met }) => met)).toEqual([true, true, true]);
    expect(result.knockOuts.map(({ holds }) => holds)).toEqual([false, false, false, false, false, false]);
  });
});
