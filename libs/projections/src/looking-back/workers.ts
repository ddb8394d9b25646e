import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projections } from '../projections';
import { ReadModel } from '../read-model';
import type { Comparison } from './compare';
import { Crew, tooLong, type Limits } from './crew';
import type { Difference } from './difference';
import { errorIn, type Errand, type Outcome } from './errand';
import type { TellThen } from './tell-then';

/** The thread's program as it was built. A thread cannot run TypeScript: tests, which run from the sources, use what was built of them. */
const program = __filename.endsWith('.ts')
  ? join(__dirname, '../../../../dist/libs/projections/src/looking-back/worker.js')
  : join(__dirname, 'worker.js');

/** Threads that tell the past from a log's file: the server's own thread goes on meanwhile. */
export class Workers extends Crew {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();

  constructor(
    private readonly file: string,
    limits: Limits,
  ) {
    super(limits);
  }

  async tell(asked: TellThen): Promise<ReadModel[]> {
    const outcome = await this.sent({ tell: asked });
    const models = 'models' in outcome ? outcome.models : [];
    return models.map((bytes, index) => ReadModel.fromBytes(bytes, projections[asked.retellings[index] ?? 'directory']));
  }

  async compare(asked: Comparison): Promise<Difference[]> {
    const outcome = await this.sent({ compare: asked });
    return 'differences' in outcome ? outcome.differences : [];
  }

  ready(): void {
    if (this.all.size === 0) this.idle.push(this.hired());
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private sent(errand: Errand): Promise<Outcome> {
    return this.inTurn(async () => {
      const worker = this.idle.pop() ?? this.hired();
      const outcome = await this.outcome(worker, errand);
      this.idle.push(worker);
      const error = errorIn(outcome);
      if (error) throw error;
      return outcome;
    });
  }

  /** A thread that takes too long is ended, and so is not idle afterwards: the next errand hires another. */
  private async outcome(worker: Worker, errand: Errand): Promise<Outcome> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        timer = setTimeout(() => reject(late), this.limits.seconds * 1000);
        worker.once('message', resolve).once('error', reject);
        worker.once('exit', (code) => reject(new Error(`The thread that looks back ended with ${code}.`)));
        worker.postMessage(errand);
      });
    } catch (error) {
      void worker.terminate();
      return error === late ? tooLong(this.limits) : Promise.reject(error as Error);
    } finally {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      worker.once('exit', () => this.forget(worker)).on('error', () => this.forget(worker));
    }
  }

  private hired(): Worker {
    const worker = new Worker(program, { workerData: { file: this.file } });
    worker.unref(); // who waits for an answer keeps the process alive, not who could give one
    this.all.add(worker);
    worker.once('exit', () => this.forget(worker)).on('error', () => this.forget(worker));
    return worker;
  }

  private forget(worker: Worker) {
    this.all.delete(worker);
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
  }
}

const late = new Error('late');
