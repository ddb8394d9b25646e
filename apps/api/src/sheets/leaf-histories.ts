import type { Dossier, DossierEvent } from '#evaluation';
import type { Recorded, Text } from '#kernel';
import type { Held } from '#papers';

type Open = (text: Text) => string | null;

/** Events that change what the unit says of a leaf, and its revision with it. */
const changes = (events: readonly Recorded<DossierEvent>[], leaf: string) =>
  events.flatMap((event) =>
    (event.type === 'LeafAssessed' || event.type === 'LeafExplained') && event.data.leaf === leaf ? [event] : [],
  );

/** What a leaf held at a revision. */
export function heldAt(events: readonly Recorded<DossierEvent>[], leaf: string, revision: number, open: Open): Held {
  let answer: Held['answer'] = null;
  let text: Text | undefined;
  for (const { type, data } of changes(events, leaf)) {
    if (data.revision > revision) continue;
    if (type === 'LeafAssessed') [answer, text] = [data.answer, data.reason ?? text];
    else text = data.explanation;
  }
  const explanation = text ? open(text) : null;
  return { answer, explanation, erased: text !== undefined && explanation === null };
}

/**
 * The revision that a change from a sheet is based on: the sheet's own; or the one that stands, when only the same person has changed
 * the leaf since. Whoever hands the same sheet in again, mended, collides with others and not with themselves.
 */
export function basisOf(
  events: readonly Recorded<DossierEvent>[],
  { sheet }: Dossier,
  leaf: string,
  revision: number,
  me: string,
): number {
  const now = sheet[leaf]?.revision ?? 0;
  const since = changes(events, leaf).filter(({ data }) => data.revision > revision);
  return since.length > 0 && since.every(({ context }) => context.actor === me) ? now : revision;
}
