import type { DossierEvent } from '#evaluation';
import { roles, type Recorded, type Role, type SealedText, type Sentence, type Text } from '#kernel';
import type { Answer, Regulation, Result } from '#regulation';
import { factName, leafOf } from '../labels';
import { changes, points, shown, type Change } from './figures';
import { sentence } from './sentences';

/** Free text of an event, sealed: whoever may read it opens it with its key. */
export interface TextShown {
  /** What it is: "lý do", "giải trình" … */
  readonly what: Sentence;
  readonly leaf?: string;
  readonly text: SealedText;
}

/** One line of a dossier's history. */
export interface TimelineLine {
  readonly version: number;
  readonly type: DossierEvent['type'];
  /** Instant of receipt, UTC. */
  readonly at: string;
  /** The same in the jurisdiction's zone: DD/MM/YYYY and HH:mm. */
  readonly day: string;
  readonly time: string;
  /** Role and capacity of who did it. */
  readonly who: Sentence;
  readonly actor: string;
  readonly what: Sentence;
  readonly leaf: string | null;
  readonly leafName: Sentence | null;
  /** Every leaf it is about, where it names several too. */
  readonly leaves: readonly string[];
  /** Figures or points, before → after. */
  readonly details: readonly Change[];
  readonly texts: readonly TextShown[];
}

/** A dossier's history for people: a line for each event, with what it changed. Pure: the same events give the same lines. */
export function timeline(events: readonly Recorded<DossierEvent>[], regulation: Regulation, zone: string): TimelineLine[] {
  const own = new Map<string, Answer>();
  const signed = new Set<string>();
  let last: Result | null = null;
  return events.map((event) => {
    const leaf = 'leaf' in event.data ? event.data.leaf : null;
    const line: TimelineLine = {
      version: event.version,
      type: event.type,
      at: event.context.recordedAt,
      ...local(event.context.recordedAt, zone),
      who: who(event),
      actor: event.context.actor,
      what: sentence(event, regulation),
      leaf,
      leafName: (leaf && leafOf(regulation, leaf)?.name) || null,
      leaves: leavesOf(event),
      details: [...details(event, regulation, own, last), ...unsigned(event, signed)],
      texts: textsOf(event),
    };
    if (event.type === 'LeafSigned') signed.add(event.data.leaf);
    if (event.type === 'LeafAssessed') own.set(event.data.leaf, event.data.answer);
    if (event.type === 'SelfAssessmentSubmitted' || event.type === 'ResultComputed') last = event.data.result;
    return line;
  });
}

/** The leaf of an act, or those that it names with a reason each. */
function leavesOf({ data }: DossierEvent): string[] {
  if ('leaf' in data) return [data.leaf];
  return 'leaves' in data ? data.leaves.map(({ leaf }) => leaf) : [];
}

function details(event: DossierEvent, regulation: Regulation, own: ReadonlyMap<string, Answer>, last: Result | null): Change[] {
  if (event.type === 'LeafAssessed' || event.type === 'LeafReviewed') {
    const { leaf, answer } = event.data;
    return changes(leafOf(regulation, leaf), own.get(leaf) ?? null, answer);
  }
  if (event.type === 'AppealDecided') {
    const { leaf, first, answer } = event.data;
    return changes(leafOf(regulation, leaf), first, answer);
  }
  if (event.type === 'FactEstablished') {
    return [{ label: factName(regulation, event.data.fact), before: null, after: shown(undefined, event.data.value) }];
  }
  return event.type === 'ResultComputed' ? moved(last, event.data.result, regulation) : [];
}

const changesOfRows: readonly DossierEvent['type'][] = ['LeafAssessed', 'LeafExplained', 'EvidenceAttached', 'EvidenceWithdrawn'];
const signatureWords = {
  label: { vi: 'Chữ ký của công chức phụ trách', en: 'Signature of the row officer' },
  before: { vi: 'có hiệu lực', en: 'in force' },
  after: { vi: 'không còn hiệu lực', en: 'no longer in force' },
};

/** A change of a row that was signed takes the force from the signature; said once. */
const unsigned = ({ type, data }: DossierEvent, signed: Set<string>): Change[] =>
  changesOfRows.includes(type) && 'leaf' in data && signed.delete(data.leaf) ? [signatureWords] : [];

/** The leaves whose points differ from the result before, and the total. */
function moved(before: Result | null, after: Result, regulation: Regulation): Change[] {
  if (!before) return [];
  const leaves = after.leaves.map(({ code, points: now }) => ({
    code,
    now,
    was: before.leaves.find((leaf) => leaf.code === code)?.points ?? '0',
  }));
  const changed = leaves.filter(({ now, was }) => now !== was);
  const lines = changed.map(({ code, now, was }) => {
    const name = leafOf(regulation, code)?.name ?? { vi: code, en: code };
    return { label: { vi: `${code} ${name.vi}`, en: `${code} ${name.en}` }, before: points(was), after: points(now) };
  });
  if (before.total === after.total) return lines;
  return [...lines, { label: { vi: 'Tổng điểm', en: 'Total' }, before: points(before.total), after: points(after.total) }];
}

const words = {
  reason: { vi: 'lý do', en: 'reason' },
  explanation: { vi: 'giải trình', en: 'explanation' },
  grounds: { vi: 'căn cứ đề nghị', en: 'grounds' },
  remark: { vi: 'ghi chú', en: 'remark' },
  name: { vi: 'tên tài liệu', en: 'name of the document' },
} as const;

/** Every sealed text of an event, its own and those of the leaves it names. */
function textsOf({ data }: DossierEvent): TextShown[] {
  const of = (record: object, leaf?: string) =>
    Object.entries(words).flatMap(([field, what]) => {
      const text = (record as Record<string, unknown>)[field] as Text | undefined;
      return text && isSealed(text) ? [{ what, text, ...(leaf !== undefined && { leaf }) }] : [];
    });
  const leaves = 'leaves' in data ? data.leaves : [];
  return [...of(data), ...leaves.flatMap((one) => of(one, one.leaf))];
}

const isSealed = (text: Text): text is SealedText => typeof text === 'object' && 'sealed' in text;

/** Role and capacity of who did it. */
export function who({ context: { role, capacity } }: Recorded): Sentence {
  const { vi, en } = role in roles ? roles[role as Role] : { vi: role, en: role };
  return capacity && capacity.toLowerCase() !== vi.toLowerCase()
    ? { vi: `${vi} (${capacity})`, en: `${en} (${capacity})` }
    : { vi, en };
}

/** Day and minute where the jurisdiction is. */
export function local(instant: string, zone: string): { day: string; time: string } {
  const form = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(form.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return { day: `${parts.day}/${parts.month}/${parts.year}`, time: `${parts.hour}:${parts.minute}` };
}
