import { median } from './row';

/** Does some work for at least so many milliseconds, and answers its rate or its time. */
export type Slice = (milliseconds: number) => Promise<number> | number;

/**
 * Two ways of doing the same, in short slices by turns, so that whatever else the machine does falls on both. Medians of each;
 * the first pair only warms up.
 */
export async function interleaved(
  ours: Slice,
  limit: Slice,
  slices = 15,
  milliseconds = 200,
): Promise<{ ours: number; limit: number }> {
  const found: { ours: number; limit: number }[] = [];
  for (let slice = 0; slice <= slices; slice += 1) {
    const pair =
      slice % 2
        ? { limit: await limit(milliseconds), ours: await ours(milliseconds) }
        : await reversed(ours, limit, milliseconds);
    if (slice > 0) found.push(pair);
  }
  return { ours: median(found.map((pair) => pair.ours)), limit: median(found.map((pair) => pair.limit)) };
}

async function reversed(ours: Slice, limit: Slice, milliseconds: number) {
  const first = await ours(milliseconds);
  return { ours: first, limit: await limit(milliseconds) };
}

/** So many writers, each again as soon as it was answered; how many per second were done. */
export const writers =
  (count: number, once: (writer: number) => Promise<unknown>, each = 1): Slice =>
  async (milliseconds) => {
    const begun = performance.now();
    let done = 0;
    const write = async (writer: number) => {
      while (performance.now() - begun < milliseconds) {
        await once(writer);
        done += each;
      }
    };
    await Promise.all(Array.from({ length: count }, (_, writer) => write(writer)));
    return (done / (performance.now() - begun)) * 1000;
  };

/** The middle one of the times that single doings take, in microseconds. */
export const p50 =
  (once: () => Promise<unknown> | unknown): Slice =>
  async (milliseconds) => {
    const begun = performance.now();
    const times: number[] = [];
    while (performance.now() - begun < milliseconds) {
      const before = performance.now();
      await once();
      times.push((performance.now() - before) * 1000);
    }
    return median(times);
  };
