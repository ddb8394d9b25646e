import { refuse } from '#kernel';
import type { FoundInBackup } from './evidence-copied';

interface Lack {
  readonly vi: string;
  readonly en: string;
}

/** How many names are told before the rest is only counted. */
const told = 3;

/** Refuses a copy that lacks what its log needs: it is kept, but nobody may take it for whole. */
export function refuseLacks(found: FoundInBackup, code: 'not-whole-there' | 'backup-not-whole') {
  const lacks = [...keysLacking(found), ...evidenceLacking(found)];
  if (lacks.length) refuse(code, lacks.map(({ vi }) => vi).join(' '), lacks.map(({ en }) => en).join(' '), 'conflict');
}

export const isWhole = ({ texts, evidence: { missing, altered, unrecorded } }: FoundInBackup) =>
  texts.missing.length + missing.length + altered.length + unrecorded.length === 0;

/** A text whose key was destroyed is as it should be; one whose key is nowhere is lost, and somebody has to know. */
function* keysLacking({ texts: { missing } }: FoundInBackup): Generator<Lack> {
  if (!missing.length) return;
  yield {
    vi: `Kho danh tính không có khóa của ${missing.length} nội dung mà nhật ký viện dẫn (${few(missing)}): vault.db không khớp log.db.`,
    en: `The vault has no key for ${missing.length} texts that the log cites (${few(missing)}): vault.db does not fit log.db.`,
  };
}

function* evidenceLacking({ evidence: { missing, altered, unrecorded } }: FoundInBackup): Generator<Lack> {
  const kinds = [
    { hashes: missing, vi: 'thiếu tệp', en: 'missing' },
    { hashes: altered, vi: 'đã bị thay đổi', en: 'altered' },
    { hashes: unrecorded, vi: 'thiếu hoặc hỏng tệp ghi (.json)', en: 'without a sound record (.json)' },
  ].filter(({ hashes }) => hashes.length);
  if (!kinds.length) return;
  const [vi, en] = (['vi', 'en'] as const).map((language) =>
    kinds.map((kind) => `${kind.hashes.length} ${kind[language]} (${few(kind.hashes)})`).join(', '),
  );
  yield {
    vi: `Minh chứng không nguyên vẹn: ${vi}; hãy đưa lại các tệp ấy hoặc lấy từ bản sao lưu trước.`,
    en: `Evidence is not as it should be: ${en}; bring these files again, or take them from an earlier backup.`,
  };
}

const few = (names: readonly string[]) => names.slice(0, told).join(', ') + (names.length > told ? ' …' : '');
