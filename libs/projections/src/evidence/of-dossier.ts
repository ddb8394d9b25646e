import type { DossierEvent, EvidenceRef } from '#evaluation';
import type { Recorded, SealedText, Sentence, Text } from '#kernel';
import { who } from '../history/timeline';

/** A file that a leaf of a dossier cites, or cited when the sheet was signed. */
export interface EvidenceOfLeaf extends EvidenceRef {
  readonly leaf: string;
  /** Null for one that was told without its key. */
  readonly name: SealedText | null;
  /** Instant of the attaching. */
  readonly at: string;
  /** Role and capacity of who attached it. */
  readonly who: Sentence;
  readonly actor: string;
  /** False when it was taken off after a sheet had been signed with it. */
  readonly attached: boolean;
}

/** The evidence of a dossier, told from its own events. What was taken off before anybody signed is told to nobody. */
export function evidenceOf(events: readonly Recorded<DossierEvent>[]): EvidenceOfLeaf[] {
  const found = new Map<string, EvidenceOfLeaf & { signed: boolean }>();
  const change = (leaf: string, hash: string, more: { attached?: false; signed?: true }) => {
    const one = found.get(`${leaf} ${hash}`);
    if (one) found.set(`${leaf} ${hash}`, { ...one, ...more });
  };
  for (const event of events) {
    if (event.type === 'EvidenceAttached') {
      const { leaf, hash, mediaType, size, name } = event.data;
      const { recordedAt: at, actor } = event.context;
      const signed = found.get(`${leaf} ${hash}`)?.signed ?? false;
      const by = { who: who(event), actor, at };
      found.set(`${leaf} ${hash}`, { leaf, hash, mediaType, size, name: sealedOnly(name), ...by, attached: true, signed });
    }
    if (event.type === 'EvidenceWithdrawn') change(event.data.leaf, event.data.hash, { attached: false });
    if (event.type === 'SelfAssessmentSubmitted') {
      for (const [leaf, { evidence }] of Object.entries(event.data.snapshot))
        for (const hash of evidence) change(leaf, hash, { signed: true });
    }
  }
  return [...found.values()].flatMap(({ signed, ...one }) => (one.attached || signed ? [one] : []));
}

const sealedOnly = (text: Text): SealedText | null => (typeof text === 'object' && 'sealed' in text ? text : null);
