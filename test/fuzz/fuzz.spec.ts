import { fuzz } from './fuzz';

describe('requests made from the description of the API, good and bad, by everybody', () => {
  const seed = Number(process.env.SEED ?? 1);

  it(`400 of them (SEED=${seed}): none goes wrong, every answer is described, what is refused changes nothing`, async () => {
    expect(await fuzz(400, seed)).toEqual([]);
  }, 120_000);
});
