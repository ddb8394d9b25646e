import { below, problem, type Problem } from './problem';

const deepest = 32;
const largest = 400 * 1024;

/** What must hold of any JSON before it is read as a regulation: its depth, and every text in it. Not readable: nothing more can be asked. */
export function problemsOfText(document: unknown): { readonly readable: boolean; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const readable = walk(document, '', 1, problems);
  return { readable, problems };
}

/** Whether a document that is JSON through and through is small enough for an event. */
export function problemsOfSize(canonicalText: string): Problem[] {
  const bytes = Buffer.byteLength(canonicalText, 'utf8');
  if (bytes <= largest) return [];
  return [
    problem(
      '',
      `Quy định dài ${Math.ceil(bytes / 1024)} KiB, quá ${largest / 1024} KiB.`,
      `The document is ${Math.ceil(bytes / 1024)} KiB long, more than ${largest / 1024} KiB.`,
      'Hãy rút gọn lời văn hoặc tách thành nhiều quy định.',
      'Shorten its wording, or make several regulations of it.',
    ),
  ];
}

/** False when the rest cannot be read: too deep, or not JSON. */
function walk(value: unknown, at: string, depth: number, problems: Problem[]): boolean {
  if (depth > deepest) {
    problems.push(
      problem(at, `Lồng quá ${deepest} tầng.`, `Nested deeper than ${deepest} levels.`, 'Hãy bỏ bớt tầng.', 'Remove levels.'),
    );
    return false;
  }
  if (typeof value === 'string') return wellWritten(value, at, problems);
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return true;
  if (typeof value !== 'object') {
    const vi = 'Giá trị này không phải JSON.';
    problems.push(problem(at, vi, 'This value is not JSON.', 'Hãy gửi tài liệu JSON.', 'Send a JSON document.'));
    return false;
  }
  if (Array.isArray(value)) return value.map((one, index) => walk(one, below(at, index), depth + 1, problems)).every(Boolean);
  const parts = Object.entries(value).map(([name, part]) => {
    const place = below(at, name);
    return wellWritten(name, place, problems) && walk(part, place, depth + 1, problems);
  });
  return parts.every(Boolean);
}

/** NUL breaks stores, half a surrogate pair cannot be encoded, and other forms than NFC make the same words differ. */
function wellWritten(text: string, at: string, problems: Problem[]): boolean {
  if (text.includes('\0')) {
    problems.push(problem(at, 'Có ký tự NUL.', 'There is a NUL character.', 'Hãy xóa ký tự đó.', 'Delete it.'));
  }
  if (!text.isWellFormed()) {
    problems.push(
      problem(
        at,
        'Có nửa ký tự Unicode (surrogate lẻ).',
        'There is half a Unicode character (an unpaired surrogate).',
        'Hãy gõ lại chữ này.',
        'Type this text again.',
      ),
    );
    return false;
  }
  if (text.normalize('NFC') !== text) {
    problems.push(
      problem(
        at,
        'Chữ chưa ở dạng Unicode dựng sẵn (NFC).',
        'The text is not in Unicode form NFC.',
        'Hãy chuyển sang Unicode dựng sẵn.',
        'Convert it to NFC.',
      ),
    );
  }
  return true;
}
