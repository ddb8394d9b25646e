import { parentPort, workerData } from 'node:worker_threads';
import { SqlitePast } from '#event-store';
import { compare } from './compare';
import { asOutcome, type Errand, type Outcome } from './errand';
import { tellThen } from './tell-then';

/** A thread beside the server's: tells the past from a log's file, one errand after the other, through a connection that only reads. */
const { file } = workerData as { readonly file: string };
const log = new SqlitePast(file);

parentPort?.on('message', (errand: Errand) => {
  void done(errand)
    .catch(asOutcome)
    .then((outcome) => parentPort?.postMessage(outcome, 'models' in outcome ? outcome.models.map(({ buffer }) => buffer) : []));
});

async function done(errand: Errand): Promise<Outcome> {
  if ('compare' in errand) return { differences: await compare(log, errand.compare) };
  const models = await tellThen(log, errand.tell);
  const bytes = models.map((model) => model.toBytes());
  for (const model of models) model.close();
  return { models: bytes };
}
