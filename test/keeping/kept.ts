import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealedTextsIn } from '#access';
import { ExplainLeaf } from '#evaluation';
import { dossierIdOf } from '#process';
import { projections } from '#projections';
import { House } from '../../apps/api/src/house/house';
import { idOf, ids, type SmallCity } from '../api/small-city';
import { logOf } from '../invariants/log-of';

export const dossier = dossierIdOf(ids.government, ids.unit);

/** The leaves of the dossier. */
export const leavesOf = async ({ get }: SmallCity): Promise<string[]> =>
  ((await get('can-bo', `/api/dossiers/${dossier}`)).body.leaves as { code: string }[]).map(({ code }) => code);

/** An explanation in somebody's words, on the revision before; answers once it is recorded. */
export const explain = (house: House, as: string, leaf: string, revision: number, explanation: string) =>
  house.give(Object.assign(new ExplainLeaf(), { dossier, leaf, revision, explanation }), {
    actor: idOf(as),
    key: `${leaf} ${revision}`,
  });

/** A file as the room of evidence keeps it, under its hash. */
export function keepFile(data: string, content: Buffer): string {
  const hash = createHash('sha256').update(content).digest('hex');
  mkdirSync(join(data, 'evidence', hash.slice(0, 2)), { recursive: true });
  writeFileSync(join(data, 'evidence', hash.slice(0, 2), hash.slice(2)), content);
  return hash;
}

/** Everything a house says: its events byte for byte, its texts opened, the state hash of each reading. */
export async function everything(house: House) {
  await house.told();
  const log = await logOf(house.store);
  const texts = house.sealedTexts.openAll(log.flatMap(({ data }) => sealedTextsIn(JSON.parse(data))));
  const states = Object.values(projections).map((one) => [one.name, house.readings.models.of(one).state().hash]);
  return { log, texts, states: Object.fromEntries(states) as Record<string, string> };
}

/** Opens a data folder to look at it, and closes it again. */
export async function inHouse<Answer>(
  data: string,
  look: (house: House) => Promise<Answer> | Answer,
  log?: string,
): Promise<Answer> {
  const house = await House.open({ data, log, follows: false });
  try {
    return await look(house);
  } finally {
    await house.close();
  }
}
