import type { SealedText } from '#kernel';
import { recordedFrom, type EventStore } from '#event-store';
import { idOf, type Heard } from '../heard';
import type { Retellings } from '../projection';
import { evidence } from './evidence';

/** A leaf that cites a file. */
export interface Citation {
  readonly dossier: string;
  readonly leaf: string;
  /** What the file was called when it was attached. */
  readonly name: SealedText;
  /** Instant of the attaching. */
  readonly at: string;
}

/** Who cites a file. */
export class CitedEvidence {
  constructor(private readonly models: Retellings) {}

  /** The leaves that cite it now, or cited it when their sheet was signed. What was taken off again before that is told to nobody. */
  of(hash: string): Citation[] {
    const sql = 'SELECT dossier, leaf, name, at FROM citations WHERE hash = ? AND (attached OR signed) ORDER BY dossier, leaf';
    const rows = this.models.rows(evidence).all<Omit<Citation, 'name'> & { name: string }>(sql, hash);
    return rows.map((row) => ({ ...row, name: JSON.parse(row.name) as SealedText }));
  }
}

/** Every hash that the log itself ever cited, and where it did last: withdrawn ones too, for the log says that they were there. */
export async function everCited(store: EventStore): Promise<Map<string, Omit<Citation, 'name'>>> {
  const cited = new Map<string, Omit<Citation, 'name'>>();
  for (let page = await store.readAll({ types }); ; page = await store.readAll({ types, after: page.next })) {
    for (const event of page.events) {
      const { data, context, stream } = recordedFrom<Heard<'EvidenceAttached'>>(event);
      cited.set(data.hash, { dossier: idOf({ stream }), leaf: data.leaf, at: context.recordedAt });
    }
    if (page.end) return cited;
  }
}

const types = ['EvidenceAttached'];
