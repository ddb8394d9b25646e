import { fuzz } from './fuzz';

describe('requests made from the description of the API, good and bad, by everybody', () => {
  const seed = Number(process.env.SEED ?? 1);

  it(`400 of them (SEED=${seed}): none goes wrong, every answer is described, what is refused changes nothing`, async () => {
    const { found, statuses, done } = await fuzz(400, seed);
    expect(found).toEqual([]);
    expect(Object.keys(done)).toContain('assess-leaf');
    for (const status of [200, 201, 400, 401, 403, 404, 405, 409, 413, 415])
      expect([status, statuses[status]]).toEqual([status, expect.any(Number)]);
  }, 120_000);
});
