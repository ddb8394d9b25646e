import { notifyManager, type QueryClient } from '@tanstack/react-query';
import { give, newKey, reading, type AnswerOf } from '../door/api';
import { NoLine, Refused } from '../door/refused';
import { session } from '../door/session';
import { keep, kept, letGo, type Edit, type Part } from './kept';
import { broughtBy, heldIn } from './written';

type Dossier = AnswerOf<'/api/dossiers/{id}'>;
type Leaf = Dossier['leaves'][number];
export type Line = 'whole' | 'broken' | 'busy';

/** How a dossier is asked for by its page: what was taken is told there at once. */
export const askedFor = (id: string) => reading('/api/dossiers/{id}', { path: { id }, query: { knownAt: undefined } });

/**
 * What one person enters in one dossier: kept on this computer until the server has taken it, and sent one after the other. Each change
 * names the revision of the leaf that it was made on; where somebody else was quicker, both stand side by side until one is chosen.
 */
export class Edits {
  private all: readonly Edit[];
  private sending = false;
  private again: ReturnType<typeof setTimeout> | undefined;
  private now: { readonly edits: readonly Edit[]; readonly line: Line; readonly sending: boolean };
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly person: string,
    private readonly dossier: string,
    private readonly questions: QueryClient,
  ) {
    this.all = kept(person, dossier);
    this.now = { edits: this.all, line: 'whole', sending: false };
    void this.send();
  }

  /** The line, or the person, is back. */
  goOn = () => void this.send();

  readonly watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };
  readonly standing = () => this.now;

  /** Takes over what is being typed; what is finished is sent. */
  put(leaf: Leaf, part: Part, change: Pick<Edit, 'typed' | 'body'>, finished: boolean) {
    const before = this.find(leaf.code, part);
    if (finished && change.body && broughtBy(change.body) === heldIn(leaf, part)) return this.drop(leaf.code, part);
    if (before && finished && before.state === 'waiting' && JSON.stringify(before.body) === JSON.stringify(change.body)) return;
    const state = finished && change.body ? 'waiting' : 'typing';
    const basis = before && before.state !== 'refused' ? before : { revision: leaf.revision, seen: heldIn(leaf, part) };
    this.set({ ...change, leaf: leaf.code, part, state, revision: basis.revision, seen: basis.seen, key: newKey() });
    if (state === 'waiting' && this.now.line === 'whole') void this.send(); // else it is being tried again anyway
  }

  /** Mine, where somebody else was quicker: it goes in on top of theirs. */
  insist(leaf: Leaf, part: Part) {
    const mine = this.find(leaf.code, part);
    if (mine) this.set({ ...mine, ...onTop(leaf, part) });
    void this.send();
  }

  /** Lets go of what was entered: what the server has stands. */
  drop(leaf: string, part: Part) {
    letGo(this.person, this.dossier, { leaf, part });
    this.become(this.all.filter((one) => one.leaf !== leaf || one.part !== part));
  }

  private find = (leaf: string, part: Part) => this.all.find((one) => one.leaf === leaf && one.part === part);

  private set(edit: Edit) {
    keep(this.person, this.dossier, edit);
    const others = this.all.filter((one) => one.leaf !== edit.leaf || one.part !== edit.part);
    this.become([...others, edit]);
  }

  /** Sends what waits, in the order in which it was entered; stops where the line breaks, and goes on from there. */
  private async send() {
    const who = session.now();
    if (this.sending || who.is !== 'in' || who.person.id !== this.person) return;
    clearTimeout(this.again);
    this.sending = true;
    let sent = 0;
    try {
      for (let next; (next = this.all.find(({ state }) => state === 'waiting')); sent += 1) await this.sendOne(next);
      this.become(this.all, 'whole');
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return; // goes on when they have signed in again
      const busy = error instanceof Refused;
      this.again = setTimeout(() => void this.send(), busy ? (error.waitSeconds ?? 5) * 1000 : 3000);
      this.become(this.all, busy ? 'busy' : 'broken');
    } finally {
      this.sending = false;
      this.become(this.all);
    }
    if (sent) await this.questions.invalidateQueries();
  }

  /** Throws what may be tried again: a broken line, a busy server, a sign-in that ran out. */
  private async sendOne(edit: Edit) {
    const { leaf, part, revision, body, key } = edit;
    const path = part === 'figures' ? '/api/self-assessment/assess-leaf' : '/api/self-assessment/explain-leaf';
    try {
      await give(path, { dossier: this.dossier, leaf, revision, ...body } as never, key);
      await this.taken(edit);
    } catch (error) {
      if (!(error instanceof Refused) || error instanceof NoLine) throw error;
      if (error.status === 401 || error.isBusy || error.status >= 500) throw error;
      if (error.code === 'stale') return this.collided(edit);
      this.setIfSame(edit, { state: 'refused', why: error.message });
    }
  }

  /**
   * The leaf has one revision more, with what was sent: later edits of it are made on top of that. It is let go of only once the page has
   * been told the leaf: else what was just chosen would for a moment be shown as not chosen.
   */
  private async taken({ leaf, part, revision, body, key }: Edit) {
    const asked = askedFor(this.dossier).queryKey;
    await this.questions.cancelQueries({ queryKey: asked });
    const told = (one: Leaf): Leaf => (one.code === leaf ? { ...one, ...after(one, body), revision: revision + 1 } : one);
    this.questions.setQueryData<Dossier>(asked, (now) => now && { ...now, leaves: now.leaves.map(told) });
    await new Promise<void>((shown) => notifyManager.schedule(shown));
    for (const other of this.all.filter((one) => one.leaf === leaf && one.revision === revision && one.key !== key)) {
      this.set({ ...other, revision: revision + 1, ...(other.part === part && { seen: broughtBy(body ?? {}) }) });
    }
    if (this.find(leaf, part)?.key === key) this.drop(leaf, part);
  }

  /** Somebody else has changed the leaf: if not this part of it, mine goes on top; if to the same, nothing is left to do. */
  private async collided(edit: Edit) {
    const now = await this.questions.fetchQuery({ ...askedFor(this.dossier), staleTime: 0, retry: false });
    const leaf = now.leaves.find(({ code }) => code === edit.leaf);
    if (!leaf) return this.setIfSame(edit, { state: 'refused' });
    const held = heldIn(leaf, edit.part);
    if (edit.body && held === broughtBy(edit.body)) return this.drop(edit.leaf, edit.part);
    this.setIfSame(edit, held === edit.seen ? onTop(leaf, edit.part) : { state: 'conflict' });
  }

  /** Unless it was changed again in the meantime. */
  private setIfSame(edit: Edit, change: Partial<Edit>) {
    if (this.find(edit.leaf, edit.part)?.key === edit.key) this.set({ ...edit, ...change });
  }

  private become(edits: readonly Edit[], line: Line = this.now.line) {
    this.all = edits;
    this.now = { edits, line, sending: this.sending };
    this.watchers.forEach((watcher) => watcher());
  }
}

const open = new Map<string, Edits>();
window.addEventListener('online', () => open.forEach((edits) => edits.goOn()));
session.whenBack(() => open.forEach((edits) => edits.goOn()));
session.whenSomebodyElse(() => open.clear());

/** The edits of a person in a dossier: the same ones whenever they come back to its page. */
export function editsOf(person: string, dossier: string, questions: QueryClient): Edits {
  const there = open.get(dossier) ?? new Edits(person, dossier, questions);
  open.set(dossier, there);
  return there;
}

const onTop = (leaf: Leaf, part: Part) => ({
  state: 'waiting' as const,
  revision: leaf.revision,
  seen: heldIn(leaf, part),
  key: newKey(),
});

function after({ explanation }: Leaf, body: object | null): Pick<Leaf, 'answer' | 'explanation'> | { explanation: string } {
  const given = body as { figures?: Record<string, string>; notApplicable?: boolean; reason?: string; explanation?: string };
  if (given.explanation !== undefined) return { explanation: given.explanation };
  if (given.notApplicable) return { answer: { notApplicable: true }, explanation: given.reason ?? explanation };
  return { answer: { figures: given.figures ?? {} }, explanation };
}
