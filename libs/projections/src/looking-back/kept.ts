import type { ReadModel } from '../read-model';

interface Entry {
  readonly model: ReadModel;
  readonly size: number;
  /** How many read it at this moment. */
  readers: number;
  /** Thrown out already, and closed by the last reader. */
  out: boolean;
}

/** What was told, the latest used last. Grows to so many bytes; what was not used for longest goes first, once nobody reads it. */
export class Kept {
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;

  constructor(private readonly most: number) {}

  /** How many bytes and models are kept. */
  get room(): { readonly bytes: number; readonly models: number } {
    return { bytes: this.bytes, models: this.entries.size };
  }

  /** Takes it for reading; give it back afterwards. */
  take(name: string): { readonly model: ReadModel; readonly giveBack: () => void } | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    this.entries.delete(name);
    this.entries.set(name, entry);
    return this.lent(entry);
  }

  /** Keeps it under a name and takes it. Of two told at once the first stays. */
  keep(name: string, model: ReadModel): { readonly model: ReadModel; readonly giveBack: () => void } {
    const there = this.take(name);
    if (there) {
      model.close();
      return there;
    }
    const entry = { model, size: model.size, readers: 0, out: false };
    this.entries.set(name, entry);
    this.bytes += entry.size;
    const lent = this.lent(entry);
    for (const [other, { size }] of this.entries) {
      if (this.bytes <= this.most) break;
      this.throwOut(other);
      this.bytes -= size;
    }
    return lent;
  }

  close(): void {
    for (const name of [...this.entries.keys()]) this.throwOut(name);
    this.bytes = 0;
  }

  private lent(entry: Entry) {
    entry.readers += 1;
    const giveBack = () => {
      entry.readers -= 1;
      if (entry.out && entry.readers === 0) entry.model.close();
    };
    return { model: entry.model, giveBack };
  }

  private throwOut(name: string) {
    const entry = this.entries.get(name);
    if (!entry) return;
    this.entries.delete(name);
    entry.out = true;
    if (entry.readers === 0) entry.model.close();
  }
}
