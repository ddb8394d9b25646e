import { refuse, text, type Decide, type Role } from '#kernel';
import { evaluate, leavesFor, type Answer } from '#regulation';
import { answerOf } from '../dossier/answer';
import { countingAnswers, type Dossier, type DossierGiven, type SheetLeaf } from '../dossier/dossier';
import type { DossierEvent, SubmittedLeaf } from '../dossier/dossier.events';
import { onwards } from '../dossier/procedure';
import { actingOn, inTime, known, standingIn } from '../dossier/stand';
import { lackingIn } from './lacking';
import type {
  AssessLeaf,
  AttachEvidence,
  ExplainLeaf,
  OnLeaf,
  SignLeaf,
  SubmitSelfAssessment,
  WithdrawEvidence,
} from './self-assessment.commands';

type Decision<Command> = Decide<Command, Dossier, DossierEvent, DossierGiven>;

/** Figures are entered by the unit's own people, while the sheet is open, on the revision they saw. */
export const assessLeaf: Decision<AssessLeaf> = (command, dossier, given) => {
  const { by, leaf } = editing(command, dossier, given);
  fresh(command, dossier);
  const answer = answerOf(command, null, leaf);
  if (answer.notApplicable && !command.reason) {
    refuse(
      'reason-needed',
      `Mục ${leaf.code}: cần nêu lý do không áp dụng.`,
      `Leaf ${leaf.code}: say why it does not apply.`,
      'invalid',
    );
  }

  const reason = answer.notApplicable && command.reason ? { reason: text(command.reason) } : {};
  return { by, events: [{ type: 'LeafAssessed', data: { leaf: leaf.code, revision: command.revision + 1, answer, ...reason } }] };
};

/** An explanation may stand instead of evidence. */
export const explainLeaf: Decision<ExplainLeaf> = (command, dossier, given) => {
  const { by, leaf } = editing(command, dossier, given);
  fresh(command, dossier);
  const data = { leaf: leaf.code, revision: command.revision + 1, explanation: text(command.explanation) };
  return { by, events: [{ type: 'LeafExplained', data }] };
};

/** Evidence is named by its content's hash and must have been uploaded; the same content may serve several leaves, but each leaf once. */
export const attachEvidence: Decision<AttachEvidence> = ({ hash, name, mediaType, size, ...command }, dossier, given) => {
  const { by, leaf } = editing(command, dossier, given);
  if (dossier.sheet[leaf.code]?.evidence.some((one) => one.hash === hash)) {
    refuse(
      'attached-before',
      `Tài liệu này đã đính kèm ở mục ${leaf.code}.`,
      `This document is attached to leaf ${leaf.code} already.`,
      'conflict',
    );
  }
  held({ mediaType, size }, given);
  return { by, events: [{ type: 'EvidenceAttached', data: { leaf: leaf.code, hash, mediaType, size, name: text(name) } }] };
};

/** Only what was uploaded for the unit can be cited, and only as what it is. */
function held({ mediaType, size }: Pick<AttachEvidence, 'mediaType' | 'size'>, { evidence }: DossierGiven) {
  if (evidence === undefined) return;
  if (evidence === null) {
    return refuse(
      'evidence-unknown',
      'Đơn vị chưa có tệp nào mang mã băm này: hãy tải tệp lên trước (POST /api/evidence) rồi đính kèm.',
      'The unit has no file with this hash: upload it first (POST /api/evidence), then attach it.',
    );
  }
  if (evidence.mediaType === mediaType && evidence.size === size) return;
  refuse(
    'evidence-differs',
    `Tệp mang mã băm này là ${evidence.mediaType}, ${evidence.size} byte, không phải ${mediaType}, ${size} byte.`,
    `The file with this hash is ${evidence.mediaType} of ${evidence.size} bytes, not ${mediaType} of ${size} bytes.`,
    'invalid',
    { mediaType: evidence.mediaType, size: evidence.size },
  );
}

/** Evidence may be taken off while the sheet is open; that it was there stays on record. */
export const withdrawEvidence: Decision<WithdrawEvidence> = (command, dossier, given) => {
  const { by, leaf } = editing(command, dossier, given);
  if (!dossier.sheet[leaf.code]?.evidence.some((one) => one.hash === command.hash)) {
    refuse('not-attached', `Mục ${leaf.code} không có tài liệu này.`, `Leaf ${leaf.code} has no such document.`, 'not-found');
  }
  return {
    by,
    events: [{ type: 'EvidenceWithdrawn', data: { leaf: leaf.code, hash: command.hash, reason: text(command.reason) } }],
  };
};

/** A row officer signs an answered row, once, on the revision they saw; what was signed is kept beside the signature. */
export const signLeaf: Decision<SignLeaf> = (command, dossier, given) => {
  const { by, leaf } = editing(command, dossier, given, ['row-officer']);
  fresh(command, dossier);
  const line = dossier.sheet[leaf.code];
  if (!line?.answer) return refuse('nothing-to-sign', `Mục ${leaf.code} chưa tự chấm.`, `Leaf ${leaf.code} has no answer yet.`);
  if (line.signature?.stands)
    refuse('signed-before', `Mục ${leaf.code} đã có chữ ký.`, `Leaf ${leaf.code} has been signed.`, 'conflict');
  const evidence = line.evidence.map(({ hash }) => hash);
  return {
    by,
    events: [{ type: 'LeafSigned', data: { leaf: leaf.code, revision: line.revision, answer: line.answer, evidence } }],
  };
};

/** The head signs what stands in the sheet: every leaf that applies answered, each with evidence or an explanation. */
export const submitSelfAssessment: Decision<SubmitSelfAssessment> = (_command, dossier, given) => {
  const by = actingOn(dossier, 'unit-head', given);
  const stage = standingIn(dossier, 'self-assessment');
  inTime(stage.until, given);
  const { unitType } = known(dossier);
  const { unanswered, unproved, unsigned } = lackingIn(dossier, given.regulation);
  if (unanswered.length) {
    const list = unanswered.join(', ');
    refuse('leaves-missing', `Chưa tự chấm các mục: ${list}.`, `These leaves are not assessed yet: ${list}.`, 'not-now', {
      leaves: unanswered,
    });
  }
  if (unproved.length) {
    const list = unproved.join(', ');
    refuse(
      'evidence-missing',
      `Các mục sau chưa có tài liệu kiểm chứng hoặc giải trình: ${list}.`,
      `These leaves have neither evidence nor an explanation: ${list}.`,
      'not-now',
      { leaves: unproved },
    );
  }
  if (unsigned.length) {
    const list = unsigned.join(', ');
    refuse(
      'signatures-missing',
      `Các mục sau chưa có chữ ký của công chức phụ trách: ${list}.`,
      `These leaves are not signed by their row officer: ${list}.`,
      'not-now',
      { leaves: unsigned },
    );
  }

  const snapshot: Record<string, SubmittedLeaf> = {};
  for (const { code } of leavesFor(given.regulation, unitType)) {
    const line = dossier.sheet[code];
    if (line) snapshot[code] = submitted(line);
  }
  const own: Record<string, Answer> = countingAnswers({ ...dossier, settled: {} });
  const result = evaluate(given.regulation, unitType, own);
  const handedIn: DossierEvent = { type: 'SelfAssessmentSubmitted', data: { snapshot, result } };
  return { by, events: [handedIn, ...onwards(stage.stage, dossier, given)] };
};

/** A leaf as it is handed in, with the signature that stands beside it. */
function submitted({ answer, evidence, explained, signature }: SheetLeaf): SubmittedLeaf {
  const leaf = { answer, evidence: evidence.map(({ hash }) => hash), explained };
  if (!signature?.stands) return leaf;
  const { by, capacity, at } = signature;
  return { ...leaf, signature: { by, ...(capacity && { capacity }), at } };
}

const ownPeople: readonly Role[] = ['row-officer', 'unit-editor', 'unit-head'];

/** The unit's own people, on an open leaf that applies, in time. */
function editing(command: Pick<OnLeaf, 'leaf'>, dossier: Dossier, given: DossierGiven, who = ownPeople) {
  const by = actingOn(dossier, who, given);
  const stage = standingIn(dossier, 'self-assessment');
  inTime(stage.until, given);
  const leaf = leavesFor(given.regulation, known(dossier).unitType).find(({ code }) => code === command.leaf);
  if (!leaf) {
    return refuse(
      'no-leaf',
      `Quy định không có mục ${command.leaf} cho đơn vị này.`,
      `The regulation has no leaf ${command.leaf} for this unit.`,
      'not-found',
    );
  }
  if (stage.open !== 'all' && !stage.open.includes(leaf.code)) {
    const list = stage.open.join(', ');
    refuse('leaf-closed', `Hồ sơ trả lại chỉ mở các mục: ${list}.`, `The dossier was returned for these leaves only: ${list}.`);
  }
  return { by, leaf };
}

/** Two people on one leaf: the second sees the first one's value and decides again. Other leaves never conflict. */
function fresh({ leaf, revision }: { leaf: string; revision: number }, { sheet }: Dossier) {
  const now = sheet[leaf];
  if ((now?.revision ?? 0) === revision) return;
  refuse(
    'stale',
    `Mục ${leaf} đã thay đổi (lần ${now?.revision ?? 0}); hãy xem giá trị mới rồi nhập lại.`,
    `Leaf ${leaf} has been changed meanwhile (revision ${now?.revision ?? 0}); look at the new value and enter yours again.`,
    'stale',
    { leaf, revision: now?.revision ?? 0, answer: now?.answer ?? null, by: now?.by ?? null },
  );
}
