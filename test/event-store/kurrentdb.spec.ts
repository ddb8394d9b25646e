import { randomUUID } from 'node:crypto';
import { KurrentEventStore } from '#event-store';
import { keepsTheContract, type Place } from './contract';
import { KurrentDouble } from './kurrentdb/double';

/** A new namespace of a server for each place: what was written to it cannot be taken away. */
function placeIn(url: (more: string) => string): Place {
  const where = url(`&namespace=contract-${randomUUID()}`);
  const opened: KurrentEventStore[] = [];
  const opening = (...given: ConstructorParameters<typeof KurrentEventStore>) => {
    const store = new KurrentEventStore(...given);
    opened.push(store);
    return store;
  };
  return {
    open: (commit) => opening(where, { commit }),
    beside: () => opening(where),
    leave: async () => {
      for (const store of opened) await store.close();
    },
  };
}

describe('the log in a KurrentDB, by a double that speaks its protocol', () => {
  let double: KurrentDouble;
  beforeAll(async () => (double = await new KurrentDouble().start()));
  afterAll(() => double.stop());

  keepsTheContract(() => placeIn((more) => double.url(more)));
});

const real = process.env.KURRENTDB_URL ?? '';

describe('the log in a real KurrentDB', () => {
  if (real) keepsTheContract(() => placeIn((more) => `${real}${real.includes('?') ? more : more.replace('&', '?')}`));
  else it.skip('keeps the contract: KURRENTDB_URL names no server to ask', () => {});
});
