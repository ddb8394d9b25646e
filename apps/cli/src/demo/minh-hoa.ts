import { completeAfterReturn, fill, ratingOf, review, reviewAgain, type Course } from './course';
import { Diary, type GivenRating } from './diary';
import { invented, said } from './minh-hoa-sheets';
import type { Answers } from './sheet';
import type { Step } from './step';
import { minhHoa, unitOf } from './units';
import { appealWords, loweredBecause, publicationWords, raisedBecause, returnWords, sentBackWords } from './words';

const year = 2018;
const day = (month: number, date: number) => `${year}-${month}-${String(date).padStart(2, '0')}`;
const signature = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];

/** From the first figure to the end of review. */
function untilReviewed(slug: string, course: Course, returned: readonly string[] = []): Diary {
  const diary = new Diary(minhHoa, 'government', year, unitOf(minhHoa, slug));
  fill(diary, course.own, [day(11, 6 + diary.unit.index), day(11, 12)]);
  diary.agenda.goTo(day(11, 21 + diary.unit.index), 60);
  diary.submit();
  diary.agenda.goTo(day(12, 3), 30 + diary.unit.index * 9);
  returned.forEach((leaf, time) => {
    const reason = time === 0 ? returnWords.unclear : returnWords.unsigned;
    completeAfterReturn(diary, [{ leaf, reason }], day(12, 7), day(12, 4 + time));
    diary.agenda.goTo(day(12, 4 + time), 200 + diary.unit.index * 9);
  });
  diary.accept();
  review(diary, course, [day(12, 7), day(12, 10), day(12, 11)]);
  diary.agenda.goTo(day(12, 14), 30 + diary.unit.index * 11);
  return diary;
}

/** Proposed, decided and published at the end of the year. */
function concluded(
  diary: Diary,
  final: Answers,
  departs: { proposed?: GivenRating; because?: string; decided?: GivenRating; why?: string } = {},
): Step[] {
  const computed = ratingOf(diary, final);
  const proposed = departs.proposed ?? computed;
  diary.agenda.goTo(day(12, 24), 30 + diary.unit.index * 9);
  diary.propose(proposed, 'MH-2018/58', departs.because);
  diary.agenda.goTo(day(12, 27), 30 + diary.unit.index * 9);
  diary.decide(departs.decided ?? proposed, `MH-2018/${61 + diary.unit.index}`, signature, departs.why);
  diary.agenda.goTo(day(12, 29), 30 + diary.unit.index * 9);
  diary.publish(publicationWords.government);
  return diary.script.steps;
}

/** A concluded case of waste, found by the inspectorate: K2 closes the top class at 92.25 points. */
function knockedOut(): Step[] {
  const final = invented.hoaMau;
  const reason = 'Kết luận thanh tra (minh họa) nêu một vụ việc lãng phí trong năm.';
  const course = { own: { ...final, '5.3': said.noCaseYet }, differences: { '5.3': { answer: final['5.3'], reason } } };
  const diary = untilReviewed('hoa-mau', course);
  diary.waive();
  return concluded(diary, final);
}

/** The floor of TC4 costs the title; an appeal that comes after the window is turned away, as a fact. */
function belowTheFloor(): Step[] {
  const final = invented.saoMau;
  const course = {
    own: { ...final, '4.1': said.files(950) },
    differences: { '4.1': { answer: final['4.1'], reason: loweredBecause('4.1') } },
  };
  const diary = untilReviewed('sao-mau', course, ['4.1', '4.4']);
  diary.agenda.goTo(day(12, 21), 60);
  diary.lodge('muon', [{ leaf: '4.1', grounds: appealWords.grounds }]);
  return concluded(diary, final);
}

/** Exactly 85: the band begins there, so the title is earned. */
function exactly85(): Step[] {
  const final = invented.trangMau;
  const course = {
    own: { ...final, '4.2': said.satisfied(168) },
    differences: { '4.2': { answer: final['4.2'], reason: raisedBecause('4.2') } },
  };
  const diary = untilReviewed('trang-mau', course);
  diary.waive();
  return concluded(diary, final);
}

/** 84.995 is not 85; the appeal for the missing revenue is dismissed. */
function justBelow(): Step[] {
  const final = invented.suoiMau;
  const reason = 'Số thu thực hiện theo Kho bạc là 9.998 triệu đồng; số đơn vị báo cáo đã làm tròn.';
  const course = { own: { ...final, '2.2': said.revenueFull }, differences: { '2.2': { answer: final['2.2'], reason } } };
  const diary = untilReviewed('suoi-mau', course);
  diary.lodge('1', [{ leaf: '2.2', grounds: 'Chênh lệch do làm tròn đến triệu đồng, đề nghị tính đủ 100 % dự toán.' }]);
  diary.agenda.goTo(day(12, 18), 30);
  diary.decideAppeal('1', '2.2', {
    upheld: false,
    reason: 'Điểm tính theo số chính xác, không làm tròn; giữ nguyên kết quả thẩm định.',
  });
  return concluded(diary, final);
}

/** One leaf does not apply; the authority departs from the proposal and says why. */
function decidedOtherwise(): Step[] {
  const final = invented.doiMau;
  const diary = untilReviewed('doi-mau', { own: final, differences: {} }, ['2.1']);
  diary.waive();
  const why =
    'Kết quả cải cách hành chính quý IV giảm so với cùng kỳ và chưa có biện pháp khắc phục; Chủ tịch UBND thành phố quyết định mức Khá.';
  return concluded(diary, final, { decided: { class: 'KHA' }, why });
}

/** An appeal won; a first proposal below what was computed is sent back, and the new review raises a leaf. */
function sentBackOnce(): Step[] {
  const final = invented.nangMau;
  const course: Course = {
    own: { ...final, '2.5': said.socialTargets(22) },
    differences: {
      '4.4': { answer: said.software(820), reason: loweredBecause('4.4') },
    },
  };
  const diary = untilReviewed('nang-mau', course);
  diary.lodge('1', [{ leaf: '4.4', grounds: appealWords.grounds }]);
  diary.agenda.goTo(day(12, 17), 60);
  diary.decideAppeal('1', '4.4', { upheld: true, answer: final['4.4'], reason: appealWords.upheld });
  diary.agenda.goTo(day(12, 18), 60);
  diary.waive();
  diary.agenda.goTo(day(12, 19), 60);
  diary.propose(
    { class: 'KHA' },
    'MH-2018/57',
    'Hội đồng nhận thấy số liệu mục 2.5 chưa có xác nhận chính thức nên đề xuất thận trọng.',
  );
  diary.agenda.goTo(day(12, 20), 60);
  diary.sendBack([{ leaf: '2.5', reason: sentBackWords.asked }], day(12, 24));
  diary.agenda.goTo(day(12, 21), 60);
  reviewAgain(diary, { '2.5': { answer: final['2.5'], reason: raisedBecause('2.5') } });
  diary.agenda.goTo(day(12, 21), 240);
  diary.waive();
  return concluded(diary, final);
}

/** The year 2018 of Thành phố Minh Họa: what must not be invented for a real unit happens here. */
export const minhHoaYear = (): Step[][] => [
  knockedOut(),
  belowTheFloor(),
  exactly85(),
  justBelow(),
  decidedOtherwise(),
  sentBackOnce(),
];
