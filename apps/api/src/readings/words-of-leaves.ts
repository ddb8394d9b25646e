import type { DossierEvent, EvidenceRef } from '#evaluation';
import type { Recorded, Text } from '#kernel';
import type { Answer } from '#regulation';

/** What people wrote about one leaf, still sealed, and how it was reviewed and appealed. */
export interface Said {
  readonly explanation?: Text;
  readonly names: Readonly<Record<EvidenceRef['hash'], Text>>;
  readonly review?: { readonly body: string; readonly answer: Answer; readonly differs: boolean; readonly reason?: Text };
  readonly appeal?: {
    readonly appeal: string;
    readonly grounds: Text;
    readonly upheld: boolean | null;
    readonly answer: Answer | null;
    readonly reason?: Text;
  };
}

const nothing: Said = { names: {} };

/** What the fold of a dossier does not keep, because no decision needs it: words, and first answers beside second ones. */
export function saidOfLeaves(events: readonly Recorded<DossierEvent>[]): Readonly<Record<string, Said>> {
  const said: Record<string, Said> = {};
  const note = (leaf: string, more: Partial<Said>) => (said[leaf] = { ...(said[leaf] ?? nothing), ...more });
  const reopened = (leaves: readonly { readonly leaf: string }[]) =>
    leaves.forEach(({ leaf }) => note(leaf, { review: undefined, appeal: undefined }));

  for (const { type, data } of events) {
    if (type === 'LeafAssessed')
      note(data.leaf, { review: undefined, appeal: undefined, ...(data.reason && { explanation: data.reason }) });
    if (type === 'LeafExplained') note(data.leaf, { explanation: data.explanation });
    if (type === 'EvidenceAttached') note(data.leaf, { names: { ...said[data.leaf]?.names, [data.hash]: data.name } });
    if (type === 'SubmissionReturned' || type === 'SentBackForReview') reopened(data.leaves);
    if (type === 'LeafReviewed') note(data.leaf, { review: data });
    if (type === 'AppealLodged') {
      for (const { leaf, grounds } of data.leaves)
        note(leaf, { appeal: { appeal: data.appeal, grounds, upheld: null, answer: null } });
    }
    if (type === 'AppealDecided') {
      const { leaf, upheld, answer, reason } = data;
      const lodged = said[leaf]?.appeal;
      if (lodged) note(leaf, { appeal: { ...lodged, upheld, answer, reason } });
    }
  }
  return said;
}
