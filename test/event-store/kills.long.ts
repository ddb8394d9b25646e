import { randomInt } from 'node:crypto';
import { killMany } from './killed';

it('a log holds everything acknowledged, and no half append, after a thousand kills (SIGKILL) at random instants', async () => {
  const seed = process.env.SEED ?? String(randomInt(1_000_000));
  const kills = Number(process.env.KILLS ?? 1000);
  const found = await killMany(kills, seed);
  console.log(
    `SEED=${seed}: ${found.kills} kills, ${found.acknowledged} appends acknowledged, ${found.events} events, none lost, none half`,
  );
  expect(found.kills).toBe(kills);
}, 3_600_000);
