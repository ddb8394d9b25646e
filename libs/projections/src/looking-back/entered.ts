import { recordedFrom, type PastLog } from '#event-store';
import type { Position, Recorded, Sentence } from '#kernel';
import type { Answer, Regulation } from '#regulation';
import { idOf, type Heard, type HouseEvent } from '../heard';
import { summary } from '../history/figures';
import { leavesOf } from '../labels';
import type { Figure } from './figures';

/** What is said of a leaf while the sheet is filled in. */
export const enteredTypes = ['LeafAssessed', 'LeafExplained', 'EvidenceAttached', 'EvidenceWithdrawn'] as const;
type Entered = Recorded<Heard<(typeof enteredTypes)[number]>>;

interface Leaf {
  answer: Answer | null;
  explanations: number;
  readonly evidence: Set<string>;
}

/** What stood in the sheets of some dossiers at any moment of a log, handed in or not. */
export class Sheets {
  private constructor(private readonly events: ReadonlyMap<string, readonly Entered[]>) {}

  /** Reads what was entered in these streams until then. */
  static async of(log: PastLog, streams: readonly string[], until: Position): Promise<Sheets> {
    const found: Entered[] = [];
    if (streams.length > 0)
      for await (const page of log.read({ until, types: [...enteredTypes], streams }))
        found.push(...page.map((event) => recordedFrom<HouseEvent>(event) as Entered));
    return new Sheets(Map.groupBy(found, idOf));
  }

  /** Leaf by leaf, in the order of the regulation: the figures, and what supports them. */
  figures(dossier: string, until: Position, regulation: Regulation): Figure[] {
    const leaves = new Map<string, Leaf>();
    for (const event of this.events.get(dossier) ?? []) if (event.position <= until) enter(event, leaves);
    return leavesOf(regulation).flatMap(({ leaf: rule }) => {
      const { answer = null, explanations = 0, evidence = [] } = leaves.get(rule.code) ?? {};
      const label = (vi: string, en: string) => ({
        vi: `${rule.code} ${rule.name.vi} – ${vi}`,
        en: `${rule.code} ${rule.name.en} – ${en}`,
      });
      const here =
        (...types: readonly HouseEvent['type'][]) =>
        (event: HouseEvent) =>
          types.includes(event.type) && (event.data as { leaf?: string }).leaf === rule.code;
      return [
        {
          name: `${rule.code} entered`,
          label: label('số liệu đã nhập', 'figures entered'),
          value: answer && summary(rule, answer),
          because: here('LeafAssessed'),
        },
        {
          name: `${rule.code} support`,
          label: label('giải trình, minh chứng', 'explanation and evidence'),
          value: support(explanations, [...evidence]),
          because: here('LeafExplained', 'EvidenceAttached', 'EvidenceWithdrawn'),
        },
      ];
    });
  }
}

function enter({ type, data }: Entered, leaves: Map<string, Leaf>) {
  const leaf = leaves.get(data.leaf) ?? { answer: null, explanations: 0, evidence: new Set() };
  leaves.set(data.leaf, leaf);
  if (type === 'LeafAssessed') leaf.answer = data.answer;
  else if (type === 'LeafExplained') leaf.explanations += 1;
  else if (type === 'EvidenceAttached') leaf.evidence.add(data.hash);
  else leaf.evidence.delete(data.hash);
}

/** Words and names are sealed: how often it was explained, and how the hashes of the files begin, say that they are others. */
function support(explanations: number, files: readonly string[]): Sentence | null {
  if (explanations + files.length === 0) return null;
  const which = files.length ? ` (${files.map((hash) => hash.slice(0, 8)).join(', ')})` : '';
  return {
    vi: `giải trình: ${explanations} lần; tệp: ${files.length}${which}`,
    en: `explanations: ${explanations}; files: ${files.length}${which}`,
  };
}
