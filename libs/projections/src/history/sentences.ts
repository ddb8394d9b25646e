import type { DossierEvent, OfficialDocument, Rating } from '#evaluation';
import { dayForPeople, type Day, type Sentence } from '#kernel';
import type { Regulation } from '#regulation';
import { bodyName, className, factName, kindWords, stageName, titleName } from '../labels';
import { points } from './figures';

const both = (vi: string, en: string): Sentence => ({ vi, en });

/** What happened, in one sentence that an official would write. */
export function sentence(event: DossierEvent, regulation: Regulation): Sentence {
  switch (event.type) {
    case 'DossierOpened': {
      const { vi, en } = kindWords(event.data.kind);
      const { label, type } = event.data.period;
      const period = type === 'year' ? `năm ${label}` : `kỳ ${label}`;
      return both(
        `Mở hồ sơ đánh giá ${vi} ${period}, theo quy định "${regulation.name.vi}".`,
        `The ${en} dossier for ${label} was opened, under "${regulation.name.en}".`,
      );
    }
    case 'StageEntered':
      return entered(event.data.stage, event.data.until, regulation);
    case 'LeafAssessed': {
      const { leaf, answer } = event.data;
      if (answer.notApplicable) return both(`Đề nghị không áp dụng mục ${leaf}.`, `Leaf ${leaf} was claimed not to apply.`);
      return both(`Tự chấm mục ${leaf}.`, `Leaf ${leaf} was assessed by the unit.`);
    }
    case 'LeafExplained':
      return both(`Giải trình mục ${event.data.leaf}.`, `Leaf ${event.data.leaf} was explained.`);
    case 'EvidenceAttached':
      return both(
        `Đính kèm tài liệu kiểm chứng vào mục ${event.data.leaf}.`,
        `An evidence document was attached to leaf ${event.data.leaf}.`,
      );
    case 'EvidenceWithdrawn':
      return both(
        `Rút tài liệu kiểm chứng khỏi mục ${event.data.leaf}.`,
        `An evidence document was taken off leaf ${event.data.leaf}.`,
      );
    case 'LeafSigned':
      return both(`Ký xác nhận mục ${event.data.leaf}.`, `Leaf ${event.data.leaf} was signed by its row officer.`);
    case 'SelfAssessmentSubmitted': {
      const { total } = event.data.result;
      return both(
        `Ký và nộp hồ sơ tự đánh giá, tự chấm ${points(total).vi} điểm.`,
        `The self-assessment was signed and handed in, with ${points(total).en} points.`,
      );
    }
    case 'SubmissionAccepted':
      return both('Tiếp nhận hồ sơ.', 'The dossier was accepted.');
    case 'ReturnRequested':
      return both('Đơn vị đề nghị trả lại hồ sơ để bổ sung.', 'The unit asked for the dossier to be returned for completion.');
    case 'SubmissionReturned': {
      const { list, day } = leavesUntil(event.data);
      return both(
        `Trả lại hồ sơ để bổ sung các mục ${list}, hạn đến hết ngày ${day}.`,
        `The dossier was returned for completion of ${list}, until ${day}.`,
      );
    }
    case 'DeadlineExtended': {
      const { stage, until, document } = event.data;
      const { vi, en } = stageName(regulation, stage);
      const day = dayForPeople(until);
      return both(
        `Gia hạn bước ${vi.toLowerCase()} đến hết ngày ${day} theo ${cited(document).vi}.`,
        `The deadline of ${en.toLowerCase()} was extended to ${day} by ${cited(document).en}.`,
      );
    }
    case 'LeafReviewed': {
      const { leaf, body, differs } = event.data;
      const { vi, en } = bodyName(regulation, body);
      if (differs)
        return both(
          `${vi} thẩm định mục ${leaf}, kết quả khác tự chấm.`,
          `${en} reviewed leaf ${leaf} and differs from the unit.`,
        );
      return both(`${vi} thẩm định mục ${leaf}, nhất trí với tự chấm.`, `${en} reviewed leaf ${leaf} and agrees with the unit.`);
    }
    case 'FactEstablished': {
      const { vi, en } = factName(regulation, event.data.fact);
      return both(`Xác lập dữ kiện: ${vi}.`, `A fact was established: ${en}.`);
    }
    case 'ReviewCompleted': {
      const { vi, en } = bodyName(regulation, event.data.body);
      return both(`${vi} hoàn thành phần thẩm định của mình.`, `${en} completed its part of the review.`);
    }
    case 'ResultComputed': {
      const { after, result } = event.data;
      const named = ratingName(result, regulation);
      const when = after === 'review' ? both('sau thẩm định', 'after review') : both('sau thẩm định lại', 'after appeal');
      return both(
        `Kết quả tính điểm ${when.vi}: ${points(result.total).vi} điểm, ${named.vi}.`,
        `Result ${when.en}: ${points(result.total).en} points, ${named.en}.`,
      );
    }
    case 'AppealLodged': {
      const list = listed(event.data.leaves);
      return both(`Đơn vị đề nghị thẩm định lại các mục ${list}.`, `The unit appealed leaves ${list}.`);
    }
    case 'AppealTurnedAway': {
      const { list, day } = leavesUntil(event.data);
      return both(
        `Không nhận đề nghị thẩm định lại các mục ${list} vì quá hạn ngày ${day}.`,
        `The appeal on leaves ${list} was turned away: it came after ${day}.`,
      );
    }
    case 'AppealWaived':
      return both(
        'Đơn vị nhất trí với kết quả thẩm định, không đề nghị thẩm định lại.',
        'The unit agrees with the review and does not appeal.',
      );
    case 'AppealDecided': {
      const { leaf, upheld } = event.data;
      if (upheld)
        return both(
          `Tổ phúc tra chấp nhận đề nghị thẩm định lại mục ${leaf}.`,
          `The appeal panel upheld the appeal on leaf ${leaf}.`,
        );
      return both(
        `Tổ phúc tra giữ nguyên kết quả thẩm định mục ${leaf}.`,
        `The appeal panel dismissed the appeal on leaf ${leaf}.`,
      );
    }
    case 'PrecedingDossierDecided': {
      const { vi, en } = kindWords(event.data.kind);
      return both(`Đã có quyết định đối với ${vi} của cùng đơn vị.`, `The ${en} dossier of the same unit has been decided.`);
    }
    case 'RatingProposed': {
      const { vi, en } = ratingName(event.data.proposed, regulation);
      const departs = event.data.differs
        ? both(', khác kết quả tính điểm', ', which departs from the computed result')
        : both('', '');
      return both(`Đề xuất ${vi}${departs.vi}.`, `${capital(en)} was proposed${departs.en}.`);
    }
    case 'SentBackForReview': {
      const { list, day } = leavesUntil(event.data);
      return both(
        `Chuyển thẩm định lại các mục ${list}, hạn đến hết ngày ${day}.`,
        `Leaves ${list} were sent back for review, until ${day}.`,
      );
    }
    case 'RatingDecided': {
      const { decided, document, differs } = event.data;
      const { vi, en } = ratingName(decided, regulation);
      const departs = differs ? both(', khác đề xuất', ', which departs from the proposal') : both('', '');
      return both(
        `Quyết định ${vi}${departs.vi} (${cited(document).vi}).`,
        `${capital(en)} was decided${departs.en} (${cited(document).en}).`,
      );
    }
    case 'ClosedWithoutRating':
      return both('Kết thúc hồ sơ, không xếp loại.', 'The dossier was closed without a rating.');
    case 'RatingPublished':
      if (event.data.public) return both('Công bố công khai kết quả.', 'The rating was made public.');
      return both('Thông báo kết quả trong nội bộ, không công khai.', 'The rating was announced internally, not to the public.');
  }
}

function entered(code: string, until: Day | null, regulation: Regulation): Sentence {
  const { vi, en } = stageName(regulation, code);
  if (until === null) return both(`Chuyển sang bước ${vi.toLowerCase()}.`, `The stage "${en}" began.`);
  const day = dayForPeople(until);
  return both(`Chuyển sang bước ${vi.toLowerCase()}, hạn đến hết ngày ${day}.`, `The stage "${en}" began, until ${day}.`);
}

/** "xếp loại Khá" or "Trong sạch, vững mạnh", in the words and with the verb of the regulation. */
function ratingName(rating: Rating, regulation: Regulation): Sentence {
  const named = className(regulation, rating.class);
  const title = titleName(regulation, rating.title);
  if (named && title && title.vi !== named.vi)
    return both(`${regulation.verb.vi} "${named.vi}", danh hiệu "${title.vi}"`, `"${named.en}" with the title "${title.en}"`);
  if (named) return both(`${regulation.verb.vi} "${named.vi}"`, `"${named.en}"`);
  return title
    ? both(`công nhận danh hiệu "${title.vi}"`, `the title "${title.en}"`)
    : both('không công nhận danh hiệu', 'no title');
}

const cited = ({ number, date }: OfficialDocument) =>
  both(`văn bản số ${number} ngày ${dayForPeople(date)}`, `document ${number} of ${dayForPeople(date)}`);

const listed = (leaves: readonly { leaf: string }[]) => leaves.map(({ leaf }) => leaf).join(', ');

const leavesUntil = ({ leaves, until }: { leaves: readonly { leaf: string }[]; until: Day }) => ({
  list: listed(leaves),
  day: dayForPeople(until),
});

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
