import { fuzz } from './fuzz';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

it(`10,000 requests made from the description of the API (SEED=${seed}): none goes wrong, every answer is described, what is refused changes nothing`, async () => {
  const { found, statuses, done } = await fuzz(Number(process.env.REQUESTS ?? 10_000), seed);
  console.info(statuses, done); // the figures, for whoever runs it
  expect(found).toEqual([]);
}, 3_600_000);
