import fc from 'fast-check';
import type { Recorded } from '#kernel';
import { logOf } from '../told';
import { plausibleHistory } from '../example-histories';
import { ReadModel } from '../read-model';
import { worklist } from './worklist';

const choose = (seed: number) => {
  let state = seed;
  return (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
};

/** The rows after the log was told in parts of these sizes, again and again. */
function hashAfter(log: readonly Recorded[], sizes: readonly number[]): string {
  const model = ReadModel.open(':memory:', worklist);
  for (let from = 0, turn = 0; from < log.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    model.tell(log.slice(from, from + size), model.checkpoint().position);
    from += size;
  }
  const { hash } = model.state();
  model.close();
  return hash;
}

describe('events that are told together', () => {
  it('leave the same rows as told one by one, however they are cut', () => {
    const seeds = fc.integer({ min: 1, max: 1_000_000 });
    const cuts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(seeds, cuts, (seed, sizes) => {
        const log = logOf(plausibleHistory(3, 2, choose(seed))).filter(({ type }) => worklist.types.includes(type as never));
        expect(log.length).toBeGreaterThan(20);
        expect(hashAfter(log, sizes)).toBe(hashAfter(log, [1]));
      }),
      { numRuns: 30 },
    );
  });
});
