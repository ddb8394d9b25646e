/// <reference lib="es2024.collection" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SeededEntropy, SqliteEventStore, type StoredEvent } from '#event-store';
import { inOrder, wholeLog } from './contract/examples';
import { writing, type Acknowledged } from './processes';

/** How many processes one file outlives before the next begins. */
const lives = 20;

/** Kills so many writing processes at random instants, and looks after each what is left. The seed tells which instants. */
export async function killMany(kills: number, seed: string): Promise<{ kills: number; acknowledged: number; events: number }> {
  const entropy = new SeededEntropy(seed);
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const sum = { kills: 0, acknowledged: 0, events: 0 };
  try {
    for (let begun = 0; begun < kills; begun += lives) {
      const file = join(folder, `log-${begun}.db`);
      const acknowledged: Acknowledged[] = [];
      for (let kill = begun; kill < Math.min(begun + lives, kills); kill += 1) {
        const random = entropy.bytes(4, `kill ${kill}`).readUInt32BE();
        const child = writing(file, { name: String(kill), writers: 1 + (random % 32), seed: `${seed} ${kill}` });
        await child.killedAfter(1 + ((random >> 8) % 400));
        acknowledged.push(...child.acknowledged);
        const log = await readAgain(file);
        if (log.length > 0) lookThrough(log, acknowledged);
        sum.kills += 1;
        if (kill === Math.min(begun + lives, kills) - 1) sum.events += log.length;
      }
      sum.acknowledged += acknowledged.length;
      rmSync(file);
    }
    return sum;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readAgain(file: string): Promise<StoredEvent[]> {
  const store = new SqliteEventStore(file);
  try {
    return await wholeLog(store);
  } finally {
    await store.close();
  }
}

/** Throws unless everything acknowledged is there at its version, every stream is without gaps, and no append is there in part. */
export function lookThrough(log: readonly StoredEvent[], acknowledged: readonly Acknowledged[]): void {
  inOrder(log);
  const byId = new Map(log.map((event) => [event.id, event]));
  for (const { stream, version, ids } of acknowledged) {
    ids.forEach((id, index) => {
      const event = byId.get(id);
      const due = version - ids.length + 1 + index;
      if (event?.stream !== stream || event.version !== due) throw new Error(`Acknowledged and lost: ${stream} ${due} (${id}).`);
    });
  }
  const streams = Map.groupBy(log, ({ stream }) => stream);
  for (const [stream, events] of streams) {
    for (let at = 0; at < events.length;) {
      const { of } = JSON.parse(events[at]?.data ?? '') as { of: number };
      const parts = events.slice(at, at + of).map(({ data }) => (JSON.parse(data) as { index: number }).index);
      if (parts.join() !== Array.from({ length: of }, (_, index) => index).join())
        throw new Error(`Half an append in ${stream} at ${at + 1}.`);
      at += of;
    }
  }
}
