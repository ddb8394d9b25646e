import { recordedFrom, type PartOfLog, type PastLog } from '#event-store';
import { refuse, type Day, type Recorded } from '#kernel';
import type { Projection } from '../projection';
import { projections } from '../projections';
import { ReadModel } from '../read-model';
import { isInForce } from './in-force';

/** A retelling of the house, by name. */
export type Retelling = keyof typeof projections;

/** What is to be told until when. */
export interface TellThen extends Pick<PartOfLog, 'until' | 'streams'> {
  readonly retellings: readonly Retelling[];
  /** Only facts in force on this day, of those that name a day; all when null. */
  readonly effectiveAt: Day | null;
  /** No model may grow beyond so many bytes. */
  readonly most: number;
}

/** Tells these projections anew, in memory, from the prefix of the log and nothing else. Refuses "looks-back-too-far" for what grows too big. */
export async function tellThen(log: PastLog, asked: TellThen, signal?: AbortSignal): Promise<ReadModel[]> {
  const models = asked.retellings.map((name) => ReadModel.open(':memory:', projections[name]));
  try {
    for (const model of models) model.limitTo(asked.most);
    await tellOn(log, models, asked, signal);
    return models;
  } catch (error) {
    for (const model of models) model.close();
    if ((error as { code?: string }).code === 'SQLITE_FULL') tooMuch();
    throw error;
  }
}

/** Tells models on, each of what it wants to hear, and nothing that is not in force. */
export async function tellOn(
  log: PastLog,
  models: readonly ReadModel[],
  { effectiveAt, ...part }: Pick<PartOfLog, 'after' | 'until' | 'streams'> & { readonly effectiveAt: Day | null },
  signal?: AbortSignal,
): Promise<void> {
  const types = [...new Set(models.flatMap(({ projection }) => projection.types))];
  for await (const page of log.read({ ...part, types })) {
    signal?.throwIfAborted();
    const events = page
      .map((event) => recordedFrom(event))
      .filter((event) => effectiveAt === null || isInForce(event, effectiveAt));
    for (const model of models) tell(model, events, model.projection);
  }
}

function tell(model: ReadModel, events: readonly Recorded[], { types }: Projection) {
  const heard = events.filter(({ type }) => types.includes(type));
  if (heard.length) model.tell(heard, model.checkpoint().position);
}

const tooMuch = (): never =>
  refuse(
    'looks-back-too-far',
    'Câu hỏi bao quát quá nhiều số liệu để xem lại trong một lần: hãy thu hẹp theo kỳ, đơn vị hoặc hồ sơ.',
    'The question covers too much to be looked back on at once: narrow it to a period, a unit or a dossier.',
    'invalid',
  );
