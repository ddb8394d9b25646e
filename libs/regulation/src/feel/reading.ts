import type { Sentence } from '#kernel';
import { nothing, type Part } from './parts';
import type { Declared, Node } from './feel';

const marks = new Set([
  '(',
  ')',
  '[',
  ']',
  ',',
  '..',
  'and',
  'or',
  'in',
  'if',
  'then',
  'else',
  'ArithOp',
  'CompareOp',
  'LineComment',
  'BlockComment',
]);

const typeWords: Record<Part['type'], Sentence> = {
  number: { vi: 'một số', en: 'a number' },
  boolean: { vi: 'đúng/sai', en: 'true or false' },
  string: { vi: 'một mã mức', en: 'a text' },
  unknown: { vi: 'không rõ', en: 'unknown' },
};

/** One expression while it is read: what was found wrong, and which names it uses. */
export class Reading {
  readonly problems: Sentence[] = [];
  readonly inputs: string[] = [];

  constructor(
    readonly text: string,
    readonly declared: Declared,
  ) {}

  textOf(node: Node): string {
    return this.text.slice(node.from, node.to);
  }

  /** The pieces of a node without brackets, operators and comments. */
  pieces(node: Node): Node[] {
    const found: Node[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) if (!marks.has(child.name)) found.push(child);
    return found;
  }

  problem(vi: string, en: string): Part {
    this.problems.push({ vi, en });
    return nothing;
  }

  refused(node: Node): Part {
    const piece = this.textOf(node);
    return this.problem(
      `"${piece}" không thuộc các phép được dùng (so sánh, and, or, not(), in, if, + − × ÷ trên số liệu đã khai báo).`,
      `"${piece}" is not among what may be used (comparison, and, or, not(), in, if, + − × ÷ over declared figures).`,
    );
  }

  unreadable(node: Node): Part {
    const piece = this.textOf(node);
    if (piece) return this.problem(`Không đọc được biểu thức tại "${piece}".`, `The expression cannot be read at "${piece}".`);
    const before = this.text.slice(0, node.from).trimEnd().slice(-20);
    return this.problem(`Biểu thức thiếu phần sau "${before}".`, `Something is missing in the expression after "${before}".`);
  }

  /** Whether a part is of the type its place asks for. */
  is(part: Part, type: Part['type'], node: Node): boolean {
    if (part.type === type || part.type === 'unknown') return part.type === type;
    const piece = this.textOf(node);
    const [is, must] = [typeWords[part.type], typeWords[type]];
    this.problem(
      `"${piece}" là ${is.vi}, nhưng ở đây phải là ${must.vi}.`,
      `"${piece}" is ${is.en}; here it must be ${must.en}.`,
    );
    return false;
  }

  /** Whether two parts may be compared or stand for each other. */
  alike(a: Part, b: Part, whole: Node): boolean {
    if (a.type === 'unknown' || b.type === 'unknown') return false;
    if (a.type !== b.type) {
      const [one, other, piece] = [typeWords[a.type], typeWords[b.type], this.textOf(whole)];
      this.problem(`"${piece}" đặt ${one.vi} cạnh ${other.vi}.`, `"${piece}" puts ${one.en} beside ${other.en}.`);
      return false;
    }
    return this.isCode(a, b) && this.isCode(b, a);
  }

  private isCode({ codes }: Part, { literal }: Part): boolean {
    if (!codes || literal === undefined || codes.includes(literal)) return true;
    const list = codes.join(', ');
    this.problem(`Không có mức "${literal}"; các mức là: ${list}.`, `There is no level "${literal}"; the levels are: ${list}.`);
    return false;
  }
}
