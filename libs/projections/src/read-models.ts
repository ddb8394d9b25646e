import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Projection, Rows } from './projection';
import { ReadModel } from './read-model';

/** The read models of this node: a file `<name>-v<version>.db` for each projection in one folder, or all in memory. */
export class ReadModels {
  private readonly open = new Map<string, ReadModel>();

  constructor(
    /** The folder, or ":memory:". */
    private readonly folder: string,
    readonly projections: readonly Projection[],
    readonly log: (line: string) => void = (line) => console.error(line),
  ) {}

  /** The projection's read model; opened when first asked for. */
  of(projection: Projection): ReadModel {
    const found = this.open.get(projection.name);
    if (found) return found;
    const model = ReadModel.open(this.file(projection), projection, this.log);
    this.open.set(projection.name, model);
    return model;
  }

  /** For questions: the rows told so far. */
  rows = (projection: Projection): Rows => this.of(projection);

  /** An empty model of the same projection beside the live one, and how to get rid of it. */
  anew(projection: Projection): { model: ReadModel; discard: () => void } {
    const file = this.file(projection, `.anew-${process.pid}`);
    ReadModel.remove(file);
    const model = ReadModel.open(file, projection, this.log);
    const discard = () => {
      model.close();
      ReadModel.remove(file);
    };
    return { model, discard };
  }

  /** Deletes the files of earlier versions, and what a rebuild that was killed left behind. */
  forgetOlder({ name, version }: Projection): void {
    if (this.folder === ':memory:' || !existsSync(this.folder)) return;
    for (const file of readdirSync(this.folder)) {
      const [, whose, of, builder] = /^(.+)-v(\d+)(?:\.anew-(\d+))?\.db$/.exec(file) ?? [];
      if (whose !== name) continue;
      if (builder ? !alive(Number(builder)) : Number(of) < version) ReadModel.remove(join(this.folder, file));
    }
  }

  close(): void {
    for (const model of this.open.values()) model.close();
    this.open.clear();
  }

  private file({ name, version }: Projection, mark = ''): string {
    return this.folder === ':memory:' ? this.folder : join(this.folder, `${name}-v${version}${mark}.db`);
  }
}

function alive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
