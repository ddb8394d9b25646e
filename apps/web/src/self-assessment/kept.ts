/** One part of a leaf's answer: its figures (or that it does not apply), or the explanation. */
export type Part = 'figures' | 'explanation';

/** What stands in the fields, as it was typed. */
export interface Typed {
  readonly raw: Readonly<Record<string, string>>;
  readonly notApplicable: boolean;
  /** The explanation; of what does not apply, the reason. */
  readonly text: string;
}

/** What somebody has entered and the server has not taken yet. It is never a token, and it is gone when they sign out. */
export interface Edit {
  readonly leaf: string;
  readonly part: Part;
  readonly typed: Typed;
  /** What the command says besides dossier, leaf and revision; nothing while it is unfinished. */
  readonly body: object | null;
  /** Revision of the leaf it was made on, and what stood there. */
  readonly revision: number;
  readonly seen: string;
  /** The Idempotency-Key: the same change sent twice is recorded once. */
  readonly key: string;
  readonly state: 'typing' | 'waiting' | 'refused' | 'conflict';
  /** Why it was refused, in the engine's words. */
  readonly why?: string;
}

const before = 'minhbach.edit.';
const place = (person: string, dossier: string) => `${before}${person}.${dossier}.`;
const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(before));

/** One item for each edit: two windows of a person never write over each other's. */
export const keep = (person: string, dossier: string, edit: Edit) =>
  localStorage.setItem(`${place(person, dossier)}${edit.leaf}.${edit.part}`, JSON.stringify(edit));

export const letGo = (person: string, dossier: string, { leaf, part }: Pick<Edit, 'leaf' | 'part'>) =>
  localStorage.removeItem(`${place(person, dossier)}${leaf}.${part}`);

/** What was left of a dossier's edits when the page was closed. */
export function kept(person: string, dossier: string): Edit[] {
  const mine = keys().filter((key) => key.startsWith(place(person, dossier)));
  return mine.flatMap((key) => {
    try {
      return [JSON.parse(localStorage.getItem(key) ?? '') as Edit];
    } catch {
      return [];
    }
  });
}

/** How many edits on this computer the server has not taken yet. */
export const unsent = (): number => keys().length;

/** On signing out nothing stays behind. */
export const forgetAll = () => keys().forEach((key) => localStorage.removeItem(key));
